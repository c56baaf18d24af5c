import type { Answer, JobRows } from './job-rows.js'

interface Waiting {
  readonly answer: Answer
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/** Writes the answers of one event-loop turn in one statement. */
export class Settling {
  readonly #rows: JobRows
  #waiting: Waiting[] = []

  constructor(rows: JobRows) {
    this.#rows = rows
  }

  /** Resolves when the answer is written. */
  settle(answer: Answer): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ answer, resolve, reject })
      if (this.#waiting.length === 1) setImmediate(() => void this.#write())
    })
  }

  async #write(): Promise<void> {
    const group = this.#waiting.splice(0)
    try {
      await this.#rows.settle(group.map(({ answer }) => answer))
      for (const { resolve } of group) resolve()
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
  }
}
