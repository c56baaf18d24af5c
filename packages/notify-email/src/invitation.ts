import {
  epochOfInstant,
  isPlainDate,
  type Address,
  type Appointment,
  type Instant,
} from '@motcua/core'
import { bodyText, oneLine } from './clean-text.js'
import type { EmailSettings, Language } from './email-options.js'
import { localInstant } from './local-instant.js'

/** The moments an appointment begins and ends. */
export interface Span {
  readonly from: Instant
  readonly to: Instant
}

/**
 * Begin and end of an appointment.
 * @throws RangeError when day, hours, revision or zone are not what they must be
 */
export function spanOf(appointment: Appointment): Span {
  const { date, fromMinutes, toMinutes, zone, revision } = appointment
  const inDay = [fromMinutes, toMinutes].every(
    (minutes) => Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440,
  )
  if (!isPlainDate(date)) throw new RangeError('The day of the appointment does not exist.')
  if (!inDay || fromMinutes >= toMinutes) {
    throw new RangeError('The hours of the appointment are not a span within one day.')
  }
  if (!Number.isInteger(revision) || revision < 0) {
    throw new RangeError('The revision of the appointment is not a whole number.')
  }
  return { from: localInstant(date, fromMinutes, zone), to: localInstant(date, toMinutes, zone) }
}

const octets = (value: string): number => Buffer.byteLength(value)

/** A content line in pieces of at most 75 octets, never within a character (RFC 5545, 3.1). */
function folded(line: string): string {
  let done = ''
  let room = 75
  for (const character of line) {
    const size = octets(character)
    if (size > room) {
      done += '\r\n '
      room = 74
    }
    done += character
    room -= size
  }
  return done
}

const textValue = (value: string): string =>
  bodyText(value)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')

/** A quoted parameter value holds no double quote, and a circumflex stands twice (RFC 6868). */
const quoted = (value: string): string =>
  `"${oneLine(value).replaceAll('"', "'").replaceAll('^', '^^')}"`

const stamp = (moment: Instant): string =>
  `${new Date(epochOfInstant(moment)).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`

const organizer = ({ name, address }: Address): string =>
  `ORGANIZER;CN=${quoted(name === '' ? address : name)}:mailto:${address}`

const described = (appointment: Appointment, languages: readonly Language[]): string =>
  languages
    .map((language) => `${appointment.title[language]}\n${appointment.place[language]}`)
    .join('\n\n')

/**
 * The appointment as an iCalendar object (RFC 5545) to be published (RFC 5546, 3.2.1), lines ended by CR LF. The same
 * appointment has the same UID; a larger revision takes the place of a smaller.
 * @throws RangeError as {@link spanOf} does
 */
export function invitation(appointment: Appointment, settings: EmailSettings): string {
  const { from, to } = spanOf(appointment)
  const { languages, domain } = settings
  const [first] = languages
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Motcua//notify-email//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${textValue(oneLine(`${appointment.id}@${domain}`))}`,
    `SEQUENCE:${appointment.revision}`,
    `DTSTAMP:${stamp(settings.time.now())}`,
    `DTSTART:${stamp(from)}`,
    `DTEND:${stamp(to)}`,
    organizer(settings.from),
    `SUMMARY;LANGUAGE=${first}:${textValue(oneLine(appointment.title[first]))}`,
    `LOCATION;LANGUAGE=${first}:${textValue(oneLine(appointment.place[first]))}`,
    `DESCRIPTION:${textValue(described(appointment, languages))}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}
