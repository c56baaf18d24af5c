import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The project as a check sees it: the files that would be committed, and their text. */
export interface Repo {
  readonly root: string
  /** Paths from the root, with forward slashes. */
  readonly files: readonly string[]
  read(path: string): string
  /** True for what the project generates and git ignores. */
  isGenerated(path: string): boolean
}

/** One fault, where it is, and what to do about it. */
export interface Finding {
  readonly file: string
  readonly line?: number
  readonly message: string
}

/** Looks at the repository and names every fault it finds. */
export type Check = (repo: Repo) => readonly Finding[]

/** Opens the repository at `root`: tracked files and new ones that are not ignored. */
export function openRepo(root: string): Repo {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' })
  const listed = git('ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0')
  const files = [...new Set(listed)].filter((path) => path !== '' && existsSync(join(root, path)))
  return {
    root,
    files: files.sort(),
    read: (path) => readFileSync(join(root, path), 'utf8'),
    isGenerated(path) {
      try {
        // What is not built yet is no folder to git, and a rule for folders would pass it by.
        git('check-ignore', '--no-index', path, `${path}/`)
        return true
      } catch {
        return false
      }
    },
  }
}

const binary = /\.(?:png|jpe?g|gif|ico|ttf|woff2?|pdf|docx|xlsx|db|tgz)$/u

/** Every file a person can read as text. */
export const textFiles = (repo: Repo): readonly string[] =>
  repo.files.filter((path) => !binary.test(path))

/** True when `path` is a file of the project or a folder that holds one. */
export const exists = (repo: Repo, path: string): boolean =>
  path === '' || repo.files.some((file) => file === path || file.startsWith(`${path}/`))

/** The line number, from 1, of the character at `index`. */
export const lineAt = (text: string, index: number): number =>
  text.slice(0, index).split('\n').length
