import type { CaseId, StoredCase } from '@motcua/core'

const capacity = 8 * 1024 * 1024
const weight = (stored: StoredCase): number => stored.data.length + 512

/**
 * The cases this process saw last, up to a fixed number of characters. Others may have changed them since: a commit
 * that builds on one of them tells.
 */
export class CaseCache {
  readonly #cases = new Map<CaseId, StoredCase>()
  #held = 0

  get(id: CaseId): StoredCase | undefined {
    const stored = this.#cases.get(id)
    if (stored !== undefined) {
      this.#cases.delete(id)
      this.#cases.set(id, stored)
    }
    return stored
  }

  /** Keeps what was seen, unless something later was seen meanwhile. */
  put(stored: StoredCase): void {
    if ((this.#cases.get(stored.id)?.seq ?? 0) > stored.seq) return
    this.drop(stored.id)
    this.#cases.set(stored.id, stored)
    this.#held += weight(stored)
    for (const id of this.#cases.keys()) {
      if (this.#held <= capacity) return
      this.drop(id)
    }
  }

  /** Forgets a case. */
  drop(id: CaseId): void {
    const stored = this.#cases.get(id)
    if (stored === undefined) return
    this.#cases.delete(id)
    this.#held -= weight(stored)
  }
}
