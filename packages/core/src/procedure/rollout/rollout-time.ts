import { lastDayBefore } from '../../calendar/deadlines.js'
import { printedDate } from '../../calendar/local-moment.js'
import type { WorkingCalendar } from '../../calendar/working-calendar.js'
import { text, type Text } from '../../model/text.js'
import { plainDate, type PlainDate } from '../../model/time.js'

/**
 * When a task is to be done, in one of the four ways plans say it: before a day, which is outside ("Trước ngày
 * 01/6/2017"); at once and from then on ("Thực hiện ngay, thường xuyên"); from a day on ("Bắt đầu từ ngày 01/6/2017,
 * thực hiện thường xuyên"); all the time ("Thường xuyên"). Only the first has a due day.
 */
export type RolloutTime =
  | { readonly kind: 'before'; readonly date: PlainDate }
  | { readonly kind: 'at-once-continuous' }
  | { readonly kind: 'from-continuous'; readonly date: PlainDate }
  | { readonly kind: 'continuous' }

/** The last day that is in time; null for what goes on. The day stays where it is when it is off. */
export const rolloutDue = (time: RolloutTime, calendar: WorkingCalendar): PlainDate | null =>
  time.kind === 'before' ? lastDayBefore(time.date, 'none', calendar) : null

/**
 * The day by which it must be under way in a year: the first one of what goes on from a day, or the first of January of
 * a later year; null where no day is named.
 */
export const rolloutStart = (time: RolloutTime, year: number): PlainDate | null => {
  if (time.kind !== 'from-continuous') return null
  const newYear = plainDate(`${String(year)}-01-01`)
  return time.date > newYear ? time.date : newYear
}

/** A time in the words of plans. */
export function rolloutTimeText(time: RolloutTime): Text {
  switch (time.kind) {
    case 'before':
      return text(`Trước ngày ${printedDate(time.date)}`, `Before ${time.date}`)
    case 'at-once-continuous':
      return text('Thực hiện ngay, thường xuyên', 'At once, and continuously')
    case 'from-continuous':
      return text(
        `Bắt đầu từ ngày ${printedDate(time.date)}, thực hiện thường xuyên`,
        `From ${time.date}, continuously`,
      )
    case 'continuous':
      return text('Thường xuyên', 'Continuously')
  }
}
