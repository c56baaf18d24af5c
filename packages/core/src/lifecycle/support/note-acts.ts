import { reprojectClock } from '../../calendar/reproject.js'
import { personOf } from '../../model/actor.js'
import type { SupportEventOf } from './support-commands.js'
import type { Change } from './support-change.js'
import type { SupportData } from './support-data.js'
import type { SupportLaw } from './support-law.js'

/** A deadline passed while it ran: noted, once. */
export const lapse = (data: SupportData, event: SupportEventOf<'lapse'>): Change => ({
  lapses: [...data.lapses, event.data],
})

/** The applicant was waited for in vain: the request ends. */
export const giveUp = (data: SupportData, event: SupportEventOf<'lapse'>): Change => ({
  ...lapse(data, event),
  waitClock: null,
  closing: {
    ...{ on: event.local.date, by: personOf(event.by), competentBody: null, note: null },
  },
})

/** A moment at which somebody must know was reached: noted, once. */
export const remind = (data: SupportData, event: SupportEventOf<'remind'>): Change => ({
  reminders: [...data.reminders, event.data],
})

/** The working calendar was corrected: the term that runs is counted again and the reason is kept. */
export function reproject(
  law: SupportLaw,
  data: SupportData,
  event: SupportEventOf<'reproject'>,
): Change {
  const to = event.calendar.edition
  const answers = data.answerClock !== null && data.answerClock.stoppedAt === null
  const clock = answers ? data.answerClock : (data.waitClock ?? data.reconciliationClock)
  if (clock === null) return { calendar: to }
  const moved = reprojectClock(clock, law.regime.calendarEdition(data.calendar), event.calendar)
  if (moved === null) return { calendar: to }
  const { was, now, why } = moved
  const entry = {
    ...{ on: event.local.date, from: data.calendar, to, was: was.date, now: now.date, why },
  }
  return {
    calendar: to,
    recalculations: [...data.recalculations, entry],
  }
}
