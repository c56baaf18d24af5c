import type { Message, Notifier } from '@motcua/core'
import type { FarEnd, FarEndKind, ReceivedMessage } from '../../src/index.js'

/** Breaks a far end of a kind, or its notifier. */
export type Breaking = (farEnd: FarEnd, kind: FarEndKind) => FarEnd

/** A notifier with one fault, and the cases of the suite that must catch it. */
export interface BrokenNotifier {
  readonly fault: string
  readonly caughtBy: readonly string[]
  readonly breaks: Breaking
}

/** A notifier with one fault. */
export const broken = (
  fault: string,
  caughtBy: readonly string[],
  breaks: Breaking,
): BrokenNotifier => ({
  fault,
  caughtBy,
  breaks,
})

/** Exchanges methods of the notifier. */
export const notifying =
  (breaks: (inner: Notifier, kind: FarEndKind) => Partial<Notifier>): Breaking =>
  (farEnd, kind) => ({
    ...farEnd,
    notifier: { ...farEnd.notifier, ...breaks(farEnd.notifier, kind) },
  })

/** Exchanges what is sent. */
export const sending = (change: (message: Message, number: number) => Message): Breaking =>
  notifying((inner) => ({
    deliver: (message, attempt) => inner.deliver(change(message, attempt.number), attempt),
  }))

/** Exchanges every word of what is sent. */
export const wording = (change: (words: string) => string): Breaking =>
  sending((message) => ({
    ...message,
    subject: { vi: change(message.subject.vi), en: change(message.subject.en) },
    paragraphs: message.paragraphs.map(({ vi, en }) => ({ vi: change(vi), en: change(en) })),
  }))

/** Exchanges what arrives. */
export const arriving =
  (change: (received: ReceivedMessage) => ReceivedMessage): Breaking =>
  (farEnd) => ({ ...farEnd, received: async () => (await farEnd.received()).map(change) })
