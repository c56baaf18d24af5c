import type { CaseRow } from '../ports/case-store.js'
import type { EngineParts } from './engine-parts.js'

const batch = 250

/**
 * Does something for every open case, in the order they were opened, and returns what came of each. A case that fails
 * holds up no other; its error is thrown when all the others are done.
 */
export async function eachOpen<T>(
  { store }: Pick<EngineParts, 'store'>,
  work: (row: CaseRow) => Promise<T>,
): Promise<readonly T[]> {
  const open = { closed: false, order: 'opened', limit: batch } as const
  let page = await store.find(open)
  const done: T[] = []
  const failures: PromiseRejectedResult[] = []
  for (;;) {
    for (const result of await Promise.allSettled(page.rows.map(work))) {
      if (result.status === 'fulfilled') done.push(result.value)
      else failures.push(result)
    }
    if (page.next === null) break
    page = await store.find({ ...open, after: page.next })
  }
  const [failure] = failures
  if (failure !== undefined) throw failure.reason
  return done
}
