import { thads } from '@motcua/core/thads'
import { inventArrivals, secondSeason } from '../arrivals/invent-arrivals.js'
import { readArrivals, type Arrival } from '../arrivals/arrivals.js'

/** Who comes from November 2017 to September 2018, as lines that go on behind those of the arrivals file. */
export function comesLater(arrivals: readonly Arrival[]): readonly Arrival[] {
  const behind = arrivals.at(-1)?.line ?? 1
  return readArrivals(inventArrivals(thads, secondSeason), thads).map((arrival) => ({
    ...arrival,
    line: behind + arrival.line - 1,
  }))
}
