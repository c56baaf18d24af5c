import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { plainDate } from '@motcua/core'
import { thads } from '@motcua/core/thads'
import { sqliteStore } from '@motcua/storage-sqlite'
import { noPostgres, startPostgres } from '@motcua/testing/postgres'
import { readArrivals } from '../02-phu-yen/arrivals/arrivals.js'
import { progressOn } from '../02-phu-yen/report/progress.js'
import { isSound, told } from './outcome.js'
import { runTogether } from './run-together.js'
import { database } from './trouble.js'

const usage = `Plays the arrivals of Phú Yên by many processes on one PostgreSQL, and compares with one
process on a SQLite file.

  npm start -- [--processes 3] [--kills 12] [--freezes 0] [--cuts 0] [--restarts 0] [--rounds 1]
               [--through YYYY-MM-DD] [--connection URL]

  --kills       processes killed on the way
  --freezes     processes that stand still for longer than their lease
  --cuts        times every connection of the server is cut
  --restarts    times the server stops at once and starts again
  --rounds      plays it so often, with other trouble each time
  --connection  an empty database; by default a server is started for each round, and removed after it`

const options = {
  processes: { type: 'string', default: '3' },
  kills: { type: 'string', default: '12' },
  freezes: { type: 'string', default: '0' },
  cuts: { type: 'string', default: '0' },
  restarts: { type: 'string', default: '0' },
  rounds: { type: 'string', default: '1' },
  through: { type: 'string', default: '2017-11-10' },
  connection: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const

const whole = (name: string, value: string, least: number): number => {
  const number = Number(value)
  if (Number.isInteger(number) && number >= least && number <= 100) return number
  throw new Error(`--${name} must be a whole number from ${least} to 100, not "${value}".`)
}

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

async function round(values: Values, seed: number): Promise<boolean> {
  const through = plainDate(values.through, '--through')
  const file = join(import.meta.dirname, '../02-phu-yen/arrivals.csv')
  const arrivals = readArrivals(readFileSync(file, 'utf8'), thads)
  const server = values.connection === undefined ? await startPostgres({ fsync: true }) : null
  const folder = mkdtempSync(join(tmpdir(), 'motcua-'))
  const started = performance.now()
  try {
    const rehearsed = await runTogether({
      arrivals: arrivals.filter(({ day }) => day <= through),
      through,
      store: sqliteStore({ file: join(folder, 'phu-yen.db') }),
      connection: values.connection ?? server?.url(database) ?? '',
      server,
      processes: whole('processes', values.processes, 1),
      trouble: {
        kills: whole('kills', values.kills, 0),
        freezes: whole('freezes', values.freezes, 0),
        cuts: whole('cuts', values.cuts, 0),
        restarts: whole('restarts', values.restarts, 0),
      },
      seed,
      progress: progressOn(process.stderr),
    })
    console.log(told(rehearsed, performance.now() - started))
    return isSound(rehearsed)
  } finally {
    rmSync(folder, { recursive: true })
    await server?.stop()
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options })
  if (values.help) {
    console.log(usage)
    return
  }
  if (values.connection === undefined && noPostgres !== null) throw new Error(`${noPostgres}.`)
  const rounds = whole('rounds', values.rounds, 1)
  for (let seed = 1; seed <= rounds; seed++) {
    if (!(await round(values, seed))) process.exitCode = 1
  }
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
