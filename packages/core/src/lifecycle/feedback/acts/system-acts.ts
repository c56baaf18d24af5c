import { reprojectClock } from '../../../calendar/reproject.js'
import type { FeedbackEventOf } from '../feedback-commands.js'
import type { FeedbackData, FeedbackRecount } from '../feedback-data.js'
import { feedbackTerms, runningClocks } from '../feedback-deadlines.js'
import type { FeedbackLaw } from '../feedback-law.js'
import type { Change } from './receipt-acts.js'

/** A deadline passed while it ran: noted, once. */
export const lapse = (data: FeedbackData, event: FeedbackEventOf<'lapse'>): Change => ({
  lapses: [...data.lapses, event.data],
})

/** A moment before a due day was reached at which somebody must know: noted, once. */
export const remind = (data: FeedbackData, event: FeedbackEventOf<'remind'>): Change => ({
  reminders: [...data.reminders, event.data],
})

/** The working calendar was corrected: every running clock is counted again, and the reason is kept. */
export function reproject(
  { regime }: FeedbackLaw,
  data: FeedbackData,
  event: FeedbackEventOf<'reproject'>,
): Change {
  const before = regime.calendarEdition(data.calendar)
  const to = event.calendar.edition
  const moved = runningClocks(data).flatMap(([key, clock]): readonly FeedbackRecount[] => {
    const recount = reprojectClock(clock, before, event.calendar)
    if (recount === null) return []
    const days = { was: recount.was.date, now: recount.now.date }
    const place = { on: event.local.date, deadline: feedbackTerms[key], from: data.calendar, to }
    return [{ ...place, ...days, why: recount.why }]
  })
  return moved.length === 0
    ? { calendar: to }
    : { calendar: to, recalculations: [...data.recalculations, ...moved] }
}
