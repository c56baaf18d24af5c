import { join } from 'node:path'
import { test } from 'vitest'
import type { CaseStore } from '@motcua/core'
import { sqliteStore } from '@motcua/storage-sqlite'
import { proveCaseStore } from '@motcua/testing'
import { folder } from './support/folder.js'

const files = new WeakMap<CaseStore, string>()

const open = (file = join(folder(), 'office.db')): CaseStore => {
  const store = sqliteStore({ file })
  files.set(store, file)
  return store
}

proveCaseStore({
  register: test,
  open: async () => open(),
  reopen: async (store) => {
    await store.close()
    return open(files.get(store))
  },
})
