/** How many tracks lines need beside the boxes. */
export interface TrackCounts {
  readonly left: number
  readonly right: number
  readonly gutter: number
}

/** From where to where, across the drawing. */
export interface Extent {
  readonly from: number
  readonly to: number
}

/** What stands where across a state diagram, left to right. */
export interface Columns {
  readonly frame: Extent
  readonly leftLabels: Extent
  readonly line: Extent
  readonly middle: number
  readonly labels: Extent
  readonly side: Extent
  /** Where the lines on a track run. */
  leftTrack(track: number): number
  rightTrack(track: number): number
  gutterTrack(track: number): number
}

const pitch = 7
const padding = 9
const share = { leftLabels: 66, line: 142, labels: 82, side: 104 }

/** Divides the width: tracks take what they need, boxes and labels share the rest. */
export function columnsOf(
  width: number,
  tracks: TrackCounts,
  { hasLeft, hasSides }: { readonly hasLeft: boolean; readonly hasSides: boolean },
): Columns {
  const room = (count: number, wanted: boolean): number => (wanted ? pitch * (count + 1) : 0)
  const [left, right] = [room(tracks.left, hasLeft), room(tracks.right, hasSides) + 3]
  const gutter = tracks.gutter === 0 ? 0 : pitch * tracks.gutter + 2
  const fixed = left + right + gutter + 2 * padding + 2
  const parts =
    share.line + (hasLeft ? share.leftLabels : 0) + (hasSides ? share.labels + share.side : 0)
  const scale = Math.min(1.6, Math.max(0.7, (width - fixed) / parts))
  const first = Math.max(1, 1 + (width - fixed - parts * scale) / 2)
  const leftFrom = first + padding + left
  const lineFrom = leftFrom + (hasLeft ? share.leftLabels * scale : 0)
  const lineTo = lineFrom + share.line * scale
  const labelsFrom = lineTo + right
  const sideFrom = labelsFrom + (hasSides ? share.labels * scale : 0)
  const sideTo = sideFrom + (hasSides ? share.side * scale : 0)
  const frameTo = sideTo + padding
  return {
    frame: { from: first, to: frameTo },
    leftLabels: { from: leftFrom, to: lineFrom },
    line: { from: lineFrom, to: lineTo },
    middle: (lineFrom + lineTo) / 2,
    labels: { from: labelsFrom, to: sideFrom },
    side: { from: sideFrom, to: sideTo },
    leftTrack: (track) => leftFrom - pitch * (track + 1) + 2,
    rightTrack: (track) => lineTo + 3 + pitch * (track + 1),
    gutterTrack: (track) => frameTo + pitch * (track + 1),
  }
}
