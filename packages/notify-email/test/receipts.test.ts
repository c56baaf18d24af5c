import { expect, test } from 'vitest'
import { message } from './support/messages.js'
import { attempt, notifierTo } from './support/notifiers.js'
import { freePort, scriptedServer, type Act, type Script } from './support/scripted-server.js'

const long = 'quá dài '.repeat(400)

const receiptOf = async (script: Script, options: Parameters<typeof notifierTo>[1] = {}) =>
  attempt(notifierTo((await scriptedServer(script)).port, options), message())

test('what the server says when it takes the mail is in the receipt', async () => {
  expect(await receiptOf({ end: '250 2.0.0 Ok: queued as 7F1' })).toEqual({
    status: 'delivered',
    words: '250 2.0.0 Ok: queued as 7F1',
  })
})

test.each<[string, Script]>([
  ['the greeting, for now', { greeting: '421 4.3.2 later' }],
  ['the greeting, for good', { greeting: '554 5.3.2 no mail here' }],
  ['EHLO, for now', { EHLO: '421 4.3.2 later' }],
  ['EHLO and HELO, for good', { EHLO: '550 5.7.1 no', HELO: '550 5.7.1 no' }],
  ['the sender, for now', { MAIL: '451 4.3.0 later' }],
  ['the sender, for good', { MAIL: '550 5.7.1 not you' }],
  ['the sender before a login', { MAIL: '530 5.7.0 login first' }],
  ['the recipient, for now', { RCPT: '450 4.2.0 greylisted' }],
  ['the recipient, at the end of the session', { RCPT: '421 4.3.2 later' }],
  ['the recipient before a login', { RCPT: '530 5.7.0 login first' }],
  ['the recipient, out of order', { RCPT: '503 5.5.1 not now' }],
  ['the sender in place of the recipient', { RCPT: '550 5.1.8 no such domain of the sender' }],
  [
    'the sender in Postfix words',
    { RCPT: '553 5.7.1 <a@b.vn>: Sender address rejected: not owned by user' },
  ],
  ['the way', { RCPT: '554 5.7.1 <an@example.vn>: Relay access denied' }],
  ['DATA, for now', { DATA: '451 4.3.0 later' }],
  ['the mail, for now', { end: '452 4.3.1 no room' }],
  ['the mail, at the end of the session', { end: '421 4.3.2 later' }],
  ['the mail for want of a signature', { end: '550-5.7.26 not\r\n550 5.7.26 authenticated' }],
  ['the mail in words that are no reply', { end: 'no' }],
])('a server that refuses %s is tried again', async (_, script) => {
  expect((await receiptOf(script)).status).toBe('retry')
})

test.each<[string, Script, RegExp]>([
  ['the recipient', { RCPT: '550 5.1.1 no such user' }, /^RCPT TO: 550 5\.1\.1 no such user$/],
  [
    'the recipient on two lines',
    { RCPT: '550-5.1.1 no\r\n550 5.1.1 user' },
    /no 550 5\.1\.1 user$/,
  ],
  ['a full mailbox', { RCPT: '552 5.2.2 full' }, /^RCPT TO: 552/],
  ['DATA', { DATA: '554 5.5.0 no valid recipients' }, /^DATA: 554/],
  ['the mail', { end: '554 5.7.1 looks like spam' }, /^DATA: 554 5\.7\.1 looks like spam$/],
  ['a mail of this size', { MAIL: '552 5.3.4 too big' }, /^MAIL FROM: 552/],
])('a server that refuses %s for good is not tried again', async (_, script, words) => {
  const receipt = await receiptOf(script)
  expect(receipt.status).toBe('permanent')
  expect(receipt.words).toMatch(words)
})

test('a server that does not pipeline is understood the same way', async () => {
  const script = { EHLO: '250 plain', RCPT: '550 5.1.1 no such user' }
  expect((await receiptOf(script)).status).toBe('permanent')
  expect((await receiptOf({ EHLO: '250 plain', MAIL: '550 5.7.1 no' })).status).toBe('retry')
})

test('words that ask for mended settings say so', async () => {
  expect((await receiptOf({ MAIL: '550 5.7.1 not you' })).words).toBe(
    'The server refuses the sender, the settings need mending: MAIL FROM: 550 5.7.1 not you',
  )
})

