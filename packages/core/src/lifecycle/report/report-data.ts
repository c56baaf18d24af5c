import type { Verdict } from '../../calendar/verdict.js'
import { MotcuaError } from '../../errors.js'
import type { Person } from '../../model/actor.js'
import type { CaseId } from '../../model/ids.js'
import type { Text } from '../../model/text.js'
import { plainDate, type Instant, type PlainDate } from '../../model/time.js'
import type { FigureTable } from '../../reporting/figure-set.js'
import type { ReportingWindow } from '../../reporting/reporting-window.js'
import type { Noted } from '../ladder.js'

/** A part of a report as it was when the report was scheduled. */
export type PartOfReport = Readonly<{
  id: string
  /** Ids of the sets of figures it shows; none in a part that people write alone. */
  figures: readonly string[]
}>

/** What somebody wrote for a part. */
export type PartText = Readonly<{ part: string; text: string; by: Person; on: PlainDate }>

/** What was gathered for the person who writes a part. */
export type ReportMaterial = Readonly<{
  part: string
  /** The case it comes from. */
  case: string
  text: Text
}>

/** One sending of a report to the office above, with its figures as they were sent. */
export type ReportSubmission = Readonly<{
  /** Number of the document; null only until the entry that draws it is written. */
  number: string | null
  on: PlainDate
  by: Person
  /** Everybody who submitted it, or in whose name; none of them may return or accept it. */
  people: readonly string[]
  verdict: Verdict
  /** Own figures, with those of the offices below where they are consolidated. */
  tables: readonly FigureTable[]
}>

/** What the office above wants done before it accepts. */
export type ReportReturn = Readonly<{ reasons: string; on: PlainDate; by: Person }>

/** Why figures that were frozen are taken again. */
export type ReportReopening = Readonly<{ ground: string; on: PlainDate; by: Person }>

/** An accepted report of an office below, as it was included. */
export type IncludedReport = Readonly<{
  report: CaseId
  office: string
  number: string | null
  verdict: Verdict
  /** Its turns when it was read: see `turns` of a report. */
  turn: number
  /** Offices below it whose work is not in it: their reports were missing when it was consolidated. */
  missing: readonly string[]
  tables: readonly FigureTable[]
}>

/** Why the report of an office below is not included. */
export type GapReason = 'not-scheduled' | 'not-submitted' | 'returned' | 'not-accepted'

/** An office below whose report is not included. */
export type ReportGap = Readonly<{
  office: string
  report: CaseId | null
  why: GapReason
  /** Whether its due day had passed without a report in time. */
  late: boolean
  /** Its turns when it was read; 0 where there was none. */
  turn: number
}>

/** How often the report of an office below had turned when it told so. */
export type TurnBelow = Readonly<{ office: string; turn: number }>

/** The reports of the offices below, joined with the own figures. */
export type Consolidation = Readonly<{
  on: PlainDate
  included: readonly IncludedReport[]
  gaps: readonly ReportGap[]
  tables: readonly FigureTable[]
}>

/** Every office whose work is not in a consolidation, however far below. */
export const missingIn = (consolidation: Consolidation | null): readonly string[] =>
  consolidation === null
    ? []
    : [
        ...consolidation.gaps.map(({ office }) => office),
        ...consolidation.included.flatMap(({ missing }) => missing),
      ]

/** Figures of an office that keeps its books elsewhere. */
export type FigureEntry = Readonly<{ ground: string; on: PlainDate; by: Person }>

/** A due day that moved because the working calendar was corrected. */
export type ReportRecount = Readonly<{
  on: PlainDate
  from: string
  to: string
  was: PlainDate
  now: PlainDate
}>

/** An office whose work was left to this one, with the day it was told. */
export type LeftOffice = Readonly<{ office: string; on: PlainDate }>

/** Who asked for an ad hoc report, and why. */
export type ReportRequest = Readonly<{
  ground: string
  on: PlainDate
  by: Person
  /** The office of who asked. */
  office: string
}>

