/** How often something may be done. */
export interface Limit {
  readonly most: number
  /** The span, in milliseconds. */
  readonly perMs: number
}

/**
 * Counts what is done under a key, against guessing. Several processes that answer the public share one limiter, or each
 * allows as much as one alone. Keys hold no personal data.
 */
export interface Limiter {
  /** Counts one more under the key; false when that would be more than `most` within the span. */
  take(key: string, limit: Limit): Promise<boolean>
}
