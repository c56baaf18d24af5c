import { MotcuaError } from '../errors.js'
import type { CaseData, Entry } from '../model/case.js'
import type { CommandId } from '../model/ids.js'
import { text } from '../model/text.js'
import type { CaseWrite, JobChange } from '../ports/case-store.js'
import { allocated, drawnBy, seriesOfEffects, type Drawn } from '../lifecycle/allocation.js'
import type { CaseDefinition } from '../lifecycle/case-definition.js'
import type { Decision } from '../lifecycle/decide.js'
import { openingOf } from '../lifecycle/opening.js'
import { doesTo, placeChangeOf } from '../lifecycle/place.js'
import type { CaseEvent } from '../lifecycle/situation.js'
import type { Standing } from './deciding.js'
import type { EngineParts } from './engine-parts.js'
import { effectKey, wakeKey } from './jobs/job-key.js'
import { openedId } from './opened-id.js'
import { summaryOf } from './summary-of.js'
import { seal } from './journal.js'
import { wakeOf } from './wake-moment.js'

/** A decision about to be written. */
export interface Ruling {
  /** The definition the case is pinned to until now. */
  readonly held: CaseDefinition
  /** The one that decides, and that the case is pinned to from now on. */
  readonly definition: CaseDefinition
  readonly command: CommandId
  readonly before: Standing & { readonly head: string }
  readonly event: CaseEvent
  readonly decision: Decision & { readonly ok: true }
}

// A pending wake may have been set with an earlier edition of the calendar; the system's own commands set it anew.
const wakeJob = (ruling: Ruling, after: CaseData): readonly JobChange[] => {
  const { held, definition, before, event } = ruling
  const was = wakeOf(held, before.data, event.calendar)
  const now = wakeOf(definition, after, event.calendar)
  const stands = was === now && before.seq > 0 && (now === null || now > event.at)
  return stands && !event.by.roles.includes('system') ? [] : [{ key: wakeKey, at: now }]
}

const effectJobs = (
  { before, event, decision }: Ruling,
  { channels }: Pick<EngineParts, 'channels'>,
): readonly JobChange[] =>
  decision.effects.flatMap(({ type, params }, effect) => {
    const place = { entry: before.seq + 1, effect }
    if (type === 'inform') return [{ key: effectKey('inform', place), at: event.at }]
    if (type === 'openCase') return [{ key: effectKey('open', place), at: event.at }]
    if (type === 'gather') return [{ key: effectKey('gather', place), at: event.at }]
    const heard = type === 'notify' && channels.has(String(params['channel']))
    return heard ? [{ key: effectKey('deliver', place), at: event.at }] : []
  })

/** The number series the ruling takes from. */
export const seriesOf = (ruling: Ruling): readonly string[] =>
  seriesOfEffects(ruling.decision.effects)

const placeGone = text(
  'Chỗ này vừa có người khác đặt; hãy chọn chỗ hoặc giờ khác.',
  'Somebody else has just taken this place; choose another one or another hour.',
)

const checkPlaces = (drawn: readonly Drawn[], { guards }: CaseDefinition): void => {
  for (const { effect, number } of drawn) {
    const change = placeChangeOf(effect)
    if (change === null || doesTo(number, change)) continue
    const reasons = [{ rule: 'placeTaken', text: placeGone, ...guards['placeTaken'] }]
    throw new MotcuaError('refused', { field: 'data.place', reasons })
  }
}

/** The ids of the cases the ruling opens, under the data keys that receive them. */
const openedBy = ({ before, event, decision }: Ruling, digest: EngineParts['digest']): CaseData => {
  const set: Record<string, unknown> = {}
  decision.effects.forEach((effect, index) => {
    const opening = openingOf(effect)
    if (opening === null) return
    const from = { case: before.id, entry: before.seq + 1, effect: index }
    set[opening.into] = openedId(from, event.at, digest)
  })
  return set
}

/** What the commit adds to the data: numbers drawn and ids of cases opened; null when nothing. */
const filledIn = (
  ruling: Ruling,
  drawn: readonly Drawn[],
  digest: EngineParts['digest'],
): CaseData | null => {
  const opens = ruling.decision.effects.some(({ type }) => type === 'openCase')
  if (drawn.length === 0 && !opens) return null
  return { ...allocated(drawn), ...openedBy(ruling, digest) }
}

/** All that a ruling stores, given its numbers. Pure. @throws `refused` when a place it takes is taken */
export function writeOf(
  ruling: Ruling,
  numbers: readonly number[],
  parts: Pick<EngineParts, 'digest' | 'channels'>,
): { readonly entry: Entry; readonly data: CaseData; readonly write: CaseWrite } {
  const { definition, decision, event, before } = ruling
  const drawn = numbers.length === 0 ? [] : drawnBy(decision.effects, numbers)
  checkPlaces(drawn, definition)
  const filled = filledIn(ruling, drawn, parts.digest)
  const data = filled === null ? decision.data : { ...decision.data, ...filled }
  const entry: Entry = {
    case: before.id,
    seq: before.seq + 1,
    at: event.at,
    by: event.by,
    command: { id: ruling.command, type: event.type, data: event.data },
    definition: definition.key,
    calendar: event.calendar.edition,
    state: decision.state,
    set: filled === null ? decision.set : { ...decision.set, ...filled },
    numbers,
    effects: decision.effects,
  }
  const write: CaseWrite = {
    entry: seal(entry, before.head, parts.digest),
    definition: definition.key,
    data: JSON.stringify(data),
    summary: summaryOf(definition, { state: decision.state, data }, event.calendar),
    jobs: [...wakeJob(ruling, data), ...effectJobs(ruling, parts)],
  }
  return { entry, data, write }
}
