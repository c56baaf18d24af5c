import { MotcuaError } from '../errors.js'
import type { CountedCase } from '../model/counted-case.js'
import { text, type Text } from '../model/text.js'
import type { ReportingWindow } from './reporting-window.js'

/** The days figures count: from `from` on, before `to`. */
export type CountedDays = Pick<ReportingWindow, 'from' | 'to'>

/** A figure of a report: how many cases of a line are so and so. */
export interface Figure {
  /** Unique in its set, e.g. `received`. */
  readonly id: string
  readonly name: Text
  /** What it counts, in words. */
  readonly means: Text
  /** Whether the case is one of those it counts. The list behind the number is of these cases. */
  readonly counts: (it: CountedCase, days: CountedDays) => boolean
}

/** What must hold in every line, such as `3=7+11`: one figure is the sum of others. */
export interface FigureIdentity {
  readonly id: string
  /** Id of the figure that is the sum of those in `of`. */
  readonly sum: string
  readonly of: readonly string[]
}

/** Figures that are counted together: of one kind of case, by line, bound by identities. */
export interface FigureSet {
  readonly id: string
  readonly name: Text
  /** Kind of case counted. */
  readonly kind: string
  /** The line a case counts in, e.g. its procedure. Null when it counts in none. */
  readonly lineOf: (it: CountedCase) => string | null
  readonly figures: readonly Figure[]
  /** What counting it takes: the summary of a case alone, or its data and state too, for which each case is opened. */
  readonly reads: 'summary' | 'data'
  /** What the list behind a figure says of a case besides, in the words of the officers: why it is late. */
  readonly remarks?: (it: CountedCase, days: CountedDays) => readonly string[]
  readonly identities: readonly FigureIdentity[]
  /** Figures that join two windows: the first of one window is the second of the window before. Null when none do. */
  readonly carries: { readonly opening: string; readonly closing: string } | null
}

/** Figures by their id. */
export type FigureValues = Readonly<Record<string, number>>

/** The figures of one line. */
export interface FigureLine {
  /** What it is about: a procedure, a service, a topic, a ground. */
  readonly id: string
  readonly values: FigureValues
}

/** A set of figures counted: a line for everything that has a case, in the order of their ids. Plain JSON. */
export interface FigureTable {
  /** Id of the {@link FigureSet}. */
  readonly set: string
  readonly lines: readonly FigureLine[]
}

const zeros = ({ figures }: FigureSet): Record<string, number> =>
  Object.fromEntries(figures.map(({ id }) => [id, 0]))

const tableOf = (set: FigureSet, lines: ReadonlyMap<string, FigureValues>): FigureTable => ({
  set: set.id,
  lines: [...lines]
    .filter(([, values]) => Object.values(values).some((value) => value > 0))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, values]) => ({ id, values })),
})

/** Counts cases one by one into a table. */
export class FigureCounter {
  readonly #set: FigureSet
  readonly #days: CountedDays
  readonly #lines = new Map<string, Record<string, number>>()

  constructor(set: FigureSet, days: CountedDays) {
    this.#set = set
    this.#days = days
  }

