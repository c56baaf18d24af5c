import type { Text } from './text.js'
import type { PlainDate } from './time.js'

/**
 * What an entry says is to be told: the effect `notify`, sealed in the journal. It names rule, template and version and
 * holds no personal data; address and words are read from the case as of that entry when the message is sent.
 */
export type Notice = Readonly<{
  /** Id of the rule that asks for it. */
  rule: string
  /** Who is told, as the kind of case names them, e.g. `applicant`. */
  audience: string
  /** e.g. `email` or `sms`. */
  channel: string
  template: string
  version: string
}>

/** An address of a person or desk on one channel. */
export interface Address {
  /** Empty where the name is nobody's business on the way. */
  readonly name: string
  /** Mail address, phone number or whatever the channel takes. */
  readonly address: string
}

/** Whom a message is for: an address from the case itself, or an officer whom the host's directory knows. */
export type Recipient =
  | { readonly kind: 'party'; readonly address: Address }
  | {
      readonly kind: 'officer'
      readonly unit: string
      readonly role: string
      /** The person meant, where the case names one. */
      readonly person: string | null
    }

/** A day and hours to come to the office, for a calendar invitation. */
export interface Appointment {
  readonly title: Text
  readonly place: Text
  readonly date: PlainDate
  /** Minutes after midnight in the office's zone, when the counter opens and closes that day. */
  readonly fromMinutes: number
  readonly toMinutes: number
  /** IANA zone of the office. */
  readonly zone: string
  /** The same for the same appointment when it is moved. */
  readonly id: string
  /** Larger when the appointment was moved. */
  readonly revision: number
}

/** The words of a message: what the template needs of the case and no more. */
export interface MessageWords {
  readonly subject: Text
  readonly paragraphs: readonly Text[]
  readonly appointment: Appointment | null
}

/** A message on its way out. */
export interface Message extends MessageWords {
  /** The same through all attempts and replays; letters, digits, dots and hyphens. */
  readonly id: string
  readonly channel: string
  readonly to: Address
  readonly template: { readonly id: string; readonly version: string }
}
