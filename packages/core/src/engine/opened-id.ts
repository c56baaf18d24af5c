import { idOf, type CaseId } from '../model/ids.js'
import { epochOfInstant, type Instant } from '../model/time.js'
import type { Digest } from './journal.js'

/** Where an effect that opens a case stands in the journal. */
export interface OpeningPlace {
  readonly case: CaseId
  readonly entry: number
  readonly effect: number
}

/** The first ten bytes of a hash. */
export const bytesOf = (hash: string): Uint8Array =>
  Uint8Array.from({ length: 10 }, (_, index) =>
    Number.parseInt(hash.slice(index * 2, index * 2 + 2), 16),
  )

/** The id of the case an effect opens: the same whenever and wherever it is asked for. */
export function openedId(from: OpeningPlace, at: Instant, digest: Digest): CaseId {
  const hash = digest(`open ${from.case} ${String(from.entry)} ${String(from.effect)}`)
  return idOf(epochOfInstant(at), bytesOf(hash))
}
