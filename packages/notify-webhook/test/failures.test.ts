import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Receipt } from '@motcua/core'
import type { Lookup } from '../src/guarded-connect.js'
import type { WebhookOptions } from '../src/webhook-options.js'
import { answering, deadPort, farEnd, rawFarEnd, type FarEnd } from './support/far-end.js'
import { attempt, notifierFor, sampleMessage } from './support/sending.js'

const deliver = (url: string, more: Partial<WebhookOptions> = {}): Promise<Receipt> =>
  notifierFor(url, more).deliver(sampleMessage, attempt())

const inTime = { timeoutMs: 150 }
const tooLate = { status: 'retry', words: 'no reply within 150 ms' }

/** Sends a piece again and again until the connection ends. */
const drip = (
  far: { on: (event: 'close', end: () => void) => unknown },
  send: () => void,
): void => {
  const timer = setInterval(send, 5)
  far.on('close', () => clearInterval(timer))
}

const released = async (far: FarEnd): Promise<void> => {
  await vi.waitUntil(() => far.open() === 0)
}

describe('tried again is', () => {
  test('a refused connection', async () => {
    const receipt = await deliver(`http://127.0.0.1:${await deadPort()}/hook`)
    expect(receipt).toMatchObject({
      status: 'retry',
      words: expect.stringContaining('ECONNREFUSED'),
    })
  })

  test('a refused connection at every address of a name', async () => {
    const lookup: Lookup = (_name, _options, found) => {
      found(null, [
        { address: '127.0.0.1', family: 4 },
        { address: '127.0.0.2', family: 4 },
      ])
    }
    const url = `http://sms.example:${await deadPort()}/hook`
    const receipt = await notifierFor(url, {}, { lookup }).deliver(sampleMessage, attempt())
    expect(receipt).toMatchObject({
      status: 'retry',
      words: expect.stringContaining('ECONNREFUSED'),
    })
  })

  test('a connection reset when it opens', async () => {
    const far = await rawFarEnd((socket) => socket.resetAndDestroy())
    expect(await deliver(far.url)).toMatchObject({ status: 'retry' })
    expect(far.connections()).toBe(1)
  })

  test('a connection reset or ended when the request has been read: the second attempt has the same id', async () => {
    const ids: string[] = []
    const ends = ['resetAndDestroy', 'destroy', 'end'] as const
    const far = await rawFarEnd((socket, data) => {
      const id = /webhook-id: (\S+)/.exec(data)?.[1]
      if (id === undefined) return
      const end = ends[ids.length] ?? 'end'
      ids.push(id)
      socket[end]()
    })
    const notifier = notifierFor(far.url)
    for (let number = 1; number <= ends.length; number++)
      expect(await notifier.deliver(sampleMessage, attempt(number))).toMatchObject({
        status: 'retry',
      })
    expect(ids).toEqual(ends.map(() => sampleMessage.id))
    expect(far.connections()).toBe(ends.length)
  })

  test('a reply that is no HTTP, and one whose head has no end', async () => {
    for (const reply of [
      'SSH-2.0-OpenSSH\r\n\r\n',
      `HTTP/1.1 200 OK\r\nx: ${'x'.repeat(100_000)}`,
    ]) {
      const far = await rawFarEnd((socket, data) => {
        if (data !== '') socket.write(reply)
      })
      expect(await deliver(far.url)).toMatchObject({ status: 'retry' })
      await released(far)
    }
  })

  test('a change of protocol nobody asked for', async () => {
    const head = 'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n'
    const far = await rawFarEnd((socket, data) => {
      if (data !== '') socket.write(head)
    })
    expect(await deliver(far.url)).toMatchObject({ status: 'retry' })
    await released(far)
  })

  test('silence after the connection was accepted', async () => {
    const far = await rawFarEnd(() => undefined)
    expect(await deliver(far.url, inTime)).toEqual(tooLate)
    await released(far)
  })

  test('silence where TLS should begin', async () => {
    const far = await rawFarEnd(() => undefined)
    expect(await deliver(far.url.replace('http', 'https'), inTime)).toEqual(tooLate)
    await released(far)
  })

  test('a head that comes drop by drop', async () => {
    const far = await rawFarEnd((socket, data) => {
      if (data !== '') return
      socket.write('HTTP/1.1 200 OK\r\nx: ')
      drip(socket, () => socket.write('x'))
    })
    expect(await deliver(far.url, inTime)).toEqual(tooLate)
    await released(far)
  })

  test('one hint after another and never an answer', async () => {
    const far = await rawFarEnd((socket, data) => {
      if (data !== '') drip(socket, () => socket.write('HTTP/1.1 102 Processing\r\n\r\n'))
    })
    expect(await deliver(far.url, inTime)).toEqual(tooLate)
    await released(far)
  })

  test('a reply that comes after the time is over', async () => {
    const held: (() => void)[] = []
    const far = await farEnd((response) => held.push(() => response.writeHead(200).end('taken')))
    expect(await deliver(far.url, inTime)).toEqual(tooLate)
    expect(far.received).toHaveLength(1)
    for (const answer of held) answer()
    await released(far)
  })

  test('a name that does not resolve, or not in time', async () => {
    const url = 'http://sms.example/hook'
    const lost = notifierFor(url, {}, { lookup: (_n, _o, found) => found(new Error('gone'), []) })
    const slow = notifierFor(url, inTime, { lookup: () => undefined })
    const empty = notifierFor(url, {}, { lookup: (_n, _o, found) => found(null, []) })
    expect(await lost.deliver(sampleMessage, attempt())).toEqual({ status: 'retry', words: 'gone' })
    expect(await slow.deliver(sampleMessage, attempt())).toEqual(tooLate)
    expect(await empty.deliver(sampleMessage, attempt())).toMatchObject({ status: 'retry' })
  })

  test('each of many at once when the far end drops them all', async () => {
    const far = await rawFarEnd((socket, data) => {
      if (data !== '') socket.destroy()
    })
    const notifier = notifierFor(far.url)
    const receipts = await Promise.all(
      Array.from({ length: 40 }, () => notifier.deliver(sampleMessage, attempt())),
    )
    expect(new Set(receipts.map(({ status }) => status))).toEqual(new Set(['retry']))
    expect(far.connections()).toBe(40)
  })
})

describe('a body that comes drop by drop, or breaks off,', () => {
  test.each([
    [200, 'delivered'],
    [500, 'retry'],
    [410, 'permanent'],
  ] as const)('after %i leaves it at %s: the status has said it', async (status, ending) => {
    const slow = await farEnd((response) => {
      response.writeHead(status).write('slow')
      drip(response, () => response.write('.'))
    })
    const broken = await farEnd((response) => {
      response.writeHead(status, { 'content-length': '100' }).write('slow.', () => {
        response.socket?.resetAndDestroy()
      })
    })
    const dripping = await deliver(slow.url, inTime)
    expect(dripping).toMatchObject({ status: ending })
    expect(dripping.words).toMatch(/^HTTP \d+: slow\.+$/)
    expect(await deliver(broken.url)).toMatchObject({ status: ending })
    await released(slow)
  })
})

describe('settings of the environment', () => {
  test('lead no delivery over a detour', async () => {
    const detour = await answering(204)
    const far = await answering(204)
    for (const name of ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy'])
      vi.stubEnv(name, detour.url)
    vi.stubEnv('NODE_USE_ENV_PROXY', '1')
    onTestFinished(() => void vi.unstubAllEnvs())
    expect(await deliver(far.url)).toMatchObject({ status: 'delivered' })
    expect(detour.connections()).toBe(0)
  })
})
