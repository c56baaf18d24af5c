import { personOf } from '../../../model/actor.js'
import { figureSetNamed, sumOfTables, type FigureTable } from '../../../reporting/figure-set.js'
import { figureSets } from '../figures/figure-sets.js'
import type { ReportEventOf } from '../report-commands.js'
import { setsOf, type Change, type ReportData } from '../report-data.js'
import { caseNamed } from './keeping-acts.js'
import { checkedTables } from './entered-tables.js'

/** The books of the window close: figures are counted as known at its first moment after. */
export const closeBooks = (data: ReportData, event: ReportEventOf<'lapse'>): Change => ({
  knownAt: event.calendar.startOfDay(data.window.to),
  gathering: data.gathering + 1,
})

/** The figures as counted, frozen. */
export const freeze = ({ data }: ReportEventOf<'freeze'>): Change => ({
  covers: data.covers,
  counted: data.counted,
  tables: data.tables,
  materials: data.materials.map((each) => ({ ...each, case: caseNamed(each.case) })),
})

/** Figures that people typed in, for an office that keeps its books elsewhere. @throws `invalid-input` with every fault */
export function enterFigures(data: ReportData, event: ReportEventOf<'enterFigures'>): Change {
  const entered = checkedTables(setsOf(data), event.data.tables)
  const kept = data.tables.filter(({ set }) => !entered.some((table) => table.set === set))
  return {
    tables: [...kept, ...entered],
    covers: [data.office],
    consolidation: null,
    figuresEntered: {
      ground: event.data.ground,
      on: event.local.date,
      by: personOf(event.by),
    },
  }
}

/** Asks for the reports below; what was consolidated before counts no more. */
export const consolidate = (data: ReportData): Change => ({
  consolidation: null,
  gathering: data.gathering + 1,
})

const sums = (
  data: ReportData,
  below: readonly (readonly FigureTable[])[],
): readonly FigureTable[] =>
  setsOf(data).map((id) =>
    sumOfTables(
      figureSetNamed(figureSets, id),
      [data.tables, ...below].flatMap((tables) => tables.filter(({ set }) => set === id)),
    ),
  )

/** The accepted reports below, with the own figures in one, and those that are missing by name. */
export const include = (data: ReportData, event: ReportEventOf<'include'>): Change => ({
  consolidation: {
    on: event.local.date,
    included: event.data.included.map((each) => ({ ...each, report: caseNamed(each.report) })),
    gaps: event.data.gaps.map((each) => ({
      ...each,
      report: each.report === null ? null : caseNamed(each.report),
    })),
    tables: sums(
      data,
      event.data.included.map(({ tables }) => tables),
    ),
  },
})

/** A report below was accepted, reopened or left: what was consolidated before may be outdated. */
export const noteBelow = (data: ReportData, { data: told }: ReportEventOf<'noteBelow'>): Change => {
  const others = data.turnsBelow.filter(({ office }) => office !== told.office)
  const before = data.turnsBelow.find(({ office }) => office === told.office)?.turn ?? 0
  return { turnsBelow: [...others, { office: told.office, turn: Math.max(before, told.turn) }] }
}

/** The report above that includes this one, or reads it. */
export const noteAbove = ({
  data,
}: ReportEventOf<'noteConsolidated' | 'lock' | 'noteAbove'>): Change => ({
  above: caseNamed(data.report),
})

/** Figures are counted again, as known at the same moment, because another office left its work to this one. */
export const countAgain = (data: ReportData): Change => ({
  consolidation: null,
  gathering: data.gathering + 1,
})

/** Another office left its work to this one after the report was accepted: noted. */
export const noteLeft = (data: ReportData, event: ReportEventOf<'cover'>): Change => ({
  leftSince: [...data.leftSince, { office: event.data.office, on: event.local.date }],
})

/** Takes up again what was accepted: figures as known now, on a ground, with the submissions before kept. */
export const reopen = (data: ReportData, event: ReportEventOf<'reopen'>): Change => ({
  ...countAgain(data),
  knownAt: event.at,
  turns: data.turns + 1,
  leftSince: [],
  acceptedOn: null,
  acceptedBy: null,
  reopenings: [
    ...data.reopenings,
    { ground: event.data.ground, on: event.local.date, by: personOf(event.by) },
  ],
})
