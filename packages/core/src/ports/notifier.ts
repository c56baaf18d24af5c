import type { Message } from '../model/message.js'

/**
 * Sends messages on one channel.
 *
 * Obligations of an implementation, each a named case of the conformance suite:
 * - what can be expected to fail is a returned receipt, never a throw;
 * - `delivered` means that the far end took the message; when that is not known the receipt is `retry`;
 * - every attempt carries the id of the message, so that the far end can tell a repetition;
 * - the words of a message are text: they never become a header, an address or markup;
 * - an aborted signal ends the attempt soon, with `retry`.
 *
 * The engine retries with full jitter until its attempts are used up, then keeps the job as dead; it is replayed under the same id.
 */
export interface Notifier {
  /** e.g. `email` or `sms`; one notifier for each channel. */
  readonly channel: string
  /** Milliseconds between attempts, the last for all further ones, in place of the engine's own. */
  readonly schedule?: readonly number[]
  /** Tries once to deliver. */
  deliver(message: Message, attempt: DeliveryAttempt): Promise<Receipt>
  /** Ends what is under way and releases connections; calling again is harmless. */
  close(): Promise<void>
}

/** One attempt. */
export interface DeliveryAttempt {
  /** 1 for the first. */
  readonly number: number
  readonly signal: AbortSignal
}

/** How an attempt ended. `words` are the provider's, shortened to 1,000 characters. */
export type Receipt =
  | { readonly status: 'delivered'; readonly words: string }
  | {
      readonly status: 'retry'
      readonly words: string
      /** Milliseconds to wait at the least, when the provider asked for it. */
      readonly afterMs?: number
    }
  | { readonly status: 'permanent'; readonly words: string }
