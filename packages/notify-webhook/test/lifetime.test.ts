import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { answering, farEnd, rawFarEnd } from './support/far-end.js'
import { attempt, notifierFor, sampleMessage } from './support/sending.js'

const aborted = { status: 'retry', words: 'aborted' }
const closed = { status: 'retry', words: 'closed' }

describe('an aborted signal', () => {
  test('ends an attempt that waits, and its connection', async () => {
    const far = await farEnd(() => undefined)
    const control = new AbortController()
    const sending = notifierFor(far.url).deliver(sampleMessage, {
      number: 1,
      signal: control.signal,
    })
    await vi.waitUntil(() => far.received.length === 1)
    control.abort()
    expect(await sending).toEqual(aborted)
    await vi.waitUntil(() => far.open() === 0)
  })

  test('ends an attempt whose reply is still coming in', async () => {
    const far = await farEnd((response) => response.writeHead(200).write('…'))
    const control = new AbortController()
    const sending = notifierFor(far.url).deliver(sampleMessage, {
      number: 1,
      signal: control.signal,
    })
    await vi.waitUntil(() => far.received.length === 1)
    control.abort()
    expect(await sending).toEqual(aborted)
  })

  test('ends an attempt that looks up a name or agrees on TLS', async () => {
    const far = await rawFarEnd(() => undefined)
    const looking = vi.fn()
    const parts = { lookup: looking }
    for (const [url, begun] of [
      ['http://sms.example/', () => looking.mock.calls.length === 1],
      [far.url.replace('http', 'https'), () => far.connections() === 1],
    ] as const) {
      const control = new AbortController()
      const { signal } = control
      const sending = notifierFor(url, {}, parts).deliver(sampleMessage, { number: 1, signal })
      await vi.waitUntil(begun)
      control.abort()
      expect(await sending).toEqual(aborted)
    }
    await vi.waitUntil(() => far.open() === 0)
  })

  test('before the attempt sends nothing', async () => {
    const far = await answering(204)
    const receipt = await notifierFor(far.url).deliver(sampleMessage, {
      number: 1,
      signal: AbortSignal.abort(),
    })
    expect(receipt).toEqual(aborted)
    expect(far.connections()).toBe(0)
  })

  test('ends its own attempt only', async () => {
    const answers: (() => void)[] = []
    const far = await farEnd((response) => answers.push(() => response.writeHead(204).end()))
    const notifier = notifierFor(far.url)
    const control = new AbortController()
    const stays = notifier.deliver(sampleMessage, attempt())
    const goes = notifier.deliver(sampleMessage, { number: 1, signal: control.signal })
    await vi.waitUntil(() => answers.length === 2)
    control.abort()
    expect(await goes).toEqual(aborted)
    for (const answer of answers) answer()
    expect(await stays).toMatchObject({ status: 'delivered' })
  })
})

describe('closing', () => {
  test('ends what is under way, waits for it, and is harmless a second time', async () => {
    const far = await farEnd(() => undefined)
    const notifier = notifierFor(far.url)
    const receipts: unknown[] = []
    for (let count = 0; count < 3; count++)
      void notifier.deliver(sampleMessage, attempt()).then((receipt) => receipts.push(receipt))
    await vi.waitUntil(() => far.received.length === 3)
    await Promise.all([notifier.close(), notifier.close()])
    await notifier.close()
    expect(receipts).toEqual([closed, closed, closed])
    await vi.waitUntil(() => far.open() === 0)
  })

  test('sends nothing afterwards', async () => {
    const far = await answering(204)
    const notifier = notifierFor(far.url)
    await notifier.close()
    expect(await notifier.deliver(sampleMessage, attempt())).toEqual(closed)
    expect(far.connections()).toBe(0)
  })
})

describe('connections', () => {
  test('are made anew for every attempt and not kept', async () => {
    const far = await answering(204)
    const notifier = notifierFor(far.url)
    for (let number = 1; number <= 3; number++) {
      await notifier.deliver(sampleMessage, attempt(number))
      await vi.waitUntil(() => far.open() === 0)
    }
    expect(far.connections()).toBe(3)
  })

  test('leave no timer behind', async () => {
    const far = await answering(204)
    const starting = vi.spyOn(globalThis, 'setTimeout')
    const clearing = vi.spyOn(globalThis, 'clearTimeout')
    onTestFinished(() => void vi.restoreAllMocks())
    await notifierFor(far.url, { timeoutMs: 29_999 }).deliver(sampleMessage, attempt())
    const limit = starting.mock.calls.findIndex(([, milliseconds]) => milliseconds === 29_999)
    expect(limit).not.toBe(-1)
    expect(clearing).toHaveBeenCalledWith(starting.mock.results[limit]?.value)
  })

  test('leave nothing behind on a signal that lives long', async () => {
    const far = await answering(204)
    const { signal } = new AbortController()
    const adding = vi.spyOn(signal, 'addEventListener')
    const removing = vi.spyOn(signal, 'removeEventListener')
    const notifier = notifierFor(far.url)
    for (let number = 1; number <= 3; number++)
      await notifier.deliver(sampleMessage, { number, signal })
    expect(adding).toHaveBeenCalledTimes(3)
    expect(removing).toHaveBeenCalledTimes(3)
  })
})
