import type { Term } from '../calendar/term.js'
import type { Citation } from '../model/citation.js'
import type { Text } from '../model/text.js'
import type { PlainDate } from '../model/time.js'

/** How a request for online support comes in: the form of the software, the portal, a mail, a call that is noted. */
export type SupportChannel = 'form' | 'portal' | 'email' | 'phone'

/** A fact the request states, and the paper is compared with. */
export interface SupportField {
  readonly id: string
  readonly name: Text
  /** Whether a request is complete only with it. */
  readonly required: boolean
  readonly basis: Citation
}

/** A term with its clause. */
export interface BoundTerm {
  readonly term: Term
  readonly basis: Citation
}

/** How an hour at the counter is given to those who bring their papers. */
export interface AppointmentRule {
  /** Length of an hour of appointments, in minutes of the counter's opening hours. */
  readonly slotMinutes: number
  /** How many people one such hour takes. */
  readonly capacity: number
  /** How far ahead it may be given. */
  readonly ahead: Term
  /** How long after the day the papers are still waited for. */
  readonly grace: Term
  readonly basis: Citation
}

/** Online support for one matter, as the rules have it in one period. */
export interface SupportVersion {
  /** Short and unique within the service: the year it starts, usually. */
  readonly id: string
  readonly from: PlainDate
  /** Last day in force; null while open. */
  readonly through: PlainDate | null
  readonly basis: Citation
  readonly channels: readonly SupportChannel[]
  /** Id of the procedure whose dossier it leads to; null where only guidance is given. */
  readonly leadsTo: string | null
  readonly fields: readonly SupportField[]
  /** By when the office answers a request. */
  readonly answer: BoundTerm
  /** How long somebody who was told what is missing is waited for. */
  readonly completion: BoundTerm
  /** By when papers that came in are compared with the request; null where none come. */
  readonly reconciliation: BoundTerm | null
  /** Null where nobody comes to the counter. */
  readonly appointment: AppointmentRule | null
  /**
   * What the clock of the dossier starts with: `paper`, when the papers are at the counter and agree, or `send`, when
   * the request was sent successfully. With `send` the dossier is opened as soon as the request is found complete.
   */
  readonly clockStart: { readonly on: 'paper' | 'send'; readonly basis: Citation }
}

/** A matter with online support, with all its versions, oldest first. */
export interface SupportService {
  readonly id: string
  readonly name: Text
  readonly versions: readonly SupportVersion[]
}
