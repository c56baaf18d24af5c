import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Packed } from './packed.js'
import { run } from './run.js'

/** Where packages come from and where they go. */
export interface Ways {
  /** The project, whose node_modules are borrowed from. */
  readonly root: string
  /** The folder of the host. */
  readonly into: string
}

/**
 * Lays the tarballs out as an install would, away from the workspace. Each package sees the dependencies
 * it declares and no others; they are borrowed from the project's own node_modules, so no network is needed.
 */
export function install(packed: readonly Packed[], { root, into }: Ways): void {
  const own = new Set(packed.map(({ manifest }) => manifest.name))
  for (const { manifest, source, tarball } of packed) {
    const folder = join(into, 'node_modules', manifest.name)
    mkdirSync(folder, { recursive: true })
    run(['tar', '-xzf', tarball, '-C', folder, '--strip-components=1'], into)
    const needs = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
    for (const name of needs.filter((need) => !own.has(need)))
      borrow(name, { from: [join(root, source), root], folder })
  }
}

/** Takes a dependency as npm laid it out: beside the package where it has a version of its own, else at the root. */
export function borrow(
  name: string,
  { from, folder }: { readonly from: readonly string[]; readonly folder: string },
): void {
  const source = from.map((place) => join(place, 'node_modules', name)).find((it) => existsSync(it))
  if (source === undefined)
    throw new Error(`${name} is declared but not installed. Run npm install.`)
  const target = join(folder, 'node_modules', name)
  mkdirSync(dirname(target), { recursive: true })
  symlinkSync(source, target, 'dir')
}

/** The names a host would import: one for each door. */
export const doorsOf = ({ manifest }: Packed): readonly string[] =>
  Object.keys(manifest.exports ?? {}).map((door) => manifest.name + door.slice(1))

/** A program that imports every door and stops at one that does not open. */
export const importProgram = (doors: readonly string[]): string =>
  doors
    .map((door) => {
      const options = door.endsWith('.json') ? `, { with: { type: 'json' } }` : ''
      return [
        `const names = Object.keys(await import('${door}'${options})).length`,
        `if (names === 0) throw new Error('${door} exports nothing')`,
        `console.log(\`  \${names} names from ${door}\`)`,
      ].join('\n')
    })
    .map((block) => `{\n${block}\n}`)
    .join('\n')

/** A line typed at a program of a package, and what it begins to answer. */
export interface Typed {
  readonly package: string
  readonly program: string
  readonly args: readonly string[]
  readonly answer: string
}

/** Runs a program from the installed tarballs, as its name on a command line would. */
export function typeAt({ package: owner, program, args, answer }: Typed, host: string): string {
  const manifest = JSON.parse(
    readFileSync(join(host, 'node_modules', owner, 'package.json'), 'utf8'),
  ) as Packed['manifest']
  const file = manifest.bin?.[program]
  if (file === undefined) throw new Error(`${owner} has no program ${program}.`)
  const said = run(['node', join('node_modules', owner, file), ...args], host)
  if (said.startsWith(answer)) return said
  throw new Error(`${program} ${args.join(' ')} answers ${said}, not ${answer}`)
}
