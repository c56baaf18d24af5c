import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { instant, plainDate, text, type Appointment } from '@motcua/core'
import { emailSettings } from '../src/email-options.js'
import { invitation } from '../src/invitation.js'
import { appointment } from './support/messages.js'

const settings = emailSettings({
  smtp: { host: 'mail.example.vn' },
  from: { name: 'Chi cục "THADS"; Tuy Hòa, Phú Yên: ^n', address: 'motcua@thads.example.vn' },
  time: { now: () => instant('2017-06-01T01:30:00.000Z') },
})

function read(changes: Partial<Appointment> = {}) {
  const written = invitation({ ...appointment, ...changes }, settings)
  const calendar = new ICAL.Component(ICAL.parse(written) as unknown[])
  const [event] = calendar.getAllSubcomponents('vevent')
  if (event === undefined) throw new Error('no event')
  const value = (name: string): string => String(event.getFirstPropertyValue(name))
  return { written, calendar, event, value }
}

test('a reader of calendars finds day, hours, place and who asks', () => {
  const { calendar, event, value } = read()
  expect(String(calendar.getFirstPropertyValue('version'))).toBe('2.0')
  expect(String(calendar.getFirstPropertyValue('method'))).toBe('PUBLISH')
  expect(value('uid')).toBe('01BHFXY6B0000G400000000000-result@thads.example.vn')
  expect(value('sequence')).toBe('0')
  expect(value('dtstamp')).toBe('2017-06-01T01:30:00Z')
  expect(value('dtstart')).toBe('2017-06-08T00:30:00Z')
  expect(value('dtend')).toBe('2017-06-08T04:00:00Z')
  expect(value('summary')).toBe('Nhận kết quả xác nhận')
  expect(value('location')).toBe('Bộ phận một cửa, 12 Trần Phú, Tuy Hòa')
  expect(value('description')).toContain('Collect the confirmation\nOne-stop counter')
  expect(value('organizer')).toBe('mailto:motcua@thads.example.vn')
  expect(event.getFirstProperty('organizer')?.getParameter('cn')).toBe(
    "Chi cục 'THADS'; Tuy Hòa, Phú Yên: ^n",
  )
  expect(event.getFirstProperty('attendee')).toBeNull()
})

test('an appointment that was moved keeps its name and has a larger number', () => {
  const moved = read({ date: plainDate('2017-06-09'), revision: 2 })
  expect(moved.value('uid')).toBe(read().value('uid'))
  expect(moved.value('sequence')).toBe('2')
  expect(moved.value('dtstart')).toBe('2017-06-09T00:30:00Z')
})

test.each([
  'Nhận kết quả giải quyết khiếu nại về thi hành án dân sự '.repeat(9),
  'ố'.repeat(400),
  '👩‍⚖️🇻🇳'.repeat(100),
  'e\u0301'.repeat(100),
  '\\;,:"\'^ \\n \\\\n',
  'BEGIN:VEVENT\r\nUID:other\r\nEND:VEVENT',
  'x\u0000\u0007\u2028y',
])('the words %j come back, in lines of at most 75 octets', (words) => {
  const { written, calendar, value } = read({
    title: text(words, words),
    place: text(words, words),
  })
  const line = words
    .replace(/[\p{Cc}\u2028]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC')
  expect(value('summary')).toBe(line)
  expect(value('location')).toBe(line)
  expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1)
  const lines = written.split('\r\n')
  expect(lines.at(-1)).toBe('')
  expect(lines.every((it) => Buffer.byteLength(it) <= 75 && !/[\r\n]/.test(it))).toBe(true)
  expect(written).not.toContain('\uFFFD')
})

test('the name of an appointment cannot begin a line of its own', () => {
  expect(read({ id: 'a\r\nSUMMARY:x,' }).value('uid')).toBe('a SUMMARY:x,@thads.example.vn')
})
