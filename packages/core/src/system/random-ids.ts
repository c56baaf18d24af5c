import { randomFillSync } from 'node:crypto'
import { idOf, type CaseId } from '../model/ids.js'
import { epochOfInstant } from '../model/time.js'
import type { IdSource } from '../ports/id-source.js'

const pool = new Uint8Array(4096)
let used = pool.length

const entropy = (): Uint8Array => {
  if (used + 10 > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += 10
  return pool.subarray(used - 10, used)
}

/** Ids of the current moment and 80 random bits. */
export const randomIds: IdSource = { next: (now) => idOf(epochOfInstant(now), entropy()) }

/** A new id, made now: for a host that keeps its own record of a command before sending it. */
export const newId = (): CaseId => idOf(Date.now(), entropy())
