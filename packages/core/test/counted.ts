import { expect } from 'vitest'
import type { Engine, FiguresQuery } from '@motcua/core'
import type { FigureValues } from '@motcua/core/reports'

/** A window of figures, as known now or at a moment. */
export type Asked = Omit<FiguresQuery, 'sets'>

/** The figures of the one line of a set that are not zero. */
export const counted = async (engine: Engine, set: string, asked: Asked): Promise<FigureValues> => {
  const { tables } = await engine.figures({ ...asked, sets: [set] })
  const lines = tables.flatMap((table) => table.lines)
  expect(lines.length).toBeLessThan(2)
  const values = Object.entries(lines[0]?.values ?? {})
  return Object.fromEntries(values.filter(([, count]) => count > 0))
}

/** The same, from what is stored and from the journals, which must agree. */
export const alike = async (
  { engine, time }: { readonly engine: Engine; readonly time: { now(): string } },
  set: string,
  asked: Asked,
): Promise<FigureValues> => {
  const stored = await counted(engine, set, asked)
  expect(await counted(engine, set, { ...asked, asKnownAt: time.now() })).toEqual(stored)
  return stored
}
