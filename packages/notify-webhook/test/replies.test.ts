import { gzipSync } from 'node:zlib'
import { describe, expect, test, vi } from 'vitest'
import type { Receipt } from '@motcua/core'
import { answering, farEnd } from './support/far-end.js'
import { attempt, keyOf, notifierFor, sampleMessage } from './support/sending.js'

const day = 24 * 60 * 60 * 1000

async function receiptFor(
  status: number,
  headers: Readonly<Record<string, string>> = {},
  text = '',
): Promise<Receipt> {
  const far = await answering(status, headers, text)
  return notifierFor(far.url).deliver(sampleMessage, attempt())
}

describe('an answer', () => {
  test.each([200, 201, 202, 204, 299])('of %i is delivered', async (status) => {
    expect(await receiptFor(status)).toEqual({ status: 'delivered', words: `HTTP ${status}` })
  })

  test.each([400, 401, 403, 404, 408, 413, 422, 429, 500, 502, 503, 504, 599])(
    'of %i is tried again',
    async (status) => {
      expect(await receiptFor(status)).toEqual({ status: 'retry', words: `HTTP ${status}` })
    },
  )

  test.each([300, 301, 302, 303, 304, 307, 308])(
    'of %i leads nowhere and is tried again',
    async (status) => {
      const trap = await answering(204)
      expect(await receiptFor(status, { location: trap.url })).toMatchObject({
        status: 'retry',
        words: `HTTP ${status}: redirects are not followed`,
      })
      expect(trap.connections()).toBe(0)
    },
  )

  test('with hints and a head of its own before is the last one', async () => {
    const far = await farEnd((response) => {
      response.writeProcessing()
      response.writeEarlyHints({ link: '</style>; rel=preload' })
      response.writeHead(202).end('taken')
    })
    const receipt = await notifierFor(far.url).deliver(sampleMessage, attempt())
    expect(receipt).toEqual({ status: 'delivered', words: 'HTTP 202: taken' })
  })
})

describe('410', () => {
  test('ends the matter: nothing more is sent, and the host is told once', async () => {
    const far = await answering(410, {}, 'unsubscribed')
    const onDisabled = vi.fn()
    const notifier = notifierFor(far.url, { onDisabled })
    const words = 'HTTP 410: unsubscribed'
    expect(await notifier.deliver(sampleMessage, attempt())).toEqual({ status: 'permanent', words })
    for (let number = 2; number < 5; number++) {
      const receipt = await notifier.deliver(sampleMessage, attempt(number))
      expect(receipt).toMatchObject({
        status: 'permanent',
        words: expect.stringMatching(/^disabled/),
      })
    }
    expect(far.received).toHaveLength(1)
    expect(onDisabled.mock.calls).toEqual([[words]])
  })

  test('to several at once is told once', async () => {
    const far = await answering(410)
    const onDisabled = vi.fn()
    const notifier = notifierFor(far.url, { onDisabled })
    const receipts = await Promise.all(
      [1, 2, 3].map(() => notifier.deliver(sampleMessage, attempt())),
    )
    expect(receipts.map(({ status }) => status)).toEqual(['permanent', 'permanent', 'permanent'])
    expect(onDisabled).toHaveBeenCalledTimes(1)
  })

  test('disables this notifier only: one made anew sends again', async () => {
    const far = await farEnd((response, _request, count) =>
      response.writeHead(count === 1 ? 410 : 204).end(),
    )
    await notifierFor(far.url).deliver(sampleMessage, attempt())
    const receipt = await notifierFor(far.url).deliver(sampleMessage, attempt(2))
    expect(receipt).toMatchObject({ status: 'delivered' })
  })

  test('is a receipt also when the hook of the host fails, and names its fault', async () => {
    const far = await answering(410)
    const onDisabled = () => {
      throw new Error('no mail server')
    }
    const receipt = await notifierFor(far.url, { onDisabled }).deliver(sampleMessage, attempt())
    expect(receipt).toMatchObject({ status: 'permanent' })
    expect(receipt.words).toContain('no mail server')
  })
})

