import { text, type Text } from '../../../model/text.js'
import type { PlainDate } from '../../../model/time.js'
import { dossierData, type DossierData } from '../dossier-data.js'
import {
  publicWords,
  withdrawalWords,
  type PortalCode,
  type PublicParty,
  type PublicWords,
} from './public-words.js'

/** Who is waited for, and for what. */
export interface PublicAwaited {
  readonly from: PublicParty
  /** From an applicant who must complete the dossier: the papers, as the office asked for them. */
  readonly what: readonly Text[]
}

/** What the public may see of a dossier, and nothing else. */
export interface PublicStatus {
  /** Status code of the national portal. */
  readonly code: PortalCode
  readonly status: Text
  /** What happens next. */
  readonly next: Text
  readonly awaited: PublicAwaited | null
  /** Date of return promised last; null when none was, or when no result will come. */
  readonly promisedOn: PlainDate | null
}

/** A dossier as {@link publicStatus} takes it: the view of a case fits. */
export interface DossierState {
  readonly state: string
  readonly data: object
}

const withdrawalPending = ({ withdrawal, closing }: DossierData): boolean =>
  withdrawal !== null && withdrawal.decidedOn === null && closing === null

const openItems = ({ supplements }: DossierData): readonly Text[] =>
  supplements
    .filter(({ suppliedOn }) => suppliedOn === null)
    .flatMap(({ items }) => items.map((item) => text(item, item)))

const awaitedOf = (words: PublicWords, data: DossierData): PublicAwaited | null => {
  if (words.awaits === null) return null
  const { from, what } = words.awaits
  return { from, what: words.code === 5 ? openItems(data) : [what] }
}

// A signed result ends the wish to withdraw without a decision.
const wordsOf = (state: string, data: DossierData): PublicWords => {
  const words = publicWords(state)
  return words.code < 9 && withdrawalPending(data) ? withdrawalWords : words
}

/**
 * What the public may see of a dossier: status, next step, who is waited for, promised date. No name, no officer, no
 * step inside the office, and no reason.
 * @throws `unknown-kind` when the case is no dossier
 */
export function publicStatus(dossier: DossierState): PublicStatus {
  const data = dossierData(dossier.data)
  const words = wordsOf(dossier.state, data)
  return {
    code: words.code,
    status: words.status,
    next: words.next,
    awaited: awaitedOf(words, data),
    promisedOn: data.closing === null ? data.promisedOn : null,
  }
}
