import type { LocalMoment } from '../calendar/local-moment.js'
import type { Language } from '../document/cell.js'
import type { OfficialDocument } from '../document/official-document.js'
import type { CaseData, Entry } from '../model/case.js'
import type { Text } from '../model/text.js'
import type { TrackingLink } from '../model/tracking-link.js'
import type { PlainDate } from '../model/time.js'
import type { Slip } from '../procedure/regime-spec.js'
import type { Regime } from '../procedure/regime.js'
import type { Say } from './layout/language.js'

/** A case as papers print it: what it is now, and its record. */
export interface PaperCase {
  readonly kind: string
  readonly state: string
  readonly data: CaseData
  /** Data of the kind before the opening command. */
  readonly blank: CaseData
  /** The whole journal. */
  readonly entries: readonly Entry[]
}

/** Where the QR code of a paper leads. */
export interface TrackingPage extends Pick<TrackingLink, 'secret'> {
  /** Address of the host's tracking page; see `trackingLink`. */
  readonly page: string
}

/** How a paper is printed. */
export interface PaperOptions {
  /** Vietnamese, the language of record, when left out. */
  readonly language?: Language | undefined
  /** Which one, from 1, of a paper that was issued more than once; the last when left out. */
  readonly number?: number | undefined
  /** Puts the tracking QR code, and the secret in letters, on papers for the applicant. */
  readonly tracking?: TrackingPage | undefined
  /** Volume of the register the case is entered in, as printed on its cover; dots when left out. */
  readonly volume?: string | undefined
}

/** A paper that a case has. */
export interface IssuedPaper {
  /** What it is, e.g. `receipt-slip`. */
  readonly paper: string
  readonly name: Text
  /** Number of the form in the circular in force; null for papers without one. */
  readonly form: string | null
  /** 1 for the first of its sort in this case. */
  readonly number: number
  readonly issuedOn: PlainDate
}

/** What a paper is printed from. A paper says what held when it was issued, so that it comes out the same ever after. */
export interface Sheet {
  readonly regime: Regime
  readonly held: PaperCase
  readonly options: PaperOptions
  readonly language: Language
  readonly say: Say
  /** The entry that issued it, and its moment in the office's zone. */
  readonly entry: Entry
  readonly at: LocalMoment
  /** The data as that entry left them. */
  readonly data: CaseData
  readonly issued: IssuedPaper
  /** The form in force on that day; null for a paper that has none. */
  readonly slip: Slip | null
}

/** A paper a kind of case may have. */
export interface CasePaper {
  readonly paper: string
  readonly name: Text
  /** True for a paper of which a circular must have the form on the day it is issued. */
  readonly isSlip: boolean
  /** Whether this entry of the journal issues it. */
  readonly issuedBy: (entry: Entry) => boolean
  /** Why a case that has none has none. */
  readonly absent: Text
  readonly print: (sheet: Sheet) => OfficialDocument
}

/** The data of a case as the entries up to this one left them. */
export const dataAfter = ({ entries, blank }: PaperCase, { seq }: Entry): CaseData =>
  entries.slice(0, seq).reduce<CaseData>((data, { set }) => ({ ...data, ...set }), { ...blank })
