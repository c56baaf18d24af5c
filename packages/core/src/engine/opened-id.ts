import { idOf, type CaseId } from '../model/ids.js'
import { epochOfInstant, type Instant } from '../model/time.js'
import type { Digest } from './journal.js'

/** Where an effect that opens a case stands in the journal. */
export interface OpeningPlace {
  readonly case: CaseId
  readonly entry: number
  readonly effect: number
}

/** The id of the case an effect opens: the same whenever and wherever it is asked for. */
export function openedId(from: OpeningPlace, at: Instant, digest: Digest): CaseId {
  const hash = digest(`open ${from.case} ${String(from.entry)} ${String(from.effect)}`)
  const bytes = Array.from({ length: 10 }, (_, index) =>
    Number.parseInt(hash.slice(index * 2, index * 2 + 2), 16),
  )
  return idOf(epochOfInstant(at), Uint8Array.from(bytes))
}
