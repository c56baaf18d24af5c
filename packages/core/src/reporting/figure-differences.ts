import type { FigureTable } from './figure-set.js'

/** A figure that differs between two counts. */
export interface FigureDifference {
  readonly set: string
  readonly line: string
  readonly figure: string
  readonly was: number
  readonly is: number
}

type Cells = ReadonlyMap<string, Omit<FigureDifference, 'was' | 'is'> & { readonly value: number }>

const cellsOf = (tables: readonly FigureTable[]): Cells =>
  new Map(
    tables.flatMap(({ set, lines }) =>
      lines.flatMap(({ id: line, values }) =>
        Object.entries(values).map(
          ([figure, value]) =>
            [JSON.stringify([set, line, figure]), { set, line, figure, value }] as const,
        ),
      ),
    ),
  )

/** Every figure that differs between two counts of the same sets; what a count has no line for is 0. */
export function differencesOf(
  was: readonly FigureTable[],
  is: readonly FigureTable[],
): readonly FigureDifference[] {
  const [before, after] = [cellsOf(was), cellsOf(is)]
  return [...new Map([...before, ...after])].flatMap(([key, { set, line, figure }]) => {
    const values = { was: before.get(key)?.value ?? 0, is: after.get(key)?.value ?? 0 }
    return values.was === values.is ? [] : [{ set, line, figure, ...values }]
  })
}
