import { Patience } from '../patience.js'
import { registerCases, type Proof, type ProveOptions } from '../register-cases.js'
import { withClearing } from '../with-clearing.js'
import type { FarEnds } from './far-end.js'
import { notifierCases } from './notifier-cases.js'
import { Outbox } from './outbox.js'

/** What {@link proveNotifier} needs. */
export interface ProveNotifierOptions extends ProveOptions {
  readonly farEnds: FarEnds
  /** An address of the channel that the far end `takes` takes: `an@example.vn`, `+84901234567`. */
  readonly address: string
  /** The languages whose words go out; default both. */
  readonly languages?: readonly ('vi' | 'en')[]
}

/**
 * Proves that a notifier keeps the contract of `Notifier`, against real servers that behave and misbehave: registers one
 * test for every case.
 * @throws `invalid-input` for a skip that names no case or gives no reason
 */
export function proveNotifier(options: ProveNotifierOptions): Proof {
  const { farEnds, address, languages = ['vi', 'en'], patienceMs = 3000 } = options
  const suite = {
    cases: notifierCases,
    abilities: [],
    run: async ({ run }: (typeof notifierCases)[number]) => {
      const outbox = new Outbox({
        farEnds,
        address,
        languages,
        patience: new Patience(patienceMs),
      })
      await withClearing(
        () => run(outbox),
        () => outbox.clear(),
      )
    },
  }
  return registerCases(suite, options)
}
