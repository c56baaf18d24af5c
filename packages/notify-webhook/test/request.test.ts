import { Webhook } from 'standardwebhooks'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { epochOfInstant, type Message } from '@motcua/core'
import { answering, type Received } from './support/far-end.js'
import { attempt, keyOf, morning, notifierFor, sampleMessage } from './support/sending.js'

/** What the library of Standard Webhooks reads from a request, at the moment the notifier's clock stands. */
function verified(request: Received | undefined, key: string, time = morning()): unknown {
  vi.useFakeTimers({ toFake: ['Date'], now: epochOfInstant(time.now()) })
  onTestFinished(() => void vi.useRealTimers())
  return new Webhook(key).verify(request?.body ?? '', { ...request?.headers })
}

async function sent(message: Message, languages?: readonly ('vi' | 'en')[]) {
  const far = await answering(204)
  const notifier = notifierFor(far.url, languages && { languages })
  expect(await notifier.deliver(message, attempt())).toMatchObject({ status: 'delivered' })
  return far.received[0]
}

describe('the signature', () => {
  test('is accepted by the library of Standard Webhooks', async () => {
    const request = await sent(sampleMessage)
    expect(verified(request, keyOf(1))).toMatchObject({ data: { id: sampleMessage.id } })
  })

  test('of another key, another body or another moment is not accepted', async () => {
    const request = await sent(sampleMessage)
    if (!request) throw new Error('nothing came')
    const late = morning()
    late.advance(5 * 60_000 + 1000)
    expect(() => verified(request, keyOf(2))).toThrow()
    expect(() => verified({ ...request, body: `${request.body} ` }, keyOf(1))).toThrow()
    expect(() => verified(request, keyOf(1), late)).toThrow()
  })

  test('is made with every key, the newest first, so that either side may change over first', async () => {
    const far = await answering(204)
    await notifierFor(far.url, { keys: [keyOf(2), keyOf(1)] }).deliver(sampleMessage, attempt())
    const [request] = far.received
    const both = request?.headers['webhook-signature'] ?? ''
    const newest = both.split(' ')[0] ?? ''
    expect(both).toMatch(/^v1,[\w+/]{43}= v1,[\w+/]{43}=$/)
    for (const key of [keyOf(1), keyOf(2)]) expect(() => verified(request, key)).not.toThrow()
    expect(() =>
      verified(
        request && { ...request, headers: { ...request.headers, 'webhook-signature': newest } },
        keyOf(2),
      ),
    ).not.toThrow()
  })

  test('holds for words that are not well-formed', async () => {
    const subject = { vi: 'nửa chữ \ud83d', en: 'half a character \udc00' }
    const request = await sent({ ...sampleMessage, subject })
    expect(verified(request, keyOf(1))).toMatchObject({ data: { subject } })
  })
})

