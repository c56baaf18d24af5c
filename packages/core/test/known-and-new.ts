import fc from 'fast-check'

/** How often a property is tried, and the seed of the histories that are known. */
interface Tries {
  readonly seed: number
  readonly known: number
  readonly fresh: number
}

/**
 * Tries a property over histories that are the same in every run, so that what they must come to is no matter of
 * chance, and then over new ones.
 */
export async function knownAndNew<T>(
  property: fc.IAsyncProperty<T>,
  { seed, known, fresh }: Tries,
): Promise<void> {
  await fc.assert(property, { seed, numRuns: known })
  await fc.assert(property, { numRuns: fresh })
}
