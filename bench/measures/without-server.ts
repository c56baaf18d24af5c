import type { Findings } from '../harness/bench.js'

/** What is said of a measure that needs a server where there is none. */
export const withoutServer = (reason: string): Findings => ({
  goals: [],
  figures: [],
  notes: [`Not measured: ${reason}.`],
})
