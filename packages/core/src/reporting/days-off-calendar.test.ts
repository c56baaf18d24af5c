import { describe, expect, test } from 'vitest'
import { decidedDays } from '../calendar/decided-days.js'
import { thadsCalendar } from '../catalog/calendar.js'
import { instant, plainDate } from '../model/time.js'
import { daysOffCalendar } from './days-off-calendar.js'

const stamp = instant('2026-01-05T00:00:00Z')
const of = (from: string, through: string) =>
  decidedDays(thadsCalendar, { from: plainDate(from), through: plainDate(through) })

describe('days off as iCalendar', () => {
  test('days in a row are one event that ends on the morning after', () => {
    const lines = daysOffCalendar(of('2026-02-16', '2026-02-20'), { lang: 'vi', stamp }).split(
      '\r\n',
    )
    expect(lines).toContain('UID:days/2026-02-16/2026-02-20@motcua')
    expect(lines).toContain('DTSTAMP:20260105T000000Z')
    expect(lines).toContain('DTSTART;VALUE=DATE:20260216')
    expect(lines).toContain('DTEND;VALUE=DATE:20260221')
    expect(lines).toContain('SUMMARY;LANGUAGE=vi:Tết Nguyên đán (9441/TB-BNV)')
  })

  test('a day worked instead takes the time of whoever subscribes, a day off does not', () => {
    const text = daysOffCalendar(of('2026-08-22', '2026-08-31'), { lang: 'en', stamp })
    expect(text.match(/TRANSP:\w+/g)).toEqual(['TRANSP:OPAQUE', 'TRANSP:TRANSPARENT'])
  })

  test('no day at all is refused', () => {
    expect(() => daysOffCalendar([], { lang: 'vi', stamp })).toThrow(
      expect.objectContaining({ code: 'invalid-input' }),
    )
  })
})
