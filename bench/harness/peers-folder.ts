import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Copies the peers into the workshop, whose libraries are the repository's: every store runs on the same SQLite.
 * @throws when the folder given holds no peers
 */
export function copyPeers(from: string, workshop: string): string {
  if (!existsSync(join(from, 'lib', 'work.mjs'))) {
    throw new Error(`There are no peers in ${from}. Name their folder: --peers DIR.`)
  }
  const to = join(workshop, 'peers')
  for (const name of ['lib', 'peers', 'timers.mjs']) {
    cpSync(join(from, name), join(to, name), { recursive: true })
  }
  return to
}
