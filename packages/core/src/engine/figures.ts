import { MotcuaError } from '../errors.js'
import type { Actor } from '../model/actor.js'
import type { CaseSummary } from '../model/case.js'
import type { CountedCase } from '../model/counted-case.js'
import {
  parseFigureQuery,
  parseFiguresQuery,
  type CheckedScope,
  type FigureQuery,
  type FiguresQuery,
} from '../model/figures-query.js'
import type { CaseId } from '../model/ids.js'
import type { TallyRow } from '../model/tally.js'
import type { Instant, PlainDate } from '../model/time.js'
import { figureSets } from '../lifecycle/report/figures/figure-sets.js'
import { oneStopSet, oneStopTable } from '../lifecycle/report/figures/one-stop-set.js'
import {
  FigureCounter,
  figureNamed,
  figureSetNamed,
  sumOfTables,
  type FigureSet,
  type FigureTable,
} from '../reporting/figure-set.js'
import type { EngineParts } from './engine-parts.js'
import { eachKnown } from './known-cases.js'
import { unitsOf } from './query.js'

/** The tables of one unit. */
export interface UnitFigures {
  readonly unit: string
  /** In the order the sets were asked for. */
  readonly tables: readonly FigureTable[]
}

/** Figures counted. */
export interface CountedFigures {
  /** The sum of all units, in the order the sets were asked for. */
  readonly tables: readonly FigureTable[]
  /** Each unit that has something to count, in the order of their ids. */
  readonly units: readonly UnitFigures[]
}

/** A case that a figure counts, as it was known then. */
export interface CaseBehind extends Pick<
  CaseSummary,
  'unit' | 'state' | 'code' | 'title' | 'receivedOn' | 'due' | 'judgedBy' | 'finishedOn' | 'verdict'
> {
  readonly id: CaseId
  /** Line of the table it counts in. */
  readonly line: string
  /** What its set has to say of it besides, e.g. the reasons given for a delay. */
  readonly remarks: readonly string[]
}

/** A scope checked: null units are all. */
interface Days {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly at: Instant | null
  readonly units: readonly string[] | null
}

/** @throws `invalid-input`, `unknown-unit`, `refused`, `date-in-future` */
function checked({ regime, time }: EngineParts, given: CheckedScope, by: Actor | undefined): Days {
  const { unit, units, from, to, asKnownAt: at = null } = given
  const now = time.now()
  // What will be known is not known.
  if (at !== null && at > now) {
    throw new MotcuaError('date-in-future', { field: 'query.asKnownAt', got: at })
  }
  const today = regime.calendar.localTime(now).date
  return { from, to, at, units: unitsOf(regime, { unit, units, by }, today) }
}

/** Tables by unit. */
type Counted = ReadonlyMap<string, FigureTable>

const fromTally = async (parts: EngineParts, { units, from, to }: Days): Promise<Counted> => {
  const query = { kind: oneStopSet.kind, from, to, ...(units === null ? {} : { units }) }
  const byUnit = new Map<string, TallyRow[]>()
  for (const row of await parts.store.tally(query)) {
    const rows = byUnit.get(row.unit) ?? []
    byUnit.set(row.unit, rows)
    rows.push(row)
  }
  return new Map([...byUnit].map(([unit, rows]) => [unit, oneStopTable(rows, 'subject')]))
}

interface Pass {
  readonly kind: string
  readonly summariesAlone: boolean
}

const eachIn = (
  parts: EngineParts,
  { units, at }: Days,
  pass: Pass,
): ((take: (it: CountedCase) => void) => Promise<void>) => {
  const wanted = { ...pass, at, units: units ?? parts.regime.units.map(({ id }) => id) }
  return (take) => eachKnown(parts, wanted, take)
}

