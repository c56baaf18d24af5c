import type { CasesWanted, CountedCase } from '../../../model/counted-case.js'
import type { Instant } from '../../../model/time.js'
import { FigureCounter, figureSetNamed, type FigureTable } from '../../../reporting/figure-set.js'
import type { ReportingWindow } from '../../../reporting/reporting-window.js'
import { figureSets } from '../figures/figure-sets.js'

/** What is counted: which sets, for which units and days, as known at which moment. */
export interface Count {
  readonly sets: readonly string[]
  readonly units: readonly string[]
  readonly window: ReportingWindow
  readonly at: Instant
}

/** A count under way: the cases it needs, and its sums. */
export interface Counting {
  readonly wanted: readonly CasesWanted[]
  take(it: CountedCase): void
  tables(): readonly FigureTable[]
}

/** Counts figures by their definition. @throws `invalid-input` when a set is unknown */
export function counting({ sets, units, window, at }: Count): Counting {
  const named = sets.map((id) => figureSetNamed(figureSets, id))
  const counters = named.map((set) => new FigureCounter(set, window))
  const kinds = [...new Set(named.map(({ kind }) => kind))]
  return {
    wanted: kinds.map((kind) => ({ kind, units, at })),
    take: (it) => {
      for (const counter of counters) counter.add(it)
    },
    tables: () => counters.map((counter) => counter.table()),
  }
}
