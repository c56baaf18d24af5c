import { Client } from 'pg'
import { noPostgres, startPostgres } from '@motcua/testing/postgres'

/** A running server, and where it is. */
export interface MeasuredServer {
  /** Connection string without the name of a database. */
  readonly base: string
  /** Process id; 0 when the server is not ours. */
  readonly pid: number
  /** e.g. `15.18`. */
  readonly version: string
}

/** Why there is no server to measure; null when there is one. */
export { noPostgres }

async function versionOf(connectionString: string): Promise<string> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version')
    return (rows[0]?.server_version ?? 'unknown').replace(/ .*/, '')
  } finally {
    await client.end()
  }
}

/** Runs a measure on a fresh server that flushes to the disk, as it does unless told otherwise. */
export async function withPostgres<T>(use: (server: MeasuredServer) => Promise<T>): Promise<T> {
  const server = await startPostgres({ fsync: true })
  try {
    const version = await versionOf(server.url('postgres'))
    return await use({ base: server.url('').replace(/\/$/, ''), pid: server.pid ?? 0, version })
  } finally {
    await server.stop()
  }
}
