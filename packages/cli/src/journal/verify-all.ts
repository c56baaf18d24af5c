import { isMotcuaError, type CaseStore, type Engine, type Fault } from '@motcua/core'

/** A case that does not hold. */
export interface FaultyCase {
  readonly case: string
  readonly kind: string
  readonly code: string | null
  readonly faults: readonly Fault[]
}

/** What looking at a store found. */
export interface Verified {
  readonly cases: number
  readonly entries: number
  readonly faulty: readonly FaultyCase[]
}

/** What is verified, and who is told how far it went. */
export interface Verifying {
  readonly engine: Engine
  readonly store: CaseStore
  /** One case alone. */
  readonly id: string | undefined
  readonly onCase: (done: number) => void
}

interface Row {
  readonly id: string
  readonly kind: string
  readonly code?: string | null
}

async function* rowsOf({ store, engine, id }: Verifying): AsyncGenerator<Row> {
  if (id !== undefined) {
    const { kind, code } = await engine.get(id)
    yield { id, kind, code: code ?? null }
    return
  }
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<CaseStore['find']>> = await store.find({
      order: 'opened',
      limit: 1000,
      ...(after === null ? {} : { after }),
    })
    yield* page.rows
    after = page.next
  } while (after !== null)
}

const storeFault = (error: unknown): boolean =>
  isMotcuaError(error) && error.code.startsWith('store-')

/** Checks every case, and goes on after one that does not hold. @throws what the store throws, `unknown-case` for the one asked for */
export async function verifyAll(verifying: Verifying): Promise<Verified> {
  const faulty: FaultyCase[] = []
  let cases = 0
  let entries = 0
  for await (const { id, kind, code = null } of rowsOf(verifying)) {
    try {
      const found = await verifying.engine.verify(id)
      entries += found.entries
      if (found.faults.length > 0) faulty.push({ case: id, kind, code, faults: found.faults })
    } catch (error) {
      if (storeFault(error)) throw error
      // What is stored is so wrong that it cannot even be read.
      const problem = error instanceof Error ? error.message : String(error)
      faulty.push({ case: id, kind, code, faults: [{ path: 'case', problem }] })
    }
    cases += 1
    verifying.onCase(cases)
  }
  return { cases, entries, faulty }
}
