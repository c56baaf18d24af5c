import { sequentialIds } from '@motcua/core/memory'
import { instant, type CaseStore } from '@motcua/core'
import { chapter as chapterOf, type Ability, type ConformanceCase } from '../conformance-case.js'
import { ExpectationError } from '../expectation.js'
import { Patience } from '../patience.js'
import { Dossier } from './dossier.js'

/** What a case of the suite works with. */
export interface CaseStoreContext {
  /** The fresh store under proof. */
  readonly store: CaseStore
  /** A dossier not yet opened; each next one has a greater id. */
  readonly dossier: () => Dossier
  /** Closes the store and opens the same storage again. */
  readonly reopen: () => Promise<CaseStore>
  /** How long is waited for what must happen. */
  readonly patience: Patience
}

/** One promise of the case store. */
export type CaseStoreCase = ConformanceCase<CaseStoreContext>

/** What a context is made of beside the store. */
export interface ContextParts {
  readonly reopen?: (store: CaseStore) => Promise<CaseStore>
  readonly patience?: Patience
}

/** The cases of one chapter, each named by its sentence. */
export const chapter = (
  group: string,
  proofs: Readonly<Record<string, CaseStoreCase['run']>>,
  needs: Ability | null = null,
): readonly CaseStoreCase[] => chapterOf(group, proofs, needs)

/** Dossiers not yet opened; each next one has a greater id. */
export function dossiers(): () => Dossier {
  const ids = sequentialIds()
  const opened = instant('2017-06-01T01:30:00.000Z')
  return () => new Dossier(ids.next(opened))
}

/** A context over a fresh store. Without `reopen`, asking for it fails. */
export function contextOf(store: CaseStore, parts: ContextParts = {}): CaseStoreContext {
  const { reopen, patience = new Patience() } = parts
  return {
    store,
    dossier: dossiers(),
    reopen: () => {
      if (reopen !== undefined) return reopen(store)
      throw new ExpectationError('The store is opened again', 'a reopen option', 'none')
    },
    patience,
  }
}
