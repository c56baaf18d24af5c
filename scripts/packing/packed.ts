import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { exportTargets, packageFolders, readManifest, type Manifest } from '../checks/manifests.js'
import type { Repo } from '../checks/repo.js'
import { run } from './run.js'

/** A package as its users will get it. */
export interface Packed {
  readonly manifest: Manifest
  /** Its folder in the project, e.g. `packages/core`. */
  readonly source: string
  readonly tarball: string
  /** The files in the tarball, as `./dist/index.js`. */
  readonly files: ReadonlySet<string>
}

/** Packs every package that is not private into `folder`. */
export function packAll(repo: Repo, folder: string): readonly Packed[] {
  const published = packageFolders(repo).filter((it) => readManifest(repo, it).private !== true)
  return published.map((it) => packOne(repo, it, join(folder, it.replace('packages/', ''))))
}

function packOne(repo: Repo, source: string, target: string): Packed {
  mkdirSync(target, { recursive: true })
  run(
    ['npm', 'pack', '--silent', '--ignore-scripts', '--pack-destination', target],
    join(repo.root, source),
  )
  const [name = ''] = readdirSync(target)
  const tarball = join(target, name)
  const listed = run(['tar', '-tzf', tarball], target).trim().split('\n')
  const files = new Set(listed.map((path) => path.replace(/^package\//u, './')))
  return { manifest: readManifest(repo, source), source, tarball, files }
}

/** What a tarball must hold and must not hold. */
export function contentFaults({ manifest, files }: Packed): readonly string[] {
  const unpacked = Object.values(manifest.bin ?? {}).filter((program) => !files.has(program))
  const dangling = exportTargets(manifest.exports).filter(([, target]) => !files.has(target))
  const strays = [...files].filter((file) => /\.test\.ts$|^\.\/test\//u.test(file))
  const expected = ['./LICENSE', './README.md'].filter((file) => !files.has(file))
  return [
    ...dangling.map(
      ([condition, it]) => `exports names ${it} (${condition}), which is not packed.`,
    ),
    ...unpacked.map((program) => `bin names ${program}, which is not packed.`),
    ...strays.map((file) => `${file} is packed. Leave tests out through "files".`),
    ...expected.map((file) => `${file} is not packed. Put it into the package folder.`),
  ]
}
