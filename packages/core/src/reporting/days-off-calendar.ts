import type { DecidedDays } from '../calendar/decided-days.js'
import { MotcuaError } from '../errors.js'
import type { Instrument } from '../model/citation.js'
import { demand } from '../model/input.js'
import { text } from '../model/text.js'
import { addDays, instant, type Instant } from '../model/time.js'
import { contentLines, dateValue, stampValue, textValue, type ContentLine } from './icalendar.js'
import { sourceWords } from './source-words.js'

/** How a calendar of days off is written. */
export interface DaysOffCalendarOptions {
  readonly lang: 'vi' | 'en'
  /** When the calendar is made: the stamp of every event. */
  readonly stamp: Instant
  /** Instruments whose numbers are printed in place of their ids: `regime.instruments`. */
  readonly instruments?: readonly Instrument[]
  /** What makes the names of events unique in the world, e.g. the domain of the office; default `motcua`. */
  readonly domain?: string
}

const title = text('Ngày nghỉ và làm bù', 'Days off and days worked instead')

const eventOf = (days: DecidedDays, options: DaysOffCalendarOptions): readonly ContentLine[] => {
  const { lang, stamp, domain = 'motcua', instruments = [] } = options
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', textValue(`days/${days.from}/${days.through}@${domain}`)],
    ['DTSTAMP', stampValue(stamp)],
    ['DTSTART;VALUE=DATE', dateValue(days.from)],
    ['DTEND;VALUE=DATE', dateValue(addDays(days.through, 1))],
    [`SUMMARY;LANGUAGE=${lang}`, textValue(days.why[lang])],
    [`DESCRIPTION;LANGUAGE=${lang}`, textValue(sourceWords(days.basis, instruments)[lang])],
    ['TRANSP', days.working ? 'OPAQUE' : 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ]
}

/**
 * Days off and days worked instead as an iCalendar object (RFC 5545) that is published: an event for each decision, with
 * what it rests on, lines ended by CR LF.
 * @throws `invalid-input` when there is no day, as a calendar holds at least one event; `invalid-date` when the stamp is
 * no moment
 */
export function daysOffCalendar(
  decided: readonly DecidedDays[],
  options: DaysOffCalendarOptions,
): string {
  demand(options, ['lang', 'stamp'], 'options')
  const { lang } = options
  const settings = { ...options, stamp: instant(options.stamp, 'stamp') }
  if (decided.length === 0) {
    const faults = [{ path: 'decided', problem: 'are none, and a calendar needs an event' }]
    throw new MotcuaError('invalid-input', { field: 'decided', faults })
  }
  return contentLines([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Motcua//Working calendar//VI'],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    ['X-WR-CALNAME', textValue(title[lang])],
    ...decided.flatMap((days) => eventOf(days, settings)),
    ['END', 'VCALENDAR'],
  ])
}