/** Counts sets of one kind of case in one pass over the cases. */
async function countedAlike(
  parts: EngineParts,
  sets: readonly FigureSet[],
  days: Days,
): Promise<readonly Counted[]> {
  const counters = sets.map(() => new Map<string, FigureCounter>())
  const [kind = ''] = sets.map((set) => set.kind)
  const summariesAlone = sets.every(({ reads }) => reads === 'summary')
  const each = eachIn(parts, days, { kind, summariesAlone })
  await each((it) => {
    const { unit } = it.summary
    sets.forEach((set, index) => {
      const counter = counters[index]?.get(unit) ?? new FigureCounter(set, days)
      counters[index]?.set(unit, counter)
      counter.add(it)
    })
  })
  return counters.map(
    (byUnit) => new Map([...byUnit].map(([unit, counter]) => [unit, counter.table()])),
  )
}

async function countSets(
  parts: EngineParts,
  sets: readonly FigureSet[],
  days: Days,
): Promise<ReadonlyMap<FigureSet, Counted>> {
  const counted = new Map<FigureSet, Counted>()
  const tallied = days.at === null && sets.includes(oneStopSet)
  if (tallied) counted.set(oneStopSet, await fromTally(parts, days))
  const rest = sets.filter((set) => !counted.has(set))
  for (const kind of new Set(rest.map((set) => set.kind))) {
    const alike = rest.filter((set) => set.kind === kind)
    const tables = await countedAlike(parts, alike, days)
    alike.forEach((set, index) => counted.set(set, tables[index] ?? new Map()))
  }
  return counted
}

const noLines = (set: FigureSet): FigureTable => ({ set: set.id, lines: [] })

/**
 * Counts sets of figures, together and by unit.
 * @throws `invalid-input`, `unknown-unit`, `refused`, `date-in-future`, `journal-broken`
 */
export async function figuresOf(parts: EngineParts, query: FiguresQuery): Promise<CountedFigures> {
  const { by, ...rest } = query
  const { sets: ids, ...given } = parseFiguresQuery(rest)
  const sets = [...new Set(ids)].map((id) => figureSetNamed(figureSets, id, 'query.sets'))
  const counted = await countSets(parts, sets, checked(parts, given, by))
  const tableOf = (set: FigureSet, unit: string) => counted.get(set)?.get(unit) ?? noLines(set)
  const units = [...new Set([...counted.values()].flatMap((byUnit) => [...byUnit.keys()]))]
    .toSorted()
    .map((unit) => ({ unit, tables: sets.map((set) => tableOf(set, unit)) }))
    .filter(({ tables }) => tables.some(({ lines }) => lines.length > 0))
  const tables = sets.map((set) => sumOfTables(set, [...(counted.get(set)?.values() ?? [])]))
  return { tables, units }
}

const behind = (it: CountedCase, line: string, remarks: readonly string[]): CaseBehind => {
  const { unit, state, code, title, receivedOn, due, judgedBy, finishedOn, verdict } = it.summary
  return {
    ...{ id: it.id, line, unit, state, code, title },
    ...{ receivedOn, due, judgedBy, finishedOn, verdict, remarks },
  }
}

/**
 * Lists the cases that a figure counts, in the order they were opened: as many as the figure says.
 * @throws as {@link figuresOf}
 */
export async function casesBehindOf(
  parts: EngineParts,
  query: FigureQuery,
): Promise<readonly CaseBehind[]> {
  const { by, ...rest } = query
  const { set: id, figure, line: wanted, ...given } = parseFigureQuery(rest)
  const set = figureSetNamed(figureSets, id, 'query.set')
  const { counts } = figureNamed(set, figure, 'query.figure')
  const days = checked(parts, given, by)
  const found: CaseBehind[] = []
  const pass = { kind: set.kind, summariesAlone: set.reads === 'summary' }
  const each = eachIn(parts, days, pass)
  await each((it) => {
    const line = set.lineOf(it)
    if (line === null || (wanted !== undefined && line !== wanted) || !counts(it, days)) return
    found.push(behind(it, line, set.remarks?.(it, days) ?? []))
  })
  return found
}
