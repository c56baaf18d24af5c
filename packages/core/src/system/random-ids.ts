import { randomFillSync } from 'node:crypto'
import { idOf, type CaseId } from '../model/ids.js'
import { epochOfInstant } from '../model/time.js'
import type { IdSource } from '../ports/id-source.js'

const entropy = new Uint8Array(10)
let lastMs = -1

// Within one millisecond the last id is counted up, so that ids of one process sort in the order they were made.
const countUp = (): void => {
  for (let place = entropy.length - 1; place >= 0; place--) {
    const value = ((entropy[place] ?? 0) + 1) & 255
    entropy[place] = value
    if (value !== 0) return
  }
}

const idAt = (ms: number): CaseId => {
  if (ms === lastMs) countUp()
  else randomFillSync(entropy)
  lastMs = ms
  return idOf(ms, entropy)
}

/** Ids of the current moment and 80 random bits; those of one millisecond follow one another. */
export const randomIds: IdSource = { next: (now) => idAt(epochOfInstant(now)) }

/** A new id, made now: for a host that keeps its own record of a command before sending it. */
export const newId = (): CaseId => idAt(Date.now())
