import { Client } from 'pg'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { postgresStore } from '@motcua/storage-postgres'
import { startPostgres, type PostgresServer, type ServerOptions } from '@motcua/testing/postgres'

/** A server for the tests of one file, and fresh databases on it. */
export interface Databases {
  readonly server: PostgresServer
  /** Makes a database with an empty store in it and returns its connection string. */
  fresh(): Promise<string>
  /** Makes a database with nothing in it and returns its connection string. */
  bare(): Promise<string>
  /** Runs a statement as the owner of the server. */
  sql(url: string, text: string, values?: unknown[]): Promise<Record<string, unknown>[]>
}

/** Runs statements on a connection of their own. */
export async function sql(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new Client(url)
  await client.connect()
  try {
    const result = await client.query<Record<string, unknown>>(text, values)
    return result.rows
  } finally {
    await client.end()
  }
}

// Another process may use the same server of somebody else.
const template = `motcua_template_${process.pid}_${Date.now()}`
let count = 0

/** Starts a server before the tests of the file and ends it after them. */
export function databases(options: ServerOptions = {}): Databases {
  let server: PostgresServer | undefined
  const running = (): PostgresServer => {
    if (server === undefined) throw new Error('the server is not started yet')
    return server
  }
  beforeAll(async () => {
    server = await startPostgres(options)
    await sql(server.url('postgres'), `CREATE DATABASE ${template}`)
    const store = await postgresStore({ connection: server.url(template) })
    await store.close()
  }, 60_000)
  afterAll(async () => {
    if (server?.pid === null) await sql(server.url('postgres'), `DROP DATABASE ${template}`)
    await server?.stop()
  }, 60_000)
  const make = async (from: string): Promise<string> => {
    count += 1
    const name = `office_${process.pid}_${Date.now()}_${count}`
    const admin = running().url('postgres')
    await sql(admin, `CREATE DATABASE ${name} TEMPLATE ${from}`)
    // Our own server goes with all it holds; on another's, a database somebody still leaves is left.
    onTestFinished(async () => {
      if (running().pid !== null) return
      await sql(admin, `DROP DATABASE IF EXISTS ${name}`).catch(() => undefined)
    })
    return running().url(name)
  }
  return {
    get server() {
      return running()
    },
    fresh: () => make(template),
    bare: () => make('template0'),
    sql,
  }
}
