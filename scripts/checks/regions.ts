import { readPage, type Fence } from './markdown.js'
import { exists, type Check, type Finding, type Repo } from './repo.js'

const marker = /^\s*(?:\/\/|#|--)\s*#(?:end)?region\b/u

/** A block under `<!-- from: file#region -->` is that region of that file, letter for letter. */
export const regions: Check = (repo) =>
  repo.files
    .filter((path) => path.endsWith('.md'))
    .flatMap((file) =>
      readPage(repo.read(file)).fences.flatMap((fence): Finding[] => {
        const message = faultOf(repo, fence)
        return message === undefined ? [] : [{ file, line: fence.line, message }]
      }),
    )

function faultOf(repo: Repo, { from, code }: Fence): string | undefined {
  if (from === undefined) return undefined
  const [path = '', name] = from.split('#')
  if (!exists(repo, path)) return `The block is said to come from ${path}, which is not there.`
  const expected = regionOf(repo.read(path), name)
  if (expected === undefined)
    return `${path} has no "#region ${name ?? ''}". Mark it, or correct the name.`
  return expected === tidy(code.split('\n'))
    ? undefined
    : `The block differs from ${from}. Copy the region here again:\n${expected}`
}

/** The text of a region without its margin and without the marks of regions inside it. */
export function regionOf(text: string, name: string | undefined): string | undefined {
  const lines = text.split('\n')
  if (name === undefined) return tidy(lines)
  const edge = (word: string) =>
    lines.findIndex((line) => marker.test(line) && line.trim().endsWith(` #${word} ${name}`))
  const [start, end] = [edge('region'), edge('endregion')]
  return start < 0 || end < start ? undefined : tidy(lines.slice(start + 1, end))
}

function tidy(lines: readonly string[]): string {
  const kept = lines.filter((line) => !marker.test(line))
  const margins = kept.filter((line) => line.trim() !== '').map((line) => line.search(/\S/u))
  const margin = Math.min(...margins)
  return kept
    .map((line) => line.slice(margin).trimEnd())
    .join('\n')
    .trim()
}