describe('Retry-After', () => {
  test.each([
    ['0', 0],
    ['7', 7000],
    ['86400', day],
    ['86401', day],
    ['9'.repeat(400), day],
    ['Thu, 01 Jun 2017 01:30:12 GMT', 12_000],
    ['Thursday, 01-Jun-17 01:31:00 GMT', 60_000],
    ['Thu Jun  1 01:30:05 2017', 5000],
    ['Thu, 01 Jun 2017 01:29:00 GMT', 0],
    ['Fri, 01 Jun 2018 01:30:00 GMT', day],
  ])('of %s is kept', async (value, afterMs) => {
    for (const status of [429, 503])
      expect(await receiptFor(status, { 'retry-after': value })).toMatchObject({
        status: 'retry',
        afterMs,
      })
  })

  test.each(['soon', '-5', '1.5', '', 'Thu, sometime GMT', '2017-06-01T01:31:00Z'])(
    'of "%s" is not understood and left out',
    async (value) => {
      expect(await receiptFor(503, { 'retry-after': value })).toEqual({
        status: 'retry',
        words: 'HTTP 503',
      })
    },
  )

  test('is nothing to a delivered message', async () => {
    expect(await receiptFor(202, { 'retry-after': '7' })).not.toHaveProperty('afterMs')
  })
})

describe('the words', () => {
  test('are the start of the reply as one line of at most 1,000 characters', async () => {
    const text = `  máy\r\n\tbận\0 \u001b[31mđỏ\u202e \u2028 ${'x'.repeat(990)}😀`
    const { words } = await receiptFor(500, {}, text)
    expect(words).toMatch(/^HTTP 500: máy bận \[31mđỏ x+$/)
    expect(words.length).toBeLessThanOrEqual(1000)
  })

  test('never end in half a character', async () => {
    const { words } = await receiptFor(500, {}, `x${'😀'.repeat(2000)}`)
    expect(words).not.toMatch(/\p{Cs}/u)
    expect(words.length).toBeGreaterThan(990)
  })

  test('never show a key, even when the far end sends it back', async () => {
    const key = keyOf(1)
    const { words } = await receiptFor(500, {}, `my key is ${key}, that is ${key.slice(6)}`)
    expect(words).toBe('HTTP 500: my key is whsec_…, that is …')
  })

  test('are not read from a packed reply, and nothing asks for one', async () => {
    const far = await farEnd((response) =>
      response
        .writeHead(200, { 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(50_000_000))),
    )
    const receipt = await notifierFor(far.url).deliver(sampleMessage, attempt())
    expect(receipt).toEqual({ status: 'delivered', words: 'HTTP 200' })
    expect(far.received[0]?.headers).not.toHaveProperty('accept-encoding')
  })

  test('are what fits into maxReplyBytes; the rest of the reply is not waited for', async () => {
    const far = await farEnd((response) => response.writeHead(200).write('abcdefghij'))
    const read = (maxReplyBytes: number) =>
      notifierFor(far.url, { maxReplyBytes }).deliver(sampleMessage, attempt())
    expect((await read(4)).words).toBe('HTTP 200: abcd')
    expect((await read(10)).words).toBe('HTTP 200: abcdefghij')
    await vi.waitUntil(() => far.open() === 0)
  })

  test('of a reply without end are cut, and the connection with them', async () => {
    let written = 0
    const far = await farEnd((response) => {
      const piece = Buffer.alloc(65_536, 'x')
      const pour = (): void => {
        while (!response.destroyed && response.write(piece)) written += piece.length
      }
      response.writeHead(500).on('drain', pour)
      pour()
    })
    const receipt = await notifierFor(far.url).deliver(sampleMessage, attempt())
    expect(receipt).toMatchObject({ status: 'retry', words: `HTTP 500: ${'x'.repeat(990)}` })
    await vi.waitUntil(() => far.open() === 0)
    expect(written).toBeLessThan(16 * 1024 * 1024)
  })
})

describe('a clock that fails', () => {
  test('is a receipt too', async () => {
    const far = await answering(204)
    const time = {
      now: () => {
        throw new Error('no clock')
      },
    }
    const receipt = await notifierFor(far.url, { time }).deliver(sampleMessage, attempt())
    expect(receipt).toEqual({ status: 'retry', words: 'no clock' })
  })
})
