/** What runs along a track: from one place to another. */
export interface Span {
  readonly id: string
  readonly from: number
  readonly to: number
}

const apart = 6

const meet = (a: Span, b: Span): boolean => a.from < b.to + apart && b.from < a.to + apart

/** Gives each span a track, counted from 0, so that no two on one track meet; short ones first. */
export function tracksOf(spans: readonly Span[]): ReadonlyMap<string, number> {
  const tracks: Span[][] = []
  const taken = new Map<string, number>()
  const byLength = spans.toSorted((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from)
  for (const span of byLength) {
    const free = tracks.findIndex((held) => !held.some((other) => meet(other, span)))
    const track = free === -1 ? tracks.length : free
    const held = tracks[track]
    if (held === undefined) tracks.push([span])
    else held.push(span)
    taken.set(span.id, track)
  }
  return taken
}
