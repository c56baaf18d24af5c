import { expect, test } from 'vitest'
import { instant, plainDate, text } from '@motcua/core'
import { letterbox, type Taken } from './support/letterbox.js'
import { appointment, message } from './support/messages.js'
import { scriptedServer } from './support/scripted-server.js'
import { attempt, notifierTo, type NotifierOptions } from './support/notifiers.js'

const time = { now: () => instant('2017-06-01T01:30:00.000Z') }

async function sent(changes = {}, options: NotifierOptions = {}): Promise<Taken> {
  const box = await letterbox()
  const receipt = await attempt(notifierTo(box.port, options), message(changes))
  expect(receipt.status).toBe('delivered')
  const [taken] = box.taken
  if (taken === undefined) throw new Error('nothing came')
  return taken
}

const headerOf = ({ mail }: Taken, key: string): string | undefined =>
  mail.headers.find((header) => header.key === key)?.value

test('a message goes out in both languages, as text and as HTML, in one mail', async () => {
  const { mail, from, to, raw } = await sent()
  expect(from).toBe('motcua@thads.example.vn')
  expect(to).toEqual(['an.nguyen@example.vn'])
  expect(mail.from).toMatchObject({
    name: 'Chi cục THADS Tuy Hòa',
    address: 'motcua@thads.example.vn',
  })
  expect(mail.to).toMatchObject([{ name: 'Nguyễn Văn Ân', address: 'an.nguyen@example.vn' }])
  expect(mail.subject).toBe('Đã tiếp nhận hồ sơ')
  expect(raw).toContain('Content-Type: multipart/alternative;')
  expect(mail.text?.trimEnd()).toBe(
    [
      'Đã tiếp nhận hồ sơ',
      'Kính gửi ông Ân: hồ sơ đã được tiếp nhận.',
      'Kết quả có vào ngày 08/6/2017.',
      '-'.repeat(40),
      'The dossier was received',
      'Dear Mr Ân: the dossier was received.',
      'The result is promised for 8 June 2017.',
    ].join('\n\n'),
  )
  expect(mail.html).toContain('<html lang="vi">')
  expect(mail.html).toContain('<section lang="vi">\n<h1>Đã tiếp nhận hồ sơ</h1>')
  expect(mail.html).toContain('<section lang="en">\n<h1>The dossier was received</h1>')
  expect(mail.html).toContain('<p>Dear Mr Ân: the dossier was received.</p>')
  expect(mail.html).not.toMatch(/<(?:script|img|link|style|iframe|a)\b|https?:|src=|url\(/i)
  expect(mail.attachments).toEqual([])
})

test('the headers say what it is: its id, its day, its template, and that nobody wrote it', async () => {
  const taken = await sent({}, { time })
  expect(headerOf(taken, 'message-id')).toBe('<01BHFXY6B0000G400000000000-4.1@thads.example.vn>')
  expect(headerOf(taken, 'date')).toBe('Thu, 01 Jun 2017 01:30:00 +0000')
  expect(headerOf(taken, 'auto-submitted')).toBe('auto-generated')
  expect(headerOf(taken, 'x-motcua-template')).toBe('dossier-received@3')
  expect(headerOf(taken, 'x-mailer')).toBeUndefined()
  expect(headerOf(taken, 'reply-to')).toBeUndefined()
})

test('a template of any name stays one word of ASCII', async () => {
  const taken = await sent({ template: { id: 'hồ sơ', version: '1 b' } })
  expect(headerOf(taken, 'x-motcua-template')).toBe('h__s_@1_b')
})

test('one language alone, an address for answers, a domain for ids and an office at the foot', async () => {
  const taken = await sent(
    {},
    {
      languages: ['en'],
      replyTo: { name: 'Counter', address: 'counter@thads.example.vn' },
      messageIdDomain: 'Motcua.Example.VN',
      office: text('Chi cục THADS <Tuy Hòa>', 'Tuy Hòa Enforcement Office'),
    },
  )
  const { mail } = taken
  expect(mail.subject).toBe('The dossier was received')
  expect(mail.text).not.toContain('hồ sơ')
  expect(mail.text?.trimEnd()).toMatch(/-{40}\n\nTuy Hòa Enforcement Office$/)
  expect(mail.html).toContain('<html lang="en">')
  expect(mail.html).toContain('<footer>\n<p lang="en">Tuy Hòa Enforcement Office</p>\n</footer>')
  expect(mail.replyTo).toMatchObject([{ name: 'Counter', address: 'counter@thads.example.vn' }])
  expect(headerOf(taken, 'message-id')).toMatch(/@motcua\.example\.vn>$/)
})

test('the foot names the office in each language, escaped', async () => {
  const { mail } = await sent({}, { office: text('Chi cục <Tuy Hòa>\n12 Trần Phú', 'Office') })
  expect(mail.html).toContain(
    '<p lang="vi">Chi cục &lt;Tuy Hòa&gt;<br>\n12 Trần Phú</p>\n<p lang="en">Office</p>',
  )
  expect(mail.text).toContain('Chi cục <Tuy Hòa>\n12 Trần Phú\nOffice')
})

test('an appointment is told in the words, offered as a calendar part and attached as a file', async () => {
  const { mail, raw } = await sent({ appointment }, { time })
  expect(mail.text).toContain(
    'Nhận kết quả xác nhận\nThời gian: 07:30 - 11:00, ngày 08/6/2017 (Asia/Ho_Chi_Minh)\nĐịa điểm: Bộ phận một cửa, 12 Trần Phú, Tuy Hòa',
  )
  expect(mail.text).toContain('Time: 07:30 - 11:00, 8 June 2017 (Asia/Ho_Chi_Minh)')
  expect(mail.html).toContain('<time datetime="2017-06-08T00:30:00.000Z">')
  expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=PUBLISH/)
  const [, base64 = ''] = /name=invite\.ics\r\n(?:[^\r]+\r\n)*\r\n([^-]+)/.exec(raw) ?? []
  const calendar = Buffer.from(base64, 'base64').toString()
  expect(mail.attachments.map(({ filename }) => filename)).toContain('invite.ics')
  expect(calendar).toContain('UID:01BHFXY6B0000G400000000000-result@thads.example.vn\r\n')
  expect(calendar).toContain('DTSTART:20170608T003000Z\r\nDTEND:20170608T040000Z\r\n')
})

