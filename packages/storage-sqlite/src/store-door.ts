import type { Database } from 'better-sqlite3'
import { MotcuaError } from '@motcua/core'
import { readFailure } from './sqlite-errors.js'
import type { Act, WriteQueue } from './write-queue.js'

/**
 * The one way to the file. It refuses everything with `store-closed` once the store is closed, and writes with
 * `store-failed` after a write has failed.
 */
export class StoreDoor {
  readonly #db: Database
  readonly #file: string
  readonly #queue: WriteQueue
  #closed = false

  constructor({ db, file, queue }: { db: Database; file: string; queue: WriteQueue }) {
    this.#db = db
    this.#file = file
    this.#queue = queue
  }

  /** Lets nobody in from now on. */
  shut(): void {
    this.#closed = true
  }

  /** @throws `store-closed` */
  assertOpen(): void {
    if (this.#closed) throw new MotcuaError('store-closed', { field: 'file', got: this.#file })
  }

  /** @throws `store-closed`, `store-failed` */
  assertWritable(): void {
    this.assertOpen()
    if (this.#queue.failure) throw this.#queue.failure
  }

  /** Reads at once. */
  read<T>(act: () => T): T {
    this.assertOpen()
    if (this.#db.inTransaction && this.#queue.failure) throw this.#queue.failure
    try {
      return act()
    } catch (error) {
      throw readFailure(error, this.#file)
    }
  }

  /** Writes in the next transaction; resolves after COMMIT. */
  async write<T>(act: Act<T>): Promise<T> {
    this.assertWritable()
    return this.#queue.push(act)
  }
}
