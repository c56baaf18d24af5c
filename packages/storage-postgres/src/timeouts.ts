/** How long the store waits, in milliseconds. Nothing waits for ever. */
export interface Timeouts {
  /** For a connection, a free one of the pool included; default 5,000. */
  readonly connect: number
  /** For a statement; default 30,000. */
  readonly statement: number
  /** For a lock, within a statement; default 10,000. */
  readonly lock: number
}

/** The waits when nothing else is said. */
export const defaultTimeouts: Timeouts = { connect: 5_000, statement: 30_000, lock: 10_000 }
