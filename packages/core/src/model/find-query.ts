import { z } from 'zod'
import type { Actor } from './actor.js'
import { day, line, parseInput, slug, whole } from './input.js'
import type { PlainDate } from './time.js'

/** What to list. All conditions must hold. */
export interface FindQuery {
  readonly kind?: string | undefined
  /** A unit and all below it. */
  readonly unit?: string | undefined
  readonly procedure?: string | undefined
  /** A state or everything below it: `settlement` finds every step of settlement. */
  readonly state?: string | undefined
  readonly closed?: boolean | undefined
  /** Due strictly before this day. */
  readonly dueBefore?: PlainDate | string | undefined
  /** Person id. */
  readonly assignee?: string | undefined
  /** Printed dossier code. */
  readonly code?: string | undefined
  /** Words of a name, with or without marks: `nguyen hoa` finds `Nguyễn Thị Hoà`. */
  readonly text?: string | undefined
  /** `opened` (default) or `due`, which leaves out cases without a due day. */
  readonly order?: 'opened' | 'due' | undefined
  /** `next` of the page before. */
  readonly after?: string | undefined
  /** 1 to 1000; 100 when left out. */
  readonly limit?: number | undefined
  /** Only what lies in this person's unit or below it. */
  readonly by?: Actor | undefined
}

const schema = z.strictObject({
  kind: slug().exactOptional(),
  unit: slug().exactOptional(),
  procedure: slug().exactOptional(),
  state: z.string().min(1).max(200).exactOptional(),
  closed: z.boolean().exactOptional(),
  dueBefore: day().exactOptional(),
  assignee: z.string().min(1).max(120).exactOptional(),
  code: z.string().min(1).max(100).exactOptional(),
  text: line().exactOptional(),
  order: z.enum(['opened', 'due']).default('opened'),
  after: z.string().max(200).exactOptional(),
  limit: whole(1, 1000).default(100),
})

// A filter that is undefined is a filter left out, as screens write it.
const given = (query: object): unknown =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined))

/** A query checked, its defaults filled in. */
export interface CheckedQuery {
  readonly kind?: string
  readonly unit?: string
  readonly procedure?: string
  readonly state?: string
  readonly closed?: boolean
  readonly dueBefore?: PlainDate
  readonly assignee?: string
  readonly code?: string
  readonly text?: string
  readonly after?: string
  readonly order: 'opened' | 'due'
  readonly limit: number
}

/** Checks a query and fills in its defaults. @throws `invalid-input` */
export const parseFindQuery = (query: Omit<FindQuery, 'by'>): CheckedQuery =>
  parseInput(schema, given(query), 'query')
