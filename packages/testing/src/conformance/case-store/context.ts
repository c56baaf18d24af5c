import { sequentialIds } from '@motcua/core/memory'
import { instant, type CaseStore } from '@motcua/core'
import type { ConformanceCase } from '../conformance-case.js'
import { ExpectationError } from '../expectation.js'
import { Dossier } from './dossier.js'

/** What a case of the suite works with. */
export interface CaseStoreContext {
  /** The fresh store under proof. */
  readonly store: CaseStore
  /** A dossier not yet opened; each next one has a greater id. */
  readonly dossier: () => Dossier
  /** Closes the store and opens the same storage again. */
  readonly reopen: () => Promise<CaseStore>
}

/** One promise of the case store. */
export type CaseStoreCase = ConformanceCase<CaseStoreContext>

/** The cases of one chapter, each named by its sentence. */
export const chapter = (
  group: string,
  proofs: Readonly<Record<string, CaseStoreCase['run']>>,
  needs: CaseStoreCase['needs'] = null,
): readonly CaseStoreCase[] =>
  Object.entries(proofs).map(([name, run]) => Object.freeze({ group, name, needs, run }))

/** A context over a fresh store. Without `reopen`, asking for it fails. */
export function contextOf(
  store: CaseStore,
  reopen?: (store: CaseStore) => Promise<CaseStore>,
): CaseStoreContext {
  const ids = sequentialIds()
  const opened = instant('2017-06-01T01:30:00.000Z')
  return {
    store,
    dossier: () => new Dossier(ids.next(opened)),
    reopen: () => {
      if (reopen !== undefined) return reopen(store)
      throw new ExpectationError('The store is opened again', 'a reopen option', 'none')
    },
  }
}