describe('the request', () => {
  test('is a POST of JSON with these headers and no others', async () => {
    const request = await sent(sampleMessage)
    expect(request).toMatchObject({ method: 'POST', path: '/hook' })
    expect(request?.headers).toEqual({
      host: expect.stringMatching(/^127\.0\.0\.1:\d+$/),
      connection: 'close',
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(request?.body ?? '')),
      'user-agent': 'Motcua',
      'webhook-id': '01BHJ8Z3M00000000000000001.2.3',
      'webhook-timestamp': '1496280600',
      'webhook-signature': expect.stringMatching(/^v1,/),
    })
  })

  test('holds the message whole', async () => {
    const request = await sent(sampleMessage)
    expect(JSON.parse(request?.body ?? '')).toEqual({
      type: 'message.result-ready',
      timestamp: '2017-06-01T01:30:00.000Z',
      data: {
        id: '01BHJ8Z3M00000000000000001.2.3',
        channel: 'sms',
        to: { name: 'Trần Văn Bình', address: '+84912345678' },
        template: { id: 'result-ready', version: '2' },
        subject: { vi: 'Đã có kết quả', en: 'The result is ready' },
        paragraphs: [
          { vi: 'Mời ông đến nhận kết quả.', en: 'Please come for the result.' },
          { vi: 'Mang theo giấy hẹn.', en: 'Bring the receipt.' },
        ],
        text:
          'Đã có kết quả\nMời ông đến nhận kết quả.\nMang theo giấy hẹn.\n\n' +
          'The result is ready\nPlease come for the result.\nBring the receipt.',
        appointment: sampleMessage.appointment,
      },
    })
  })

  test('holds only the languages asked for', async () => {
    const request = await sent(sampleMessage, ['vi'])
    const read: unknown = JSON.parse(request?.body ?? '')
    expect(read).toMatchObject({
      data: {
        subject: { vi: 'Đã có kết quả' },
        text: 'Đã có kết quả\nMời ông đến nhận kết quả.\nMang theo giấy hẹn.',
        appointment: { title: { vi: 'Nhận kết quả' }, place: { vi: 'Chi cục Tuy Hòa' } },
      },
    })
    expect(request?.body).not.toContain('"en"')
    expect(request?.body).not.toContain('Collect')
  })

  test('says so when there is no appointment', async () => {
    const request = await sent({ ...sampleMessage, appointment: null })
    expect(JSON.parse(request?.body ?? '')).toMatchObject({ data: { appointment: null } })
  })

  test('holds nothing of what else hangs on the objects', async () => {
    const to = { ...sampleMessage.to, note: 'private' }
    expect((await sent({ ...sampleMessage, to }))?.body).not.toContain('private')
  })

  test('goes to the path and query of the address', async () => {
    const far = await answering(204)
    const url = `${far.url}/sms?office=tuy-hoa&x=%C4%91#part`
    await notifierFor(url).deliver(sampleMessage, attempt())
    expect(far.received[0]?.path).toBe('/hook/sms?office=tuy-hoa&x=%C4%91')
  })

  test('is the same in every attempt but for the moment and so the signature', async () => {
    const far = await answering(500)
    const time = morning()
    const notifier = notifierFor(far.url, { time })
    await notifier.deliver(sampleMessage, attempt(1))
    time.advance(5999)
    await notifier.deliver(sampleMessage, attempt(2))
    const [one, two] = far.received
    const [at, later] = ['2017-06-01T01:30:00.000Z', '2017-06-01T01:30:05.999Z']
    expect(two?.body).toBe(one?.body.replace(at, later))
    expect(two?.headers['webhook-id']).toBe(one?.headers['webhook-id'])
    expect(two?.headers['webhook-timestamp']).toBe('1496280605')
    expect(two?.headers['webhook-signature']).not.toBe(one?.headers['webhook-signature'])
  })
})

describe('words', () => {
  test('that look like headers stay words', async () => {
    const evil = 'x\r\nwebhook-id: other\r\n\r\nPOST /other HTTP/1.1'
    const request = await sent({
      ...sampleMessage,
      channel: evil,
      to: { name: evil, address: evil },
      template: { id: evil, version: evil },
      subject: { vi: evil, en: evil },
      paragraphs: [{ vi: evil, en: evil }],
    })
    expect(Object.keys(request?.headers ?? {})).toHaveLength(8)
    expect(request?.headers['webhook-id']).toBe(sampleMessage.id)
    expect(verified(request, keyOf(1))).toMatchObject({ data: { to: { name: evil } } })
  })

  test('in place of an id are never sent', async () => {
    const far = await answering(204)
    const notifier = notifierFor(far.url)
    for (const id of ['', 'a b', 'a\r\nx: y', 'á', 'a\n']) {
      const receipt = await notifier.deliver({ ...sampleMessage, id }, attempt())
      expect(receipt).toMatchObject({ status: 'permanent' })
    }
    expect(far.connections()).toBe(0)
  })
})
