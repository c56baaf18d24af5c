import type { Check, Repo } from './repo.js'

/** A project in memory: paths and texts. Paths that begin with one of `generated` count as ignored by git. */
export function repoOf(
  texts: Readonly<Record<string, string>>,
  { root = '.', generated = [] }: { root?: string; generated?: readonly string[] } = {},
): Repo {
  return {
    root,
    files: Object.keys(texts).sort(),
    read(path) {
      const text = texts[path]
      if (text === undefined) throw new Error(`${path} is not in this project`)
      return text
    },
    isGenerated: (path) => generated.some((start) => path.startsWith(start)),
  }
}

/** What a check says about the project, as `file:line message`. */
export const complaints = (check: Check, repo: Repo): readonly string[] =>
  check(repo).map(({ file, line, message }) => `${file}:${line ?? ''} ${message}`)
