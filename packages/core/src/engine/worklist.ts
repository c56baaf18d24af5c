import type { Actor } from '../model/actor.js'
import type { CaseId } from '../model/ids.js'
import { text, type Text } from '../model/text.js'
import type { PlainDate } from '../model/time.js'
import type { CaseQuery, CaseRow } from '../ports/case-store.js'
import type { CaseDefinition, Deadline } from '../lifecycle/case-definition.js'
import { answers, type Asked, type Standing } from './deciding.js'
import { askedBy } from './delegation.js'
import type { EngineParts } from './engine-parts.js'
import { standing } from './standing.js'

/** What a person may do to take a case on. */
export interface WorkCommand {
  readonly command: string
  readonly label: Text
}

/** One case that waits for a person. */
export interface WorkItem {
  readonly id: CaseId
  readonly kind: string
  /** Id of the unit that holds it. */
  readonly unit: string
  /** Printed code, once assigned. */
  readonly code: string | null
  readonly title: string
  /** The state in words. */
  readonly state: Text
  /** What the person may do now; never empty. */
  readonly commands: readonly WorkCommand[]
  /** What ends first, in words; null when nothing does. */
  readonly deadline: Text | null
  /** The last day in time of what ends first. */
  readonly due: PlainDate | null
  /** Working days from today to that day: 0 is today, negative is late; null when nothing ends. */
  readonly daysLeft: number | null
}

/** Which part of the work to show. */
export interface WorklistOptions {
  /** At most so many, the most urgent; default 100. */
  readonly limit?: number
}

interface Waiting {
  readonly item: WorkItem
  readonly first: Deadline | null
}

const isOrdinary = (definition: CaseDefinition, command: string, state: string): boolean => {
  const ordinary = definition.commands.get(command)?.ordinary ?? false
  return typeof ordinary === 'boolean' ? ordinary : ordinary.includes(state)
}

type Wanted = Asked & Pick<Searched, 'wanted'>

const commandsFor = (
  { definition, before }: { readonly definition: CaseDefinition; readonly before: Standing },
  asked: Wanted,
): readonly WorkCommand[] =>
  answers(definition, before, asked)
    .filter(({ allowed, command }) => allowed && isOrdinary(definition, command, before.state))
    .filter(({ command }) => asked.wanted?.includes(command) !== false)
    .map(({ command, label }) => ({ command, label }))

const wordsOf = (definition: CaseDefinition, { name }: Deadline): Text =>
  definition.deadlineWords[name.replace(/\.\d+$/, '')] ?? text(name, name)

const firstOf = (deadlines: readonly Deadline[]): Deadline | null =>
  deadlines.toSorted((one, other) => (one.at < other.at ? -1 : 1))[0] ?? null

async function waitingFor(
  parts: EngineParts,
  row: CaseRow,
  asked: Wanted,
): Promise<Waiting | null> {
  const loaded = await parts.store.load(row.id)
  if (loaded === null) return null
  const known = standing(parts, loaded.stored)
  const { definition, before } = known
  const commands = commandsFor(known, asked)
  if (commands.length === 0) return null
  const { calendar, local } = asked.situation
  const first = firstOf(definition.deadlines(before.data, calendar))
  const item: WorkItem = {
    ...{ id: row.id, kind: row.kind, unit: row.unit, code: row.code, title: row.title, commands },
    state: definition.states[before.state] ?? text(before.state, before.state),
    deadline: first === null ? null : wordsOf(definition, first),
    due: first?.due ?? null,
    daysLeft: first === null ? null : calendar.workingDaysBetween(local.date, first.due),
  }
  return { item, first }
}

const pageSize = 250

// What ends first comes first; what has no end comes last, the oldest of it first.
const byUrgency = (one: Waiting, other: Waiting): number => {
  const [a, b] = [one.first?.at ?? '~', other.first?.at ?? '~']
  if (a !== b) return a < b ? -1 : 1
  return one.item.id < other.item.id ? -1 : 1
}

/** Cases among which work may lie, and the commands that make them work; null for all of the ordinary way. */
interface Searched {
  readonly query: Pick<CaseQuery, 'units' | 'kind'>
  readonly wanted: readonly string[] | null
}

/** The cases of the unit itself and, of some kinds, of the offices right below. */
const searchedFor = (
  { regime, registry }: EngineParts,
  unit: string,
  on: PlainDate,
): readonly Searched[] => {
  const own = regime.heldBy([unit], on)
  const units = regime.units
    .filter(({ parent }) => parent !== null && regime.heirOf(parent, on) === unit)
    .map(({ id }) => id)
    .filter((id) => !own.includes(id))
  const below = [...registry.waitingAbove].map(([kind, wanted]) => ({
    query: { kind, units },
    wanted,
  }))
  return [{ query: { units: own }, wanted: null }, ...below]
}

const eachWaiting = async (
  parts: EngineParts,
  searched: Searched,
  asked: Asked,
): Promise<readonly Waiting[]> => {
  const query = { ...searched.query, closed: false, order: 'opened', limit: pageSize } as const
  const waiting: Waiting[] = []
  let page = await parts.store.find(query)
  for (;;) {
    const found = await Promise.all(
      page.rows.map((row) => waitingFor(parts, row, { ...asked, wanted: searched.wanted })),
    )
    waiting.push(...found.filter((item) => item !== null))
    if (page.next === null) return waiting
    page = await parts.store.find({ ...query, after: page.next })
  }
}

/** The open cases of a person's own unit, and those from below, that wait for this person, most urgent first. */
export async function worklistOf(
  parts: EngineParts,
  by: Actor,
  { limit = 100 }: WorklistOptions,
): Promise<readonly WorkItem[]> {
  const asked = await askedBy(parts, by)
  const waiting: Waiting[] = []
  for (const searched of searchedFor(parts, by.unit, asked.situation.local.date)) {
    waiting.push(...(await eachWaiting(parts, searched, asked)))
  }
  return waiting
    .toSorted(byUrgency)
    .slice(0, limit)
    .map(({ item }) => item)
}
