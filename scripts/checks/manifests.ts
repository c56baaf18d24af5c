import { exists, type Check, type Finding, type Repo } from './repo.js'

/** The fields of a package.json the checks read. */
export interface Manifest {
  readonly name: string
  readonly private?: boolean
  readonly license?: string
  readonly exports?: unknown
  readonly bin?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

export const readManifest = (repo: Repo, folder: string): Manifest =>
  JSON.parse(repo.read(`${folder}/package.json`)) as Manifest

/** The folders under packages/ that hold a package. */
export const packageFolders = (repo: Repo): readonly string[] =>
  repo.files
    .map((path) => /^(packages\/[^/]+)\/package\.json$/u.exec(path)?.[1])
    .filter((folder) => folder !== undefined)

/** The suites every adapter of a port runs. */
const suites: readonly (readonly [kind: RegExp, proofs: readonly string[]])[] = [
  [/^packages\/storage-/u, ['proveCaseStore', 'proveJobQueue']],
  [/^packages\/notify-/u, ['proveNotifier']],
  [/^packages\/render-/u, ['proveRenderer']],
]

/** Every file path an exports field names, with the condition it stands under. */
export function exportTargets(
  value: unknown,
  condition = '',
): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[condition, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => exportTargets(inner, key))
}

/** A package states its licence, explains itself, and its doors lead to files. */
export const manifests: Check = (repo) => packageFolders(repo).flatMap((it) => faultsOf(repo, it))

function faultsOf(repo: Repo, folder: string): readonly Finding[] {
  const { name, license, exports } = readManifest(repo, folder)
  const file = `${folder}/package.json`
  const faults: string[] = []
  if (license !== 'Apache-2.0') faults.push('Set "license" to "Apache-2.0".')
  if (!exists(repo, `${folder}/LICENSE`)) faults.push(`Copy LICENSE to ${folder}: it ships.`)
  if (!exists(repo, `${folder}/README.md`)) faults.push(`Write ${folder}/README.md.`)
  if (!repo.files.some((path) => path.startsWith(`${folder}/`) && path.endsWith('.test.ts')))
    faults.push('Write its first test: a package is born with one.')
  if (exports === undefined) faults.push('Declare "exports": a package has doors, not files.')
  const targets = exportTargets(exports)
  for (const [condition, target] of targets) {
    const path = `${folder}/${target.replace(/^\.\//u, '')}`
    if (!target.startsWith('./dist/') && !exists(repo, path))
      faults.push(`exports: ${target} (${condition}) is not there. Write it, or close the door.`)
  }
  if (!targets.some(([condition]) => condition === '@motcua/source'))
    faults.push('Give each door a "@motcua/source" condition, so that tests need no build.')
  const proofs = suites.find(([kind]) => kind.test(folder))?.[1] ?? []
  const suite = `${folder}/test/conformance.test.ts`
  const proved = exists(repo, suite) ? repo.read(suite) : ''
  for (const proof of proofs) {
    if (!new RegExp(`^ *${proof}\\(`, 'mu').test(proved))
      faults.push(`${name} is an adapter: call ${proof} in ${suite}.`)
  }
  return faults.map((message) => ({ file, message }))
}
