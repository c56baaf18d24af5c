import { readPage } from './markdown.js'
import { exists, type Check, type Finding, type Repo } from './repo.js'

const repoPath = /^(?:packages|examples|docs|scripts|bench|\.ci)\//u

/** Every project path a page names in backticks is there. `*` and `<name>` stand for any name. */
export const namedPaths: Check = (repo) =>
  repo.files
    .filter((path) => path.endsWith('.md'))
    .flatMap((file) =>
      readPage(repo.read(file)).prose.flatMap((line, index) =>
        pathsIn(line)
          .filter((path) => !isThere(repo, path))
          .map((path): Finding => ({
            file,
            line: index + 1,
            message: `\`${path}\` is not in the project. Name a path that is there.`,
          })),
      ),
    )

const pathsIn = (line: string): readonly string[] =>
  [...line.matchAll(/`([^`]+)`/gu)]
    .flatMap((span) => (span[1] ?? '').split(/\s+/u))
    .filter((word) => repoPath.test(word))
    .map((word) => word.replace(/(?:#.*|:\d+|[/.,;:]+)$/u, ''))

function isThere(repo: Repo, path: string): boolean {
  const steps = path.split('/').map(stepPattern)
  const pattern = new RegExp(`^${steps.join('/')}(?:/|$)`, 'u')
  return (
    exists(repo, path) || repo.files.some((file) => pattern.test(file)) || repo.isGenerated(path)
  )
}

/** One step of a path as a pattern: `**` is any depth, `*` and `<name>` any one name, `{a,b}` a choice. */
const stepPattern = (step: string): string =>
  step
    .replace(/[.+?^$()|[\]\\]/gu, '\\$&')
    .replace(/<[^>]*>/gu, '*')
    .replace(/\{([^}]*)\}/gu, (_, names: string) => `(?:${names.split(',').join('|')})`)
    .replaceAll('**', '\0')
    .replaceAll('*', '[^/]*')
    .replaceAll('\0', '.*')