  /** Counts one more case. Cases of other kinds count nowhere. */
  add(it: CountedCase): void {
    const line = it.summary.kind === this.#set.kind ? this.#set.lineOf(it) : null
    if (line === null) return
    const values = this.#lines.get(line) ?? zeros(this.#set)
    this.#lines.set(line, values)
    for (const { id, counts } of this.#set.figures) {
      if (counts(it, this.#days)) values[id] = (values[id] ?? 0) + 1
    }
  }

  /** What was counted so far. */
  table(): FigureTable {
    return tableOf(this.#set, this.#lines)
  }
}

/** The sum of tables of one set, line by line: what offices report together. */
export function sumOfTables(set: FigureSet, tables: readonly FigureTable[]): FigureTable {
  const lines = new Map<string, Record<string, number>>()
  for (const { id, values } of tables.flatMap((table) => table.lines)) {
    const sum = lines.get(id) ?? zeros(set)
    lines.set(id, sum)
    for (const [figure, value] of Object.entries(values)) sum[figure] = (sum[figure] ?? 0) + value
  }
  return tableOf(set, lines)
}

/** All lines of a table in one. */
export const sumOfLines = (set: FigureSet, { lines }: FigureTable): FigureValues =>
  lines.reduce<FigureValues>(
    (sum, { values }) =>
      Object.fromEntries(Object.entries(sum).map(([id, value]) => [id, value + (values[id] ?? 0)])),
    zeros(set),
  )

/** An identity that a line does not keep. */
export interface BrokenIdentity {
  readonly set: string
  /** Id of the line. */
  readonly line: string
  readonly identity: string
}

/** An identity in the names of its figures, such as `Tổng số = Từ kỳ trước + Nhận trong kỳ`. */
export function identityText({ figures }: FigureSet, { sum, of }: FigureIdentity): Text {
  const name = (id: string): Text =>
    figures.find((figure) => figure.id === id)?.name ?? text(id, id)
  return text(
    `${name(sum).vi} = ${of.map((id) => name(id).vi).join(' + ')}`,
    `${name(sum).en} = ${of.map((id) => name(id).en).join(' + ')}`,
  )
}

const holds = ({ sum, of }: FigureIdentity, values: FigureValues): boolean =>
  (values[sum] ?? 0) === of.reduce((total, id) => total + (values[id] ?? 0), 0)

/** The identities that a table breaks. None of one that was counted: for figures that people typed in. */
export const identitiesBroken = (
  set: FigureSet,
  { lines }: FigureTable,
): readonly BrokenIdentity[] =>
  lines.flatMap(({ id, values }) =>
    set.identities
      .filter((identity) => !holds(identity, values))
      .map((identity) => ({ set: set.id, line: id, identity: identity.id })),
  )

/** A line whose opening figure is not what was left of the window before. */
export interface WindowGap {
  readonly set: string
  /** Id of the line. */
  readonly line: string
  /** What was left when the window before ended. */
  readonly left: number
  /** What the next window says was carried over. */
  readonly carriedOver: number
}

const figureOf = ({ lines }: FigureTable, figure: string): ReadonlyMap<string, number> =>
  new Map(lines.map(({ id, values }) => [id, values[figure] ?? 0]))

/**
 * The lines in which a window does not begin with what the one before ended with. None when both were counted from what
 * was known at one moment, or nothing was corrected, classified anew or entered late in between. None for sets whose
 * windows nothing joins.
 */
export function windowGaps(
  set: FigureSet,
  before: FigureTable,
  next: FigureTable,
): readonly WindowGap[] {
  if (set.carries === null) return []
  const ended = figureOf(before, set.carries.closing)
  const begun = figureOf(next, set.carries.opening)
  return [...new Set([...ended.keys(), ...begun.keys()])].toSorted().flatMap((line) => {
    const [left, carriedOver] = [ended.get(line) ?? 0, begun.get(line) ?? 0]
    return left === carriedOver ? [] : [{ set: set.id, line, left, carriedOver }]
  })
}

/** The figure of this id in a set. @throws `invalid-input` when there is none */
export function figureNamed(set: FigureSet, id: string, field = 'figure'): Figure {
  const found = set.figures.find((figure) => figure.id === id)
  if (found !== undefined) return found
  const known = set.figures.map((figure) => figure.id).join(', ')
  throw new MotcuaError('invalid-input', { field, got: `${id}; known: ${known}` })
}

/** The set of this id. @throws `invalid-input` when there is none */
export function figureSetNamed(sets: readonly FigureSet[], id: string, field = 'set'): FigureSet {
  const found = sets.find((set) => set.id === id)
  if (found !== undefined) return found
  const known = sets.map((set) => set.id).join(', ')
  throw new MotcuaError('invalid-input', { field, got: `${id}; known: ${known}` })
}
