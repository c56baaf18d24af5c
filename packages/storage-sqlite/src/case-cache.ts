import type { CaseId, CommandId, StoredCase } from '@motcua/core'
import type { CountedValues, ListedValues } from './indexed-columns.js'

/** A case as the store knows it: what `load` returns, its row number, and its indexed columns. */
export interface KnownCase {
  readonly no: number
  readonly stored: StoredCase
  readonly listed: ListedValues
  readonly counted: CountedValues
  /** The command last looked for in the case as it is here, and not found. */
  absent?: CommandId
}

const capacity = 8 * 1024 * 1024
const weight = (known: KnownCase): number => known.stored.data.length + 768

/**
 * The committed cases used last, up to a fixed number of characters. Sound because the store's lock keeps every
 * other writer out, and because only what COMMIT has confirmed is put in.
 */
export class CaseCache {
  readonly #cases = new Map<CaseId, KnownCase>()
  #held = 0

  get(id: CaseId): KnownCase | undefined {
    const known = this.#cases.get(id)
    if (known) {
      this.#cases.delete(id)
      this.#cases.set(id, known)
    }
    return known
  }

  put(known: KnownCase): void {
    this.#drop(known.stored.id)
    this.#cases.set(known.stored.id, known)
    this.#held += weight(known)
    for (const id of this.#cases.keys()) {
      if (this.#held <= capacity) return
      this.#drop(id)
    }
  }

  #drop(id: CaseId): void {
    const known = this.#cases.get(id)
    if (!known) return
    this.#cases.delete(id)
    this.#held -= weight(known)
  }
}
