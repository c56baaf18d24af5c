/** A one-time code, of which only the digest is kept. */
export interface Passcode {
  readonly digest: string
  /** Milliseconds it may be used for. */
  readonly lifeMs: number
  /** Wrong ones that may be tried. */
  readonly tries: number
}

/**
 * Keeps one-time codes for a short while, in memory. Processes that answer the public share one, or people are sent back
 * to the process they began with.
 */
export interface Passcodes {
  /** Keeps a code under the key, in place of an earlier one. */
  put(key: string, code: Passcode): Promise<void>
  /**
   * Tries a code: true when it is the one kept, which is then gone. A wrong one uses up a try; the last try, or the end
   * of its life, ends the code. Compares in constant time, and as much when nothing is kept.
   */
  take(key: string, digest: string): Promise<boolean>
}
