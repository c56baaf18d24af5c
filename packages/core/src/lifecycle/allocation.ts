import type { CaseData, Effect } from '../model/case.js'
import { placeChangeOf } from './place.js'

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

/** The allocation an effect asks for; null for other effects. */
const allocationOf = ({ type, params }: Effect): Allocation | null =>
  type === 'allocate' && isAllocation(params) ? params : null

/** The series the effects draw from, in order: one number each. */
export const seriesOfEffects = (effects: readonly Effect[]): readonly string[] =>
  effects.flatMap((effect) => (allocationOf(effect) ?? placeChangeOf(effect))?.series ?? [])

/** An effect that draws a number, with the number it drew. */
export interface Drawn {
  readonly effect: Effect
  readonly number: number
}

/** The effects that draw a number, each with its own. */
export const drawnBy = (effects: readonly Effect[], numbers: readonly number[]): readonly Drawn[] =>
  effects
    .filter((effect) => allocationOf(effect) !== null || placeChangeOf(effect) !== null)
    .map((effect, index) => ({ effect, number: numbers[index] ?? 0 }))

/** The data keys the numbers fill. */
export function allocated(drawn: readonly Drawn[]): CaseData {
  const set: Record<string, unknown> = {}
  for (const { effect, number } of drawn) {
    const allocation = allocationOf(effect)
    if (allocation === null) continue
    const { into, pattern, digits } = allocation
    set[into] = pattern?.replace('{n}', String(number).padStart(digits, '0')) ?? number
  }
  return set
}
