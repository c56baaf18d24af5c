import {
  calendarDays,
  cite,
  plainDate,
  text,
  workingDays,
  workingHours,
  type Procedure,
} from '@motcua/core'
import { stepWith, version, versionWith } from '../sound-office.js'
import { basis, type Row } from './row.js'

const [handOver, assign, settle, sign] = version.steps
const at = 'versions[0]'

/** Faults of a procedure by itself: defining refuses them too. */
export const procedures: readonly Row<Procedure>[] = [
  ['a version without papers', versionWith({ components: [] }), 'bad-shape', `${at}.components`],
  [
    'a budget one hour over the limit',
    stepWith(2, { budget: workingHours(25) }),
    'budget-over-limit',
    `${at}.steps`,
  ],
  [
    'a first step that is no hand-over',
    versionWith({ steps: [assign, settle, sign] }),
    'step-order',
    `${at}.steps[0].kind`,
  ],
  [
    'no signature',
    versionWith({ steps: [handOver, assign, settle] }),
    'step-order',
    `${at}.steps[2].kind`,
  ],
  [
    'a review before anything was settled',
    versionWith({ steps: [handOver, { ...sign, id: 'review', kind: 'review' }, settle, sign] }),
    'step-order',
    `${at}.steps[1].kind`,
  ],
  [
    'a step called as a waiting state',
    stepWith(2, { id: 'suspended' }),
    'reserved-name',
    `${at}.steps[2].id`,
  ],
  [
    'two steps of one name',
    versionWith({ steps: [handOver, assign, settle, { ...settle }, sign] }),
    'repeated-name',
    `${at}.steps[3].id`,
  ],
  [
    'an end before the start',
    versionWith({ through: plainDate('2018-06-20') }),
    'ends-before-start',
    `${at}.through`,
  ],
  [
    'a day on which two versions hold',
    versionWith({ through: plainDate('2025-07-01') }),
    'periods-overlap',
    'versions[1].from',
  ],
  [
    'a day on which none does',
    versionWith({ through: plainDate('2025-06-29') }),
    'periods-hole',
    'versions[1].from',
  ],
  [
    'an extension in hours of a limit in days',
    versionWith({ extension: { times: 1, term: workingHours(8), basis } }),
    'bad-extension',
    `${at}.extension.term`,
  ],
  [
    'a term for asking that ends before anybody may ask',
    versionWith({ supplement: { ...version.supplement, checkTerm: workingHours(7) } }),
    'check-term-spent',
    `${at}.supplement.checkTerm`,
  ],
]

/** Faults of a procedure in a regime. */
export const inRegime: readonly Row<Procedure>[] = [
  [
    'a citation of nothing',
    versionWith({ limitBasis: cite('nd-1', 'Art 1', 'B') }),
    'unknown-instrument',
    `${at}.limitBasis`,
  ],
  [
    'an assumption that does not say what',
    versionWith({ limitBasis: cite('nd-61-2018', 'Art 1', 'C') }),
    'unstated-assumption',
    `${at}.limitBasis`,
  ],
  [
    'a step of a role nobody defined',
    stepWith(3, { role: 'minister' }),
    'unknown-role',
    `${at}.steps[3].role`,
  ],
  [
    'a step for the engine itself',
    stepWith(2, { role: 'system' }),
    'no-giver',
    `${at}.steps[2].role`,
  ],
  [
    'a step for the applicant',
    stepWith(0, { role: 'applicant' }),
    'no-giver',
    `${at}.steps[0].role`,
  ],
  ['a slip nobody prints', versionWith({ slips: ['postcard'] }), 'unknown-slip', `${at}.slips[0]`],
  [
    'a slip that comes later',
    versionWith({ slips: ['stop-notice'] }),
    'slip-gap',
    `${at}.slips[0]`,
  ],
  [
    'a slip that a command issues before it is there',
    versionWith({ stopGrounds: [{ id: 'other', name: text('Khác', 'Other'), basis }] }),
    'slip-gap',
    `${at}.commands.stop`,
  ],
  [
    'days without a code format',
    versionWith({ from: plainDate('2017-01-01') }),
    'code-format-gap',
    at,
  ],
  [
    'days before the calendar',
    versionWith({ from: plainDate('2016-01-01') }),
    'calendar-gap',
    `${at}.from`,
  ],
  [
    'fifteen calendar days that hold too few working days at Tết',
    versionWith({
      limit: calendarDays(15),
      steps: version.steps.map((step) => ({ ...step, budget: workingDays(2) })),
    }),
    'budget-over-limit',
    `${at}.steps`,
  ],
  [
    'a check term in calendar days that is over at Tết',
    versionWith({
      limit: workingDays(30),
      supplement: { ...version.supplement, checkTerm: calendarDays(9) },
      steps: [handOver, { ...assign, budget: workingDays(2) }, settle, sign],
    }),
    'check-term-spent',
    `${at}.supplement.checkTerm`,
  ],
]
