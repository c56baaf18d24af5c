import type { SealedEntry } from '@motcua/core'
import type { EntryRow } from './statements.js'

/** A sealed entry from its row. */
export const sealed = ({ seq, body, hash }: EntryRow): SealedEntry => ({
  seq,
  body,
  hash: hash.toString('hex'),
})
