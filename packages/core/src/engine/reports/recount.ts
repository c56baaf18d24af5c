import { MotcuaError } from '../../errors.js'
import { counting } from '../../lifecycle/report/gathering/figure-counting.js'
import { reportData, setsOf } from '../../lifecycle/report/report-data.js'
import type { CaseId } from '../../model/ids.js'
import type { Instant } from '../../model/time.js'
import { differencesOf, type FigureDifference } from '../../reporting/figure-differences.js'
import type { EngineParts } from '../engine-parts.js'
import { eachKnown } from '../known-cases.js'
import { standing } from '../standing.js'

/** What counting frozen figures again found. */
export interface Recount {
  /** The moment as known at which both counts were made. */
  readonly knownAt: Instant
  readonly equal: boolean
  /** Every figure that differs; none when they are equal. */
  readonly differences: readonly FigureDifference[]
}

/** Counts the own figures of a report again from the journals, as known at the moment they were frozen for. */
export async function recountOf(parts: EngineParts, id: CaseId): Promise<Recount> {
  const loaded = await parts.store.load(id)
  if (loaded === null) throw new MotcuaError('unknown-case', { field: 'id', got: id })
  const { before } = standing(parts, loaded.stored)
  const data = reportData(before.data)
  const { knownAt, counted, window, tables, books } = data
  if (knownAt === null || books === 'elsewhere' || before.state === 'booksClosed') {
    const got = `${id}, whose figures were not counted here`
    throw new MotcuaError('invalid-input', { field: 'id', got })
  }
  const count = counting({ sets: setsOf(data), units: counted, window, at: knownAt })
  for (const wanted of count.wanted) {
    await eachKnown(parts, wanted, (it) => {
      count.take(it)
    })
  }
  const differences = differencesOf(tables, count.tables())
  return { knownAt, equal: differences.length === 0, differences }
}
