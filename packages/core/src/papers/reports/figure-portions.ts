import type { Figure, FigureSet } from '../../reporting/figure-set.js'

/** More figures beside each other would break words on A4 landscape. */
const mostAcross = 12

/** How many identities would have a figure on the other side, and how far it is from the middle. */
const costOf = ({ figures, identities }: FigureSet, at: number): readonly [number, number] => {
  const before = new Set(figures.slice(0, at).map(({ id }) => id))
  const cut = identities.filter(({ sum, of }) =>
    of.some((id) => before.has(id) !== before.has(sum)),
  )
  return [cut.length, Math.abs(at - figures.length / 2)]
}

/**
 * The figures of a set in portions that fit beside each other, cut where the fewest identities are cut, so that a figure
 * stands beside those it is the sum of.
 */
export function portionsOf(set: FigureSet): readonly (readonly Figure[])[] {
  const { figures } = set
  if (figures.length <= mostAcross) return [figures]
  const [best = mostAcross] = figures
    .map((_, at) => at)
    .filter((at) => at > 0 && at <= mostAcross)
    .map((at) => ({ at, cost: costOf(set, at) }))
    .toSorted(({ cost: [cut, far] }, { cost: [otherCut, otherFar] }) =>
      cut === otherCut ? far - otherFar : cut - otherCut,
    )
    .map(({ at }) => at)
  return [figures.slice(0, best), ...portionsOf({ ...set, figures: figures.slice(best) })]
}
