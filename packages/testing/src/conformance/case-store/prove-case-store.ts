import { isMotcuaError, MotcuaError, type CaseStore, type Fault } from '@motcua/core'
import { caseStoreCases } from './case-store-cases.js'
import { contextOf, type CaseStoreCase } from './context.js'

/** A case an adapter does not pass, and why its users can live with that. */
export interface Skip {
  /** The exact name of the case. */
  readonly name: string
  readonly reason: string
}

/** What {@link proveCaseStore} needs. */
export interface ProveCaseStoreOptions {
  /** The test runner's `test`: called once for every case that applies. */
  readonly register: (name: string, run: () => Promise<void>) => void
  /** Opens a fresh, empty store. Called once for every case. */
  readonly open: () => Promise<CaseStore>
  /** Closes the store and opens the same storage again: given by stores that outlive their process. */
  readonly reopen?: (store: CaseStore) => Promise<CaseStore>
  readonly skips?: readonly Skip[]
}

/** What was registered, and what was left out with its reason. */
export interface CaseStoreProof {
  readonly registered: readonly string[]
  readonly left: readonly Skip[]
}

function checkSkips(skips: readonly Skip[]): void {
  const known = new Set(caseStoreCases.map(({ name }) => name))
  const faults: Fault[] = []
  for (const [index, { name, reason }] of skips.entries()) {
    const path = `skips[${index}]`
    if (!known.delete(name)) faults.push({ path, problem: `no case, or named twice: ${name}` })
    if (reason.trim() === '') faults.push({ path, problem: 'a skip gives its reason' })
  }
  if (faults.length > 0) throw new MotcuaError('invalid-input', { field: 'skips', faults })
}

async function closeQuietly(store: CaseStore): Promise<void> {
  try {
    await store.close()
  } catch (error) {
    if (!isMotcuaError(error, 'store-closed')) throw error
  }
}

async function runOnFresh(proof: CaseStoreCase, options: ProveCaseStoreOptions): Promise<void> {
  const opened: CaseStore[] = []
  const keep = (store: CaseStore): CaseStore => {
    opened.push(store)
    return store
  }
  const { open, reopen } = options
  const again = reopen && ((store: CaseStore) => reopen(store).then(keep))
  try {
    await proof.run(contextOf(keep(await open()), again))
  } catch (error) {
    await Promise.allSettled(opened.map(closeQuietly))
    throw error
  }
  await Promise.all(opened.map(closeQuietly))
}

/**
 * Proves that a store keeps the contract of `CaseStore`: registers one test for every case.
 * Cases of durability are registered when `reopen` is given.
 * @throws `invalid-input` for a skip that names no case or gives no reason
 */
export function proveCaseStore(options: ProveCaseStoreOptions): CaseStoreProof {
  const { register, reopen, skips = [] } = options
  checkSkips(skips)
  const reasons = new Map(skips.map(({ name, reason }) => [name, reason]))
  const registered: string[] = []
  const left: Skip[] = []
  for (const proof of caseStoreCases) {
    const { name, needs } = proof
    const undeclared = needs === 'reopen' && !reopen ? 'the store declares no reopen' : undefined
    const reason = reasons.get(name) ?? undeclared
    if (reason !== undefined) {
      left.push({ name, reason })
      continue
    }
    registered.push(name)
    register(name, () => runOnFresh(proof, options))
  }
  return { registered, left }
}
