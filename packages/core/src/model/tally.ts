import { z } from 'zod'
import { MotcuaError } from '../errors.js'
import type { Actor } from './actor.js'
import { day, parseInput, slug } from './input.js'
import type { PlainDate } from './time.js'

/** What to count, and for whom. */
export interface TallyRequest {
  readonly kind: string
  /** A unit and all below it; every unit when left out. */
  readonly unit?: string | undefined
  /** First day of the window. */
  readonly from: PlainDate | string
  /** The day after the last one. */
  readonly to: PlainDate | string
  /** Only what lies in this person's unit or below it. */
  readonly by?: Actor | undefined
}

const schema = z.strictObject({
  kind: slug(),
  unit: slug().optional(),
  from: day(),
  to: day(),
})

/** A request checked. */
export interface CheckedTally {
  readonly kind: string
  readonly unit?: string | undefined
  readonly from: PlainDate
  readonly to: PlainDate
}

/** Checks what to count. @throws `invalid-input` */
export function parseTallyRequest(request: Omit<TallyRequest, 'by'>): CheckedTally {
  const checked = parseInput(schema, request, 'query')
  checkWindow(checked, 'query.to')
  return checked
}

/**
 * Refuses a window that has no day in it; stores call it first.
 * @throws `invalid-input` with field `to`, or the field given
 */
export function checkWindow(
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
  field = 'to',
): void {
  if (to > from) return
  throw new MotcuaError('invalid-input', { field, got: `${to}, not after ${from}` })
}

/** What one line of a tally counts. */
export interface TallyKey {
  readonly unit: string
  readonly subject: string
  /** Null counts the cases that came in by no channel. */
  readonly channel: string | null
}

/** One line of a tally: how many cases of a unit, subject and channel. */
export interface TallyRow extends TallyKey {
  /** Received before the window, and not finished before it. */
  readonly carried: number
  /** Received within it. */
  readonly received: number
  /** Finished within it with the verdict `early`. */
  readonly early: number
  /** Finished within it with the verdict `on-time`. */
  readonly onTime: number
  /** Finished within it with the verdict `late`. */
  readonly late: number
  /** Finished within it with no verdict, or another one. */
  readonly unjudged: number
  /** Not finished before its end, the day it is judged by not before its end or not known. */
  readonly pendingInTime: number
  /** Not finished before its end, and to be done by a day before its end. */
  readonly pendingOverdue: number
}

const compareTexts = (one: string, other: string): number =>
  one < other ? -1 : one > other ? 1 : 0

const compareChannels = (one: string | null, other: string | null): number => {
  if (one === null || other === null) return Number(other === null) - Number(one === null)
  return compareTexts(one, other)
}

/**
 * The order of the lines of a tally, as `sort` takes it: by unit, subject and channel, cases without a channel first,
 * texts by their UTF-16 code units. Databases compare by code point or by a collation, so stores sort with this.
 */
export const compareTallyKeys = (one: TallyKey, other: TallyKey): number =>
  compareTexts(one.unit, other.unit) ||
  compareTexts(one.subject, other.subject) ||
  compareChannels(one.channel, other.channel)
