import type { Text } from '../model/text.js'
import type { PlainDate } from '../model/time.js'

/**
 * Status of a dossier at the National Public Service Portal: 1 newly registered, 2 received, 3 not received, 4 being
 * handled, 5 papers asked for, 6 payment asked for, 7 withdrawal asked for, 8 handling stopped, 9 settled, 10 result
 * returned. No dossier has 6: no fee is known for the five procedures.
 */
export type PortalCode = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10

/** Whose turn it is. */
export type PublicParty = 'applicant' | 'office' | 'another-body'

/** Who is waited for, and for what. */
export interface PublicAwaited {
  readonly from: PublicParty
  /** From an applicant who must complete something: the papers, as the office asked for them. */
  readonly what: readonly Text[]
}

/** What the public may see of a case, and nothing else. */
export interface PublicStatus {
  /** Status code of the national portal; null for what the portal does not know. */
  readonly code: PortalCode | null
  readonly status: Text
  /** What happens next. */
  readonly next: Text
  readonly awaited: PublicAwaited | null
  /** The day promised last; null when none was, or when nothing will come. */
  readonly promisedOn: PlainDate | null
}

/** The side of a case that is turned to the public: what it shows, and who may see it. */
export interface PublicFace {
  readonly status: PublicStatus
  /** SHA-256 of the secret it is tracked by, as 64 hexadecimal digits; null while none was issued. */
  readonly digest: string | null
  /** Name of the person it is about. */
  readonly name: string
  /** The person's address on a channel; null when there is none. */
  addressOn(channel: string): string | null
}
