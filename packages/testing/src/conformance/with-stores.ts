import { isMotcuaError, type CaseStore } from '@motcua/core'
import { withClearing } from './with-clearing.js'

async function closeQuietly(store: CaseStore): Promise<void> {
  try {
    await store.close()
  } catch (error) {
    if (!isMotcuaError(error, 'store-closed')) throw error
  }
}

/** Acts with stores it is told of by `keep`, and closes them all in the end. */
export async function withStores(
  act: (keep: (store: CaseStore) => CaseStore) => Promise<void>,
): Promise<void> {
  const opened: CaseStore[] = []
  const keep = (store: CaseStore): CaseStore => {
    opened.push(store)
    return store
  }
  await withClearing(
    () => act(keep),
    async () => {
      const closed = await Promise.allSettled(opened.map(closeQuietly))
      for (const each of closed) if (each.status === 'rejected') throw each.reason
    },
  )
}
