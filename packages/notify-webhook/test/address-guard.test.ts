import type { LookupAddress } from 'node:dns'
import { describe, expect, test, vi } from 'vitest'
import { addressGuard } from '../src/address-guard.js'
import { guardedConnect, type Lookup } from '../src/guarded-connect.js'
import { answering, farEnd, rawFarEnd } from './support/far-end.js'
import { attempt, notifierFor, sampleMessage } from './support/sending.js'

const strict = { allow: { http: true } }

const at = (...addresses: readonly string[]): LookupAddress[] =>
  addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

const forbidden = [
  '0.0.0.0',
  '0.1.2.3',
  '10.0.0.1',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '192.0.0.8',
  '192.0.2.1',
  '192.88.99.1',
  '192.168.1.1',
  '198.18.0.1',
  '203.0.113.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::7f00:1',
  '::ffff:7f00:1',
  '::ffff:a9fe:a9fe',
  '::ffff:0:7f00:1',
  '64:ff9b::7f00:1',
  '64:ff9b::808:808',
  '64:ff9b:1::7f00:1',
  '100::1',
  '2001::7f00:1',
  '2001:db8::1',
  '2002:7f00:1::',
  '2002:808:808::',
  '3fff::1',
  '4000::1',
  '5f00::1',
  'fc00::1',
  'fd00::1',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
  'localhost',
  '',
  '2130706433',
]

describe('the guard', () => {
  test.each(forbidden)('refuses %s', (address) => {
    expect(addressGuard([])(address)).toBe(false)
  })

  test.each(['1.1.1.1', '8.8.8.8', '172.32.0.1', '::ffff:808:808', '2606:4700::1111'])(
    'lets %s through',
    (address) => {
      expect(addressGuard([])(address)).toBe(true)
    },
  )

  test('lets the networks through that it was given, and no others', () => {
    const guard = addressGuard(['10.20.0.0/16', 'fd12:3456::/32'])
    for (const address of ['10.20.0.1', '::ffff:10.20.255.255', 'fd12:3456::1'])
      expect(guard(address)).toBe(true)
    for (const address of ['10.21.0.1', '127.0.0.1', 'fd12:3457::1', '::1'])
      expect(guard(address)).toBe(false)
  })
})

describe('an address written out', () => {
  test.each([
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f.1',
    '0x7f000001',
    '0177.0.0.1',
    '127.0.0.1.',
    '１２７.0.0.1',
    '0',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '[fd00::1]',
    '[fe80::1]',
    '169.254.169.254',
    '10.0.0.1',
    '100.64.0.1',
  ])('as %s is refused when the notifier is made', async (host) => {
    const far = await answering(204)
    expect(() => notifierFor(`http://${host}:${far.port}/hook`, strict)).toThrow(
      expect.objectContaining({ code: 'invalid-input', field: 'url' }),
    )
    expect(far.connections()).toBe(0)
  })

  test('is refused by the connection too', async () => {
    const far = await answering(204)
    const lookup = vi.fn<Lookup>()
    const route = { allowed: addressGuard([]), lookup }
    for (const hostname of ['127.0.0.1', '::1']) {
      const connect = guardedConnect(route, new AbortController().signal)
      const refused = new Promise((resolve) => {
        connect({ hostname, protocol: 'http:', port: String(far.port) }, (...[error]) =>
          resolve(error),
        )
      })
      expect(await refused).toBeInstanceOf(Error)
    }
    expect(far.connections()).toBe(0)
  })
})

describe('a name', () => {
  const toldNotAllowed = { status: 'retry', words: expect.stringContaining('is not allowed') }

  test('of the machine itself is refused, over http and https', async () => {
    const far = await answering(204)
    for (const scheme of ['http', 'https']) {
      const notifier = notifierFor(`${scheme}://localhost:${far.port}/hook`, strict)
      expect(await notifier.deliver(sampleMessage, attempt())).toMatchObject(toldNotAllowed)
    }
    expect(far.connections()).toBe(0)
  })

  test.each([
    ['127.0.0.1'],
    ['::1'],
    ['::ffff:127.0.0.1'],
    ['169.254.169.254'],
    ['10.0.0.1'],
    ['100.64.0.1'],
    ['fd00::1'],
    ['64:ff9b::7f00:1'],
    ['1.1.1.1', '127.0.0.1'],
    ['127.0.0.1', '1.1.1.1'],
    ['2606:4700::1111', '::1'],
  ])('that resolves to %s %s is refused', async (...addresses) => {
    const far = await answering(204)
    const lookup = vi.fn<Lookup>((_name, _options, found) => found(null, at(...addresses)))
    const notifier = notifierFor(`http://sms.example:${far.port}/hook`, strict, { lookup })
    expect(await notifier.deliver(sampleMessage, attempt())).toMatchObject(toldNotAllowed)
    expect(far.connections()).toBe(0)
  })

  test('that changes its address later is refused then, and asked for once in an attempt', async () => {
    const far = await answering(204)
    const trap = await farEnd((response) => response.writeHead(204).end(), {
      host: '127.0.0.2',
      port: far.port,
    })
    const answers = [at('127.0.0.1'), at('127.0.0.2'), at('127.0.0.1', '127.0.0.2')]
    let asked = 0
    const lookup: Lookup = (_name, _options, found) => found(null, answers[asked++] ?? [])
    const allow = { http: true, networks: ['127.0.0.1/32'] }
    const notifier = notifierFor(`http://sms.example:${far.port}/hook`, { allow }, { lookup })
    expect(await notifier.deliver(sampleMessage, attempt(1))).toMatchObject({ status: 'delivered' })
    expect(asked).toBe(1)
    expect(await notifier.deliver(sampleMessage, attempt(2))).toMatchObject(toldNotAllowed)
    expect(await notifier.deliver(sampleMessage, attempt(3))).toMatchObject(toldNotAllowed)
    expect(asked).toBe(3)
    expect([far.connections(), trap.connections()]).toEqual([1, 0])
  })

  test('that led elsewhere than was checked is noticed on the socket, before a byte is sent', async () => {
    const sent: string[] = []
    const far = await rawFarEnd((_socket, data) => {
      if (data !== '') sent.push(data)
    })
    for (const protocol of ['http:', 'https:']) {
      let asked = 0
      const allowed = (): boolean => asked++ === 0
      const lookup: Lookup = (_name, _options, found) => found(null, at('127.0.0.1'))
      const connect = guardedConnect({ allowed, lookup }, new AbortController().signal)
      const refused = new Promise((resolve) => {
        connect({ hostname: 'sms.example', protocol, port: String(far.port) }, (...[error]) =>
          resolve(error),
        )
      })
      expect(await refused).toMatchObject({ message: expect.stringContaining('is not allowed') })
      expect(asked).toBe(2)
    }
    await vi.waitUntil(() => far.connections() === 2 && far.open() === 0)
    expect(sent).toEqual([])
  })
})

describe('an attempt', () => {
  test('makes one connection and no second one when that is lost', async () => {
    const far = await rawFarEnd((socket) => socket.destroy())
    const route = { allowed: () => true, lookup: vi.fn<Lookup>() }
    const connect = guardedConnect(route, new AbortController().signal)
    const connected = () =>
      new Promise((resolve) => {
        const to = { hostname: '127.0.0.1', protocol: 'http:', port: String(far.port) }
        connect(to, (...[error]) => resolve(error))
      })
    expect(await connected()).toBeNull()
    expect(await connected()).toBeInstanceOf(Error)
    await vi.waitUntil(() => far.open() === 0)
    expect(far.connections()).toBe(1)
  })
})
