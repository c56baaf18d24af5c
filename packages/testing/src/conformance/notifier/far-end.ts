import type { Notifier } from '@motcua/core'

/** How the far end of a notifier behaves. */
export type FarEndKind =
  /** Takes every message and says so. */
  | 'takes'
  /** Refuses every message for the moment, in words of more than 1,000 characters where the channel has room for them. */
  | 'refusesForNow'
  /** Refuses every message for good, in words of more than 1,000 characters where the channel has room for them. */
  | 'refusesForGood'
  /** Nobody is there: nothing listens at its address. */
  | 'isAbsent'
  /** Takes the connection and never answers. */
  | 'hangs'
  /** Takes the message and breaks off before saying so. */
  | 'breaksOff'

/** A message as the far end took it. */
export interface ReceivedMessage {
  /** The id of the message as the far end reads it: what it knows a repetition by. */
  readonly id: string
  /** Subject and paragraphs as a person reads them: decoded, one string, in the order received. */
  readonly text: string
  /** Every header the message came with, decoded, as name and value. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** The addresses the far end was told to deliver to. */
  readonly recipients: readonly string[]
  /** The markup the message came with, decoded, for a channel that sends some beside the text. */
  readonly markup?: string
}

/** A real server that behaves in one way, and the notifier that is to reach it. */
export interface FarEnd {
  readonly notifier: Notifier
  /** Resolves when an attempt has reached the far end: given by `hangs`, so that it is ended under way. */
  readonly reached?: () => Promise<void>
  /** What was taken so far, in order; repetitions included, unless the far end drops them. */
  readonly received: () => Promise<readonly ReceivedMessage[]>
  /** Ends the server. The notifier is closed before. */
  readonly close: () => Promise<void>
}

/** Starts a far end of each kind. Called once for every case that needs one. */
export type FarEnds = Readonly<Record<FarEndKind, () => Promise<FarEnd>>>
