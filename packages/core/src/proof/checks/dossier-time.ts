import { termText, type Term } from '../../calendar/term.js'
import type { WorkingCalendar } from '../../calendar/working-calendar.js'
import type { CaseDefinition } from '../../lifecycle/case-definition.js'
import type { Edge } from '../../lifecycle/statechart.js'
import { flaw, type Flaw } from '../../model/findings/flaw.js'
import type { ProcedureVersion } from '../../procedure/procedure.js'
import { hoursText } from '../../procedure/prove-steps.js'
import { fewestHours, hoursPerDay, type Fewest } from './fewest-hours.js'
import { worstPath, type WorstPath } from './worst-path.js'

/** A version of a procedure, compiled, with the calendar it is weighed on. */
export interface TimedVersion {
  readonly version: ProcedureVersion
  readonly definition: CaseDefinition
  readonly calendar: WorkingCalendar
}

const waiting = 'settlement.awaitingSupplement'

/** Moves of settlement between which the clock runs on, and the states in which it starts. */
const courseOf = ({ version, definition }: TimedVersion) => {
  const { edges } = definition.chart
  const targets = (moves: readonly Edge[]): readonly string[] => [
    ...new Set(moves.map(({ to }) => to)),
  ]
  const received = edges.filter(({ event }) => event === 'accept')
  const moves = edges.filter(
    ({ from, to }) => from.startsWith('settlement.') && to.startsWith('settlement.'),
  )
  if (version.supplement.clock === 'pause') return { moves, starts: targets(received) }
  const anew = moves.filter(({ from }) => from === waiting)
  return {
    moves: moves.filter(({ from }) => from !== waiting),
    starts: targets([...received, ...anew]),
  }
}

const hoursOf = ({ definition, calendar }: TimedVersion, state: string): number => {
  const term = definition.budgets[state]?.term
  if (term?.unit === 'working-hour') return term.count
  return term?.unit === 'working-day' ? term.count * hoursPerDay(calendar) : 0
}

const trailOf = (timed: TimedVersion, { states, hours }: WorstPath): readonly string[] => [
  ...states
    .map((state) => ({ state, hours: hoursOf(timed, state) }))
    .filter((stay) => stay.hours > 0)
    .map((stay) => `${stay.state} ${String(stay.hours)} h`),
  `= ${String(hours)} h`,
]

interface Weighed {
  readonly worst: WorstPath
  readonly term: Term
  readonly held: Fewest
}

const wordsOf = (timed: TimedVersion, { worst, term, held }: Weighed) => {
  const trail = trailOf(timed, worst)
  const { vi, en } = termText(term)
  const [daysVi, daysEn] =
    held.from === null ? ['', ''] : [` tính từ ngày ${held.from}`, ` from ${held.from}`]
  return {
    problem: `the path ${trail.slice(0, -1).join(' → ')} takes ${hoursText(worst.hours)}, and ${en}${daysEn} hold only ${hoursText(held.hours)}`,
    vi: `đường đi dài nhất cần ${String(worst.hours)} giờ làm việc, ${vi}${daysVi} chỉ có ${String(held.hours)} giờ`,
    trail: [...trail, `${en}${daysEn}: ${String(held.hours)} h`],
  }
}

const unknownDays = (path: string, { version }: TimedVersion, term: Term): Flaw =>
  flaw('limit-not-weighable', path, {
    problem: `the calendar knows no day on which ${termText(term).en} of version ${version.id} could be counted`,
    vi: `${version.id}, ${termText(term).vi}`,
  })

const limitFlaws = (timed: TimedVersion): readonly Flaw[] => {
  const { version, calendar } = timed
  const held = fewestHours(version.limit, version, calendar)
  if (held === null) return [unknownDays('limit', timed, version.limit)]
  const worst = worstPath({ ...courseOf(timed), hours: (state) => hoursOf(timed, state) })
  return worst.hours <= held.hours
    ? []
    : [flaw('budget-over-limit', 'steps', wordsOf(timed, { worst, term: version.limit, held }))]
}

const askingFlaws = (timed: TimedVersion): readonly Flaw[] => {
  const { version, definition, calendar } = timed
  const { checkTerm, rounds } = version.supplement
  if (checkTerm === null || rounds === 0) return []
  const path = 'supplement.checkTerm'
  const held = fewestHours(checkTerm, version, calendar)
  if (held === null) return [unknownDays(path, timed, checkTerm)]
  const asking = new Set(
    definition.chart.edges
      .filter(({ event }) => event === 'requestSupplement')
      .map(({ from }) => from),
  )
  const { moves } = courseOf(timed)
  const before = moves.filter(({ from }) => !asking.has(from))
  const received = definition.chart.edges.filter(({ event }) => event === 'accept')
  const worst = worstPath({
    moves: before,
    starts: received.map(({ to }) => to),
    hours: (state) => (asking.has(state) ? 0 : hoursOf(timed, state)),
  })
  return worst.hours <= held.hours
    ? []
    : [flaw('check-term-spent', path, wordsOf(timed, { worst, term: checkTerm, held }))]
}

/**
 * Whether the time the steps may take fits the terms of the law on every path of the machine and on every day the
 * calendar knows. Outside are the stays in which the clock is paused, and what comes after it starts anew is weighed by
 * itself. Consulting takes from the budget of the step that consults; a draft sent back uses what is left.
 */
export const dossierTime = (timed: TimedVersion): readonly Flaw[] => [
  ...limitFlaws(timed),
  ...askingFlaws(timed),
]
