import type { Verdict } from '../../../calendar/verdict.js'
import type { CaseId } from '../../../model/ids.js'
import { figureSetNamed, sumOfTables, type FigureTable } from '../../../reporting/figure-set.js'
import { figureSets } from '../figures/figure-sets.js'
import {
  missingIn,
  setsOf,
  toldTables,
  turnedSince,
  verdictOfReport,
  type ReportData,
  type ReportGap,
} from '../report-data.js'

/** The figures of one office in a consolidated table. */
export interface ConsolidatedRow {
  readonly office: string
  /** The report they come from; null for the own figures. */
  readonly report: CaseId | null
  readonly number: string | null
  readonly verdict: Verdict | null
  readonly table: FigureTable
}

/** A set of figures of a report for printing: the own ones first, each office below, and the sum. */
export interface ConsolidatedTable {
  readonly set: string
  readonly rows: readonly ConsolidatedRow[]
  readonly sum: FigureTable
  /** The offices below that are not in it, and why. */
  readonly gaps: readonly ReportGap[]
  /** The offices below whose report has changed since, so that the sum is no longer that of their reports. */
  readonly changed: readonly string[]
  /** Every office whose work is not in it: those of the gaps, and those missing in what offices below sent. */
  readonly missing: readonly string[]
}

/** The tables of a report for printing, one for each set of figures; of a report without offices below, its own alone. */
export const consolidatedTable = (data: ReportData): readonly ConsolidatedTable[] =>
  setsOf(data).map((set) => {
    const named = figureSetNamed(figureSets, set)
    const of = (tables: readonly FigureTable[]): FigureTable =>
      sumOfTables(
        named,
        tables.filter((table) => table.set === set),
      )
    const own = {
      office: data.office,
      report: null,
      number: data.code,
      verdict: verdictOfReport(data),
      table: of(data.tables),
    }
    const below = (data.consolidation?.included ?? []).map(({ tables, ...row }) => ({
      ...row,
      table: of(tables),
    }))
    return {
      set,
      rows: [own, ...below],
      sum: of(toldTables(data)),
      gaps: data.consolidation?.gaps ?? [],
      changed: turnedSince(data),
      missing: missingIn(data.consolidation),
    }
  })
