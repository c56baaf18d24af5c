import type { GoalRow } from './bench.js'
import type { Spread } from './rounds.js'

/** A goal that is a number: at least, or at most, so much. */
export interface NumberGoal {
  readonly row: string
  readonly goal: string
  readonly floor: number
  readonly aim: number
  readonly better: 'more' | 'less'
  /** What stands behind the number: ` ×` for a ratio, ` B` for bytes. */
  readonly unit: string
}

/** A number of three figures, or the whole of a large one. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '–'
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en')
  return String(Number(value.toPrecision(3)))
}

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`

/** A share of the machine, as a range over some runs. */
export function shares(values: readonly number[]): string {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return Number.isNaN(least) ? 'unknown' : `${percent(least)}–${percent(most)}`
}

const verdictOf = ({ floor, aim, better }: NumberGoal, measured: number): string => {
  const reaches = (bound: number): boolean =>
    better === 'more' ? measured >= bound : measured <= bound
  if (reaches(aim)) return 'aim met'
  if (reaches(floor)) return 'floor met'
  if (floor === 0) return `**missed** by ${short(measured)}`
  const by = better === 'more' ? 1 - measured / floor : measured / floor - 1
  return `**missed** by ${percent(by)}`
}

/** The line of a goal, with what was measured. */
export function goalRow(goal: NumberGoal, { median, spread }: Spread): GoalRow {
  const { row, floor, aim, unit } = goal
  const shown = spread > 0.005 ? ` ± ${percent(spread)}` : ''
  return {
    row,
    goal: goal.goal,
    floor: `${short(floor)}${unit}`,
    aim: `${short(aim)}${unit}`,
    measured: `${short(median)}${unit}${shown}`,
    verdict: verdictOf(goal, median),
  }
}
