import { verdictOf } from '../../../calendar/verdict.js'
import { MotcuaError } from '../../../errors.js'
import { personOf } from '../../../model/actor.js'
import { symbolOf } from '../../../procedure/office-symbol.js'
import type { CaseId } from '../../../model/ids.js'
import type { Allocation } from '../../allocation.js'
import type { CaseEvent } from '../../situation.js'
import type { ReportEvent, ReportEventOf } from '../report-commands.js'
import { submissionsOf, toldTables, type Change, type ReportData } from '../report-data.js'
import { peopleOf } from '../report-guards.js'
import type { ReportLaw } from '../report-law.js'
import { caseNamed } from './keeping-acts.js'

/** Writes a part, in place of what was written before. @throws `invalid-input` when the report has no such part */
export function writePart(data: ReportData, event: ReportEventOf<'writePart'>): Change {
  const { part, text } = event.data
  if (!data.parts.some(({ id }) => id === part)) {
    const known = data.parts.map(({ id }) => id).join(', ')
    throw new MotcuaError('invalid-input', { field: 'data.part', got: `${part}; known: ${known}` })
  }
  const written = { part, text, by: personOf(event.by), on: event.local.date }
  return { texts: [...data.texts.filter((each) => each.part !== part), written] }
}

/** Sends it to the office above; whether that is in time is judged by the day. */
export const submit = (data: ReportData, event: ReportEventOf<'submit'>): Change => ({
  earlier: submissionsOf(data),
  code: null,
  submission: {
    number: null,
    on: event.local.date,
    by: personOf(event.by),
    people: peopleOf(event),
    verdict: verdictOf(data.due, event.local.date),
    tables: toldTables(data),
  },
})

const symbolIn = ({ regime }: ReportLaw, unit: string): string => {
  const office = regime.units.find(({ id }) => id === unit)
  return (office === undefined ? null : symbolOf(office))?.value ?? regime.unitCode(unit)
}

/** Asks for the number of the document: 01, 02, 03 … of the office in the year it is submitted (NĐ 30/2020, annex I, II.3). */
export const documentNumber = (law: ReportLaw, { unit, submission }: ReportData): Allocation => ({
  into: 'code',
  series: `report number ${unit} ${submission?.on.slice(0, 4) ?? ''}`,
  pattern: `{n}/BC-${symbolIn(law, unit)}`,
  digits: 2,
})

/** Sends it back, with what is to be mended. */
export const sendBack = (data: ReportData, event: ReportEventOf<'return'>): Change => ({
  returns: [
    ...data.returns,
    { reasons: event.data.reasons, on: event.local.date, by: personOf(event.by) },
  ],
})

/** Takes it as it was submitted. */
export const accept = (data: ReportData, event: ReportEventOf<'accept'>): Change => ({
  turns: data.turns + 1,
  acceptedOn: event.local.date,
  acceptedBy: personOf(event.by),
})

/** A command that other reports are told. */
export type Note = Readonly<{
  cases: readonly CaseId[]
  command: string
  data: unknown
  /** Whether a case that does not exist is left out. */
  ifThere?: true
}>

/** What the reports included in this one are told, with the turn each was included at. */
export const toBelow =
  (command: 'noteConsolidated' | 'lock') =>
  ({ consolidation }: ReportData, event: { readonly case: CaseId }): Note => ({
    cases: consolidation?.included.map(({ report }) => report) ?? [],
    command,
    data: {
      report: event.case,
      turns: Object.fromEntries(
        consolidation?.included.map(({ report, turn }) => [report, turn]) ?? [],
      ),
    },
  })

/** What the reports that were read for this one are told, where they did not know of it. */
export const toUntold = (_: ReportData, event: ReportEvent & Pick<CaseEvent, 'case'>): Note => ({
  cases: event.type === 'include' ? (event.data.untold?.map(caseNamed) ?? []) : [],
  command: 'noteAbove',
  data: { report: event.case },
})

/**
 * What the report above is told when this one was accepted, reopened or left to another office. It need not be scheduled
 * yet: when it is, it reads this one as it stands.
 */
export const toAbove = ({ above, office, turns }: ReportData): Note => ({
  cases: above === null ? [] : [above],
  command: 'noteBelow',
  data: { office, turn: turns },
  ifThere: true,
})

/** What the report is told that tells of this office's work in its place. */
export const toHeir = ({ leftTo, office }: ReportData): Note => ({
  cases: leftTo === null || leftTo.report === null ? [] : [leftTo.report],
  command: 'cover',
  data: { office },
})
