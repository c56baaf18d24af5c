import { ExpectationError } from './expectation.js'

/** Lets everything that is ready happen. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** How long a case waits for what must happen before it fails. */
export class Patience {
  readonly #milliseconds: number

  constructor(milliseconds = 10_000) {
    this.#milliseconds = milliseconds
  }

  /** What the promise resolves with; fails when it takes too long. */
  async inTime<T>(promise: string, awaited: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_resolve, reject) => {
      const fail = () => {
        reject(new ExpectationError(promise, 'an end', `none in ${this.#milliseconds} ms`))
      }
      timer = setTimeout(fail, this.#milliseconds)
    })
    try {
      return await Promise.race([awaited, late])
    } finally {
      clearTimeout(timer)
    }
  }

  /** Asks again and again until the answer is yes; fails when it takes too long. */
  async until(promise: string, holds: () => boolean | Promise<boolean>): Promise<void> {
    const end = performance.now() + this.#milliseconds
    while (!(await holds())) {
      if (performance.now() > end) {
        throw new ExpectationError(promise, 'it comes about', `not in ${this.#milliseconds} ms`)
      }
      await turn()
    }
  }
}
