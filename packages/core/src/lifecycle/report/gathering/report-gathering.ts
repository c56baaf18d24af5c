import { z } from 'zod'
import type { Command } from '../../../model/case.js'
import type { CountedCase } from '../../../model/counted-case.js'
import { parseInput } from '../../../model/input.js'
import type { PlainDate } from '../../../model/time.js'
import { heirOn, withSuccessors } from '../../../procedure/unit.js'
import { obligationOn } from '../../../reporting/obligations.js'
import { lastDayOf } from '../../../reporting/reporting-window.js'
import type { Asked } from '../../case-definition.js'
import type { Gathering, GatherRequest } from '../../gathering.js'
import {
  missingIn,
  reportData,
  setsOf,
  submissionsOf,
  toldTables,
  verdictOfReport,
  type IncludedReport,
  type GapReason,
  type ReportData,
  type ReportGap,
  type ReportMaterial,
} from '../report-data.js'
import { coversOf, occasionOf, type ReportLaw } from '../report-law.js'
import { counting } from './figure-counting.js'
import { sourcesFor } from './materials.js'

const requests = z.object({ what: z.enum(['figures', 'below', 'heir']) })

interface Asking {
  readonly law: ReportLaw
  readonly data: ReportData
  readonly asked: Asked
}

const gatherFigures = ({ law, data, asked }: Asking): Gathering => {
  const { regime } = law
  const { window } = data
  const covers = coversOf(law, data)
  // What an office that ended before the window left is in the hands of its heirs, handed over or not.
  const units = regime.heldBy(covers, lastDayOf(window))
  const at = data.knownAt ?? asked.at
  const count = counting({ sets: setsOf(data), units, window, at })
  const materials: ReportMaterial[] = []
  const sources = sourcesFor(data.parts.map(({ id }) => id))
  return {
    wanted: [...count.wanted, ...sources.map(({ kind }) => ({ kind, units, at }))],
    take: (it, index) => {
      if (index < count.wanted.length) count.take(it)
      else materials.push(...(sources[index - count.wanted.length]?.read(it, window) ?? []))
    },
    command: () => ({
      type: 'freeze',
      data: {
        gathering: data.gathering,
        covers,
        counted: units,
        tables: count.tables(),
        materials,
      },
    }),
  }
}

const sameOccasion = (one: ReportData, other: ReportData): boolean =>
  one.rules === other.rules &&
  one.form === other.form &&
  one.window.from === other.window.from &&
  one.window.to === other.window.to

/** Reads the reports of some offices for the occasion of this one, whoever holds them now. */
const gatherReports = (
  { law, data }: Asking,
  offices: readonly string[],
  command: (found: ReadonlyMap<string, CountedCase>) => Command,
): Gathering => {
  const found = new Map<string, CountedCase>()
  const units = withSuccessors(law.regime.units, offices)
  return {
    wanted: [{ kind: 'report', units, at: null }],
    take: (it) => {
      const other = reportData(it.data)
      if (offices.includes(other.office) && sameOccasion(data, other)) found.set(other.office, it)
    },
    command: () => command(found),
  }
}

const acceptedStates: readonly string[] = ['accepted', 'consolidated', 'locked']

const includedOf = ({ id, data }: CountedCase): IncludedReport => {
  const report = reportData(data)
  return {
    report: id,
    office: report.office,
    number: submissionsOf(report).at(-1)?.number ?? null,
    verdict: verdictOfReport(report) ?? 'late',
    turn: report.turns,
    missing: missingIn(report.consolidation),
    tables: toldTables(report),
  }
}

const whyNot = (state: string): GapReason => {
  if (state === 'submitted') return 'not-accepted'
  return state === 'returned' ? 'returned' : 'not-submitted'
}

interface Below {
  readonly office: string
  readonly due: PlainDate
}

const gapOf = ({ office, due }: Below, it: CountedCase | undefined, on: PlainDate): ReportGap => {
  if (it === undefined) {
    return { office, report: null, why: 'not-scheduled', late: due < on, turn: 0 }
  }
  const data = reportData(it.data)
  const verdict = verdictOfReport(data)
  const late = verdict === null ? due < on : verdict === 'late'
  return { office, report: it.id, why: whyNot(it.state), late, turn: data.turns }
}

/** The offices that report to this one, or to one that ended before its own report was due and left its work to it. */
const officesBelow = ({ law, data }: Asking): readonly Below[] => {
  const occasion = occasionOf(law, data)
  const receivers = [data.office, ...coversOf(law, data)]
  return law.regime.units.flatMap(({ id }): readonly Below[] => {
    const owed = id === data.office ? null : obligationOn(occasion, id)
    const to = owed?.to.unit ?? null
    return owed !== null && to !== null && receivers.includes(to)
      ? [{ office: id, due: owed.due }]
      : []
  })
}

const gatherBelow = (asking: Asking): Gathering => {
  const { data, asked } = asking
  const below = officesBelow(asking)
  const on = asked.calendar.localTime(asked.at).date
  const offices = below.map(({ office }) => office)
  return gatherReports(asking, offices, (found) => {
    const included: IncludedReport[] = []
    const gaps: ReportGap[] = []
    for (const each of below) {
      const it = found.get(each.office)
      if (it !== undefined && acceptedStates.includes(it.state)) included.push(includedOf(it))
      else gaps.push(gapOf(each, it, on))
    }
    const untold = [...found.values()]
      .filter((it) => reportData(it.data).above !== asked.id)
      .map(({ id }) => id)
    return { type: 'include', data: { gathering: data.gathering, included, gaps, untold } }
  })
}

const gatherHeir = (asking: Asking): Gathering => {
  const { law, data } = asking
  const heir = heirOn(law.regime.units, data.office, data.due)?.id
  return gatherReports(asking, heir === undefined ? [] : [heir], (found) => ({
    type: 'noteHeir',
    data: { report: found.get(heir ?? '')?.id ?? null },
  }))
}

/**
 * What a report asks of other cases: its figures, as known at its moment; the reports below, as they stand; or the report
 * of the office that took over.
 */
export function reportGathering(law: ReportLaw, request: GatherRequest, asked: Asked): Gathering {
  const asking = { law, data: reportData(asked.data), asked }
  const { what } = parseInput(requests, request, 'request')
  if (what === 'figures') return gatherFigures(asking)
  return what === 'below' ? gatherBelow(asking) : gatherHeir(asking)
}
