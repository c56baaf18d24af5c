import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { thads } from '../catalog/thads.js'
import { text } from '../model/text.js'
import { addDays, instant, plainDate } from '../model/time.js'
import { propertyIn, readCalendar, wordsIn, type Component } from '../../test/ical-reader.js'
import { contentLines } from './icalendar.js'
import type { Obligation } from './obligation.js'
import { obligationsCalendar, type ObligationsCalendarOptions } from './obligations-calendar.js'
import { obligations } from './obligations.js'

const year2018 = obligations(thads, 'phu-yen/tuy-hoa', {
  from: plainDate('2018-01-01'),
  to: plainDate('2019-01-01'),
})
const merged = obligations(thads, 'dak-lak', {
  from: plainDate('2025-07-01'),
  to: plainDate('2025-09-01'),
})
const stamp = instant('2018-01-02T03:04:05.678Z')
const options: ObligationsCalendarOptions = { lang: 'vi', stamp, instruments: thads.instruments }

const read = (
  list: readonly Obligation[] = year2018,
  change: Partial<ObligationsCalendarOptions> = {},
): Component => readCalendar(obligationsCalendar(list, { ...options, ...change }))

const firstOf = (calendar: Component): Component => {
  const [event] = calendar.components
  if (event === undefined) throw new Error('no event')
  return event
}

const [sample] = year2018
if (sample === undefined) throw new Error('nothing is owed in 2018')

