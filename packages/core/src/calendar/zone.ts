import { IANAZone } from 'luxon'

const dayMs = 86_400_000
const minuteMs = 60_000
const bucketMs = 15 * minuteMs
const bucketsKept = 8192

/** A time zone, between milliseconds since 1970 in UTC and local days (count since 1970-01-01) and minutes. */
export interface Zone {
  readonly name: string
  /** The local day, and the whole minutes passed since its midnight by the clock on the wall. */
  localOf(epochMs: number): { readonly day: number; readonly minutes: number }
  /**
   * The first moment the wall clock shows these minutes of the day. Minutes the zone skips give the moment as
   * long after the jump, so that midnight skipped is the first moment of its day. 1440 is the next midnight.
   */
  epochOf(day: number, minutes: number): number
}

const offsetsOf = (zone: IANAZone): ((epochMs: number) => number) => {
  const known = new Map<number, number>()
  let lastBucket = Number.NaN
  let lastOffset = 0
  return (epochMs) => {
    const bucket = Math.floor(epochMs / bucketMs)
    if (bucket === lastBucket) return lastOffset
    let offset = known.get(bucket)
    if (offset === undefined) {
      if (known.size >= bucketsKept) known.clear()
      offset = zone.offset(bucket * bucketMs) * minuteMs
      known.set(bucket, offset)
    }
    lastBucket = bucket
    lastOffset = offset
    return offset
  }
}

/**
 * The zone of an IANA name such as `Asia/Ho_Chi_Minh`, whatever zone the host runs in; null when there is none.
 * Offsets are kept per quarter of an hour, the grain at which zones have changed them since 1973.
 */
export function zoneOf(name: string): Zone | null {
  if (!IANAZone.isValidZone(name)) return null
  const offsetAt = offsetsOf(IANAZone.create(name))
  return {
    name,
    localOf: (epochMs) => {
      const local = epochMs + offsetAt(epochMs)
      const day = Math.floor(local / dayMs)
      return { day, minutes: Math.floor((local - day * dayMs) / minuteMs) }
    },
    epochOf: (day, minutes) => {
      const wall = day * dayMs + minutes * minuteMs
      const before = offsetAt(wall - dayMs)
      const after = offsetAt(wall + dayMs)
      const early = wall - before
      if (before === after || offsetAt(early) === before) return early
      const late = wall - after
      return offsetAt(late) === after ? late : early
    },
  }
}
