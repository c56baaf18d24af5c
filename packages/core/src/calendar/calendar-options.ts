import type { Fault } from '../errors.js'
import type { Citation } from '../model/citation.js'
import type { Text } from '../model/text.js'
import { dayNumber, isPlainDate, type PlainDate } from '../model/time.js'
import { minutesOfHour } from './local-moment.js'
import { zoneOf } from './zone.js'

interface DecisionFacts {
  /** `off`: nobody works, whatever the weekday. `worked`: a day of the weekend on which the office works. */
  readonly kind: 'off' | 'worked'
  /** What people call it: `Tết Nguyên đán`, `nghỉ bù Quốc khánh`. */
  readonly name: Text
  /** Number of the decision as printed, `6150/TB-BLĐTBXH`. */
  readonly number?: string
  readonly basis: Citation
}

/** One dated decision about a day, or about every day of a range, both ends included. */
export type CalendarDecision = DecisionFacts &
  ({ readonly date: PlainDate } | { readonly from: PlainDate; readonly through: PlainDate })

/** Where the settings of a calendar come from; shown with the days they decide. */
export interface CalendarBasis {
  readonly week?: Citation
  readonly hours?: Citation
  readonly cutOff?: Citation
  readonly swappedDays?: Citation
}

/** What a {@link WorkingCalendar} is built from. */
export interface CalendarOptions {
  /** Names this set of decisions; a corrected calendar is another edition. */
  readonly edition: string
  /** IANA zone of the office: `Asia/Ho_Chi_Minh`. */
  readonly zone: string
  /** First and last day whose decisions are known; at most a century apart. */
  readonly knownFrom: PlainDate
  readonly knownThrough: PlainDate
  /** Weekdays worked, ISO numbers: 1 is Monday, 7 is Sunday. */
  readonly week: readonly number[]
  /** Office hours of a working day, in order, `HH:MM`. */
  readonly hours: readonly { readonly from: string; readonly to: string }[]
  /** What is received after this minute counts as received on the next working day, where a rule says so. */
  readonly cutOff: string
  readonly decisions: readonly CalendarDecision[]
  /** Whether a worked day of the weekend counts for statutory terms. Default true (domain.md 7.1, grade C). */
  readonly swappedDaysCount?: boolean
  readonly basis?: CalendarBasis
  /** Open questions this edition answers by assumption, grade C. */
  readonly assumptions?: readonly Citation[]
}

/** ISO weekday, 1 Monday to 7 Sunday, of a day number. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

/** First and last day of a decision. */
export const spanOf = (
  decision: CalendarDecision,
): { readonly from: PlainDate; readonly through: PlainDate } =>
  'date' in decision ? { from: decision.date, through: decision.date } : decision

const mostDays = 36_525

const blank = (value: string): boolean => value.trim() === ''

const knownFaults = (options: CalendarOptions): readonly Fault[] => {
  const { knownFrom, knownThrough } = options
  const faults: Fault[] = []
  for (const [path, date] of Object.entries({ knownFrom, knownThrough })) {
    if (!isPlainDate(date)) faults.push({ path, problem: `${String(date)} is not a day` })
  }
  if (faults.length > 0) return faults
  if (knownThrough < knownFrom) {
    faults.push({ path: 'knownThrough', problem: `${knownThrough} is before ${knownFrom}` })
  } else if (dayNumber(knownThrough) - dayNumber(knownFrom) >= mostDays) {
    faults.push({ path: 'knownThrough', problem: 'the known days are more than a century' })
  }
  return faults
}

const hoursFaults = (hours: CalendarOptions['hours']): readonly Fault[] => {
  const faults: Fault[] = []
  if (hours.length === 0) faults.push({ path: 'hours', problem: 'there are no office hours' })
  let last = 0
  hours.forEach(({ from, to }, index) => {
    const path = `hours[${String(index)}]`
    const start = minutesOfHour(from)
    const end = minutesOfHour(to)
    if (start === null || end === null) {
      faults.push({ path, problem: `${from}–${to} is not written HH:MM` })
    } else if (end <= start) {
      faults.push({ path, problem: `${from}–${to} does not end after it starts` })
    } else if (start < last) {
      faults.push({ path, problem: `${from}–${to} overlaps the hours before it, or precedes them` })
    }
    last = Math.max(last, end ?? 0)
  })
  return faults
}

const settingFaults = (options: CalendarOptions): readonly Fault[] => {
  const { edition, zone, week, cutOff } = options
  const faults: Fault[] = []
  if (blank(edition)) faults.push({ path: 'edition', problem: 'the edition has no name' })
  if (zoneOf(zone) === null) faults.push({ path: 'zone', problem: `${zone} is not an IANA zone` })
  if (week.length === 0) faults.push({ path: 'week', problem: 'no weekday is worked' })
  week.forEach((weekday, index) => {
    const path = `week[${String(index)}]`
    if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7) {
      faults.push({ path, problem: `${String(weekday)} is not a weekday from 1 to 7` })
    } else if (week.indexOf(weekday) < index) {
      faults.push({ path, problem: `weekday ${String(weekday)} is named twice` })
    }
  })
  const limit = minutesOfHour(cutOff)
  if (limit === null) faults.push({ path: 'cutOff', problem: `${cutOff} is not written HH:MM` })
  return faults
}

const decisionSpanFaults = (
  decision: CalendarDecision,
  path: string,
  options: CalendarOptions,
): readonly Fault[] => {
  const { from, through } = spanOf(decision)
  const bad = [from, through].filter((date) => !isPlainDate(date))
  if (bad.length > 0) return [{ path, problem: `${bad.join(', ')} is not a day` }]
  if (through < from) return [{ path, problem: `${from} to ${through} is backwards` }]
  if (from < options.knownFrom || through > options.knownThrough) {
    const known = `${options.knownFrom} to ${options.knownThrough}`
    return [{ path, problem: `${from} to ${through} is outside the known days ${known}` }]
  }
  if (blank(decision.name.vi) || blank(decision.name.en)) {
    return [{ path, problem: `the decision about ${from} has no name` }]
  }
  return []
}

const dayFaults = (options: CalendarOptions, sound: ReadonlySet<number>): readonly Fault[] => {
  const faults: Fault[] = []
  const decided = new Map<number, CalendarDecision>()
  options.decisions.forEach((decision, index) => {
    if (!sound.has(index)) return
    const { from, through } = spanOf(decision)
    for (let day = dayNumber(from); day <= dayNumber(through); day++) {
      const path = `decisions[${String(index)}]`
      const earlier = decided.get(day)
      const which = from === through ? from : `a day of ${from} to ${through}`
      if (earlier !== undefined && earlier.kind !== decision.kind) {
        faults.push({ path, problem: `${which} is decided both off and worked` })
      } else if (decision.kind === 'worked' && options.week.includes(weekdayOf(day))) {
        faults.push({ path, problem: `${which} is a working day already` })
      }
      if (earlier === undefined) decided.set(day, decision)
    }
  })
  return faults
}

/** Every fault of the options; empty when a calendar can be built from them. */
export function calendarFaults(options: CalendarOptions): readonly Fault[] {
  const known = knownFaults(options)
  const faults = [...settingFaults(options), ...known, ...hoursFaults(options.hours)]
  if (known.length > 0) return faults
  const sound = new Set<number>()
  options.decisions.forEach((decision, index) => {
    const found = decisionSpanFaults(decision, `decisions[${String(index)}]`, options)
    if (found.length === 0) sound.add(index)
    faults.push(...found)
  })
  return [...faults, ...dayFaults(options, sound)]
}
