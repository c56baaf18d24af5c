import type { Command, Effect } from '../model/case.js'
import type { CasesWanted, CountedCase } from '../model/counted-case.js'

/**
 * The effect by which a case asks for what other cases say, by the name `gather`. A job reads the cases the kind wants
 * and gives this case the command they lead to, as the system.
 */
export type GatherRequest = Readonly<Record<string, unknown>>

/** What a case asks of other cases: which are read, and the command that tells it the outcome. Pure but for its own sums. */
export interface Gathering {
  readonly wanted: readonly CasesWanted[]
  /** Takes one of the cases; `index` says of which of `wanted`. They come in the order they were opened. */
  take(it: CountedCase, index: number): void
  /** The command for the case that asked, once all were taken. The role `system` must be one that may give it. */
  command(): Command
}

/** What an effect asks for; null for other effects. */
export const gatherRequestOf = ({ type, params }: Effect): GatherRequest | null =>
  type === 'gather' ? params : null
