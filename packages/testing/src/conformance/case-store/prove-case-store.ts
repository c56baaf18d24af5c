import type { CaseStore } from '@motcua/core'
import { Patience } from '../patience.js'
import { registerCases, type Proof, type ProveOptions } from '../register-cases.js'
import { withStores } from '../with-stores.js'
import { caseStoreCases } from './case-store-cases.js'
import { contextOf } from './context.js'

/** What {@link proveCaseStore} needs. */
export interface ProveCaseStoreOptions extends ProveOptions {
  /** Opens a fresh, empty store. Called once for every case. */
  readonly open: () => Promise<CaseStore>
  /** Closes the store and opens the same storage again: given by stores that outlive their process. */
  readonly reopen?: (store: CaseStore) => Promise<CaseStore>
}

/**
 * Proves that a store keeps the contract of `CaseStore`: registers one test for every case.
 * Cases of durability are registered when `reopen` is given.
 * @throws `invalid-input` for a skip that names no case or gives no reason
 */
export function proveCaseStore(options: ProveCaseStoreOptions): Proof {
  const { open, reopen, patienceMs } = options
  const suite = {
    cases: caseStoreCases,
    abilities: reopen ? (['reopen'] as const) : [],
    run: ({ run }: (typeof caseStoreCases)[number]) =>
      withStores(async (keep) => {
        const again = reopen && ((store: CaseStore) => reopen(store).then(keep))
        const patience = new Patience(patienceMs)
        await run(contextOf(keep(await open()), { patience, ...(again && { reopen: again }) }))
      }),
  }
  return registerCases(suite, options)
}
