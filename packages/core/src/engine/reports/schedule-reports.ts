import { isMotcuaError, MotcuaError } from '../../errors.js'
import { reportData } from '../../lifecycle/report/report-data.js'
import type { Actor } from '../../model/actor.js'
import type { CaseId } from '../../model/ids.js'
import { withSuccessors } from '../../procedure/unit.js'
import { obligationKey, type Obligation } from '../../reporting/obligation.js'
import {
  obligations,
  obligationOn,
  occasionNamed,
  type DuePeriod,
} from '../../reporting/obligations.js'
import { unitReasons } from '../authorise.js'
import type { EngineParts } from '../engine-parts.js'
import { eachKnown } from '../known-cases.js'
import { situationOf, type Run } from '../standing.js'
import { reportId } from './report-id.js'

/** Whose reports are scheduled, and the due days they have: from `from` on, before `to`. */
export interface ReportsToSchedule extends DuePeriod {
  /** The office and all below it; that of who asks when left out. */
  readonly unit?: string | undefined
}

/** A report that is owed, and its case. */
export interface ScheduledReport {
  readonly id: CaseId
  readonly obligation: Obligation
  /** True when it was opened now; false when it was there, waits for its office to come into being, or nobody holds it. */
  readonly opened: boolean
}

/** Who schedules, and who hears of each report. */
export interface ScheduleOptions {
  readonly by: Actor
  /** Called after each report, in order. */
  readonly progress?: ((report: ScheduledReport) => void) | undefined
}

const checkAsker = (parts: EngineParts, by: Actor, unit: string): void => {
  const { regime } = parts
  const { local } = situationOf(parts, by)
  if (!by.roles.includes('head')) {
    const got = `${by.roles.join(', ')}; only the head of an office schedules reports`
    throw new MotcuaError('unknown-role', { field: 'by.roles', got })
  }
  const holder = regime.heirOf(unit, local.date) ?? unit
  const reasons = unitReasons(by, { unit: holder, regime, on: local.date })
  if (reasons.length > 0) throw new MotcuaError('refused', { field: 'unit', reasons })
}

const keyOf = (data: object): string => {
  const { rules, form, office, window } = reportData(data)
  return obligationKey({ rules, form, window, unit: office })
}

/** The reports that are there, by the obligation they meet. */
const reportsThere = async (parts: EngineParts, offices: readonly string[]) => {
  const there = new Map<string, CaseId>()
  const { units } = parts.regime
  const above = offices.flatMap((id) => units.find((unit) => unit.id === id)?.parent ?? [])
  const holders = withSuccessors(units, [...offices, ...above])
  await eachKnown(parts, { kind: 'report', units: holders, at: null }, ({ id, data }) => {
    there.set(keyOf(data), id)
  })
  return there
}

interface Scheduling {
  readonly parts: EngineParts
  readonly by: Actor
  readonly there: ReadonlyMap<string, CaseId>
  readonly run: Run
}

const idFor = ({ parts, there }: Scheduling, owed: Obligation): CaseId =>
  there.get(obligationKey(owed)) ?? reportId(owed, parts.regime.calendar, parts.digest)

const nameOf = ({ rules, form, window: { year } }: Obligation) => ({ rules, form, year })

/** The report above that consolidates it; null where nobody does. */
const aboveOf = (scheduling: Scheduling, owed: Obligation): CaseId | null => {
  if (owed.to.unit === null) return null
  const occasion = occasionNamed(scheduling.parts.regime, nameOf(owed))
  const above = obligationOn(occasion, owed.to.unit)
  return above === null ? null : idFor(scheduling, above)
}

// Another engine, or a head by hand, was there first.
const isThere = (error: unknown): boolean =>
  isMotcuaError(error, 'command-reused') ||
  (isMotcuaError(error, 'refused') &&
    error.reasons.some((reason) => 'rule' in reason && reason.rule === 'placeTaken'))

const openOne = async (scheduling: Scheduling, owed: Obligation): Promise<boolean> => {
  const { by, run } = scheduling
  const id = idFor(scheduling, owed)
  const above = aboveOf(scheduling, owed)
  try {
    const { entry } = await run({
      id,
      command: { type: 'open', data: { unit: owed.unit, ...nameOf(owed), above } },
      commandId: id,
      by,
      opens: 'report',
      fresh: false,
      expectedSeq: undefined,
      claim: undefined,
    })
    return entry !== null
  } catch (error) {
    if (isThere(error)) return false
    throw error
  }
}

const owedBelow = (
  { regime }: EngineParts,
  unit: string,
  period: DuePeriod,
): readonly Obligation[] => {
  const offices = regime.unitsBelow(unit)
  if (offices.length === 0) throw new MotcuaError('unknown-unit', { field: 'unit', got: unit })
  return offices.flatMap((office) => obligations(regime, office, period))
}

/**
 * Opens a report for everything an office and those below it owe with a due day in the period, each once: what is there
 * already stays as it is. Nothing is opened when a due day cannot be known. A report of an office that does not exist yet
 * is opened when it is asked for again after the office does; of one that left its work to nobody nothing is opened.
 */
export async function scheduleReports(
  parts: EngineParts,
  asked: ReportsToSchedule & ScheduleOptions,
  run: Run,
): Promise<readonly ScheduledReport[]> {
  const { by, from, to, progress = () => undefined } = asked
  const unit = asked.unit ?? by.unit
  checkAsker(parts, by, unit)
  const owed = owedBelow(parts, unit, { from, to })
  const there = await reportsThere(parts, [...new Set(owed.map((each) => each.unit))])
  const scheduling = { parts, by, there, run }
  const today = situationOf(parts, by).local.date
  const done: ScheduledReport[] = []
  for (const obligation of owed) {
    const held = parts.regime.heirOf(obligation.unit, today) !== null
    const known = there.has(obligationKey(obligation))
    const opened = !known && held && (await openOne(scheduling, obligation))
    const report = { id: idFor(scheduling, obligation), obligation, opened }
    progress(report)
    done.push(report)
  }
  return done
}
