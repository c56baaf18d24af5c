import type { Citation } from '../../model/citation.js'
import { joined, text, type Text } from '../../model/text.js'
import { sourceWords } from '../../reporting/source-words.js'

/** One difference between two versions of a procedure. */
export interface ProcedureChange {
  /** Where it stands, things in lists by their id: `limit`, `components.request.forms`, `steps.settle.budget`. */
  readonly path: string
  /** What it is that changed, as an officer would say it. */
  readonly words: Text
  /** How it was; null where there was none. */
  readonly before: Text | null
  /** How it is; null where there is none any more. */
  readonly after: Text | null
  /** The clause behind it in either version; null where it did not exist there. */
  readonly basis: { readonly before: Citation | null; readonly after: Citation | null }
}

/** One thing a version says, and how to say it. */
export interface Fact<T> {
  readonly words: Text
  readonly show: (value: T) => Text | null
}

/** A way of saying each thing there is to say of `T`; the compiler asks for every one. */
export type Facts<T> = { readonly [Key in Exclude<keyof T, 'id' | 'basis'>]-?: Fact<T> }

/** What stands on a clause. */
export interface Based {
  readonly basis: Citation
}

/** What stands in a list. */
export interface Listed extends Based {
  readonly id: string
  readonly name: Text
}

/** A value in two versions; null where a version lacks it. */
export interface Pair<T> {
  readonly before: T | null
  readonly after: T | null
}

/** Where a difference stands, and what it is about. */
export interface Place {
  readonly path: string
  readonly subject: Text
}

/** Whether two values that are plain data say the same. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const of = (subject: Text, words: Text): Text =>
  text(`${subject.vi}: ${words.vi}`, `${subject.en}: ${words.en}`)

const clauseWords = text('căn cứ pháp lý', 'the clause behind it')

/** The change of a clause alone; none where it stayed. */
export const clauseChange = (
  { path, subject }: Place,
  { before, after }: { readonly before: Citation; readonly after: Citation },
): readonly ProcedureChange[] =>
  same(before, after)
    ? []
    : [
        {
          path,
          words: of(subject, clauseWords),
          before: sourceWords(before, []),
          after: sourceWords(after, []),
          basis: { before, after },
        },
      ]

const basisOf = (pair: Pair<Based>): ProcedureChange['basis'] => ({
  before: pair.before?.basis ?? null,
  after: pair.after?.basis ?? null,
})

const appeared = <T extends Based>(
  { path, subject }: Place,
  pair: Pair<T>,
  show: (value: T) => Text,
): ProcedureChange => ({
  path,
  words: subject,
  before: pair.before === null ? null : show(pair.before),
  after: pair.after === null ? null : show(pair.after),
  basis: basisOf(pair),
})

const factsChanged = <T extends Based>(
  { path, subject }: Place,
  { before, after }: { readonly before: T; readonly after: T },
  facts: readonly (readonly [string, Fact<T>])[],
): readonly ProcedureChange[] => {
  const changed = facts.flatMap(([name, { words, show }]): readonly ProcedureChange[] => {
    const values = { before: show(before), after: show(after) }
    if (same(values.before, values.after)) return []
    const basis = basisOf({ before, after })
    return [{ path: `${path}.${name}`, words: of(subject, words), ...values, basis }]
  })
  const clauses = { before: before.basis, after: after.basis }
  return changed.length > 0 ? changed : clauseChange({ path: `${path}.basis`, subject }, clauses)
}

const shown = <T extends Based>(facts: readonly (readonly [string, Fact<T>])[]) => {
  const line = (value: T): Text =>
    joined(
      facts.flatMap(([, { words, show }]) => {
        const said = show(value)
        return said === null ? [] : [of(words, said)]
      }),
      '; ',
    )
  return line
}

/** What changed of one thing: that it came or went, each fact of it, or, where none did, its clause alone. */
export function changesOf<T extends Based>(
  place: Place,
  { before, after }: Pair<T>,
  facts: Facts<T>,
): readonly ProcedureChange[] {
  const listed: readonly (readonly [string, Fact<T>])[] = Object.entries(facts)
  if (before !== null && after !== null) return factsChanged(place, { before, after }, listed)
  return before === null && after === null
    ? []
    : [appeared(place, { before, after }, shown(listed))]
}

const named = (kind: Text, { name }: Listed): Text =>
  text(`${kind.vi} “${name.vi}”`, `${kind.en} “${name.en}”`)

const orderChange = <T extends Listed>(
  { path, subject }: Place,
  before: readonly T[],
  after: readonly T[],
): readonly ProcedureChange[] => {
  const kept = (items: readonly T[], others: readonly T[]): readonly T[] =>
    items.filter(({ id }) => others.some((other) => other.id === id))
  const [was, is] = [kept(before, after), kept(after, before)]
  const ids = (items: readonly T[]): readonly string[] => items.map(({ id }) => id)
  if (same(ids(was), ids(is))) return []
  const order = (items: readonly T[]): Text =>
    joined(
      items.map(({ name }) => name),
      ' → ',
    )
  const words = of(subject, text('thứ tự', 'the order'))
  const basis = { before: null, after: null }
  return [{ path: `${path}.order`, words, before: order(was), after: order(is), basis }]
}

/** What changed in a list of things that have ids: those that stayed or came in their new order, then those that went. */
export function changesOfList<T extends Listed>(
  { path, subject }: Place,
  { before, after }: { readonly before: readonly T[]; readonly after: readonly T[] },
  facts: Facts<T>,
): readonly ProcedureChange[] {
  const find = (items: readonly T[], id: string): T | null =>
    items.find((item) => item.id === id) ?? null
  const gone = before.filter(({ id }) => find(after, id) === null)
  return [
    ...[...after, ...gone].flatMap((item) => {
      const place = { path: `${path}.${item.id}`, subject: named(subject, item) }
      const pair = { before: find(before, item.id), after: find(after, item.id) }
      return changesOf(place, pair, facts)
    }),
    ...orderChange({ path, subject }, before, after),
  ]
}
