import { MotcuaError } from '../../errors.js'
import type { Entry } from '../../model/case.js'
import { text } from '../../model/text.js'
import type { CaseDefinition, GuardSpec } from '../../lifecycle/case-definition.js'
import { revertingTo, type Crossing, type Unmoved } from '../../lifecycle/migration/crossing.js'
import type { EngineParts } from '../engine-parts.js'
import { fold, noHead } from '../journal.js'
import { seriesOf, writeOf } from '../writing.js'
import { decideAgain, isOwnAct, pastEvent, unlawful } from './replay.js'

/** The number of the entry that moved the case to the definition it has; null when it was never moved, or moved back. */
export function lastMove(entries: readonly Entry[]): number | null {
  const index = entries.findLastIndex(
    ({ definition }, at) => at > 0 && definition !== entries[at - 1]?.definition,
  )
  return entries[index]?.command.type === 'migrate' ? index + 1 : null
}

type Again = Unmoved | { readonly refused: GuardSpec }

/** Decides one entry since the move under the version before it; what only the engine noted may fall away. */
const again = (
  parts: EngineParts,
  { definition, entry, past }: { definition: CaseDefinition; entry: Entry; past: Unmoved },
): Again => {
  const event = pastEvent(parts, entry)
  const decision = decideAgain(definition, past, event)
  if (!decision.ok) {
    return isOwnAct(entry)
      ? past
      : { refused: unlawful('undoable', entry, { definition, why: decision.reasons }) }
  }
  const before = { id: entry.case, seq: entry.seq - 1, head: noHead, ...past }
  const ruling = {
    held: definition,
    definition,
    command: entry.command.id,
    before,
    event,
    decision,
  }
  if (seriesOf(ruling).length !== entry.numbers.length) {
    const why = [
      {
        rule: 'numbers',
        text: text('Số đã cấp không khớp.', 'The numbers that were drawn do not agree.'),
      },
    ]
    return { refused: unlawful('undoable', entry, { definition, why }) }
  }
  const { data } = writeOf(ruling, entry.numbers, parts)
  return { state: decision.state, data }
}

/**
 * What a case would be had the move of entry `of` not been: the case before it, and every command since decided under the
 * version it had. Refused with the first that this version would not have taken.
 */
function withoutMove(
  parts: EngineParts,
  target: CaseDefinition,
  { entries, of }: { readonly entries: readonly Entry[]; readonly of: number },
): Again {
  const past = fold(entries.slice(0, of - 1))
  let now: Again = {
    state: past?.state ?? target.chart.initial,
    data: { ...target.blank, ...past?.data },
  }
  for (const entry of entries.slice(of)) {
    if ('refused' in now) break
    now = again(parts, { definition: target, entry, past: now })
  }
  return now
}

/** The definition under which the last move of a journal is taken back. @throws `invalid-input` when `of` is not that move */
export function revertOf(
  parts: EngineParts,
  crossing: Crossing,
  { entries, of }: { readonly entries: readonly Entry[]; readonly of: number },
): CaseDefinition {
  if (lastMove(entries) !== of || entries[of - 2]?.definition !== crossing.target.key) {
    throw new MotcuaError('invalid-input', { field: 'data.of', got: String(of) })
  }
  return revertingTo(crossing, withoutMove(parts, crossing.target, { entries, of }))
}
