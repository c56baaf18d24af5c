import { text, type Text } from '../model/text.js'
import type { PlainDate } from '../model/time.js'
import type { Clock } from './clock.js'
import { dueOf, type Due } from './due.js'
import { printedDate } from './local-moment.js'
import type { WorkingCalendar } from './working-calendar.js'

/** What a new edition of the calendar does to one clock. */
export interface Reprojection {
  readonly was: Due
  readonly now: Due
  /** The days within the span of the clock whose status differs between the editions. */
  readonly days: readonly PlainDate[]
  readonly why: Text
}

const differing = (
  before: WorkingCalendar,
  after: WorkingCalendar,
  { from, to }: { readonly from: number; readonly to: number },
): readonly PlainDate[] => {
  const found: PlainDate[] = []
  const first = Math.max(from, before.days.first, after.days.first)
  const last = Math.min(to, before.days.last, after.days.last)
  for (let day = first; day <= last; day++) {
    if (before.days.isWorking(day) !== after.days.isWorking(day)) found.push(after.dateOf(day))
  }
  return found
}

const changeText = (date: PlainDate, after: WorkingCalendar): Text => {
  const { working, why } = after.dayNote(date)
  return working
    ? text(
        `${printedDate(date)} thành ngày làm việc (${why.vi})`,
        `${date} is now worked (${why.en})`,
      )
    : text(`${printedDate(date)} thành ngày nghỉ (${why.vi})`, `${date} is now off (${why.en})`)
}

const reason = (
  days: readonly PlainDate[],
  before: WorkingCalendar,
  after: WorkingCalendar,
): Text => {
  const editions = text(
    `Lịch ${after.edition} thay lịch ${before.edition}`,
    `Calendar ${after.edition} in place of ${before.edition}`,
  )
  const changes =
    days.length > 0
      ? days.map((date) => changeText(date, after))
      : [text('giờ làm việc hoặc giờ chốt khác', 'the office hours or the cut-off differ')]
  return text(
    `${editions.vi}: ${changes.map(({ vi }) => vi).join('; ')}`,
    `${editions.en}: ${changes.map(({ en }) => en).join('; ')}`,
  )
}

/**
 * What becomes of a clock under another edition of the calendar: null when it is due the same day (and minute).
 * The promised day on a printed slip is not this function's business; it stays what was printed.
 * @throws `calendar-unknown` when either edition does not know a day the clock needs
 */
export function reprojectClock(
  clock: Clock,
  before: WorkingCalendar,
  after: WorkingCalendar,
): Reprojection | null {
  const was = dueOf(clock, before)
  const now = dueOf(clock, after)
  const minutesOf = (due: Due): number | undefined => (due.date === null ? undefined : due.minutes)
  if (was.date === now.date && minutesOf(was) === minutesOf(now)) return null
  const ends = [was, now].map(({ date }) => (date === null ? after.knownThrough : date))
  const span = {
    from: after.dayOf(clock.startedAt.date),
    to: Math.max(...ends.map((date) => after.dayOf(date))),
  }
  const days = differing(before, after, span)
  return { was, now, days, why: reason(days, before, after) }
}