describe('A calendar of obligations', () => {
  test('is a published iCalendar object with an event of a whole day for each due day', () => {
    const calendar = read()
    expect(calendar.name).toBe('VCALENDAR')
    expect(wordsIn(calendar, 'VERSION')).toBe('2.0')
    expect(wordsIn(calendar, 'METHOD')).toBe('PUBLISH')
    expect(wordsIn(calendar, 'CALSCALE')).toBe('GREGORIAN')
    expect(wordsIn(calendar, 'PRODID')).toMatch(/^-\/\/Motcua\/\//)
    expect(wordsIn(calendar, 'X-WR-CALNAME')).toBe('Lịch báo cáo')
    const days = calendar.components.map((event) =>
      ['DTSTART', 'DTEND'].map((name) => {
        const { parameters, value } = propertyIn(event, name)
        return `${event.name} ${parameters['VALUE'] ?? ''} ${value}`
      }),
    )
    expect(days).toEqual([
      ['VEVENT DATE 20180629', 'VEVENT DATE 20180630'],
      ['VEVENT DATE 20181109', 'VEVENT DATE 20181110'],
    ])
  })

  test('stamps its events with the moment given, and blocks nobody', () => {
    const event = firstOf(read(year2018, { revision: 3 }))
    expect(wordsIn(event, 'DTSTAMP')).toBe('20180102T030405Z')
    expect(wordsIn(event, 'TRANSP')).toBe('TRANSPARENT')
    expect(wordsIn(event, 'SEQUENCE')).toBe('3')
    expect(wordsIn(firstOf(read()), 'SEQUENCE')).toBe('0')
  })

  test('names an event by its obligation, whatever day it is due', () => {
    const names = read().components.map((event) => wordsIn(event, 'UID'))
    expect(names).toEqual([
      'letter-2017/six-month/2017-10-01/2018-04-01/phu-yen/tuy-hoa@motcua',
      'letter-2017/annual/2017-10-01/2018-10-01/phu-yen/tuy-hoa@motcua',
    ])
    const later = { ...sample, due: addDays(sample.due, 3) }
    expect(wordsIn(firstOf(read([later], { lang: 'en' })), 'UID')).toBe(names[0])
    expect(wordsIn(firstOf(read([later], { domain: 'thads.example.vn' })), 'UID')).toMatch(
      /@thads\.example\.vn$/,
    )
  })

  test('tells in Vietnamese what is owed, to whom, by when, and why', () => {
    const event = firstOf(read())
    expect(propertyIn(event, 'SUMMARY').parameters).toEqual({ LANGUAGE: 'vi' })
    expect(wordsIn(event, 'SUMMARY')).toBe(
      'Hạn gửi: Báo cáo 06 tháng về hỗ trợ trực tuyến THADS và cơ chế một cửa – Chi cục Thi hành án dân sự thành phố Tuy Hòa',
    )
    expect(wordsIn(event, 'CATEGORIES')).toBe('Báo cáo')
    expect(wordsIn(event, 'DESCRIPTION').split('\n')).toEqual([
      'Đơn vị báo cáo: Chi cục Thi hành án dân sự thành phố Tuy Hòa',
      'Nơi nhận: Cục Thi hành án dân sự tỉnh Phú Yên',
      'Kỳ số liệu: 01/10/2017 – 31/3/2018',
      'Nội dung:',
      '1. Tình hình triển khai thực hiện các nhiệm vụ đặt ra theo Kế hoạch về triển khai hỗ trợ trực tuyến THADS và cơ chế một cửa',
      '2. Tình hình tiếp nhận và hỗ trợ trực tuyến yêu cầu THADS',
      '3. Tình hình tiếp nhận hồ sơ và trả kết quả theo cơ chế một cửa (theo mẫu gửi kèm)',
      '4. Những khó khăn, vướng mắc phát sinh trong quá trình triển khai và nguyên nhân',
      '5. Những đề xuất, kiến nghị cụ thể',
      'Hạn gửi: 29/6/2018',
      '- 29/6/2018: Trước ngày 30/6/2018 nghĩa là chậm nhất ngày 29/6/2018',
      expect.stringMatching(/^Căn cứ: Công văn về .*, mục 8 \(nêu trong văn bản\)$/),
      expect.stringMatching(/^Căn cứ về kỳ số liệu: .*, mục 8 \(giả định, chưa kiểm chứng\)$/),
      expect.stringMatching(/^Căn cứ về hạn gửi: .*, mục 8 \(nêu trong văn bản\)$/),
    ])
  })

  test('tells in English too, with what is assumed', () => {
    const event = firstOf(read(year2018, { lang: 'en' }))
    expect(propertyIn(event, 'DESCRIPTION').parameters).toEqual({ LANGUAGE: 'en' })
    expect(wordsIn(event, 'SUMMARY')).toBe(
      'Due: Six-month report on online support and the one-stop counter – Civil Judgment Enforcement Sub-Department of Tuy Hòa City',
    )
    const description = wordsIn(event, 'DESCRIPTION')
    expect(description).toContain('Window: 2017-10-01 to 2018-03-31\nParts:\n1. How the tasks')
    expect(description).toContain('- 2018-06-29: Before 2018-06-30 means 2018-06-29 at the latest')
    expect(description).toMatch(
      /Basis of the window: .*, item 8 \(assumed, not verified\)\. Assumed:/,
    )
  })

  test('names the offices it stands in for, the report it is part of, the section and the days', () => {
    const vi = wordsIn(firstOf(read(merged)), 'DESCRIPTION')
    expect(vi).toContain('Tích hợp vào: Báo cáo kết quả thi hành án dân sự\n')
    expect(vi).toContain('Báo cáo thay cho: Cục Thi hành án dân sự tỉnh Phú Yên; Chi cục')
    expect(vi).toContain('- 02/8/2025: Thứ Bảy, ngày nghỉ hằng tuần\n')
    expect(vi).toContain('Căn cứ về kỳ số liệu: TTLT 12/2021, Điều 6 (theo bản sao công khai)\n')
    expect(vi).toMatch(/Căn cứ về hạn gửi: 440\/QĐ-TCTHADS \(giả định, chưa kiểm chứng\)$/)
    const en = wordsIn(firstOf(read(merged, { lang: 'en', instruments: [] })), 'DESCRIPTION')
    expect(en).toContain(
      'Also tells of: Civil Judgment Enforcement Department of Phú Yên Province;',
    )
    expect(en).toContain('Basis of the window: ttlt-12-2021, Art 6 (found in a public copy).\n')
    const section = { ...sample, desk: text('Văn phòng', 'Office section') }
    expect(wordsIn(firstOf(read([section])), 'DESCRIPTION')).toContain(
      'Bộ phận báo cáo: Văn phòng\n',
    )
  })

  test('rings a week and a day before, at eight in the morning, or when told to', () => {
    const triggers = (change: Partial<ObligationsCalendarOptions>) =>
      firstOf(read(year2018, change)).components.map((each) => {
        expect([each.name, wordsIn(each, 'ACTION')]).toEqual(['VALARM', 'DISPLAY'])
        expect(wordsIn(each, 'DESCRIPTION')).toMatch(/^Hạn gửi: Báo cáo 06 tháng/)
        return wordsIn(each, 'TRIGGER')
      })
    expect(triggers({})).toEqual(['-P6DT16H', '-PT16H'])
    expect(triggers({ remindDays: [30, 2, 0] })).toEqual(['-P29DT16H', '-P1DT16H', 'PT8H'])
    expect(triggers({ remindDays: [] })).toEqual([])
  })

  test('is refused when nothing is owed, or an option is none', () => {
    const odd = (change: unknown) => (): unknown =>
      Reflect.apply(obligationsCalendar, null, [year2018, change])
    const refused = (field: string): unknown =>
      expect.objectContaining({ code: 'invalid-input', field })
    expect(() => obligationsCalendar([], options)).toThrow(refused('obligations'))
    expect(odd({ ...options, lang: 'fr' })).toThrow(refused('options.lang'))
    expect(odd({ ...options, remindDays: [-1] })).toThrow(refused('options.remindDays'))
    expect(odd({ ...options, remindDays: [367] })).toThrow(refused('options.remindDays'))
    expect(odd({ ...options, revision: 0.5 })).toThrow(refused('options.revision'))
    expect(odd({ lang: 'vi' })).toThrow(refused('options.stamp'))
    expect(odd({ ...options, stamp: 'now' })).toThrow(
      expect.objectContaining({ code: 'invalid-date', field: 'stamp' }),
    )
  })

  test.each([
    ['\\;,:"\'^ \\n \\\\n', '\\;,:"\'^ \\n \\\\n'],
    ['BEGIN:VEVENT\r\nUID:other\rEND:VEVENT', 'BEGIN:VEVENT\nUID:other\nEND:VEVENT'],
    ['x\u0000\u0007\u2028y\tz\u0085', 'xy\tz'.replace('y', '\ny')],
    ['ố'.repeat(400), 'ố'.repeat(400)],
    ['👩‍⚖️🇻🇳'.repeat(60), '👩‍⚖️🇻🇳'.repeat(60)],
  ])('keeps the words %j within their value', (words, found) => {
    const event = firstOf(read([{ ...sample, formName: text(words, words) }]))
    expect(wordsIn(event, 'SUMMARY')).toContain(`Hạn gửi: ${found} – Chi cục`)
    expect(event.components).toHaveLength(2)
  })

  prop.prop([fc.string({ unit: 'binary', maxLength: 300 })])(
    'folds any line so that it comes back',
    (words) => {
      const value = words.replace(/[\r\n\\;,]/g, '')
      const lines = contentLines([
        ['BEGIN', 'VCALENDAR'],
        ['SUMMARY', value],
        ['END', 'VCALENDAR'],
      ])
      expect(propertyIn(readCalendar(lines), 'SUMMARY').value).toBe(value)
    },
  )
})
