import { MotcuaError } from '@motcua/core'
import type { Pool, PoolConfig } from 'pg'
import { defaultTimeouts, type Timeouts } from './timeouts.js'

/** Where the store is and how it is used. Either `connection` or `pool` is given. */
export interface PostgresStoreOptions {
  /** A connection string, or a configuration of `pg`; the store makes its own pool of it. */
  readonly connection?: string | PoolConfig
  /** A pool of the host, for this store alone: its sessions are given settings. The host ends it. */
  readonly pool?: Pool
  /** Schema of the store; the queue engine has `<schema>_jobs`. Default `motcua`. */
  readonly schema?: string
  /** Connections that write at the same time, 1 to 64; default 2. */
  readonly lanes?: number
  /** Makes or upgrades the schema; default true, and false with `rowSecurity`. */
  readonly migrate?: boolean
  /** The units this store may see, where `enableRowSecurity` was run. Without it such a store sees nothing. */
  readonly rowSecurity?: { readonly units: readonly string[] }
  /** How long to wait, in milliseconds. */
  readonly timeouts?: Partial<Timeouts>
}

/** Options with their defaults, checked. */
export interface CheckedOptions {
  readonly connection: PoolConfig | null
  readonly pool: Pool | null
  readonly schema: string
  readonly lanes: number
  readonly migrate: boolean
  readonly units: readonly string[] | null
  readonly timeouts: Timeouts
}

const invalid = (field: string, got: unknown): MotcuaError =>
  new MotcuaError('invalid-input', { field, got: String(got) })

// Short enough for the longest name made of it.
const schemaPattern = /^[a-z_][a-z0-9_]{0,39}$/

/**
 * Reads the name of a schema.
 * @throws `invalid-input`
 */
export function checkSchema(schema: unknown): string {
  if (typeof schema === 'string' && schemaPattern.test(schema) && !schema.startsWith('pg_')) {
    return schema
  }
  throw invalid('schema', schema)
}

function checkUnits({ rowSecurity }: PostgresStoreOptions): readonly string[] | null {
  if (rowSecurity === undefined) return null
  // The names travel as one text, parted by commas.
  const fault = rowSecurity.units.find((unit) => unit === '' || /[,\0]/.test(unit))
  if (fault !== undefined) throw invalid('rowSecurity.units', fault)
  return [...rowSecurity.units]
}

function checkTimeouts(timeouts: Partial<Timeouts> = {}): Timeouts {
  const all = { ...defaultTimeouts, ...timeouts }
  for (const name of ['connect', 'statement', 'lock'] as const) {
    const value = all[name]
    if (!Number.isInteger(value) || value < 1 || value > 2_000_000_000) {
      throw invalid(`timeouts.${name}`, value)
    }
  }
  return all
}

function connectionOf({ connection, pool }: PostgresStoreOptions): PoolConfig | null {
  if ((connection === undefined) === (pool === undefined)) {
    throw invalid('connection', 'give either connection or pool')
  }
  return typeof connection === 'string' ? { connectionString: connection } : (connection ?? null)
}

/**
 * Checks the options of a store.
 * @throws `invalid-input`, with the name of the option as `field`
 */
export function checkOptions(options: PostgresStoreOptions): CheckedOptions {
  const { schema = 'motcua', lanes = 2, pool = null, rowSecurity } = options
  const { migrate = rowSecurity === undefined } = options
  const connection = connectionOf(options)
  if (!Number.isInteger(lanes) || lanes < 1 || lanes > 64) throw invalid('lanes', lanes)
  const most = connection?.max ?? pool?.options.max ?? 10
  if (most < lanes + 1) {
    throw invalid('lanes', `${lanes} lanes and a reader need more than ${most} connections`)
  }
  return {
    connection,
    pool,
    schema: checkSchema(schema),
    lanes,
    migrate,
    units: checkUnits(options),
    timeouts: checkTimeouts(options.timeouts),
  }
}
