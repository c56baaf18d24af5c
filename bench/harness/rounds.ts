import { untilQuiet } from './quiet.js'

/** One thing that is measured again and again. */
export interface Contender<T> {
  readonly name: string
  run(): Promise<T>
}

/** The runs of each contender, by name, in the order of the rounds. */
export type Runs<T> = ReadonlyMap<string, readonly T[]>

const mostForeign = 0.1
const tries = 3

const isDisturbed = (run: unknown): boolean =>
  typeof run === 'object' && run !== null && Number(Reflect.get(run, 'foreign')) > mostForeign

/** Runs a contender when the machine is quiet; a run that others disturbed is repeated twice, and then stands as it is. */
async function undisturbed<T>(contender: Contender<T>): Promise<T> {
  for (let left = tries - 1; ; left--) {
    await untilQuiet()
    const run = await contender.run()
    if (left === 0 || !isDisturbed(run)) return run
  }
}

/** Lets contenders take turns, a different one first in every round. */
export async function alternate<T>(
  rounds: number,
  contenders: readonly Contender<T>[],
): Promise<Runs<T>> {
  const runs = new Map<string, T[]>(contenders.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    const first = round % contenders.length
    const order = [...contenders.slice(first), ...contenders.slice(0, first)]
    for (const contender of order) runs.get(contender.name)?.push(await undisturbed(contender))
  }
  return runs
}

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const upper = sorted[Math.floor(middle)] ?? Number.NaN
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? upper) + upper) / 2 : upper
}

/** A middle and half the range around it, as a share of it. */
export interface Spread {
  readonly median: number
  readonly spread: number
}

/** The middle and the spread of some numbers. */
export function spreadOf(values: readonly number[]): Spread {
  const middle = median(values)
  const range = Math.max(...values) - Math.min(...values)
  return { median: middle, spread: middle === 0 ? 0 : range / 2 / middle }
}

/** The runs of one contender. @throws when it took no part */
export function runsOf<T>(runs: Runs<T>, name: string): readonly T[] {
  const found = runs.get(name)
  if (found === undefined || found.length === 0) throw new Error(`${name} took no part`)
  return found
}

/** Candidate over reference, round by round. */
export function ratioOf<T>(
  runs: Runs<T>,
  pair: { readonly candidate: string; readonly reference: string },
  read: (run: T) => number,
): Spread {
  const references = runsOf(runs, pair.reference)
  return spreadOf(
    runsOf(runs, pair.candidate).map((run, round) => {
      const reference = references[round]
      return reference === undefined ? Number.NaN : read(run) / read(reference)
    }),
  )
}
