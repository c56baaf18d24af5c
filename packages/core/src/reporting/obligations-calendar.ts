import type { DueStep } from '../calendar/due-step.js'
import { printedDate } from '../calendar/local-moment.js'
import { MotcuaError } from '../errors.js'
import type { Citation, Instrument } from '../model/citation.js'
import { demand } from '../model/input.js'
import { joined, text, type Text } from '../model/text.js'
import { addDays, instant, type Instant, type PlainDate } from '../model/time.js'
import { contentLines, dateValue, stampValue, textValue, type ContentLine } from './icalendar.js'
import { obligationKey, type Obligation } from './obligation.js'
import { windowText } from './reporting-window.js'
import { sourceWords } from './source-words.js'

/** How a calendar of obligations is written. */
export interface ObligationsCalendarOptions {
  readonly lang: 'vi' | 'en'
  /** When the calendar is made: the stamp of every event. */
  readonly stamp: Instant
  /** Instruments whose numbers are printed in place of their ids: `regime.instruments`. */
  readonly instruments?: readonly Instrument[]
  /** What makes the names of events unique in the world, e.g. the domain of the office; default `motcua`. */
  readonly domain?: string
  /** How many days before the due day a reminder rings, each at 08:00; 0 is the day itself. Default 7 and 1. */
  readonly remindDays?: readonly number[]
  /** Raise it each time a calendar with changed days is given out, so that readers take the later one; default 0. */
  readonly revision?: number
}

type Words = (words: Text) => string

const titles = {
  calendar: text('Lịch báo cáo', 'Reporting calendar'),
  category: text('Báo cáo', 'Reports'),
}

const line = (vi: string, en: string, words: Text): Text =>
  text(`${vi}: ${words.vi}`, `${en}: ${words.en}`)

const dayWords = (date: PlainDate): Text => text(printedDate(date), date)

const stepWords = ({ date, why }: DueStep): Text =>
  text(`- ${printedDate(date)}: ${why.vi}`, `- ${date}: ${why.en}`)

/** Everything an obligation says, a line each. */
function descriptionOf(
  obligation: Obligation,
  instruments: readonly Instrument[],
): readonly Text[] {
  const { due, to, desk, within, parts, covers, unit } = obligation
  const others = covers.filter((office) => office.unit !== unit).map(({ name }) => name)
  const source = (basis: Citation) => sourceWords(basis, instruments)
  return [
    line('Đơn vị báo cáo', 'Reporting office', obligation.unitName),
    ...(desk === null ? [] : [line('Bộ phận báo cáo', 'Reporting section', desk)]),
    line('Nơi nhận', 'Receiver', to.name),
    line('Kỳ số liệu', 'Window', windowText(obligation.window)),
    ...(within === null ? [] : [line('Tích hợp vào', 'Part of', within)]),
    ...(others.length === 0
      ? []
      : [line('Báo cáo thay cho', 'Also tells of', joined(others, '; '))]),
    text('Nội dung:', 'Parts:'),
    ...parts.map(({ name }, index) =>
      text(`${String(index + 1)}. ${name.vi}`, `${String(index + 1)}. ${name.en}`),
    ),
    line('Hạn gửi', 'Due', dayWords(due)),
    ...obligation.why.map(stepWords),
    line('Căn cứ', 'Basis', source(obligation.basis)),
    line('Căn cứ về kỳ số liệu', 'Basis of the window', source(obligation.windowBasis)),
    line('Căn cứ về hạn gửi', 'Basis of the due day', source(obligation.dueBasis)),
  ]
}

const summaryOf = ({ formName, unitName }: Obligation): Text =>
  text(`Hạn gửi: ${formName.vi} – ${unitName.vi}`, `Due: ${formName.en} – ${unitName.en}`)

// An all-day event begins at midnight; eight in the morning n days before is n - 1 days and 16 hours earlier.
const triggerOf = (days: number): string =>
  days === 0 ? 'PT8H' : `-P${days === 1 ? '' : `${String(days - 1)}D`}T16H`

const alarm = (days: number, summary: string): readonly ContentLine[] => [
  ['BEGIN', 'VALARM'],
  ['ACTION', 'DISPLAY'],
  ['DESCRIPTION', summary],
  ['TRIGGER', triggerOf(days)],
  ['END', 'VALARM'],
]

const defaults = { domain: 'motcua', remindDays: [7, 1], revision: 0, instruments: [] }

type Settings = Required<ObligationsCalendarOptions>

const eventOf = (
  obligation: Obligation,
  settings: Settings,
  say: Words,
): readonly ContentLine[] => {
  const { lang, domain, revision, stamp, instruments } = settings
  const summary = textValue(say(summaryOf(obligation)))
  const description = descriptionOf(obligation, instruments).map(say).join('\n')
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', textValue(`${obligationKey(obligation)}@${domain}`)],
    ['DTSTAMP', stampValue(stamp)],
    ['SEQUENCE', String(revision)],
    ['DTSTART;VALUE=DATE', dateValue(obligation.due)],
    ['DTEND;VALUE=DATE', dateValue(addDays(obligation.due, 1))],
    [`SUMMARY;LANGUAGE=${lang}`, summary],
    [`DESCRIPTION;LANGUAGE=${lang}`, textValue(description)],
    ['CATEGORIES', textValue(say(titles.category))],
    ['TRANSP', 'TRANSPARENT'],
    ...settings.remindDays.flatMap((days) => alarm(days, summary)),
    ['END', 'VEVENT'],
  ]
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0

const settingsOf = (options: ObligationsCalendarOptions): Settings => {
  demand(options, ['lang', 'stamp'], 'options')
  const settings = { ...defaults, ...options, stamp: instant(options.stamp, 'stamp') }
  const faults = [
    ...(['vi', 'en'].includes(settings.lang)
      ? []
      : [{ path: 'options.lang', problem: 'is neither vi nor en' }]),
    ...(settings.remindDays.every((days) => isCount(days) && days <= 366)
      ? []
      : [{ path: 'options.remindDays', problem: 'are not whole numbers of days, 0 to 366' }]),
    ...(isCount(settings.revision)
      ? []
      : [{ path: 'options.revision', problem: 'is not a whole number of at least 0' }]),
  ]
  if (faults.length === 0) return settings
  throw new MotcuaError('invalid-input', { field: faults[0]?.path ?? 'options', faults })
}

/**
 * The obligations as an iCalendar object (RFC 5545) that is published: an event of a whole day for each due day, with its
 * explanation and reminders, lines ended by CR LF. The same obligation has the same UID, whatever day it is due.
 * @throws `invalid-input` when there is no obligation, as a calendar holds at least one event, or an option is not what it
 * must be; `invalid-date` when the stamp is no moment
 */
export function obligationsCalendar(
  owed: readonly Obligation[],
  options: ObligationsCalendarOptions,
): string {
  const settings = settingsOf(options)
  if (owed.length === 0) {
    const faults = [{ path: 'obligations', problem: 'are none, and a calendar needs an event' }]
    throw new MotcuaError('invalid-input', { field: 'obligations', faults })
  }
  const say: Words = (words) => words[settings.lang]
  const lines: readonly ContentLine[] = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Motcua//Reporting calendar//VI'],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    ['X-WR-CALNAME', textValue(say(titles.calendar))],
    ...owed.flatMap((obligation) => eventOf(obligation, settings, say)),
    ['END', 'VCALENDAR'],
  ]
  return contentLines(lines)
}
