import { MotcuaError } from '../errors.js'
import type { Citation } from '../model/citation.js'
import { text, type Text } from '../model/text.js'
import {
  dateOfDayNumber,
  dayNumber,
  epochOfInstant,
  instantOfEpoch,
  isPlainDate,
  type Instant,
  type PlainDate,
} from '../model/time.js'
import { demand } from '../model/input.js'
import {
  calendarFaults,
  spanOf,
  weekdayOf,
  type CalendarBasis,
  type CalendarDecision,
  type CalendarOptions,
} from './calendar-options.js'
import { dayTable, type WorkingDays } from './day-table.js'
import { minutesOfHour, type LocalMoment } from './local-moment.js'
import { zoneOf, type Zone } from './zone.js'

/** Whether a day is worked, and why. */
export interface DayNote {
  readonly working: boolean
  /** Weekend, named day off with its decision number, worked Saturday, or plain working day. */
  readonly why: Text
  readonly basis?: Citation
}

/** A span of office time within a working day, minutes since midnight; `to` is outside it. */
export interface OfficeHours {
  readonly from: number
  readonly to: number
}

/**
 * The working days of an office, from dated decisions. Days outside `knownFrom` to `knownThrough` are refused
 * with `calendar-unknown` naming the day, and text that is not a day with `invalid-date`, by every member.
 */
export interface WorkingCalendar {
  readonly edition: string
  readonly zone: string
  readonly knownFrom: PlainDate
  readonly knownThrough: PlainDate
  readonly hours: readonly OfficeHours[]
  /** Office minutes of one working day. */
  readonly minutesPerDay: number
  /** The cut-off hour, minutes since midnight; what comes at this very minute is in time. */
  readonly cutOff: number
  readonly swappedDaysCount: boolean
  readonly basis: CalendarBasis
  readonly assumptions: readonly Citation[]
  /** The same arithmetic on day numbers. */
  readonly days: WorkingDays
  /** The day number of a date; `dayNumber` of the model, from a table. */
  dayOf(date: PlainDate): number
  /** The date of a day number, known or not. */
  dateOf(day: number): PlainDate
  /** Whether the day is worked. */
  isWorking(date: PlainDate): boolean
  /** Whether the day is worked, and why. */
  dayNote(date: PlainDate): DayNote
  /**
   * The `count`-th working day after the date; before it when negative; the date itself for 0.
   * @throws `invalid-term` when `count` is not whole
   */
  addWorkingDays(date: PlainDate, count: number): PlainDate
  /** Working days after the first date, up to and including the second; negative when they are in reverse. */
  workingDaysBetween(after: PlainDate, through: PlainDate): number
  /** The working day on or after the date. */
  nextWorkingDay(date: PlainDate): PlainDate
  /** The working day on or before the date. */
  previousWorkingDay(date: PlainDate): PlainDate
  /** The civil day and whole minute of an instant in the zone of the office; of any instant, known day or not. */
  localTime(instant: Instant): LocalMoment
  /** The first instant at which the office's clock shows these minutes (0 to 1440) of the day, known or not. */
  instantAt(date: PlainDate, minutes: number): Instant
  /** The first instant of the day in the zone of the office. */
  startOfDay(date: PlainDate): Instant
}

const weekdays: readonly Text[] = [
  text('Thứ Hai', 'Monday'),
  text('Thứ Ba', 'Tuesday'),
  text('Thứ Tư', 'Wednesday'),
  text('Thứ Năm', 'Thursday'),
  text('Thứ Sáu', 'Friday'),
  text('Thứ Bảy', 'Saturday'),
  text('Chủ nhật', 'Sunday'),
]

const plainNote: DayNote = { working: true, why: text('Ngày làm việc', 'Working day') }

const noteOf = (working: boolean, why: Text, basis: Citation | undefined): DayNote =>
  basis === undefined ? { working, why } : { working, why, basis }

const decidedDays = (options: CalendarOptions): ReadonlyMap<number, CalendarDecision> => {
  const decided = new Map<number, CalendarDecision>()
  for (const decision of options.decisions) {
    const { from, through } = spanOf(decision)
    for (let day = dayNumber(from); day <= dayNumber(through); day++) {
      if (!decided.has(day)) decided.set(day, decision)
    }
  }
  return decided
}

type Decided = ReadonlyMap<number, CalendarDecision>

const tableOf = (options: CalendarOptions, decided: Decided): WorkingDays => {
  const { week, edition, swappedDaysCount = true } = options
  const first = dayNumber(options.knownFrom)
  const works = new Uint8Array(dayNumber(options.knownThrough) - first + 1)
  for (const index of works.keys()) {
    const day = first + index
    const decision = decided.get(day)
    const work = decision
      ? decision.kind === 'worked' && swappedDaysCount
      : week.includes(weekdayOf(day))
    works[index] = work ? 1 : 0
  }
  return dayTable(first, works, edition)
}

const decisionNote = (decision: CalendarDecision, options: CalendarOptions): DayNote => {
  const { name, number, kind } = decision
  const shown = number === undefined ? '' : ` (${number})`
  if (kind === 'worked' && options.swappedDaysCount === false) {
    const why = text(
      `${name.vi}${shown}; không tính vào thời hạn`,
      `${name.en}${shown}; does not count for statutory terms`,
    )
    return noteOf(false, why, options.basis?.swappedDays ?? decision.basis)
  }
  const why = text(`${name.vi}${shown}`, `${name.en}${shown}`)
  return noteOf(kind === 'worked', why, decision.basis)
}

