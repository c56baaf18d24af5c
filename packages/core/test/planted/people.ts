import { plainDate, type Officer } from '@motcua/core'
import { office, officer, staff } from '../sound-office.js'
import type { Row } from './row.js'

const leaving: Officer = { ...officer('chi', 'head'), through: plainDate('2026-05-31') }
const [counter, handler, head] = staff.officers

/** Faults of the lists of staff. */
export const people: readonly Row<readonly (Officer | undefined)[]>[] = [
  ['no head', [counter, handler], 'role-unfilled', `staff.${office}.head`],
  ['a head who leaves', [counter, handler, leaving], 'role-unfilled', `staff.${office}.head`],
  [
    'a head who settles alone',
    [counter, officer('chi', 'head', 'handling-officer')],
    'no-second-person',
    `staff.${office}.head`,
  ],
  [
    'somebody in two places at once',
    [counter, handler, head, head],
    'bad-staff',
    'staff.officers[3]',
  ],
  [
    'somebody of nowhere',
    [counter, handler, head, { ...officer('dung', 'head'), unit: 'nowhere' }],
    'unknown-unit',
    'staff.officers[3].unit',
  ],
  [
    'somebody in a role that is none',
    [counter, handler, head, officer('dung', 'mayor')],
    'unknown-role',
    'staff.officers[3].roles',
  ],
]
