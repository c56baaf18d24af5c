import { MotcuaError, isMotcuaError, type Fault } from '../errors.js'
import type { CaseData, Entry } from '../model/case.js'
import type { CaseId } from '../model/ids.js'
import { crossingOf } from '../lifecycle/migration/crossing.js'
import type { CaseDefinition } from '../lifecycle/case-definition.js'
import { revertedBy } from './migration/history.js'
import { revertOf } from './migration/unmoved.js'
import { admit, decided, situationAt } from './deciding.js'
import { fold, noHead, readJournal } from './journal.js'
import type { EngineParts } from './engine-parts.js'
import { standing } from './standing.js'
import { writeOf } from './writing.js'

/** What checking a case found. Sound when there are no faults. */
export interface Verification {
  readonly entries: number
  readonly faults: readonly Fault[]
}

/** The definition an entry was decided under: the case's own, or one that led to another. */
const decidedUnder = (
  parts: EngineParts,
  { held, entry }: { readonly held: CaseDefinition; readonly entry: Entry },
  entries: readonly Entry[],
): CaseDefinition => {
  const target = parts.registry.pinned(entry.definition)
  if (target.key === held.key) return held
  const of = revertedBy(entry)
  return of === null
    ? crossingOf({ held, target })
    : revertOf(parts, { held, target }, { entries, of })
}

const replayFaults = (parts: EngineParts, entries: readonly Entry[]): readonly Fault[] => {
  let head = noHead
  const faults: Fault[] = []
  entries.forEach((entry, index) => {
    const before = entries.slice(0, index)
    const held = parts.registry.pinned((before.at(-1) ?? entry).definition)
    const definition = decidedUnder(parts, { held, entry }, before)
    const past = fold(before)
    const state = past?.state ?? held.chart.initial
    const data = { ...held.blank, ...past?.data }
    const calendar = parts.regime.calendarEdition(entry.calendar)
    const situation = situationAt(entry.at, entry.by, calendar)
    const stood = { id: entry.case, state, data, seq: index, head }
    const event = admit(definition, stood, {
      ...entry.command,
      situation,
      regime: parts.regime,
      delegated: null,
    })
    const decision = decided(definition, stood, event)
    const ruling = {
      held,
      definition,
      command: entry.command.id,
      before: stood,
      event,
      decision,
    }
    const { write } = writeOf(ruling, entry.numbers, parts)
    if (write.entry.body !== JSON.stringify(entry)) {
      faults.push({
        path: `entry ${String(entry.seq)}`,
        problem: 'deciding it again gives another entry',
      })
    }
    head = write.entry.hash
  })
  return faults
}

const inOrder = (data: CaseData): string =>
  JSON.stringify(Object.entries(data).toSorted(([a], [b]) => (a < b ? -1 : 1)))

const snapshotFaults = (
  parts: EngineParts,
  entries: readonly Entry[],
  stored: Parameters<typeof standing>[1],
) => {
  const { definition, before } = standing(parts, stored)
  const past = fold(entries)
  const folded = inOrder({ ...definition.blank, ...past?.data })
  return [
    ...(entries.at(-1)?.definition === stored.definition
      ? []
      : [{ path: 'definition', problem: 'the stored definition is not that of the last entry' }]),
    ...(past?.state === before.state && past.seq === before.seq
      ? []
      : [{ path: 'state', problem: 'the stored state is not what the journal folds to' }]),
    ...(folded === inOrder(before.data)
      ? []
      : [{ path: 'data', problem: 'the stored data is not what the journal folds to' }]),
  ]
}

/**
 * Checks a case three ways: the hash chain over the stored bytes, the stored state against the fold of the journal,
 * and every entry against deciding its command again under the definition and calendar it was pinned to.
 * @throws `unknown-case`
 */
export async function verifyCase(parts: EngineParts, id: CaseId): Promise<Verification> {
  const loaded = await parts.store.load(id)
  if (loaded === null) throw new MotcuaError('unknown-case', { field: 'id', got: id })
  const sealed = await parts.store.journal(id)
  try {
    const entries = readJournal(sealed, parts.digest)
    const faults = [
      ...snapshotFaults(parts, entries, loaded.stored),
      ...replayFaults(parts, entries),
      ...(sealed.at(-1)?.hash === loaded.stored.head
        ? []
        : [{ path: 'head', problem: 'the stored head is not the hash of the last entry' }]),
    ]
    return { entries: entries.length, faults }
  } catch (error) {
    if (!isMotcuaError(error)) throw error
    return {
      entries: sealed.length,
      faults: [{ path: error.field ?? 'journal', problem: error.message }],
    }
  }
}
