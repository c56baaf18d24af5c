import type { Instant, PlainDate } from '../model/time.js'

/** One content line of an iCalendar object: its name with parameters, and its value as it is to be written. */
export type ContentLine = readonly [name: string, value: string]

const octetsOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}

/** A line in pieces of at most 75 octets of UTF-8, never within a character (RFC 5545, 3.1). */
const folded = (line: string): string => {
  let done = ''
  let room = 75
  for (const character of line) {
    const size = octetsOf(character)
    if (size > room) {
      done += '\r\n '
      room = 74
    }
    done += character
    room -= size
  }
  return done
}

/** Content lines, folded, each ended by CR LF. */
export const contentLines = (lines: readonly ContentLine[]): string =>
  lines.map(([name, value]) => `${folded(`${name}:${value}`)}\r\n`).join('')

/** Words as a TEXT value (RFC 5545, 3.3.11): escaped, line ends as `\n`, other control characters left out. */
export const textValue = (words: string): string =>
  words
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')

/** A day as a DATE value: `20180629`. */
export const dateValue = (date: PlainDate): string => date.replaceAll('-', '')

/** A moment as a DATE-TIME value in UTC: `20180629T013000Z`. */
export const stampValue = (moment: Instant): string =>
  `${moment.replace(/[-:]/g, '').slice(0, 15)}Z`
