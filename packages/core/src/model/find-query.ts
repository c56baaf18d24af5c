import { z } from 'zod'
import type { Actor } from './actor.js'
import { day, line, parseInput, slug, whole } from './input.js'
import type { PlainDate } from './time.js'

/** What to list. All conditions must hold. */
export interface FindQuery {
  readonly kind?: string
  /** A unit and all below it. */
  readonly unit?: string
  readonly procedure?: string
  /** A state or everything below it: `settlement` finds every step of settlement. */
  readonly state?: string
  readonly closed?: boolean
  /** Due strictly before this day. */
  readonly dueBefore?: PlainDate | string
  /** Person id. */
  readonly assignee?: string
  /** Printed dossier code. */
  readonly code?: string
  /** Words of a name, with or without marks: `nguyen hoa` finds `Nguyễn Thị Hoà`. */
  readonly text?: string
  /** `opened` (default) or `due`, which leaves out cases without a due day. */
  readonly order?: 'opened' | 'due'
  /** `next` of the page before. */
  readonly after?: string
  /** 1 to 1000; 100 when left out. */
  readonly limit?: number
  /** Only what lies in this person's unit or below it. */
  readonly by?: Actor
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

/** A query checked, its defaults filled in. */
export type CheckedQuery = Omit<FindQuery, 'by' | 'dueBefore' | 'order' | 'limit'> & {
  readonly dueBefore?: PlainDate
  readonly order: 'opened' | 'due'
  readonly limit: number
}

/** Checks a query and fills in its defaults. @throws `invalid-input` */
export const parseFindQuery = (query: Omit<FindQuery, 'by'>): CheckedQuery =>
  parseInput(schema, query, 'query')
