import type { CaseStore } from '@motcua/core'
import { Patience } from '../patience.js'
import { registerCases, type Proof, type ProveOptions } from '../register-cases.js'
import { withClearing } from '../with-clearing.js'
import { withStores } from '../with-stores.js'
import { jobQueueCases } from './job-queue-cases.js'
import { Workbench } from './workbench.js'

/** What {@link proveJobQueue} needs. */
export interface ProveJobQueueOptions extends ProveOptions {
  /** Opens a fresh, empty store. Called once for every case. */
  readonly open: () => Promise<CaseStore>
  /**
   * Lets every lease held now run out by the store's clock, without waiting. The worker that held it is neither told
   * nor stopped: it finds out by itself.
   */
  readonly passLease: (store: CaseStore) => Promise<void>
  /** Closes the store and opens the same storage again: given by stores that outlive their process. */
  readonly reopen?: (store: CaseStore) => Promise<CaseStore>
  /** Opens a second store on the same storage while the first stays open: given by stores that share their storage. */
  readonly beside?: (store: CaseStore) => Promise<CaseStore>
}

/**
 * Proves that the jobs of a store keep the contract of `JobQueue`: registers one test for every case.
 * Cases of durability are registered when `reopen` is given, cases of shared storage when `beside` is.
 *
 * `drain` is given moments of 2017; `run` is given jobs that were due in 2010, so that they are due by any clock.
 * @throws `invalid-input` for a skip that names no case or gives no reason
 */
export function proveJobQueue(options: ProveJobQueueOptions): Proof {
  const { open, passLease, reopen, beside, patienceMs } = options
  const suite = {
    cases: jobQueueCases,
    abilities: [...(reopen ? (['reopen'] as const) : []), ...(beside ? (['beside'] as const) : [])],
    run: ({ run }: (typeof jobQueueCases)[number]) =>
      withStores(async (keep) => {
        const workbench = new Workbench({
          store: keep(await open()),
          passLease,
          reopen: reopen && ((store) => reopen(store).then(keep)),
          beside: beside && ((store) => beside(store).then(keep)),
          patience: new Patience(patienceMs),
        })
        await withClearing(
          () => run(workbench),
          () => workbench.clear(),
        )
      }),
  }
  return registerCases(suite, options)
}
