import {
  execFile,
  execFileSync,
  spawn,
  type ChildProcess,
  type ExecFileSyncOptions,
} from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/** A PostgreSQL server for tests. */
export interface PostgresServer {
  /** Connection string of a database of this server. */
  url(database: string, user?: string): string
  /** Process id of the server; null when the server is not ours. */
  readonly pid: number | null
  /** Stops without a checkpoint, as a fall of the machine would, and starts on the same data. */
  restart(): Promise<void>
  /** Ends every session of a database; does nothing while the server is down. */
  cut(database: string): Promise<void>
  /** Ends the server and removes its data. */
  stop(): Promise<void>
}

/** How to start a server. */
export interface ServerOptions {
  /** Flush to the disk; default false. */
  readonly fsync?: boolean
  /** Largest file the server may write, in kilobytes. */
  readonly fileLimit?: number
}

const debian = '/usr/lib/postgresql'

function folders(): string[] {
  const newest = existsSync(debian)
    ? readdirSync(debian).toSorted((one, other) => Number(other) - Number(one))
    : []
  return [
    process.env['PG_BIN'] ?? '',
    ...newest.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ]
}

const bin = folders().find((folder) => folder !== '' && existsSync(join(folder, 'initdb')))
const given = process.env['TEST_PG_URL']

/**
 * Why {@link startPostgres} can start no server here; null when it can. Tests skip by name with it, or fail where the
 * environment says `MOTCUA_REQUIRE_POSTGRES=1`.
 * @throws Error where a server is required and there is none
 */
export const noPostgres: string | null =
  bin === undefined && given === undefined
    ? 'no PostgreSQL: set TEST_PG_URL or PG_BIN, or install the server'
    : null

if (noPostgres !== null && process.env['MOTCUA_REQUIRE_POSTGRES'] === '1') {
  throw new Error(noPostgres)
}

const quiet: ExecFileSyncOptions = { stdio: ['ignore', 'pipe', 'ignore'] }

// A server refuses to run as root.
function owner(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string): number =>
    Number(execFileSync('id', [flag, 'postgres'], quiet).toString())
  return { uid: id('-u'), gid: id('-g') }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

async function ready(server: ChildProcess): Promise<void> {
  let said = ''
  await new Promise<void>((resolve, reject) => {
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = `${said}${text}`.slice(-4000)
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('error', reject)
    server.once('exit', () => {
      reject(new Error(`the server ended: ${said}`))
    })
  })
}

/** A server somebody else runs: it is neither restarted nor stopped. */
const foreign = (connection: string): PostgresServer => ({
  pid: null,
  url: (database, user) => {
    const url = new URL(connection)
    url.pathname = `/${database}`
    if (user !== undefined) url.username = user
    return url.href
  },
  restart: () => Promise.reject(new Error('not our server')),
  cut: () => Promise.reject(new Error('not our server')),
  stop: () => Promise.resolve(),
})

const commandOf = (
  bin: string,
  given: { readonly folder: string; readonly port: number; readonly options: ServerOptions },
): readonly string[] => {
  const { folder, port, options } = given
  const settings = [
    'listen_addresses=127.0.0.1',
    `fsync=${options.fsync === true ? 'on' : 'off'}`,
    'max_connections=200',
    'shared_buffers=64MB',
    'timezone=Asia/Ho_Chi_Minh',
  ]
  const postgres = [
    ...[join(bin, 'postgres'), '-D', join(folder, 'data'), '-p', String(port), '-k', folder],
    ...settings.flatMap((setting) => ['-c', setting]),
  ]
  if (options.fileLimit === undefined) return postgres
  return ['bash', '-c', `ulimit -f ${options.fileLimit}; exec "$0" "$@"`, ...postgres]
}

const endSessions =
  'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()'

const cutSessions = (psql: string, url: string): Promise<void> =>
  new Promise((resolve) => {
    execFile(psql, [url, '-qAtXc', endSessions], () => resolve())
  })

/**
 * Starts a real server on a free port of this machine and fresh data: of `PG_BIN`, of Debian's newest version, or of the
 * search path; without those the server at `TEST_PG_URL` is used as it is. It ends with this process at the latest.
 * @throws Error when there is no server, or it does not come up
 */
export async function startPostgres(options: ServerOptions = {}): Promise<PostgresServer> {
  if (bin === undefined) {
    if (given !== undefined) return foreign(given)
    throw new Error(noPostgres ?? '')
  }
  const user = owner()
  const folder = mkdtempSync(join(tmpdir(), 'motcua-postgres-'))
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid)
  const data = join(folder, 'data')
  const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync']
  execFileSync(join(bin, 'initdb'), [...initdb, '--locale=C'], { ...user, stdio: 'ignore' })
  const port = await freePort()
  const command = commandOf(bin, { folder, port, options })
  const urlOf = (database: string, name = 'postgres'): string =>
    `postgres://${name}@127.0.0.1:${port}/${database}`
  let server: ChildProcess | undefined
  const kill = (): void => {
    server?.kill('SIGQUIT')
    rmSync(folder, { recursive: true, force: true })
  }
  const start = async (): Promise<void> => {
    const [program = '', ...rest] = command
    server = spawn(program, rest, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
    await ready(server)
  }
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    server.kill(signal)
    await ended
  }
  process.once('exit', kill)
  await start()
  return {
    get pid() {
      return server?.pid ?? null
    },
    url: urlOf,
    restart: async () => {
      await end('SIGQUIT')
      await start()
    },
    cut: (database) => cutSessions(join(bin, 'psql'), urlOf(database)),
    stop: async () => {
      await end('SIGINT')
      process.removeListener('exit', kill)
      kill()
    },
  }
}
