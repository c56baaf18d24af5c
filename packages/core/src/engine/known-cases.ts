import type { CasesWanted, CountedCase } from '../model/counted-case.js'
import type { Instant } from '../model/time.js'
import type { CaseRow } from '../ports/case-store.js'
import { withSuccessors } from '../procedure/unit.js'
import type { EngineParts } from './engine-parts.js'
import { fold, readJournal } from './journal.js'
import { standing } from './standing.js'
import { summaryOf } from './summary-of.js'

const batch = 250

type Read = (parts: EngineParts, row: CaseRow) => Promise<CountedCase | null>

/** The case as its summary tells it, which is all that some are asked for: it is not opened. */
const asSummarised: Read = async (_, { id, ...summary }) => ({
  ...{ id, state: summary.state, data: {}, summary },
})

/** The case as its summary, state and data are stored. */
const asStored: Read = async (parts, { id, ...summary }) => {
  const loaded = await parts.store.load(id)
  if (loaded === null) return null
  const { before } = standing(parts, loaded.stored)
  return { id, state: before.state, data: before.data, summary }
}

/**
 * The case as its journal tells it stood at a moment, under the definition and the edition of the calendar of the entry
 * made last by then: what was stored with that entry. Null before it was opened. @throws `journal-broken`
 */
const asKnown =
  (at: Instant): Read =>
  async (parts, { id }) => {
    const entries = readJournal(await parts.store.journal(id), parts.digest)
    const past = fold(entries, at)
    const last = past === null ? undefined : entries[past.seq - 1]
    if (past === null || last === undefined) return null
    const definition = parts.registry.pinned(last.definition)
    const { state } = past
    const data = { ...definition.blank, ...past.data }
    const calendar = parts.regime.calendarEdition(last.calendar)
    return { id, state, data, summary: summaryOf(definition, { state, data }, calendar) }
  }

/** What is asked of the cases wanted. */
interface Wanted extends CasesWanted {
  /** True where their summaries will do: those stored are then not opened, and come without data. */
  readonly summariesAlone?: boolean
}

const readOf = ({ at, summariesAlone = false }: Wanted): Read => {
  if (at !== null) return asKnown(at)
  return summariesAlone ? asSummarised : asStored
}

/**
 * Gives every case that is wanted, in the order they were opened, as it was known at the moment asked for or as it is
 * stored now. A case counts for the unit that held it then. @throws `journal-broken`, `store-failed`
 */
export async function eachKnown(
  parts: EngineParts,
  wanted: Wanted,
  take: (it: CountedCase) => void,
): Promise<void> {
  const read = readOf(wanted)
  const { kind, at } = wanted
  const units = new Set(wanted.units)
  // Who held a case then may have ended since: its successors hold it now.
  const held = at === null ? wanted.units : withSuccessors(parts.regime.units, wanted.units)
  const query = { kind, units: held, order: 'opened', limit: batch } as const
  let page = await parts.store.find(query)
  for (;;) {
    for (const it of await Promise.all(page.rows.map((row) => read(parts, row)))) {
      if (it !== null && units.has(it.summary.unit)) take(it)
    }
    if (page.next === null) return
    page = await parts.store.find({ ...query, after: page.next })
  }
}
