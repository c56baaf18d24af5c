import { text, type Text } from '../../../model/text.js'
import type { PortalCode, PublicAwaited, PublicStatus } from '../../public-face.js'
import { dossierData, type DossierData } from '../dossier-data.js'
import { publicWords, withdrawalWords, type PublicWords } from './public-words.js'

/** The public status of a dossier: every state of it has a code. */
export type DossierStatus = PublicStatus & { readonly code: PortalCode }

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
export function publicStatus(dossier: DossierState): DossierStatus {
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
