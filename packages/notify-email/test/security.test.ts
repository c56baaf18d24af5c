import type { SMTPServerAuthentication, SMTPServerOptions } from 'smtp-server'
import { expect, test } from 'vitest'
import { certificate } from './support/certificate.js'
import { letterbox } from './support/letterbox.js'
import { message } from './support/messages.js'
import { attempt, notifierTo, type NotifierOptions } from './support/notifiers.js'
import { scriptedServer } from './support/scripted-server.js'

const password = 'mật khẩu: s3cret!'

const login = (given: SMTPServerAuthentication): string | undefined =>
  given.username === 'motcua' && given.password === password ? 'motcua' : undefined

const guarded: SMTPServerOptions = {
  ...certificate,
  authOptional: false,
  disabledCommands: [],
  onAuth: (given, _session, done) => {
    const user = login(given)
    if (user === undefined) done(new Error(`wrong: ${given.password ?? ''}`))
    else done(null, { user })
  },
}

const auth = { user: 'motcua', password }
const tls = { ca: certificate.cert }

test.each([
  ['starttls', { ...guarded }],
  ['implicit', { ...guarded, secure: true }],
] as const)('with %s the mail and the login go over TLS', async (security, options) => {
  const box = await letterbox(options)
  const notifier = notifierTo(box.port, { smtp: { security, auth, tls } })
  expect((await attempt(notifier, message())).status).toBe('delivered')
  expect(box.taken).toMatchObject([{ secure: true, user: 'motcua' }])
})

test('a certificate may bear another name when that name is asked for', async () => {
  const box = await letterbox(guarded)
  const named = { ...tls, servername: 'mail.example.test' }
  const notifier = notifierTo(box.port, { smtp: { security: 'starttls', auth, tls: named } })
  expect((await attempt(notifier, message())).status).toBe('delivered')
})

test.each<[string, NonNullable<NotifierOptions['smtp']>, RegExp]>([
  ['of nobody known', { security: 'starttls' }, /self-signed certificate/],
  ['of nobody known', { security: 'implicit' }, /self-signed certificate/],
  [
    'with another name',
    { security: 'starttls', tls: { ...tls, servername: 'other.example.test' } },
    /other\.example\.test.*altnames/,
  ],
  [
    'with another name',
    { security: 'implicit', tls: { ...tls, servername: 'other.example.test' } },
    /other\.example\.test.*altnames/,
  ],
])('a certificate %s gets no mail, and is named', async (_, smtp, words) => {
  const box = await letterbox({ ...guarded, secure: smtp.security === 'implicit' })
  const receipt = await attempt(notifierTo(box.port, { smtp: { ...smtp, auth } }), message())
  expect(receipt.status).toBe('retry')
  expect(receipt.words).toMatch(words)
  expect(box.taken).toEqual([])
})

test.each([
  ['does not offer STARTTLS', { EHLO: '250-scripted\r\n250 AUTH PLAIN' }],
  ['refuses STARTTLS', { EHLO: '250 STARTTLS', STARTTLS: '454 4.7.0 not now' }],
  ['does not know EHLO', { EHLO: '502 5.5.1 what' }],
  ['speaks no TLS after STARTTLS', { EHLO: '250 STARTTLS', STARTTLS: '220 go\r\n220 no' }],
])('a server that %s is sent nothing in plain', async (_, script) => {
  const server = await scriptedServer(script)
  const smtp = { security: 'starttls' as const, auth, timeouts: { greeting: 200 } }
  const receipt = await attempt(notifierTo(server.port, { smtp }), message())
  expect(receipt.status).toBe('retry')
  const commands = server.lines.filter((line) => /^(?:AUTH|MAIL|RCPT|DATA|HELO)/.test(line))
  expect(commands).toEqual([])
})

test('a server that speaks plainly where TLS is due is sent nothing', async () => {
  const server = await scriptedServer()
  const receipt = await attempt(
    notifierTo(server.port, { smtp: { security: 'implicit', auth } }),
    message(),
  )
  expect(receipt.status).toBe('retry')
  expect(server.mails).toEqual([])
})

test('a wrong password is tried again, as settings to mend, and shows nowhere', async () => {
  const box = await letterbox(guarded)
  const wrong = { user: 'motcua', password: 'not the s3cret' }
  const smtp = { security: 'starttls' as const, tls, auth: wrong }
  const receipt = await attempt(notifierTo(box.port, { smtp }), message())
  expect(receipt.status).toBe('retry')
  expect(receipt.words).toMatch(/^Login failed, the settings need mending: AUTH PLAIN: 535 /)
  expect(receipt.words).toContain('wrong: ***')
  expect(receipt.words).not.toContain('not the s3cret')
})

test('a server that repeats the login it was sent does not get it into the words', async () => {
  const sent = Buffer.from(`\0motcua\0${password}`).toString('base64')
  const server = await scriptedServer({ AUTH: `535 5.7.8 failed: ${sent}` })
  const receipt = await attempt(notifierTo(server.port, { smtp: { auth } }), message())
  expect(receipt.words).toMatch(/failed: \*\*\*$/)
})

test('a server that asks for a login and gets none is tried again', async () => {
  const box = await letterbox(guarded)
  const receipt = await attempt(
    notifierTo(box.port, { smtp: { security: 'starttls', tls } }),
    message(),
  )
  expect(receipt.status).toBe('retry')
  expect(receipt.words).toContain('530')
  expect(box.taken).toEqual([])
})

test('a login that was configured is not left out when the server does not ask for it', async () => {
  const server = await scriptedServer({ EHLO: '250 scripted', AUTH: '502 5.5.1 not here' })
  const receipt = await attempt(notifierTo(server.port, { smtp: { auth } }), message())
  expect(receipt.status).toBe('retry')
  expect(server.mails).toEqual([])
})

test('a login that cannot be checked now is tried again', async () => {
  const server = await scriptedServer({ AUTH: '454 4.7.0 later' })
  const receipt = await attempt(notifierTo(server.port, { smtp: { auth } }), message())
  expect(receipt.status).toBe('retry')
})
