import { describe, test, vi } from 'vitest'
import type { CaseStore } from '@motcua/core'
import { postgresStore } from '@motcua/storage-postgres'
import { proveCaseStore, proveJobQueue } from '@motcua/testing'
import { noPostgres } from '@motcua/testing/postgres'
import { databases } from './support/databases.js'
import { titled } from './support/titled.js'

// The suite has a patience of its own; a busy machine and a missed announcement or two need longer than usual.
vi.setConfig({ testTimeout: 30_000 })

describe.skipIf(noPostgres !== null)(titled('the store on PostgreSQL'), () => {
  const { fresh, sql } = databases()
  const urls = new WeakMap<CaseStore, string>()

  const urlOf = (store: CaseStore): string => urls.get(store) ?? ''
  const open = async (url?: string): Promise<CaseStore> => {
    const connection = url ?? (await fresh())
    const store = await postgresStore({ connection })
    urls.set(store, connection)
    return store
  }
  const reopen = async (store: CaseStore): Promise<CaseStore> => {
    await store.close()
    return open(urlOf(store))
  }

  proveCaseStore({ register: test, open: () => open(), reopen })

  proveJobQueue({
    register: test,
    open: () => open(),
    reopen,
    beside: (store) => open(urlOf(store)),
    passLease: async (store) => {
      await sql(
        urlOf(store),
        `UPDATE motcua.job SET lease_until = clock_timestamp() - interval '1 second'
         WHERE token IS NOT NULL`,
      )
    },
  })
})
