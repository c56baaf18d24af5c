import { cite, type Citation } from '../model/citation.js'
import { plainDate } from '../model/time.js'
import type { RuleBasis } from '../procedure/regime-spec.js'

const page = (clause: string): Citation => cite('page-thads-request', clause, 'B')

/** Under Decision 537 of 2017, as far as its public pages tell. */
const before2018: Readonly<Record<string, Citation>> = {
  requestSupplement: page('B2b'),
  guide: page('B2a'),
  accept: page('B2c'),
  giveImmediateResult: page('B2c'),
  handOver: page('B3'),
  assign: page('B3'),
  apologise: cite('page-tvpl-16933', 'overdue', 'B'),
}

/** Articles of Decree 61/2018, by the command or guard they stand behind. */
const decree61: Readonly<Record<string, string>> = {
  open: 'Art 16',
  check: 'Art 17.2',
  requestSupplement: 'Art 5.1e, 17.1a, 19.4',
  supply: 'Art 17.1',
  accept: 'Art 17.1c, 17.3',
  refuse: 'Art 17.1b',
  giveImmediateResult: 'Art 17.4',
  handOver: 'Art 18.2',
  reassign: 'Art 12.8',
  standIn: 'Art 12.8',
  consult: 'Art 19.5',
  recordAnswer: 'Art 19.5',
  resumeWork: 'Art 19.5',
  apologise: 'Art 19.9',
  notifyReady: 'Art 20.4',
  returnResult: 'Art 6.2b, 20.3',
  handBackOriginals: 'Art 20.2',
  reportLoss: 'Art 21',
  remedyLoss: 'Art 21',
  openCorrection: 'Art 21',
  correct: 'Art 21',
  componentsComplete: 'Art 17.1a',
  supplementLeft: 'Art 11.2c, 15.3',
  withinCheckTerm: 'Art 19.4',
  nothingLost: 'Art 21',
  consultationsClosed: 'Art 19.5',
  reappointmentLeft: 'Art 19.9',
  toldIfEarly: 'Art 20.4',
  originalsHeld: 'Art 20.2',
}

const goesOn =
  'Assumed: that the rule of NĐ 61/2018 goes on under NĐ 118/2025, whose articles were not found.'

// A case is decided by the clause of the first day of its version, and this one began before the form was in force.
const stopEarly = cite(
  'tt-03-2025',
  'form 05',
  'C',
  'Assumed: that a dossier could be stopped from 01/7/2025 on, before the form took effect on 15/9/2025; no earlier rule was found.',
)

const inPeriod = (
  from: string,
  through: string | null,
  bases: Readonly<Record<string, Citation>>,
): readonly RuleBasis[] =>
  Object.entries(bases).map(([rule, basis]) => ({
    rule,
    from: plainDate(from),
    through: through === null ? null : plainDate(through),
    basis,
  }))

const mapped = (read: (clause: string) => Citation): Readonly<Record<string, Citation>> =>
  Object.fromEntries(Object.entries(decree61).map(([rule, clause]) => [rule, read(clause)]))

const signing = { delegation: cite('nd-30-2020', 'Art 13', 'B') }

/** The clauses behind the commands and refusals of a one-stop dossier, by period. */
export const commandRules: readonly RuleBasis[] = [
  ...inPeriod('2017-06-01', '2018-06-20', before2018),
  ...inPeriod(
    '2018-06-21',
    '2025-06-30',
    mapped((clause) => cite('nd-61-2018', clause, 'B')),
  ),
  ...inPeriod(
    '2025-07-01',
    null,
    mapped((clause) => cite('nd-118-2025', `NĐ 61/2018 ${clause}`, 'C', goesOn)),
  ),
  ...inPeriod('2025-07-01', '2026-06-30', { stop: stopEarly }),
  ...inPeriod('2026-07-01', null, { stop: cite('tt-03-2025', 'form 05', 'B') }),
  ...inPeriod('2020-03-05', null, signing),
]
