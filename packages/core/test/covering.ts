import {
  actor,
  plainDate,
  staticDirectory,
  type Absence,
  type Actor,
  type Officer,
  type StaticDirectory,
} from '@motcua/core'
import { others } from './crowd.js'
import { people } from './office.js'

const { handler, head } = people
const { unit } = handler
const role = 'handling-officer'
const since = { from: plainDate('2017-01-01'), through: null }
const serving = ({ person, name, roles }: Actor): Officer => ({
  ...{ person, name, unit, roles, addresses: {}, ...since },
})

/** Approves what others propose, and could settle too. */
export const deputyHead = actor('Lý Thanh Hà', { unit, roles: ['head', role] })

const officers: readonly Officer[] = [handler, others.handler, head, deputyHead].map(serving)
const duties = [
  {
    ...{ unit, role, person: handler.person, ...since },
    standIns: [deputyHead.person, others.handler.person],
  },
]

/** Away from the 5th to the 9th of a month. */
export const awayIn = (month: string, person = handler.person): Absence => ({
  ...{ person, from: plainDate(`${month}-05`), through: plainDate(`${month}-09`) },
})

/** The reason told where a list gives none. */
export const away = { vi: 'Vắng mặt', en: 'Away' }

/** The office's lists, in which the first handler is away in June unless other absences are given. */
export const directoryOf = (absences: readonly Absence[] = [awayIn('2017-06')]): StaticDirectory =>
  staticDirectory({ officers, duties, absences })
