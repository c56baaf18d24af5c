import { stopClock, type Clock } from '../../calendar/clock.js'
import { dueOf } from '../../calendar/due.js'
import { verdictOf, type Verdict } from '../../calendar/verdict.js'
import { personOf, type Actor, type Person } from '../../model/actor.js'
import type { PlainDate } from '../../model/time.js'
import type { Situation } from '../situation.js'
import type { DossierInput } from './dossier-commands.js'
import type { DossierData } from './dossier-data.js'
import { namedGround, type DossierLaw } from './dossier-law.js'

/** Those who worked on an outcome, with one more and whoever that one stands for. */
export const settlersWith = (settlers: readonly Person[], by: Actor): readonly Person[] => [
  ...settlers,
  personOf(by),
  ...(by.onBehalfOf === undefined ? [] : [{ id: by.onBehalfOf.id, name: by.onBehalfOf.name }]),
]

/** What an act changes. */
export type Change = Partial<DossierData>

/** Day the running clock is due; null while it is suspended or there is none. */
export const dueDay = (clock: Clock | null, situation: Situation): PlainDate | null =>
  clock === null ? null : dueOf(clock, situation.calendar).date

/**
 * The verdict against the statutory limit with its lawful pauses and extensions, apologies left out. A clock that
 * waits is judged by the day it began to wait.
 */
export function verdictByLimit(
  clock: Clock | null,
  finishedOn: PlainDate,
  situation: Situation,
): Verdict | null {
  if (clock === null) return null
  const closed = stopClock({ ...clock, reappointments: [] }, { on: situation.local })
  const { date } = dueOf(closed, situation.calendar)
  return date === null ? null : verdictOf(date, finishedOn)
}

/** The outcome of settling, with its ground checked. */
export function outcomeOf(law: DossierLaw, data: DossierInput<'settle'>): Change {
  const grounds = law.version.refusalGrounds.filter(({ at }) => at !== 'intake')
  return {
    outcome: data.outcome,
    refusalGround: data.ground === null ? null : namedGround(grounds, data.ground).id,
    summary: data.summary,
  }
}
