import type { CaseStore, SealedEntry } from '@motcua/core'
import { sha256 } from '../src/system/sha256.js'
import { passing } from './passing-store.js'

/** A store that shows other bytes than were written. */
export const tampered = (
  store: CaseStore,
  change: (entries: readonly SealedEntry[]) => readonly SealedEntry[],
): CaseStore => ({
  ...passing(store),
  journal: async (id) => change(await store.journal(id)),
})

/** Entries of which the one of that number has other bytes. */
export const altered = (
  entries: readonly SealedEntry[],
  at: number,
  body: (text: string) => string,
) => entries.map((entry) => (entry.seq === at ? { ...entry, body: body(entry.body) } : entry))

/** The chain as somebody would forge it who owns the file: every hash reckoned again. */
export const resealed = (entries: readonly SealedEntry[]): readonly SealedEntry[] => {
  let head = '0'.repeat(64)
  return entries.map((entry) => {
    head = sha256(`${head}\n${entry.body}`)
    return { ...entry, hash: head }
  })
}
