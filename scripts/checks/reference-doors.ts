import { exportTargets, packageFolders, readManifest } from './manifests.js'
import type { Check, Repo } from './repo.js'

interface Settings {
  readonly entryPoints: readonly string[]
  readonly packagesRequiringDocumentation: readonly string[]
}

/**
 * The reference documents every door of every package, and nothing else. TypeDoc asks for comments only in
 * the packages its settings list, so a package that is not listed would pass undocumented.
 */
export const referenceDoors: Check = (repo) => {
  const settings = JSON.parse(repo.read('typedoc.json')) as Settings
  const folders = packageFolders(repo)
  const doors = folders.flatMap((folder) => doorFiles(repo, folder))
  const packages = folders.map((folder) => readManifest(repo, folder).name)
  return [
    ...differences('entryPoints', doors, settings.entryPoints),
    ...differences(
      'packagesRequiringDocumentation',
      packages,
      settings.packagesRequiringDocumentation,
    ),
  ].map((message) => ({ file: 'typedoc.json', message }))
}

const doorFiles = (repo: Repo, folder: string): readonly string[] =>
  exportTargets(readManifest(repo, folder).exports)
    .filter(([condition]) => condition === '@motcua/source')
    .map(([, target]) => `${folder}/${target.replace(/^\.\//u, '')}`)

function differences(
  field: string,
  wanted: readonly string[],
  listed: readonly string[],
): readonly string[] {
  const missing = wanted.filter((it) => !listed.includes(it))
  const extra = listed.filter((it) => !wanted.includes(it))
  return [
    ...missing.map((it) => `Add ${it} to ${field}.`),
    ...extra.map((it) => `Take ${it} out of ${field}: no package exports it.`),
  ]
}
