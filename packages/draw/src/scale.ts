/** A scale from 0 in whole, round steps. */
export interface Scale {
  readonly top: number
  readonly ticks: readonly number[]
}

const roundStep = (least: number): number => {
  const power = 10 ** Math.floor(Math.log10(least))
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= least) ?? 10)
}

/** A scale that reaches the largest value in at most five steps. */
export function scaleOf(largest: number): Scale {
  const step = Math.max(1, roundStep(Math.max(1, largest) / 5))
  const count = Math.max(1, Math.ceil(largest / step))
  return { top: step * count, ticks: Array.from({ length: count + 1 }, (_, at) => at * step) }
}
