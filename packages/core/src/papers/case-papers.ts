import { prepareDocument } from '../document/prepare-document.js'
import type { OfficialDocument } from '../document/official-document.js'
import { printedDate } from '../calendar/local-moment.js'
import { MotcuaError } from '../errors.js'
import type { Entry } from '../model/case.js'
import { text, type Text } from '../model/text.js'
import type { Slip } from '../procedure/regime-spec.js'
import type { Regime } from '../procedure/regime.js'
import { sayIn } from './layout/language.js'
import { dataAfter, type CasePaper, type IssuedPaper, type PaperCase } from './paper.js'
import type { PaperOptions } from './paper.js'
import { reportPaper } from './reports/report-paper.js'
import { apologySlip } from './slips/apology-slip.js'
import { controlSlip } from './slips/control-slip.js'
import { receiptSlip } from './slips/receipt-slip.js'
import { refusalSlip } from './slips/refusal-slip.js'
import { stopNotice } from './slips/stop-notice.js'
import { supplementSlip } from './slips/supplement-slip.js'
import { appointmentNotice } from './support/appointment-notice.js'
import { guidanceNotice } from './support/guidance-notice.js'

/**
 * The papers of each kind of case; a kind that is not here has none. What a case prints stands here; what is made from many cases, such as a register, is a function in `books/` of its own.
 */
export const papersByKind: Readonly<Record<string, readonly CasePaper[]>> = {
  dossier: [receiptSlip, supplementSlip, refusalSlip, apologySlip, stopNotice, controlSlip],
  support: [appointmentNotice, guidanceNotice],
  report: [reportPaper],
}

interface Issue {
  readonly paper: CasePaper
  readonly entry: Entry
  readonly slip: Slip | null
  readonly issued: IssuedPaper
}

const localOf = ({ calendar }: Regime, { at }: Entry) => calendar.localTime(at)

const issuesOf = (regime: Regime, held: PaperCase, paper: CasePaper): readonly Issue[] =>
  held.entries.filter(paper.issuedBy).flatMap((entry, index) => {
    const issuedOn = localOf(regime, entry).date
    const slip = paper.isSlip ? (regime.slip(paper.paper, issuedOn) ?? null) : null
    if (paper.isSlip && slip === null) return []
    const issued = {
      ...{ paper: paper.paper, name: slip?.name ?? paper.name, number: index + 1, issuedOn },
      form: slip === null || slip.number === '' ? null : slip.number,
    }
    return [{ paper, entry, slip, issued }]
  })

const allIssues = (regime: Regime, held: PaperCase): readonly Issue[] =>
  (papersByKind[held.kind] ?? []).flatMap((paper) => issuesOf(regime, held, paper))

/** The papers a case has, in the order of their forms; each of several of a sort. */
export const issuedPapers = (regime: Regime, held: PaperCase): readonly IssuedPaper[] =>
  allIssues(regime, held).map(({ issued }) => issued)

const listed = (papers: readonly string[]): string => [...new Set(papers)].join(', ') || 'none'

const unknownPaper = (regime: Regime, held: PaperCase, name: string): MotcuaError => {
  const now = listed(issuedPapers(regime, held).map(({ paper }) => paper))
  const ever = listed((papersByKind[held.kind] ?? []).map(({ paper }) => paper))
  const got = `${name}; this ${held.kind} has by now: ${now}; a ${held.kind} may have: ${ever}`
  return new MotcuaError('unknown-paper', { field: 'paper', got })
}

const noForm = (day: string, english: string): Text =>
  text(
    `Ngày ${day} chưa có văn bản nào quy định mẫu giấy tờ này.`,
    `On ${english} no circular had a form for it.`,
  )

const notIssued = (regime: Regime, held: PaperCase, paper: CasePaper): MotcuaError => {
  const entry = held.entries.findLast(paper.issuedBy)
  const day = entry === undefined ? null : localOf(regime, entry).date
  const reason = day === null ? paper.absent : noForm(printedDate(day), day)
  return new MotcuaError('paper-not-issued', {
    field: 'paper',
    got: paper.paper,
    reasons: [{ text: reason }],
  })
}

const chosen = (issues: readonly Issue[], number: number | undefined): Issue => {
  const found =
    number === undefined ? issues.at(-1) : issues.find(({ issued }) => issued.number === number)
  if (found !== undefined) return found
  const there = issues.map(({ issued }) => String(issued.number)).join(', ')
  const got = `${String(number)}; there are: ${there}`
  throw new MotcuaError('invalid-input', { field: 'options.number', got })
}

const languages: readonly unknown[] = ['vi', 'en']

/**
 * A paper of a case as a document, as it was when it was issued.
 * @throws `unknown-paper` for a name that is no paper of the kind, naming those the case has; `paper-not-issued` saying
 * why the case has none; `invalid-input` for a number or language there is not, or an address no link can lead to
 */
export function paperOf(
  { regime, held }: { readonly regime: Regime; readonly held: PaperCase },
  name: string,
  options: PaperOptions = {},
): OfficialDocument {
  const { language = 'vi', number } = options
  if (!languages.includes(language)) {
    throw new MotcuaError('invalid-input', { field: 'options.language', got: language })
  }
  const paper = papersByKind[held.kind]?.find((candidate) => candidate.paper === name)
  if (paper === undefined) throw unknownPaper(regime, held, name)
  const issues = issuesOf(regime, held, paper)
  if (issues.length === 0) throw notIssued(regime, held, paper)
  const { entry, slip, issued } = chosen(issues, number)
  const sheet = {
    ...{ regime, held, options, language, say: sayIn(language), entry, slip, issued },
    ...{ at: localOf(regime, entry), data: dataAfter(held, entry) },
  }
  return prepareDocument(paper.print(sheet))
}
