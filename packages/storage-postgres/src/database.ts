import { Pool, type PoolClient, type QueryConfig, type QueryResult, type QueryResultRow } from 'pg'
import { MotcuaError } from '@motcua/core'
import { isSound } from './postgres-errors.js'
import type { CheckedOptions } from './postgres-options.js'
import { inSchema, statement, type InSchema, type Statement } from './sql.js'

/** A session on the server. */
export interface Session {
  /** Runs a statement with its values and returns the rows. */
  query<Row extends QueryResultRow>(
    text: Statement | string,
    values?: readonly unknown[],
  ): Promise<Row[]>
  /** Runs a statement with its values and returns how many rows it wrote, or else found. */
  count(text: Statement, values: readonly unknown[]): Promise<number>
  /** True when the connection is lost, or in a state nobody knows. */
  readonly broken: boolean
  /** Gives the session back; a broken one is ended, and one that is not to be used again. */
  release(end?: 'end'): void
}

/** What a session is for. */
export type Use = 'reading' | 'writing'

// The server ends a statement that takes too long; this is for a server that answers no more.
const graceMs = 5_000

const begin = statement('BEGIN')
const commit = statement('COMMIT')
const rollback = statement('ROLLBACK')

interface TimedQuery extends QueryConfig<unknown[]> {
  readonly query_timeout: number
}

const ignore = (): void => undefined

/** The connections of a store. Every wait has an end, and a lost connection is only a failed call. */
export class Database {
  readonly pool: Pool
  readonly schema: string
  readonly sql: InSchema
  readonly #options: CheckedOptions
  readonly #known = new WeakSet<PoolClient>()
  readonly #heard = new WeakSet<PoolClient>()
  readonly #lost = new WeakSet<PoolClient>()
  #closed = false
  #ended = false

  constructor(options: CheckedOptions) {
    const { connection, pool, timeouts } = options
    this.#options = options
    this.schema = options.schema
    this.sql = inSchema(options.schema)
    this.pool =
      pool ??
      new Pool({
        keepAlive: true,
        application_name: 'motcua',
        connectionTimeoutMillis: timeouts.connect,
        ...connection,
      })
    // Without a listener the loss of an idle connection would end the process.
    this.pool.on('error', ignore)
    this.pool.on('connect', this.#listen)
  }

  /** True once `close` was called. */
  get closed(): boolean {
    return this.#closed
  }

  /** A statement of this store. */
  prepare(text: string): Statement {
    return statement(this.sql(text))
  }

  /** Throws `store-closed` once the store is closed. */
  assertOpen(): void {
    if (this.#closed) throw new MotcuaError('store-closed', { got: this.schema })
  }

  /** Opens a session. The caller releases it. */
  async session(use: Use = 'reading'): Promise<Session> {
    if (this.#ended) throw new MotcuaError('store-closed', { got: this.schema })
    const client = await this.#connect()
    this.#listen(client)
    const session = this.#sessionOf(client)
    try {
      if (!this.#known.has(client) || use === 'writing') await this.#settle(session, use)
      this.#known.add(client)
      return session
    } catch (error) {
      session.release('end')
      throw error
    }
  }

  /** Runs one statement. */
  async query<Row extends QueryResultRow>(
    text: Statement | string,
    values?: readonly unknown[],
  ): Promise<Row[]> {
    return this.#within((session) => session.query<Row>(text, values))
  }

  /** Runs statements in one transaction. */
  async transaction<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.#within((session) => inTransaction(session, () => work(session)))
  }

  /** Refuses further calls. */
  refuse(): void {
    this.#closed = true
  }

  /** Ends the connections, those of the host's pool excepted. */
  async end(): Promise<void> {
    this.#closed = true
    this.#ended = true
    this.pool.removeListener('connect', this.#listen)
    if (this.#options.pool === null) await this.pool.end()
    else this.pool.removeListener('error', ignore)
  }

  // A connection that is lost while in use reports it to its statement, too.
  readonly #listen = (client: PoolClient): void => {
    if (this.#heard.has(client)) return
    this.#heard.add(client)
    client.on('error', () => this.#lost.add(client))
  }

  async #within<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const session = await this.session()
    try {
      return await work(session)
    } finally {
      session.release()
    }
  }

  /** A connection of the pool, or a failure in time: a pool of the host may wait for ever. */
  async #connect(): Promise<PoolClient> {
    const waited = this.pool.connect()
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        waited.then((client) => client.release(), ignore)
        reject(new MotcuaError('store-failed', { got: 'no connection in time' }))
      }, this.#options.timeouts.connect)
    })
    try {
      return await Promise.race([waited, late])
    } finally {
      clearTimeout(timer)
    }
  }

  #sessionOf(client: PoolClient): Session {
    const { statement: statementMs } = this.#options.timeouts
    const lost = this.#lost
    let released = false
    let broken = false
    const run = async <Row extends QueryResultRow>(
      { name, text }: Partial<Statement> & { readonly text: string },
      values: readonly unknown[],
    ): Promise<QueryResult<Row>> => {
      const config: TimedQuery = {
        name,
        text,
        values: [...values],
        query_timeout: statementMs + graceMs,
      }
      try {
        return await client.query<Row>(config)
      } catch (error) {
        broken ||= !isSound(error)
        throw error
      }
    }
    return {
      get broken() {
        return broken || lost.has(client)
      },
      query: async <Row extends QueryResultRow>(
        text: Statement | string,
        values: readonly unknown[] = [],
      ) => {
        const named = typeof text === 'string' ? { text: this.sql(text) } : text
        return (await run<Row>(named, values)).rows
      },
      count: async (text, values) => (await run(text, values)).rowCount ?? 0,
      release: (end) => {
        if (released) return
        released = true
        client.release(broken || lost.has(client) || end !== undefined)
      },
    }
  }

  async #settle(session: Session, use: Use): Promise<void> {
    const { timeouts, units } = this.#options
    const settings: (readonly [name: string, value: string])[] = [
      ['statement_timeout', String(timeouts.statement)],
      ['lock_timeout', String(timeouts.lock)],
      ['idle_in_transaction_session_timeout', String(timeouts.statement)],
      ['synchronous_commit', 'on'],
    ]
    if (units !== null) settings.push(['motcua.units', units.join(',')])
    if (use === 'writing') {
      // Groups look rows up by their keys, whatever the statistics of a young table say. Planning a group takes longer
      // than writing it; `CommitWriter` has it planned anew now and then.
      settings.push(['enable_seqscan', 'off'], ['enable_bitmapscan', 'off'])
      settings.push(['plan_cache_mode', 'force_generic_plan'])
    }
    const calls = settings.map((_, place) => {
      return `set_config($${place * 2 + 1}, $${place * 2 + 2}, false) AS "${place}"`
    })
    const read = `current_setting('synchronous_commit') AS synchronous`
    await session.query(`SELECT ${calls.join(', ')}`, settings.flat())
    const [row] = await session.query<{ synchronous: string }>(`SELECT ${read}`)
    if (row?.synchronous !== 'on') {
      throw new MotcuaError('store-unsupported', { field: 'synchronous_commit' })
    }
  }
}

/** Does work in a transaction of a session; a failure undoes it. */
export async function inTransaction<T>(session: Session, work: () => Promise<T>): Promise<T> {
  await session.query(begin)
  try {
    const result = await work()
    await session.query(commit)
    return result
  } catch (error) {
    if (!session.broken) await session.query(rollback)
    throw error
  }
}
