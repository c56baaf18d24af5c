const breaks = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g
const controls = /[\p{Cc}\uFFFE\uFFFF]/gu
const directions = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

const headerLimit = 200

/**
 * Text for the body: composed letters, `\n` between lines, no controls. Marks that turn the writing direction are taken out:
 * with them words can show in another order than they were written.
 */
export const bodyText = (value: string): string =>
  value
    .replace(breaks, '\n')
    .replace(directions, '')
    .replace(controls, (control) => (control === '\n' || control === '\t' ? control : ' '))
    .normalize('NFC')

/** Keeps so many characters, never half of one. */
export function cut(value: string, limit: number): string {
  const kept = value.slice(0, limit)
  return value.length > limit ? kept.replace(/\p{Surrogate}$/u, '') : kept
}

/** Text on one line, single spaces. */
export const oneLine = (value: string): string => bodyText(value).replace(/\s+/g, ' ').trim()

/**
 * Text for a header: one line of at most 200 characters. `=?` is taken apart, or a reader of mail would decode what
 * looks like an encoded word.
 */
export function headerText(value: string): string {
  const line = oneLine(value).replace(/=(?=\?)/g, '= ')
  return line.length > headerLimit ? `${cut(line, headerLimit - 1)}…` : line
}