test.each<Script>([
  { RCPT: `450 4.2.0 ${long}` },
  { RCPT: `550 5.1.1 ${long}` },
  { end: `250 2.0.0 ${long}` },
  { greeting: `554 5.3.2 ${long}` },
])('the words of a receipt are cut to 1,000 characters', async (script) => {
  const { words } = await receiptOf(script)
  expect(words.length).toBeGreaterThan(990)
  expect(words.length).toBeLessThanOrEqual(1000)
})

test('the words of a receipt are one line without controls', async () => {
  const { words } = await receiptOf({ RCPT: '550-5.1.1 a\u001B[31mb\r\n550 5.1.1 c' })
  expect(words).toMatch(/^[\x20-\x7e]+$/)
})

test.each<[string, Act]>([
  ['resets the connection', { act: 'reset' }],
  ['ends the connection before the greeting', { act: 'drop' }],
])('a server that %s is tried again', async (_, greeting) => {
  expect((await receiptOf({ greeting })).status).toBe('retry')
})

test('a port nobody listens on is tried again, and named', async () => {
  const receipt = await attempt(notifierTo(await freePort()), message())
  expect(receipt.status).toBe('retry')
  expect(receipt.words).toContain('ECONNREFUSED')
})

test('a name nobody has is tried again', async () => {
  const smtp = {
    host: 'no-such-host.invalid',
    security: 'starttls' as const,
    timeouts: { connect: 1000 },
  }
  const receipt = await attempt(notifierTo(587, { smtp }), message())
  expect(receipt.status).toBe('retry')
  expect(receipt.words).toContain('no-such-host.invalid')
})

test.each<[string, Script]>([
  ['never greets', { greeting: { act: 'silent' } }],
  ['drips its greeting', { greeting: { act: 'drip', everyMs: 5 } }],
])('a server that %s is given up in time', async (_, script) => {
  const receipt = await receiptOf(script, { smtp: { timeouts: { greeting: 50 } } })
  expect(receipt).toEqual({ status: 'retry', words: 'Greeting never received' })
})

test('a server that falls silent is given up in time', async () => {
  const receipt = await receiptOf(
    { RCPT: { act: 'silent' }, DATA: { act: 'silent' } },
    { smtp: { timeouts: { socket: 50 } } },
  )
  expect(receipt).toEqual({ status: 'retry', words: 'Timeout' })
})

test.each<[string, Script]>([
  ['EHLO', { EHLO: { act: 'drip', everyMs: 5 } }],
  ['the mail', { end: { act: 'drip', everyMs: 5 } }],
  ['the sender, line by line,', { EHLO: '250 plain', MAIL: '250-and' }],
])('a server that drips its answer to %s is given up in time', async (_, script) => {
  const receipt = await receiptOf(script, { smtp: { timeouts: { attempt: 100 } } })
  expect(receipt).toEqual({ status: 'retry', words: 'No answer within 100 milliseconds.' })
})

test('a server that breaks off after the mail gets it again under the same id', async () => {
  const server = await scriptedServer({ end: [{ act: 'drop' }, '250 2.0.0 taken'] })
  const notifier = notifierTo(server.port)
  expect((await attempt(notifier, message())).status).toBe('retry')
  expect(server.mails).toHaveLength(1)
  expect((await attempt(notifier, message())).status).toBe('delivered')
  const ids = server.mails.map((mail) => /^Message-ID: .*$/m.exec(mail)?.[0])
  expect(ids).toEqual([ids[0], ids[0]])
  expect(ids[0]).toBe('Message-ID: <01BHFXY6B0000G400000000000-4.1@thads.example.vn>')
})

test.each<[string, Script]>([
  ['at the recipient', { EHLO: '250 plain', RCPT: { act: 'drop' } }],
  ['at DATA', { EHLO: '250 plain', DATA: { act: 'reset' } }],
  ['after the mail', { end: { act: 'reset' } }],
  ['within a refusal', { EHLO: '250 plain', RCPT: { act: 'drop', after: '550 5.1.1 no' } }],
])('a server that breaks off %s is tried again', async (_, script) => {
  expect((await receiptOf(script)).status).toBe('retry')
})

test('a refused message leaves the connection to the next', async () => {
  const server = await scriptedServer({ RCPT: ['550 5.1.1 no such user', '250 2.1.5 fine'] })
  const notifier = notifierTo(server.port, { smtp: { poolSize: 1 } })
  expect((await attempt(notifier, message())).status).toBe('permanent')
  expect((await attempt(notifier, message())).status).toBe('delivered')
  expect(server.connections()).toBe(1)
})
