/** `npm run bench --workspace @motcua/bench -- <names>`: measures, and with `--write` keeps it in `docs/benchmarks.md`. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Bench, Measure } from './harness/bench.js'
import { buildWorkers } from './harness/build-worker.js'
import { describeMachine } from './harness/machine.js'
import { sectionOf } from './harness/markdown.js'
import { writePage } from './harness/page.js'
import { copyPeers } from './harness/peers-folder.js'
import { coldStart } from './measures/cold-start.js'
import { deadlines } from './measures/deadlines.js'
import { documents } from './measures/documents.js'
import { flushes } from './measures/flushes.js'
import { jobs } from './measures/jobs.js'
import { machine } from './measures/machine.js'
import { postgres } from './measures/postgres.js'
import { profile } from './measures/profile.js'
import { proof } from './measures/proof.js'
import { recount } from './measures/recount.js'
import { disk, memory } from './measures/stores.js'
import { tally } from './measures/tally.js'
import { throughput } from './measures/throughput.js'
import { workingDays } from './measures/working-days.js'

const kept: readonly Measure[] = [
  ...[throughput, flushes, postgres, jobs],
  ...[machine, memory, disk, coldStart, deadlines, workingDays, tally, recount],
  ...[documents, proof],
]
const measures: readonly Measure[] = [...kept, profile]

const usage = `npm run bench --workspace @motcua/bench -- <name> … [options]

names    ${measures.map(({ name }) => name).join(', ')}, all
--peers DIR    the peers (default: ../shared/bench/peers beside the repository)
--data DIR     where stores are made; its disk is measured (default: bench/out)
--rounds N     how often contenders take turns (default 3)
--seconds S    length of one measured run (default 1.5)
--write        keeps the findings in docs/benchmarks.md; "all" does in any case`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    peers: { type: 'string' },
    data: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '1.5' },
    write: { type: 'boolean', default: false },
  },
})

const here = dirname(fileURLToPath(import.meta.url))
const root = dirname(here)

async function prepare(workshop: string): Promise<Bench> {
  const from = process.env['INIT_CWD'] ?? process.cwd()
  const data = join(resolve(from, values.data ?? join(here, 'out')), 'bench-data')
  mkdirSync(data, { recursive: true })
  const peersFolder = resolve(from, values.peers ?? join(root, '..', 'shared', 'bench', 'peers'))
  const peers = copyPeers(peersFolder, workshop)
  const workers = await buildWorkers(here, workshop)
  const seconds = Number(values.seconds)
  return { root, data, peers, workers, rounds: Number(values.rounds), seconds, warm: seconds / 2 }
}

async function measureAll(bench: Bench, chosen: readonly Measure[]) {
  const sections = new Map<string, string>()
  for (const measure of chosen) {
    const { name } = measure
    const started = performance.now()
    const section = sectionOf(await measure.run(bench))
    const took = Math.round((performance.now() - started) / 1000)
    console.log(`## ${name} (${took} s)\n\n${section}\n`)
    if (kept.includes(measure)) sections.set(name, section)
  }
  const today = new Date().toISOString().slice(0, 10)
  sections.set('place', `Measured ${today}. ${describeMachine(bench.data)}.`)
  rmSync(bench.data, { recursive: true, force: true })
  return sections
}

const everything = positionals.includes('all')
const chosen = everything ? kept : measures.filter(({ name }) => positionals.includes(name))
if (chosen.length === 0 || (!everything && chosen.length < positionals.length)) {
  console.log(usage)
  process.exit(positionals.length === 0 ? 0 : 1)
}
// The peers and the built workers find the repository's libraries here, and nothing else finds them.
const workshop = realpathSync(mkdtempSync(join(tmpdir(), 'motcua-bench-')))
symlinkSync(join(root, 'node_modules'), join(workshop, 'node_modules'), 'dir')
try {
  const sections = await measureAll(await prepare(workshop), chosen)
  if (everything || values.write) await writePage(join(root, 'docs', 'benchmarks.md'), sections)
} finally {
  rmSync(workshop, { recursive: true, force: true })
}
