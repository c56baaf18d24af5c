import { actor, type Actor, type Person } from '@motcua/core'
import { people } from './office.js'

const personOf = (by: Actor): Person => ({ id: by.person, name: by.name })
const unit = 'phu-yen/tuy-hoa'

/** Somebody else of each office role, to be named in place of the first. */
export const others = {
  handler: actor('Đặng Minh Tâm', { unit, roles: ['handling-officer'] }),
  head: actor('Lý Thanh Hà', { unit, roles: ['head'] }),
} as const satisfies Record<string, Actor>

/** One who settles in the name of the handler. */
export const standIn = actor('Đặng Minh Tâm', {
  unit,
  roles: ['handling-officer'],
  onBehalfOf: personOf(people.handler),
})

/** The people who may be named as officers of a dossier. */
export const officers: readonly Person[] = [people.handler, people.enforcer, people.head].map(
  personOf,
)

/** Everybody who turns up at random: the office, its stand-ins, an applicant, strangers. */
export const crowd: readonly Actor[] = [
  ...Object.values(people),
  ...Object.values(others),
  standIn,
  actor('Trần Văn Đức', { unit, roles: ['head', 'handling-officer', 'enforcer'] }),
  actor('Hồ Văn Xa', { unit: 'phu-yen/song-cau', roles: ['one-stop-officer', 'head'] }),
  actor('Hồ Thị Ngoài', { unit: 'phu-yen/song-cau', roles: ['applicant'] }),
]

const dakLak = 'dak-lak'

/** The same posts in the office that took over in July 2025. */
export const dakLakPeople = {
  counter: actor('Y Thị Hương', { unit: dakLak, roles: ['one-stop-officer'] }),
  handler: actor('Y Bhăm Niê', { unit: dakLak, roles: ['handling-officer'] }),
  head: actor('H Linh Mlô', { unit: dakLak, roles: ['head'] }),
} as const satisfies Record<string, Actor>
