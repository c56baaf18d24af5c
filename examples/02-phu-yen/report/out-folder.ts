import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'

import { dirname, join, relative, sep } from 'node:path'
import { isDocumentPath } from '../documents/filed.js'

/** The database file in the out folder. */
export const databaseName = 'phu-yen.db'

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => !statSync(path, { throwIfNoEntry: false })?.isDirectory())

const isOurs = (path: string, pages: readonly string[]): boolean =>
  pages.includes(path) ||
  isDocumentPath(path) ||
  path === databaseName ||
  path.startsWith(`${databaseName}-`)

/**
 * Makes the folder and takes away what an earlier run left in it, and nothing else.
 * @param pages what a run may write besides documents and the database, as paths below the folder
 * @throws Error when the folder holds a file that no run has made; nothing is taken away then
 */
export function emptyFolder(folder: string, pages: readonly string[]): void {
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new Error(`${folder} is a file. Move it away, or name another folder.`)
  }
  mkdirSync(folder, { recursive: true })
  const found = filesBelow(folder)
  const strange = found.filter(
    (path) => !isOurs(relative(folder, path).split(sep).join('/'), pages),
  )
  if (strange.length > 0) {
    const named = strange.slice(0, 10).join('\n  ')
    throw new Error(
      `The folder holds files this example did not make. Move them away, or name another folder with --out:\n  ${named}`,
    )
  }
  for (const path of found) rmSync(path)
}

/** Writes a file into the folder, by its path below it. */
export function writeBelow(folder: string, path: string, content: string | Uint8Array): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

/** Writes pages into the folder, by their paths below it. */
export function writePages(folder: string, pages: ReadonlyMap<string, string>): void {
  for (const [path, content] of pages) writeBelow(folder, path, content)
}
