import { expect, test } from 'vitest'
import { isMotcuaError } from '@motcua/core'
import { emailNotifier, type EmailNotifierOptions } from '@motcua/notify-email'
import { smtpSettings } from '../src/smtp-options.js'

const smtp = { host: 'mail.example.vn' }
const from = { name: 'THADS', address: 'motcua@example.vn' }

function faultyField(options: unknown): string | undefined {
  try {
    emailNotifier(options as EmailNotifierOptions)
  } catch (error) {
    if (isMotcuaError(error, 'invalid-input')) return error.field
    throw error
  }
  return undefined
}

test.each<[string, unknown]>([
  ['options', undefined],
  ['options', null],
  ['smtp', { from }],
  ['smtp.host', { from, smtp: { host: '' } }],
  ['smtp.host', { from, smtp: { host: 'mail example' } }],
  ['smtp.port', { from, smtp: { ...smtp, port: 0 } }],
  ['smtp.port', { from, smtp: { ...smtp, port: 65_536 } }],
  ['smtp.port', { from, smtp: { ...smtp, port: '25' } }],
  ['smtp.security', { from, smtp: { ...smtp, security: 'ssl' } }],
  ['smtp.security', { from, smtp: { ...smtp, security: 'none' } }],
  ['smtp.security', { from, smtp: { host: '127.evil.example', security: 'none' } }],
  ['smtp.allowPlain', { from, smtp: { ...smtp, allowPlain: 'yes' } }],
  ['smtp.auth.user', { from, smtp: { ...smtp, auth: { user: '', password: 'x' } } }],
  ['smtp.auth.user', { from, smtp: { ...smtp, auth: { user: 'a\0b', password: 'x' } } }],
  ['smtp.auth.password', { from, smtp: { ...smtp, auth: { user: 'x' } } }],
  ['smtp.auth', { from, smtp: { ...smtp, auth: null } }],
  ['smtp.tls', { from, smtp: { host: 'localhost', security: 'none', tls: {} } }],
  ['smtp.tls.ca', { from, smtp: { ...smtp, tls: { ca: 7 } } }],
  ['smtp.tls.servername', { from, smtp: { ...smtp, tls: { servername: '' } } }],
  ['smtp.tls', { from, smtp: { ...smtp, tls: null } }],
  ['smtp.timeouts', { from, smtp: { ...smtp, timeouts: 10 } }],
  ['smtp.poolSize', { from, smtp: { ...smtp, poolSize: 0 } }],
  ['smtp.maxMessages', { from, smtp: { ...smtp, maxMessages: 1.5 } }],
  ['smtp.timeouts.connect', { from, smtp: { ...smtp, timeouts: { connect: 0 } } }],
  ['smtp.timeouts.greeting', { from, smtp: { ...smtp, timeouts: { greeting: -1 } } }],
  ['smtp.timeouts.socket', { from, smtp: { ...smtp, timeouts: { socket: Infinity } } }],
  ['smtp.timeouts.attempt', { from, smtp: { ...smtp, timeouts: { attempt: NaN } } }],
  ['from', { smtp }],
  ['from.name', { smtp, from: { name: 'a\r\nBcc: x@y.vn', address: from.address } }],
  ['from.name', { smtp, from: { address: from.address } }],
  ['from.address', { smtp, from: { name: 'THADS', address: 'motcua' } }],
  ['from.address', { smtp, from: { name: 'THADS', address: 'a@b.vn\r\n' } }],
  ['replyTo.address', { smtp, from, replyTo: { name: '', address: 'a@b.vn, c@d.vn' } }],
  ['messageIdDomain', { smtp, from, messageIdDomain: 'a>b.vn' }],
  ['languages', { smtp, from, languages: [] }],
  ['languages', { smtp, from, languages: ['fr'] }],
  ['languages', { smtp, from, languages: ['vi', 'vi'] }],
  ['languages', { smtp, from, languages: 'vi' }],
  ['office', { smtp, from, office: { vi: 'x' } }],
  ['office', { smtp, from, office: null }],
  ['time', { smtp, from, time: {} }],
])('a faulty %s is refused by name', (field, options) => {
  expect(faultyField(options)).toBe(field)
})

test.each<[string, object]>([
  ['a host alone', smtp],
  ['plain text to this machine', { host: 'localhost', security: 'none' }],
  ['plain text to this machine', { host: '::1', security: 'none' }],
  ['plain text elsewhere when allowed', { ...smtp, security: 'none', allowPlain: true }],
  ['authorities', { ...smtp, tls: { ca: ['a', 'b'] } }],
])('%s is taken', (_, server) => {
  expect(faultyField({ smtp: server, from })).toBeUndefined()
})

test('plain text to localhost goes to this machine, whatever DNS says of the name', () => {
  expect(smtpSettings({ host: 'localhost', security: 'none' }).pool.host).toBe('127.0.0.1')
  expect(smtpSettings({ host: 'localhost' }).pool.host).toBe('localhost')
})

test.each([
  [{}, 587],
  [{ security: 'implicit' as const }, 465],
  [{ security: 'implicit' as const, port: 1465 }, 1465],
])('with %j the port is %i', (options, port) => {
  expect(smtpSettings({ ...smtp, ...options }).pool.port).toBe(port)
})
