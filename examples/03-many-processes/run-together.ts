import type { CaseStore, PlainDate } from '@motcua/core'
import { thads } from '@motcua/core/thads'
import { postgresStore } from '@motcua/storage-postgres'
import type { PostgresServer } from '@motcua/testing/postgres'
import type { Arrival } from '../02-phu-yen/arrivals/arrivals.js'
import type { Progress } from '../02-phu-yen/report/progress.js'
import { runOffices, type RunResult } from '../02-phu-yen/run-offices.js'
import { Crew } from './crew.js'
import { farEnd } from './far-end.js'
import { Troublemaker, type Happened, type Trouble } from './trouble.js'

/** A rehearsal: the same arrivals by one process and by many. */
export interface Rehearsal {
  readonly arrivals: readonly Arrival[]
  readonly through: PlainDate
  /** An empty store for the one process, such as a SQLite file. It is closed at the end. */
  readonly store: CaseStore
  /** Connection string of an empty PostgreSQL database for the many. */
  readonly connection: string
  /** The server of that database, where it may be restarted. */
  readonly server: PostgresServer | null
  readonly processes: number
  readonly trouble: Trouble
  readonly seed?: number
  readonly progress: Progress
}

/** How it went. */
export interface Rehearsed {
  readonly alone: RunResult
  readonly together: RunResult
  readonly happened: Happened
  /** Acts given again because nobody had answered for them. */
  readonly givenAgain: number
  /** Pages that are not the same, byte for byte. */
  readonly differing: readonly string[]
  /** Messages that arrived, by id, at the one process and at the many. */
  readonly messages: { readonly alone: number; readonly together: number }
  /** Ids of messages that arrived on one side only. */
  readonly missing: readonly string[]
  /** Messages that arrived more than once, each under its one id. */
  readonly repeated: number
}

/** About what one dossier brings with it, midnights and evenings included. */
const tasksOfOne = 7

/**
 * Plays the arrivals in one process on its own store, then by many processes on one PostgreSQL, with trouble, and
 * compares every page that is written of the two and every message that was sent.
 */
export async function runTogether(rehearsal: Rehearsal): Promise<Rehearsed> {
  const { arrivals, through, connection, processes, trouble, progress, server } = rehearsal
  progress.done('Một tiến trình (one process)')
  const heard = new Set<string>()
  const alone = await runOffices({
    ...{ arrivals, through, store: rehearsal.store, progress },
    notifiers: [farEnd((message) => heard.add(message))],
  })
  progress.done(`${processes} tiến trình trên PostgreSQL (${processes} processes on PostgreSQL)`)
  const store = await postgresStore({ connection })
  const troublemaker = new Troublemaker({
    ...{ trouble, server, tasks: arrivals.length * tasksOfOne, seed: rehearsal.seed ?? 7 },
  })
  const crew = new Crew({ regime: thads, connection, store, processes, troublemaker })
  try {
    const together = await runOffices({
      ...{ arrivals, through, store, progress, crew },
      beforeReading: () => troublemaker.over(),
    })
    const { received } = crew
    return {
      ...{ alone, together, happened: troublemaker.happened, givenAgain: crew.givenAgain },
      differing: [...alone.pages.keys()].filter(
        (page) => alone.pages.get(page) !== together.pages.get(page),
      ),
      messages: { alone: heard.size, together: received.size },
      missing: [...new Set([...heard, ...received.keys()])].filter(
        (id) => !heard.has(id) || !received.has(id),
      ),
      repeated: [...received.values()].filter((times) => times > 1).length,
    }
  } finally {
    await crew.end()
  }
}
