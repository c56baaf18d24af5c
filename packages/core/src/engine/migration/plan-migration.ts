import type { CaseDefinition } from '../../lifecycle/case-definition.js'
import { decide } from '../../lifecycle/decide.js'
import { crossingOf, type Crossing, type MoveData } from '../../lifecycle/migration/crossing.js'
import { MotcuaError } from '../../errors.js'
import type { CaseData, Reason } from '../../model/case.js'
import { caseId } from '../../model/ids.js'
import { systemActor } from '../../model/actor.js'
import type { CaseRow } from '../../ports/case-store.js'
import { eventOf, situationAt, type Standing } from '../deciding.js'
import { eachOpen } from '../each-open.js'
import type { EngineParts } from '../engine-parts.js'
import { readJournal } from '../journal.js'
import { standing } from '../standing.js'
import { unlawfulEntry } from './history.js'
import type {
  MigrationAsked,
  MigrationPlan,
  MigrationTerms,
  PlannedMove,
} from './migration-plan.js'
import { checkedTerms } from './terms.js'

/** The data of the entry that moves a case. */
export const moveDataOf = (terms: MigrationTerms): MoveData => {
  const { from, to, states, clock, ground, reason, despite } = terms
  return { from, to, states, clock, ground, reason, despite }
}

const stayOf = (
  { staying }: MigrationTerms,
  definition: CaseDefinition,
  {
    data,
    calendar,
  }: { readonly data: CaseData; readonly calendar: EngineParts['regime']['calendar'] },
) => {
  const { receivedOn } = definition.summarise(data, calendar)
  return staying !== null && receivedOn !== null && receivedOn < staying.receivedBefore
    ? staying.ground
    : null
}

/** What a plan says of a case as it stands. */
export async function plannedMove(
  parts: EngineParts,
  { terms, crossing }: { readonly terms: MigrationTerms; readonly crossing: Crossing },
  before: Standing,
): Promise<PlannedMove> {
  const { held, target } = crossing
  const { calendar } = parts.regime
  const { data } = before
  const entries = readJournal(await parts.store.journal(before.id), parts.digest)
  const stateOf = (state: string): string => terms.states[state] ?? state
  const event = eventOf(
    situationAt(parts.time.now(), systemActor(held.unitOf(data)), calendar),
    before,
    { type: 'migrate', data: moveDataOf(terms) },
  )
  const stays = stayOf(terms, held, { data, calendar })
  const decision = stays === null ? decide(crossingOf(crossing), before, event) : null
  const past = stays === null ? unlawfulEntry(parts, { target, entries }, stateOf) : null
  const reasons: readonly Reason[] = [
    ...(past === null ? [] : [past]),
    ...(decision === null || decision.ok ? [] : decision.reasons),
  ]
  const after = decision?.ok === true ? decision : null
  const { code } = held.summarise(data, calendar)
  return {
    ...{ case: before.id, seq: before.seq, unit: held.unitOf(data), code },
    state: { before: before.state, after: after?.state ?? null },
    due: {
      before: held.explainDue(data, calendar),
      after: after === null ? null : target.explainDue(after.data, calendar),
    },
    promisedOn: held.adoption?.promisedOn(data) ?? null,
    ...{ stays, reasons },
  }
}

const compared = ({ due }: PlannedMove): 'sooner' | 'later' | 'same' => {
  const [was, is] = [due.before?.date ?? '', due.after?.date ?? '']
  return is === was ? 'same' : is < was ? 'sooner' : 'later'
}

const totalsOf = (moves: readonly PlannedMove[]): MigrationPlan['totals'] => {
  const ready = moves.filter(({ stays, reasons }) => stays === null && reasons.length === 0)
  const count = (how: ReturnType<typeof compared>): number =>
    ready.filter((move) => compared(move) === how).length
  return {
    cases: moves.length,
    ready: ready.length,
    staying: moves.filter(({ stays }) => stays !== null).length,
    faulty: moves.filter(({ reasons }) => reasons.length > 0).length,
    ...{ sooner: count('sooner'), later: count('later'), same: count('same') },
  }
}

const refuseAbsent = (
  { from }: MigrationTerms,
  cases: readonly string[],
  moves: readonly PlannedMove[],
): void => {
  const planned = new Set<string>(moves.map((move) => move.case))
  const faults = cases.flatMap((id, index) =>
    planned.has(id)
      ? []
      : [{ path: `asked.cases[${String(index)}]`, problem: `"${id}" is no open case of ${from}` }],
  )
  if (faults.length > 0) {
    throw new MotcuaError('invalid-input', { field: faults[0]?.path ?? 'asked.cases', faults })
  }
}

/**
 * Plans moving the open cases of one definition to another: what would become of each, and why some cannot be moved. Writes
 * nothing. @throws `invalid-input` with every fault of what is asked and every case named that is not open there,
 * `unknown-definition`, `calendar-unknown`, `journal-broken`
 */
export async function planMigration(
  parts: EngineParts,
  asked: MigrationAsked,
): Promise<MigrationPlan> {
  const { terms, crossing, cases } = checkedTerms(parts, asked)
  const only = cases === null ? null : new Set(cases.map((id) => caseId(id)))
  const plan = async ({ id, kind }: CaseRow): Promise<readonly PlannedMove[]> => {
    if (kind !== crossing.held.kind || only?.has(id) === false) return []
    const loaded = await parts.store.load(id)
    if (loaded === null || loaded.stored.definition !== terms.from) return []
    return [await plannedMove(parts, { terms, crossing }, standing(parts, loaded.stored).before)]
  }
  const plannedAt = parts.time.now()
  const moves = (await eachOpen(parts, plan)).flat()
  refuseAbsent(terms, cases ?? [], moves)
  return { plannedAt, terms, moves, totals: totalsOf(moves) }
}
