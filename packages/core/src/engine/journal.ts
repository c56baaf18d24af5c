import { MotcuaError } from '../errors.js'
import type { CaseData, Entry } from '../model/case.js'
import type { Instant } from '../model/time.js'
import type { SealedEntry } from '../ports/case-store.js'

/** Hash of a text, 64 hexadecimal digits. */
export type Digest = (text: string) => string

/** The head of a case without entries. */
export const noHead = '0'.repeat(64)

/** Seals an entry: its exact text, and the hash over its predecessor's hash and that text. */
export function seal(entry: Entry, head: string, digest: Digest): SealedEntry {
  const body = JSON.stringify(entry)
  return { seq: entry.seq, body, hash: digest(`${head}\n${body}`) }
}

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' &&
  value !== null &&
  ['case', 'seq', 'at', 'by', 'command', 'state', 'set', 'effects'].every((key) => key in value)

/** The value a JSON text holds; null when it is none. */
export const parseJson = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

const broken = (seq: number, why: string): never => {
  throw new MotcuaError('journal-broken', { field: `entry ${String(seq)}`, got: why })
}

/** Reads one sealed entry. @throws `journal-broken` when it is not one */
export function parseEntry({ seq, body }: SealedEntry): Entry {
  const entry = parseJson(body)
  return isEntry(entry) ? entry : broken(seq, 'it is not an entry')
}

/**
 * Reads sealed entries, checking the chain over the stored bytes.
 * @throws `journal-broken` naming the first entry that does not agree
 */
export function readJournal(sealed: readonly SealedEntry[], digest: Digest): readonly Entry[] {
  let head = noHead
  return sealed.map((stored, index) => {
    const { seq, body, hash } = stored
    if (digest(`${head}\n${body}`) !== hash) return broken(seq, 'its hash does not match')
    const entry = parseEntry(stored)
    if (seq !== index + 1 || entry.seq !== seq)
      return broken(seq, `it stands at ${String(index + 1)}`)
    head = hash
    return entry
  })
}

/** A case as it stood after some entry. */
export interface PastState {
  readonly seq: number
  readonly state: string
  readonly data: CaseData
}

/**
 * Folds entries into the state after the last one made at or before `until`; null before the first. What came
 * before that entry counts whatever its moment: the clock of a machine may have stepped back.
 */
export function fold(entries: readonly Entry[], until?: Instant): PastState | null {
  const index = entries.findLastIndex(({ at }) => until === undefined || at <= until)
  const past = entries.slice(0, index + 1)
  const last = past.at(-1)
  if (last === undefined) return null
  const facts = new Map<string, unknown>()
  for (const { set } of past) {
    for (const key of Object.keys(set)) facts.set(key, set[key])
  }
  return { seq: last.seq, state: last.state, data: Object.fromEntries(facts) }
}

/** Entries of all cases, and where they end. */
export interface Feed {
  readonly entries: readonly Entry[]
  /** Pass for the entries after these. */
  readonly position: string | null
}
