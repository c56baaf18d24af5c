import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plainDate } from '@motcua/core'
import { thads } from '@motcua/core/thads'
import { sqliteStore } from '@motcua/storage-sqlite'
import { noPostgres, startPostgres, type PostgresServer } from '@motcua/testing/postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readArrivals } from '../02-phu-yen/arrivals/arrivals.js'
import { noProgress } from '../02-phu-yen/report/progress.js'
import { database } from './trouble.js'
import { runTogether, type Rehearsed } from './run-together.js'

const file = join(import.meta.dirname, '../02-phu-yen/arrivals.csv')
const through = plainDate('2017-06-14')
const arrivals = readArrivals(readFileSync(file, 'utf8'), thads).filter(({ day }) => day <= through)
const folder = mkdtempSync(join(tmpdir(), 'motcua-many-'))
afterAll(() => rmSync(folder, { recursive: true }))
const title = 'many processes on one PostgreSQL, in trouble'

describe.skipIf(noPostgres !== null)(
  `${title}${noPostgres === null ? '' : ` (${noPostgres})`}`,
  () => {
    let server: PostgresServer
    let rehearsed: Rehearsed

    beforeAll(async () => {
      server = await startPostgres()
      rehearsed = await runTogether({
        ...{ arrivals, through, processes: 2, progress: noProgress, server },
        trouble: { kills: 3, freezes: 1, cuts: 2, restarts: 2 },
        store: sqliteStore({ file: join(folder, 'phu-yen.db') }),
        connection: server.url(database),
      })
    }, 120_000)
    afterAll(() => server.stop())

    it('write the same registers, tables and journals as one process alone on SQLite', () => {
      expect(rehearsed.alone.pages.size).toBeGreaterThan(10)
      expect(rehearsed.differing).toEqual([])
    })

    it('leave journals that replay to themselves', () => {
      expect(rehearsed.together.replay.dossiers).toBe(arrivals.length)
      expect(rehearsed.together.replay.differing).toEqual([])
    })

    it('send the same messages, none lost, and again only under the same id', () => {
      expect(rehearsed.missing).toEqual([])
      expect(rehearsed.messages.together).toBe(rehearsed.messages.alone)
      expect(rehearsed.messages.together).toBeGreaterThan(30)
    })

    it('had all that trouble, and gave again what nobody had answered for', () => {
      expect(rehearsed.happened).toEqual({ kills: 3, freezes: 1, cuts: 2, restarts: 2 })
      expect(rehearsed.givenAgain).toBeGreaterThan(0)
    })
  },
)
