import { MotcuaError, type Fault } from '@motcua/core'
import type { Ability, ConformanceCase } from './conformance-case.js'

/** A case an adapter does not pass, and why its users can live with that. */
export interface Skip {
  /** The exact name of the case. */
  readonly name: string
  readonly reason: string
}

/** What every proof is given. */
export interface ProveOptions {
  /** The test runner's `test`: called once for every case that applies. */
  readonly register: (name: string, run: () => Promise<void>) => void
  readonly skips?: readonly Skip[]
  /** Milliseconds a case waits for what must happen before it fails; default 10,000, for notifiers 3,000. */
  readonly patienceMs?: number
}

/** What was registered, and what was left out with its reason. */
export interface Proof {
  readonly registered: readonly string[]
  readonly left: readonly Skip[]
}

/** The cases of a port, and how one of them is run. */
export interface Suite<Context> {
  readonly cases: readonly ConformanceCase<Context>[]
  /** What the adapter declares. */
  readonly abilities: readonly Ability[]
  readonly run: (proof: ConformanceCase<Context>) => Promise<void>
}

function checkSkips(names: readonly string[], skips: readonly Skip[]): void {
  const known = new Set(names)
  const faults: Fault[] = []
  for (const [index, { name, reason }] of skips.entries()) {
    const path = `skips[${index}]`
    if (!known.delete(name)) faults.push({ path, problem: `no case, or named twice: ${name}` })
    if (reason.trim() === '') faults.push({ path, problem: 'a skip gives its reason' })
  }
  if (faults.length > 0) throw new MotcuaError('invalid-input', { field: 'skips', faults })
}

/**
 * Registers one test for every case that applies and is not skipped.
 * @throws `invalid-input` for a skip that names no case or gives no reason
 */
export function registerCases<Context>(suite: Suite<Context>, options: ProveOptions): Proof {
  const { register, skips = [] } = options
  const { cases, abilities, run } = suite
  checkSkips(
    cases.map(({ name }) => name),
    skips,
  )
  const reasons = new Map(skips.map(({ name, reason }) => [name, reason]))
  const registered: string[] = []
  const left: Skip[] = []
  for (const proof of cases) {
    const { name, needs } = proof
    const lacks = needs !== null && !abilities.includes(needs)
    const reason = reasons.get(name) ?? (lacks ? `the adapter declares no ${needs}` : undefined)
    if (reason !== undefined) {
      left.push({ name, reason })
      continue
    }
    registered.push(name)
    register(name, () => run(proof))
  }
  return { registered, left }
}
