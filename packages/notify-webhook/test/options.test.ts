import { describe, expect, test } from 'vitest'
import { webhookNotifier, type WebhookOptions } from '@motcua/notify-webhook'
import { keyOf, optionsFor } from './support/sending.js'

const good = 'https://sms.example/hook'

const fault = (more: Partial<Record<keyof WebhookOptions, unknown>>): unknown => {
  try {
    webhookNotifier({ ...optionsFor(good), ...(more as Partial<WebhookOptions>) })
    return 'no error'
  } catch (error) {
    return error
  }
}

const key = (bytes: number): string => `whsec_${Buffer.alloc(bytes, 7).toString('base64')}`

describe('options', () => {
  test.each([
    ['channel', { channel: '' }],
    ['channel', { channel: 'a b' }],
    ['channel', { channel: undefined }],
    ['url', { url: 'sms.example/hook' }],
    ['url', { url: 7 }],
    ['url', { url: 'ftp://sms.example/hook' }],
    ['url', { url: 'data:text/plain,x', allow: { http: true } }],
    ['url', { url: 'http://sms.example/hook', allow: {} }],
    ['url', { url: 'https://name@sms.example/hook' }],
    ['url', { url: 'https://:word@sms.example/hook' }],
    ['keys', { keys: [] }],
    ['keys', { keys: undefined }],
    ['keys[0]', { keys: [key(23)] }],
    ['keys[0]', { keys: [key(65)] }],
    ['keys[1]', { keys: [keyOf(1), keyOf(1).slice(6)] }],
    ['keys[0]', { keys: [`${keyOf(1)} `] }],
    ['keys[0]', { keys: [keyOf(255).replaceAll('/', '_')] }],
    ['keys[0]', { keys: [7] }],
    ['languages', { languages: [] }],
    ['languages[0]', { languages: ['fr'] }],
    ['languages[1]', { languages: ['vi', 'vi'] }],
    ['timeoutMs', { timeoutMs: 0 }],
    ['timeoutMs', { timeoutMs: 1.5 }],
    ['timeoutMs', { timeoutMs: 600_001 }],
    ['maxReplyBytes', { maxReplyBytes: -1 }],
    ['maxReplyBytes', { maxReplyBytes: 1_048_577 }],
    ['allow.networks[1]', { allow: { networks: ['10.0.0.0/8', '10/8'] } }],
    ['allow.networks[0]', { allow: { networks: ['10.0.0.0/33'] } }],
    ['allow.networks[0]', { allow: { networks: ['10.0.0.1'] } }],
    ['allow.networks[0]', { allow: { networks: [10] } }],
  ])('name the field %s in %o', (field, more) => {
    expect(fault(more)).toMatchObject({ code: 'invalid-input', field })
  })

  test('at their limits are taken', () => {
    for (const more of [
      { keys: [key(24), key(64)] },
      { timeoutMs: 1, maxReplyBytes: 0 },
      { timeoutMs: 600_000, maxReplyBytes: 1_048_576 },
      { allow: { networks: ['0.0.0.0/0', 'fd12:3456::/32'] } },
      { languages: ['en'] },
    ])
      expect(fault(more)).toBe('no error')
  })

  test('show neither a key nor the path of the address in an error', () => {
    const secret = key(23)
    const shown = [
      fault({ keys: [secret] }),
      fault({ keys: [secret.slice(6)] }),
      fault({ url: `http://sms.example/${secret.slice(6)}`, allow: {} }),
      fault({ url: `https://name:${secret.slice(6)}@sms.example/` }),
    ]
    for (const error of shown) expect(String(error)).not.toContain(secret.slice(6))
  })

  test('give the channel, and the schedule of Standard Webhooks', () => {
    const notifier = webhookNotifier(optionsFor(good))
    const minutes = (count: number): number => count * 60_000
    expect(notifier.channel).toBe('sms')
    expect(notifier.schedule).toEqual([
      5000,
      minutes(5),
      minutes(30),
      ...[2, 5, 10, 14, 20, 24].map((hours) => minutes(60 * hours)),
    ])
  })
})
