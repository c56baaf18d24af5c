import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import type { CaseStore } from '@motcua/core'
import { postgresStore } from '@motcua/storage-postgres'
import { sqliteStore } from '@motcua/storage-sqlite'
import type { WorkerOptions } from './read-options.js'

/** Makes an empty database, the one of before dropped. */
export async function freshDatabase(base: string, name: string): Promise<string> {
  await onServer(base, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${name}`)
    await client.query('CHECKPOINT')
  })
  return `${base}/${name}`
}

/** Runs something beside the databases that are measured. */
export async function onServer<T>(base: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: `${base}/postgres` })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** A place for one store, and how it is opened. */
export interface MeasuredStore {
  /** Process id of the server; 0 for a store without one. */
  readonly serverPid: number
  open(): Promise<CaseStore>
}

/** An empty place for a store: a file of SQLite, or a database of its own. */
export async function measuredStore(options: WorkerOptions): Promise<MeasuredStore> {
  if (options.text('subject') === 'postgres') {
    const connection = await freshDatabase(options.text('server'), 'motcua_bench')
    return { serverPid: options.number('pid'), open: () => postgresStore({ connection }) }
  }
  const dir = options.text('dir')
  rmSync(dir, { recursive: true, force: true })
  mkdirSync(dir, { recursive: true })
  const file = join(dir, 'store.db')
  return { serverPid: 0, open: () => Promise.resolve(sqliteStore({ file })) }
}
