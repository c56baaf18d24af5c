import type { Actor } from '../model/actor.js'
import type { CaseId } from '../model/ids.js'
import { text, type Text } from '../model/text.js'
import type { PlainDate } from '../model/time.js'
import type { CaseRow } from '../ports/case-store.js'
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

const commandsFor = (
  { definition, before }: { readonly definition: CaseDefinition; readonly before: Standing },
  asked: Asked,
): readonly WorkCommand[] =>
  answers(definition, before, asked)
    .filter(({ allowed, command }) => allowed && isOrdinary(definition, command, before.state))
    .map(({ command, label }) => ({ command, label }))

const wordsOf = (definition: CaseDefinition, { name }: Deadline): Text =>
  definition.deadlineWords[name.replace(/\.\d+$/, '')] ?? text(name, name)

const firstOf = (deadlines: readonly Deadline[]): Deadline | null =>
  deadlines.toSorted((one, other) => (one.at < other.at ? -1 : 1))[0] ?? null

async function waitingFor(parts: EngineParts, row: CaseRow, asked: Asked): Promise<Waiting | null> {
  const loaded = await parts.store.load(row.id)
  if (loaded === null) return null
  const known = standing(parts, loaded.stored)
  const { definition, before } = known
  const commands = commandsFor(known, asked)
  if (commands.length === 0) return null
  const { calendar, local } = asked.situation
  const first = firstOf(definition.deadlines(before.data, calendar))
  const item: WorkItem = {
    ...{ id: row.id, kind: row.kind, code: row.code, title: row.title, commands },
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

/** The open cases of a person's own unit that wait for this person, most urgent first. */
export async function worklistOf(
  parts: EngineParts,
  by: Actor,
  { limit = 100 }: WorklistOptions,
): Promise<readonly WorkItem[]> {
  const asked = await askedBy(parts, by)
  const units = parts.regime.heldBy([by.unit], asked.situation.local.date)
  const query = { units, closed: false, order: 'opened', limit: pageSize } as const
  const waiting: Waiting[] = []
  let page = await parts.store.find(query)
  for (;;) {
    const found = await Promise.all(page.rows.map((row) => waitingFor(parts, row, asked)))
    waiting.push(...found.filter((item) => item !== null))
    if (page.next === null) break
    page = await parts.store.find({ ...query, after: page.next })
  }
  return waiting
    .toSorted(byUrgency)
    .slice(0, limit)
    .map(({ item }) => item)
}
