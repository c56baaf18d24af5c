import type { Repo } from './repo.js'

const shipped = /^packages\/[^/]+\/src\/.*(?<!\.test)\.ts$/u

/** How much of the shipped code is comment other than documentation; reported, not enforced. */
export function commentShare(repo: Repo): string {
  const sources = repo.files.filter((file) => shipped.test(file))
  const lines = sources.flatMap((file) => repo.read(file).split('\n'))
  const comments = lines.filter((line) => /^\s*(?:\/\/|\/\*(?!\*))|\s\/\/\s/u.test(line))
  const share = lines.length === 0 ? 0 : (100 * comments.length) / lines.length
  return `${share.toFixed(1)} % of ${lines.length} source lines carry a comment other than documentation (aim: 1 to 3 %)`
}