/** Everything known of a report. Plain JSON; every key is a unit of change in the journal. */
export type ReportData = Readonly<{
  rules: string
  version: string
  form: string
  /** Who owes it. */
  office: string
  /** Who holds it now: the office, or who took over from it. */
  unit: string
  window: ReportingWindow
  /** Of an ad hoc report; null of one that is owed by the calendar. */
  asked: ReportRequest | null
  parts: readonly PartOfReport[]
  /** Last day to submit it. */
  due: PlainDate
  /** The due day when it was scheduled, which names its reminders. */
  dueAtFirst: PlainDate
  scheduledOn: PlainDate
  books: 'here' | 'elsewhere'
  /** The report it is consolidated into, where known. */
  above: CaseId | null
  /** The moment as known at which its figures were counted. */
  knownAt: Instant | null
  /** The number of the gathering that counts; what an earlier one brings is left aside. */
  gathering: number
  /** The offices it tells of. */
  covers: readonly string[]
  /** The units whose cases were counted: those it tells of, and those that had left their work to them before. */
  counted: readonly string[]
  /** The own figures, frozen. */
  tables: readonly FigureTable[]
  materials: readonly ReportMaterial[]
  figuresEntered: FigureEntry | null
  texts: readonly PartText[]
  consolidation: Consolidation | null
  /** How often it was accepted, reopened or left to another office: what the report above goes by. */
  turns: number
  /** What the reports below told of their turns. */
  turnsBelow: readonly TurnBelow[]
  /** Offices that left their work to this one after it was accepted: not counted, unless it is reopened. */
  leftSince: readonly LeftOffice[]
  /** Number of the document that was submitted last. */
  code: string | null
  submission: ReportSubmission | null
  /** The submissions before that, the first one first. */
  earlier: readonly ReportSubmission[]
  returns: readonly ReportReturn[]
  acceptedOn: PlainDate | null
  acceptedBy: Person | null
  reopenings: readonly ReportReopening[]
  /** Who tells of this office's work in its place, when it ended before the report was due. */
  leftTo: Readonly<{ office: string; report: CaseId | null }> | null
  lapses: readonly Noted[]
  reminders: readonly Noted[]
  calendar: string
  recalculations: readonly ReportRecount[]
}>

/** What an act changes. */
export type Change = Partial<ReportData>

const none: readonly never[] = Object.freeze([])
const noDay = plainDate('1970-01-01')

/** A report before its opening command. */
export const blankReport: ReportData = Object.freeze({
  rules: '',
  version: '',
  form: '',
  office: '',
  unit: '',
  window: Object.freeze({ year: 1970, from: noDay, to: noDay }),
  asked: null,
  parts: none,
  due: noDay,
  dueAtFirst: noDay,
  scheduledOn: noDay,
  books: 'here',
  above: null,
  knownAt: null,
  gathering: 0,
  covers: none,
  counted: none,
  tables: none,
  materials: none,
  figuresEntered: null,
  texts: none,
  consolidation: null,
  turns: 0,
  turnsBelow: none,
  leftSince: none,
  code: null,
  submission: null,
  earlier: none,
  returns: none,
  acceptedOn: null,
  acceptedBy: null,
  reopenings: none,
  leftTo: null,
  lapses: none,
  reminders: none,
  calendar: '',
  recalculations: none,
})

const isReportData = (data: object): data is ReportData => 'dueAtFirst' in data && 'covers' in data

/**
 * The data of a case as that of a report.
 * @throws `unknown-kind` when the case is of another kind
 */
export function reportData(data: object): ReportData {
  if (isReportData(data)) return data
  throw new MotcuaError('unknown-kind', { field: 'kind', got: 'a case that is no report' })
}

/** Every submission with its number, the first one first. */
export const submissionsOf = ({
  earlier,
  submission,
  code,
}: Pick<ReportData, 'earlier' | 'submission' | 'code'>): readonly ReportSubmission[] =>
  submission === null ? earlier : [...earlier, { ...submission, number: code }]

/** How it stands with the due day: as it was submitted first; null before. */
export const verdictOfReport = (data: ReportData): Verdict | null =>
  submissionsOf(data)[0]?.verdict ?? null

/** The figures it tells: its own, with those of the offices below where they were consolidated. */
export const toldTables = ({
  consolidation,
  tables,
}: Pick<ReportData, 'consolidation' | 'tables'>): readonly FigureTable[] =>
  consolidation?.tables ?? tables

/** Ids of the sets of figures its parts show, each once. */
export const setsOf = ({ parts }: Pick<ReportData, 'parts'>): readonly string[] => [
  ...new Set(parts.flatMap(({ figures }) => figures)),
]

/** The offices below whose report was accepted, reopened or left to another office since it was read. */
export const turnedSince = ({
  consolidation,
  turnsBelow,
}: Pick<ReportData, 'consolidation' | 'turnsBelow'>): readonly string[] => {
  const read = new Map(
    [...(consolidation?.included ?? []), ...(consolidation?.gaps ?? [])].map(({ office, turn }) => [
      office,
      turn,
    ]),
  )
  return turnsBelow
    .filter(({ office, turn }) => (read.get(office) ?? turn) < turn)
    .map(({ office }) => office)
}

/** Whether the reports below were consolidated, and none of them has turned since it was read. */
export const isFresh = (data: Pick<ReportData, 'consolidation' | 'turnsBelow'>): boolean =>
  data.consolidation !== null && turnedSince(data).length === 0
