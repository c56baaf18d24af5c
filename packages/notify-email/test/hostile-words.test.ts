import { expect, test } from 'vitest'
import { text } from '@motcua/core'
import { letterbox, type Taken } from './support/letterbox.js'
import { appointment, message, saying } from './support/messages.js'
import { attempt, notifierTo } from './support/notifiers.js'

async function sent(changes: Parameters<typeof message>[0]): Promise<Taken> {
  const box = await letterbox()
  const notifier = notifierTo(box.port, { languages: ['vi'] })
  expect((await attempt(notifier, message(changes))).status).toBe('delivered')
  const [taken] = box.taken
  if (taken === undefined) throw new Error('nothing came')
  expect(taken.raw.split('\r\n').every((line) => line.length <= 998)).toBe(true)
  expect(taken.raw).not.toMatch(/[^\r]\n|\r[^\n]/)
  expect(taken.raw).toMatch(/^[\t\r\n\x20-\x7e]*$/)
  return taken
}

const bodyOf = ({ mail }: Taken): string =>
  (mail.text ?? '').trimEnd().split('\n\n').slice(1).join('\n\n')

const headerNames = ({ mail }: Taken): readonly string[] => mail.headers.map(({ key }) => key)

const usualHeaders = [
  'auto-submitted',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'subject',
  'to',
  'x-motcua-template',
]

const injections = [
  'x\r\nBcc: evil@example.vn',
  'x\nBcc: evil@example.vn',
  'x\rBcc: evil@example.vn',
  'x\r\n\r\n<script>alert(1)</script>',
  'x\u2028Bcc: evil@example.vn',
  'x\u0085Bcc: evil@example.vn',
  'x\0Bcc: evil@example.vn',
  'x\r\n.\r\nMAIL FROM:<evil@example.vn>',
]

test.each(injections)(
  '%j in a name, a subject or a template makes no header and no recipient',
  async (words) => {
    const taken = await sent({
      subject: text(words, words),
      to: { name: words, address: 'an@example.vn' },
      template: { id: words, version: words },
      paragraphs: [text(words, words)],
    })
    expect([...headerNames(taken)].sort()).toEqual(usualHeaders)
    expect(taken.to).toEqual(['an@example.vn'])
    const line = words.replace(/[\p{Cc}\u2028]+/gu, ' ')
    expect(taken.mail.subject).toBe(line)
    expect(taken.mail.to).toMatchObject([{ name: line, address: 'an@example.vn' }])
  },
)

test.each([
  'Trần "Út" Ân',
  'Tran "Ut" An',
  'Nguyễn, Văn Ân',
  'Nguyen, Van An',
  'An <evil@example.vn>',
  'evil@example.vn',
  'An; Hoa: Binh',
  "O'Brien (An) \\ [x]",
  'Ân 👩‍⚖️ 🇻🇳',
])('the name %s arrives as it is', async (name) => {
  const taken = await sent({ to: { name, address: 'an@example.vn' } })
  expect(taken.mail.to).toEqual([{ name, address: 'an@example.vn' }])
  expect(taken.to).toEqual(['an@example.vn'])
})

test('words that look encoded are not decoded by who reads them', async () => {
  const words = '=?utf-8?B?ZXZpbEBleGFtcGxlLnZu?= =?utf-8?Q?=0D=0ABcc:x?='
  const taken = await sent({
    subject: text(words, words),
    to: { name: words, address: 'an@example.vn' },
    paragraphs: [text(words, words)],
  })
  const apart = '= ?utf-8?B?ZXZpbEBleGFtcGxlLnZu?= = ?utf-8?Q?=0D=0ABcc:x?='
  expect(taken.mail.subject).toBe(apart)
  expect(taken.mail.to).toEqual([{ name: apart, address: 'an@example.vn' }])
  expect(bodyOf(taken)).toBe(words)
})

test('a paragraph of 50,000 characters arrives whole, and so does one without a space', async () => {
  const long = 'Quyết định thi hành án số 12 😀 '.repeat(1600).slice(0, 50_000).trim()
  const dense = 'x'.repeat(50_000)
  const taken = await sent({ paragraphs: [text(long, long), text(dense, dense)] })
  expect(bodyOf(taken)).toBe(`${long}\n\n${dense}`)
  expect(taken.mail.html).toContain(`<p>${long}</p>\n<p>${dense}</p>`)
})

test.each(['x'.repeat(5000), 'Đ'.repeat(5000), '😀'.repeat(2500)])(
  'a subject and a name of 5,000 characters are cut, never within one',
  async (words) => {
    const taken = await sent({
      subject: text(words, words),
      to: { name: words, address: 'an@example.vn' },
    })
    const subject = taken.mail.subject ?? ''
    expect(subject.length).toBeLessThanOrEqual(200)
    expect(subject.length).toBeGreaterThan(190)
    expect(subject).toMatch(/^(?:x+|Đ+|(?:😀)+)…$/u)
    expect(taken.mail.to).toMatchObject([{ name: subject }])
  },
)

test('letters that came apart are put together', async () => {
  const taken = await sent({
    ...saying('Nguyễn Văn Ân ở Tuy Hòa'.normalize('NFD')),
    to: { name: 'Nguyễn Văn Ân'.normalize('NFD'), address: 'an@example.vn' },
  })
  expect(taken.mail.subject).toBe('Nguyễn Văn Ân ở Tuy Hòa'.normalize('NFC'))
  expect(bodyOf(taken)).toBe('Nguyễn Văn Ân ở Tuy Hòa'.normalize('NFC'))
  expect(taken.mail.to).toMatchObject([{ name: 'Nguyễn Văn Ân'.normalize('NFC') }])
})

test('controls, turned directions and halves of characters do not arrive', async () => {
  const taken = await sent(
    saying('a\u0007b\u001Bc\u007Fd\u009Be\u202Ef\u2066g\u200Fh\uD800i\uFFFEj'),
  )
  expect(taken.mail.subject).toBe('a b c d efgh\uFFFDi j')
  expect(bodyOf(taken)).toBe('a b c d efgh\uFFFDi j')
})

test('lines of one dot, lines like headers and lines like commands stay words', async () => {
  const words = '.\n..\n.\nFrom here\nQUIT\nSubject: x\n\n--boundary\n-- \n.end'
  const taken = await sent({ paragraphs: [text(words, words)] })
  expect(bodyOf(taken)).toBe(words)
  expect(taken.mail.html).toContain('<p>.<br>\n..<br>\n.<br>\nFrom here<br>\nQUIT')
})

test('markup in words is shown, never obeyed', async () => {
  const words = `<img src="https://evil.example/x.png" onerror='alert(1)'> & <b>x</b>`
  const shown =
    '&lt;img src=&quot;https://evil.example/x.png&quot; onerror=&#39;alert(1)&#39;&gt; &amp; &lt;b&gt;x&lt;/b&gt;'
  const taken = await sent({
    ...saying(words),
    appointment: { ...appointment, title: text(words, words), place: text(words, words) },
  })
  const { html = '' } = taken.mail
  expect(html).toContain(`<title>${shown}</title>`)
  expect(html).toContain(`<h1>${shown}</h1>`)
  expect(html).toContain(`<p>${shown}</p>`)
  expect(html).toContain(`<h2>${shown}</h2>`)
  expect(html).toContain(`<dd>${shown}</dd>`)
  expect(html).not.toMatch(/<(?:img|b|script)\b/)
  expect(bodyOf(taken)).toContain(words)
})
