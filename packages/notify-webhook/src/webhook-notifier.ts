import { lookup } from 'node:dns'
import {
  epochOfInstant,
  type DeliveryAttempt,
  type Message,
  type Notifier,
  type Receipt,
} from '@motcua/core'
import type { Lookup, Route } from './guarded-connect.js'
import { messageBody } from './message-body.js'
import { plainWords } from './plain-words.js'
import { post, type Post } from './post.js'
import { replyReceipt } from './reply-receipt.js'
import { readOptions, type Settings, type WebhookOptions } from './webhook-options.js'

const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** Milliseconds between attempts: the schedule Standard Webhooks gives, three days in all. */
const schedule: readonly number[] = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
]

const messageId = /^[A-Za-z0-9.-]+$/

/** What tests may put in place of the machine's own. */
export interface NotifierParts {
  readonly lookup?: Lookup
  /** Certificates to trust, in place of those Node trusts. */
  readonly ca?: string
}

const retry = (words: string): Receipt => ({ status: 'retry', words })
const permanent = (words: string): Receipt => ({ status: 'permanent', words })

const messageOf = (error: unknown): string =>
  error instanceof AggregateError && error.errors.length > 0
    ? messageOf(error.errors[0])
    : error instanceof Error
      ? error.message || error.name
      : String(error)

class WebhookNotifier implements Notifier {
  readonly channel: string
  readonly schedule = schedule
  readonly #settings: Settings
  readonly #route: Route
  readonly #underWay = new Map<AbortController, Promise<Receipt>>()
  #isClosed = false
  #isDisabled = false

  constructor(settings: Settings, parts: NotifierParts) {
    this.channel = settings.channel
    this.#settings = settings
    this.#route = { lookup, ...parts, allowed: settings.allowed }
  }

  async deliver(message: Message, { signal }: DeliveryAttempt): Promise<Receipt> {
    if (this.#isClosed) return retry('closed')
    if (this.#isDisabled) return permanent('disabled: the far end answered 410 before')
    if (signal.aborted) return retry('aborted')
    if (!messageId.test(message.id)) return permanent('the id of the message is malformed')
    const limit = new AbortController()
    const attempt = this.#attempt(message, signal, limit)
    this.#underWay.set(limit, attempt)
    return attempt.finally(() => this.#underWay.delete(limit))
  }

  async close(): Promise<void> {
    this.#isClosed = true
    for (const limit of this.#underWay.keys()) limit.abort(new Error('closed'))
    await Promise.all(this.#underWay.values())
  }

  /** One attempt within its time. */
  async #attempt(message: Message, signal: AbortSignal, limit: AbortController): Promise<Receipt> {
    const { timeoutMs } = this.#settings
    const giveUp = (): void => limit.abort(new Error('aborted'))
    signal.addEventListener('abort', giveUp, { once: true })
    const timer = setTimeout(() => {
      limit.abort(new Error(`no reply within ${timeoutMs} ms`))
    }, timeoutMs)
    try {
      const receipt = await this.#exchange(message, limit.signal)
      return signal.aborted ? retry('aborted') : receipt
    } catch (error) {
      return retry(this.#shown(messageOf(limit.signal.aborted ? limit.signal.reason : error)))
    } finally {
      clearTimeout(timer)
      signal.removeEventListener('abort', giveUp)
    }
  }

  async #exchange(message: Message, signal: AbortSignal): Promise<Receipt> {
    const { signer, time } = this.#settings
    const reply = await post(this.#request(message), signal)
    const receipt = replyReceipt({ ...reply, text: signer.redact(reply.text) }, time)
    return receipt.status === 'permanent' ? this.#disable(receipt) : receipt
  }

  #request(message: Message): Post {
    const { url, signer, languages, maxReplyBytes, time } = this.#settings
    const now = time.now()
    const seconds = Math.floor(epochOfInstant(now) / second)
    const body = messageBody(message, languages, now)
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'Motcua',
      'webhook-id': message.id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': signer.sign({ id: message.id, seconds, body }),
    }
    return { url, headers, body, maxReplyBytes, route: this.#route }
  }

  #disable(receipt: Receipt): Receipt {
    if (this.#isDisabled) return receipt
    this.#isDisabled = true
    try {
      this.#settings.onDisabled(receipt.words)
      return receipt
    } catch (error) {
      return permanent(this.#shown(`onDisabled failed: ${messageOf(error)}; ${receipt.words}`))
    }
  }

  #shown(words: string): string {
    return plainWords(this.#settings.signer.redact(words))
  }
}

/** Opens a notifier with parts that tests put in. */
export const openNotifier = (options: WebhookOptions, parts: NotifierParts = {}): Notifier =>
  new WebhookNotifier(readOptions(options), parts)

/**
 * A notifier that POSTs each message as signed JSON to one address, as Standard Webhooks says.
 *
 * 2xx is `delivered`. 410 is `permanent`, and so is every later message until the notifier is made anew. Everything else is
 * `retry`: other answers, redirects (never followed), failures, timeouts, and addresses that are not public and not allowed.
 * @throws `invalid-input` with the field, for options that cannot be used
 */
export const webhookNotifier = (options: WebhookOptions): Notifier => openNotifier(options)