test('an international domain is sent in its ASCII form', async () => {
  const server = await scriptedServer()
  const notifier = notifierTo(server.port)
  await attempt(
    notifier,
    message({ to: { name: '', address: 'an@Tuyhòa.example'.normalize('NFD') } }),
  )
  expect(server.lines).toContain('RCPT TO:<an@xn--tuyha-xta.example>')
})

test.each([
  ['a list', 'an@example.vn,hoa@example.vn'],
  ['a list by semicolon', 'an@example.vn;hoa@example.vn'],
  ['a display part', 'An <an@example.vn>'],
  ['a comment', 'an(friend)@example.vn'],
  ['a quoted part', '"an nguyen"@example.vn'],
  ['a second @', 'an@evil.example@example.vn'],
  ['a new line', 'an@example.vn\r\nRCPT TO:<x@example.vn>'],
  ['a new line at the end', 'an@example.vn\n'],
  ['a NUL', 'an@example.vn\0'],
  ['a space', 'an @example.vn'],
  ['an address literal', 'an@[127.0.0.1]'],
  ['a number for a domain', 'an@127.0.0.1'],
  ['a wide number for a domain', 'an@１２７.0.0.1'],
  ['no domain', 'an'],
  ['one label', 'an@localhost'],
  ['an empty label', 'an@example..vn'],
  ['a hyphen first', 'an@-example.vn'],
  ['two dots', 'a..n@example.vn'],
  ['letters a server may not know', 'ân@example.vn'],
  ['65 letters', `${'a'.repeat(65)}@example.vn`],
  ['nothing', ''],
])('an address with %s is refused for good, and no server is asked', async (_, address) => {
  const box = await letterbox()
  const receipt = await attempt(notifierTo(box.port), message({ to: { name: 'An', address } }))
  expect(receipt.status).toBe('permanent')
  expect(receipt.words).toMatch(/^The mail address /)
  expect(box.taken).toEqual([])
})

test.each([
  ['id', { id: 'a\r\nBcc: x@example.vn' }],
  ['id', { id: '' }],
  ['day', { appointment: { ...appointment, date: '2017-02-30' } }],
  ['hours', { appointment: { ...appointment, toMinutes: appointment.fromMinutes } }],
  ['hours', { appointment: { ...appointment, fromMinutes: -1 } }],
  ['zone', { appointment: { ...appointment, zone: 'Asia/Tuy_Hoa' } }],
  ['revision', { appointment: { ...appointment, revision: 1.5 } }],
  ['paragraphs', { paragraphs: undefined }],
  ['recipient', { to: undefined }],
])('a message with a faulty %s is refused for good, never thrown at', async (_, changes) => {
  const box = await letterbox()
  const faulty: object = { ...message(), ...changes }
  const receipt = await attempt(notifierTo(box.port), faulty as ReturnType<typeof message>)
  expect(receipt.status).toBe('permanent')
  expect(box.taken).toEqual([])
})

test('days of any month are printed as officials print them', async () => {
  const moved = { ...appointment, date: plainDate('2018-02-05'), fromMinutes: 0, toMinutes: 1440 }
  const { mail } = await sent({ appointment: moved })
  expect(mail.text).toContain('00:00 - 24:00, ngày 05/02/2018')
})
