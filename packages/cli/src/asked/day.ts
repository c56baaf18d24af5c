import { isPlainDate, text, type PlainDate } from '@motcua/core'
import { Misuse } from './misuse.js'

const written = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/

/**
 * Reads a day written `2017-06-01` or `01/06/2017`.
 * @throws `invalid-date` naming the option
 */
export function dayAsked(value: string, field: string): PlainDate {
  const [, day = '', month = '', year = ''] = written.exec(value) ?? []
  const date = year === '' ? value : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (isPlainDate(date)) return date
  throw new Misuse('invalid-date', {
    field,
    got: value,
    cure: text(
      'Viết một ngày có thật: 2017-06-01 hoặc 01/06/2017.',
      'Write a day that exists: 2017-06-01 or 01/06/2017 (day first).',
    ),
  })
}

/**
 * Reads an hour written `HH:MM` as minutes since midnight.
 * @throws `invalid-date` naming the option
 */
export function hourAsked(value: string, field: string): number {
  const [, hours = '', minutes = ''] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(value) ?? []
  if (hours !== '') return Number(hours) * 60 + Number(minutes)
  throw new Misuse('invalid-date', {
    field,
    got: value,
    cure: text('Viết giờ và phút: 08:00, 15:30.', 'Write hours and minutes: 08:00, 15:30.'),
  })
}

/**
 * Reads a calendar year.
 * @throws `invalid-date` naming the option
 */
export function yearAsked(value: string, field: string): number {
  if (/^\d{4}$/.test(value)) return Number(value)
  const cure = text('Viết năm bằng bốn chữ số: 2026.', 'Write the year in four digits: 2026.')
  throw new Misuse('invalid-date', { field, got: value, cure })
}
