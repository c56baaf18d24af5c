import type { CaseData, Effect } from '../model/case.js'

/**
 * The effect that asks for a number, by the name `allocate`. The store gives the next number of `series`, without
 * gaps; the data key `into` receives it, printed into `pattern` at `{n}` and padded to `digits`, or as a number
 * when there is no pattern.
 */
export type Allocation = Readonly<{
  into: string
  series: string
  pattern: string | null
  digits: number
}>

const isAllocation = (params: object): params is Allocation =>
  'into' in params && 'series' in params && 'pattern' in params && 'digits' in params

/** The numbers the effects ask for, in order. */
export const allocationsOf = (effects: readonly Effect[]): readonly Allocation[] =>
  effects.flatMap(({ type, params }) =>
    type === 'allocate' && isAllocation(params) ? [params] : [],
  )

/** The data keys the numbers fill. */
export function allocated(
  allocations: readonly Allocation[],
  numbers: readonly number[],
): CaseData {
  const set: Record<string, unknown> = {}
  allocations.forEach(({ into, pattern, digits }, index) => {
    const number = numbers[index] ?? 0
    set[into] = pattern?.replace('{n}', String(number).padStart(digits, '0')) ?? number
  })
  return set
}
