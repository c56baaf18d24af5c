import { onTestFinished } from 'vitest'
import {
  instant,
  plainDate,
  text,
  type DeliveryAttempt,
  type Message,
  type Notifier,
} from '@motcua/core'
import { manualTime } from '@motcua/core/memory'
import { openNotifier, type NotifierParts } from '../../src/webhook-notifier.js'
import type { WebhookOptions } from '../../src/webhook-options.js'

/** The bytes of a key, 32 of the same. */
export const keyBytes = (byte: number): Buffer => Buffer.alloc(32, byte)

/** A key as the options take it. */
export const keyOf = (byte: number): string => `whsec_${keyBytes(byte).toString('base64')}`

/** A clock that stands at half past eight in the morning of 1 June 2017 in Hanoi. */
export const morning = () => manualTime(instant('2017-06-01T01:30:00.000Z'))

/** What the tests use unless they say otherwise: one key, loopback allowed, half a minute. */
export const optionsFor = (url: string, more: Partial<WebhookOptions> = {}): WebhookOptions => ({
  channel: 'sms',
  url,
  keys: [keyOf(1)],
  allow: { http: true, networks: ['127.0.0.0/8'] },
  time: morning(),
  timeoutMs: 30_000,
  ...more,
})

/** A notifier that is closed when the test ends. */
export function notifierFor(
  url: string,
  more: Partial<WebhookOptions> = {},
  parts: NotifierParts = {},
): Notifier {
  const notifier = openNotifier(optionsFor(url, more), parts)
  onTestFinished(() => notifier.close())
  return notifier
}

/** An attempt that nobody aborts. */
export const attempt = (number = 1): DeliveryAttempt => ({
  number,
  signal: new AbortController().signal,
})

/** A message with everything in it. */
export const sampleMessage: Message = {
  id: '01BHJ8Z3M00000000000000001.2.3',
  channel: 'sms',
  to: { name: 'Trần Văn Bình', address: '+84912345678' },
  template: { id: 'result-ready', version: '2' },
  subject: text('Đã có kết quả', 'The result is ready'),
  paragraphs: [
    text('Mời ông đến nhận kết quả.', 'Please come for the result.'),
    text('Mang theo giấy hẹn.', 'Bring the receipt.'),
  ],
  appointment: {
    id: '01BHJ8Z3M0',
    revision: 3,
    title: text('Nhận kết quả', 'Collect the result'),
    place: text('Chi cục Tuy Hòa', 'Tuy Hoa office'),
    date: plainDate('2017-06-08'),
    fromMinutes: 450,
    toMinutes: 1020,
    zone: 'Asia/Ho_Chi_Minh',
  },
}
