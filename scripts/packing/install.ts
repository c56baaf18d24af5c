import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
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
  for (const { manifest, tarball } of packed) {
    const folder = join(into, 'node_modules', manifest.name)
    mkdirSync(folder, { recursive: true })
    run(['tar', '-xzf', tarball, '-C', folder, '--strip-components=1'], into)
    const needs = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
    for (const name of needs.filter((need) => !own.has(need))) borrow(name, { root, folder })
  }
}

/** Links an installed package into a folder that needs it. */
export function borrow(name: string, { root, folder }: { root: string; folder: string }): void {
  const source = join(root, 'node_modules', name)
  if (!existsSync(source))
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
