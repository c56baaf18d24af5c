import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { epochOfInstant } from '@motcua/core'
import {
  attempt,
  keyBytes,
  keyOf,
  morning,
  notifierFor,
  sampleMessage,
} from '../support/sending.js'
import { smsGateway } from './sms-gateway.js'

async function gateway(send: () => Promise<void>, time = morning()): Promise<string> {
  const now = () => epochOfInstant(time.now())
  const server = smsGateway({ key: keyBytes(1), send, now })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening')
  return `http://127.0.0.1:${address.port}/`
}

const taken = () => vi.fn(() => Promise.resolve())

describe('the gateway of the recipe', () => {
  test('hands a message on once, however often it comes', async () => {
    const send = taken()
    const url = await gateway(send)
    const notifier = notifierFor(url, { languages: ['vi'], keys: [keyOf(2), keyOf(1)] })
    const receipts = await Promise.all(
      [1, 2, 3].map((n) => notifier.deliver(sampleMessage, attempt(n))),
    )
    expect(receipts).toEqual(receipts.map(() => ({ status: 'delivered', words: 'HTTP 204' })))
    await notifier.deliver({ ...sampleMessage, id: 'another' }, attempt())
    expect(send).toHaveBeenCalledTimes(2)
    expect(send).toHaveBeenCalledWith(
      expect.objectContaining({
        id: sampleMessage.id,
        to: sampleMessage.to,
        text: 'Đã có kết quả\nMời ông đến nhận kết quả.\nMang theo giấy hẹn.',
      }),
    )
  })

  test('asks for another attempt when the provider fails, and then sends', async () => {
    const send = taken().mockRejectedValueOnce(new Error('busy'))
    const notifier = notifierFor(await gateway(send))
    expect(await notifier.deliver(sampleMessage, attempt(1))).toEqual({
      status: 'retry',
      words: 'HTTP 503',
      afterMs: 60_000,
    })
    expect(await notifier.deliver(sampleMessage, attempt(2))).toMatchObject({ status: 'delivered' })
    expect(send).toHaveBeenCalledTimes(2)
  })

  test('takes nothing that another key signed, that is old, or that is far too long', async () => {
    const send = taken()
    const later = morning()
    later.advance(301_000)
    const earlier = morning()
    earlier.advance(-301_000)
    const long = { vi: 'x'.repeat(300_000), en: '' }
    const refused = [
      await notifierFor(await gateway(send), { keys: [keyOf(2)] }).deliver(
        sampleMessage,
        attempt(),
      ),
      await notifierFor(await gateway(send, later)).deliver(sampleMessage, attempt()),
      await notifierFor(await gateway(send, earlier)).deliver(sampleMessage, attempt()),
      await notifierFor(await gateway(send)).deliver(
        { ...sampleMessage, subject: long },
        attempt(),
      ),
    ]
    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 'retry'))
    expect(refused.slice(0, 3).map(({ words }) => words)).toEqual([1, 2, 3].map(() => 'HTTP 401'))
    expect(send).not.toHaveBeenCalled()
  })
})