const noteTaker =
  (options: CalendarOptions, decided: Decided, days: WorkingDays) =>
  (day: number): DayNote => {
    const decision = decided.get(day)
    if (decision !== undefined) return decisionNote(decision, options)
    if (days.isWorking(day)) return plainNote
    const name = weekdays[weekdayOf(day) - 1] ?? text('Ngày', 'Day')
    const why = text(`${name.vi}, ngày nghỉ hằng tuần`, `${name.en}, weekly day off`)
    return noteOf(false, why, options.basis?.week)
  }

interface Dates extends Pick<WorkingCalendar, 'dayOf' | 'dateOf'> {
  /** The day number of any date, known or not. */
  anyDayOf(date: PlainDate): number
}

const digitsAt = (date: string, at: number): number =>
  (date.charCodeAt(at) - 48) * 10 + date.charCodeAt(at + 1) - 48

const datesOf = (days: WorkingDays): Dates => {
  const { first, last } = days
  const dates = Array.from({ length: last - first + 1 }, (_, index) =>
    dateOfDayNumber(first + index),
  )
  const months = new Map<number, number>()
  const monthOf = (date: string): number =>
    (digitsAt(date, 0) * 100 + digitsAt(date, 2)) * 12 + digitsAt(date, 5) - 1
  const firstMonth = monthOf(dateOfDayNumber(first))
  dates.forEach((date, index) => {
    const month = monthOf(date) - firstMonth
    if (!months.has(month)) months.set(month, index + 1 - digitsAt(date, 8))
  })
  const starts = Int32Array.from(months.values())
  const anyDayOf = (date: PlainDate): number => {
    const index = (starts[monthOf(date) - firstMonth] ?? -32) + digitsAt(date, 8) - 1
    if (dates[index] === date) return first + index
    if (!isPlainDate(date)) throw new MotcuaError('invalid-date', { field: 'date', got: date })
    return dayNumber(date)
  }
  return {
    anyDayOf,
    dayOf: (date) => {
      const day = anyDayOf(date)
      if (day < first || day > last) throw days.unknown(day)
      return day
    },
    dateOf: (day) => dates[day - first] ?? dateOfDayNumber(day),
  }
}

const soundZone = (options: CalendarOptions): Zone => {
  const faults = calendarFaults(options)
  const zone = zoneOf(options.zone)
  if (faults.length > 0 || zone === null) throw new MotcuaError('invalid-calendar', { faults })
  return zone
}

const hoursOf = (options: CalendarOptions): readonly OfficeHours[] =>
  options.hours.map(({ from, to }) => ({
    from: minutesOfHour(from) ?? 0,
    to: minutesOfHour(to) ?? 0,
  }))

const midnightsKept = 4096

const momentsOf = (
  zone: Zone,
  dates: Dates,
): Pick<WorkingCalendar, 'localTime' | 'instantAt' | 'startOfDay'> => {
  const midnights = new Map<number, Instant>()
  const midnight = (day: number): Instant => {
    const kept = midnights.get(day)
    if (kept !== undefined) return kept
    if (midnights.size >= midnightsKept) midnights.clear()
    const found = instantOfEpoch(zone.epochOf(day, 0))
    midnights.set(day, found)
    return found
  }
  const instantAt = (date: PlainDate, minutes: number): Instant => {
    const day = dates.anyDayOf(date)
    if (minutes === 0 || minutes === 1440) return midnight(minutes === 0 ? day : day + 1)
    if (!Number.isInteger(minutes) || minutes < 0 || minutes > 1440) {
      throw new MotcuaError('invalid-date', { field: 'minutes', got: String(minutes) })
    }
    return instantOfEpoch(zone.epochOf(day, minutes))
  }
  return {
    localTime: (instant) => {
      const epochMs = epochOfInstant(instant)
      if (Number.isNaN(epochMs)) {
        throw new MotcuaError('invalid-date', { field: 'instant', got: instant })
      }
      const { day, minutes } = zone.localOf(epochMs)
      return { date: dates.dateOf(day), minutes }
    },
    instantAt,
    startOfDay: (date) => instantAt(date, 0),
  }
}

const calendarParts = [
  'edition',
  'zone',
  'knownFrom',
  'knownThrough',
  'week',
  'hours',
  'cutOff',
  'decisions',
]

/**
 * Builds a calendar from dated decisions. Where two decisions agree about a day, the first one names it.
 * @throws `invalid-calendar` listing every fault: days unknown, malformed or decided both ways, a `worked` day
 * that is a working day already, hours that overlap, a zone or weekday that does not exist
 */
export function workingCalendar(options: CalendarOptions): WorkingCalendar {
  demand(options, calendarParts, 'calendar')
  const zone = soundZone(options)
  const decided = decidedDays(options)
  const days = tableOf(options, decided)
  const note = noteTaker(options, decided, days)
  const dates = datesOf(days)
  const { dayOf, dateOf } = dates
  const hours = hoursOf(options)
  return {
    edition: options.edition,
    zone: options.zone,
    knownFrom: options.knownFrom,
    knownThrough: options.knownThrough,
    hours,
    minutesPerDay: hours.reduce((sum, { from, to }) => sum + to - from, 0),
    cutOff: minutesOfHour(options.cutOff) ?? 0,
    swappedDaysCount: options.swappedDaysCount ?? true,
    basis: options.basis ?? {},
    assumptions: options.assumptions ?? [],
    days,
    dayOf,
    dateOf,
    isWorking: (date) => days.isWorking(dayOf(date)),
    dayNote: (date) => note(dayOf(date)),
    addWorkingDays: (date, count) => dateOf(days.add(dayOf(date), count)),
    workingDaysBetween: (after, through) => days.between(dayOf(after), dayOf(through)),
    nextWorkingDay: (date) => dateOf(days.next(dayOf(date))),
    previousWorkingDay: (date) => dateOf(days.previous(dayOf(date))),
    ...momentsOf(zone, dates),
  }
}
