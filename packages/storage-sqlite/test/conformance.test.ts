import { join } from 'node:path'
import { test } from 'vitest'
import { instant, type CaseStore } from '@motcua/core'
import { manualTime, type ManualTime } from '@motcua/core/memory'
import { sqliteStore } from '@motcua/storage-sqlite'
import { proveCaseStore, proveJobQueue } from '@motcua/testing'
import { folder } from './support/folder.js'

interface Place {
  readonly file: string
  readonly time: ManualTime
}

const places = new WeakMap<CaseStore, Place>()

const newPlace = (): Place => ({
  file: join(folder(), 'office.db'),
  time: manualTime(instant('2017-06-08T08:00:00+07:00')),
})

const placeOf = (store: CaseStore): Place => places.get(store) ?? newPlace()

const open = (place = newPlace()): CaseStore => {
  const store = sqliteStore(place)
  places.set(store, place)
  return store
}

const reopen = async (store: CaseStore): Promise<CaseStore> => {
  await store.close()
  return open(placeOf(store))
}

const oneDay = 86_400_000

proveCaseStore({ register: test, open: async () => open(), reopen })

proveJobQueue({
  register: test,
  open: async () => open(),
  reopen,
  passLease: async (store) => placeOf(store).time.advance(oneDay),
})
