import { z } from 'zod'
import { MotcuaError } from '../errors.js'
import type { Actor } from './actor.js'
import { day, line, moment, parseInput, slug } from './input.js'
import { checkWindow } from './tally.js'
import type { Instant, PlainDate } from './time.js'

/** Whose cases are counted, of which days, and as known when. */
export interface FiguresScope {
  /** A unit and all below it; every unit when both this and `units` are left out. */
  readonly unit?: string | undefined
  /** These units alone, in place of `unit`. */
  readonly units?: readonly string[] | undefined
  /** First day counted. */
  readonly from: PlainDate | string
  /** The day after the last one. */
  readonly to: PlainDate | string
  /**
   * Counts from the journals what was known at this moment, each case for the unit that held it then. Left out, what is
   * stored is counted: the same as the journals know now.
   */
  readonly asKnownAt?: Instant | string | undefined
  /** Only what lies in this person's unit or below it. */
  readonly by?: Actor | undefined
}

/** Which figures to count. */
export interface FiguresQuery extends FiguresScope {
  /** Ids of sets, e.g. `one-stop`. */
  readonly sets: readonly string[]
}

/** Which figure to list. */
export interface FigureQuery extends FiguresScope {
  /** Id of its set. */
  readonly set: string
  /** Id of the figure. */
  readonly figure: string
  /** One line of the table; all when left out. */
  readonly line?: string | undefined
}

const scope = {
  unit: slug().optional(),
  units: z.array(slug()).max(10_000).optional(),
  from: day(),
  to: day(),
  asKnownAt: moment().optional(),
}

const tablesAsked = z.strictObject({ ...scope, sets: z.array(line()).min(1).max(100) })
const listAsked = z.strictObject({
  ...scope,
  set: line(),
  figure: line(),
  line: z.string().max(200).optional(),
})

/** A scope checked. */
export interface CheckedScope {
  readonly unit?: string | undefined
  readonly units?: readonly string[] | undefined
  readonly from: PlainDate
  readonly to: PlainDate
  readonly asKnownAt?: Instant | undefined
}

const whole = <T extends CheckedScope>(query: T): T => {
  checkWindow(query, 'query.to')
  if (query.unit !== undefined && query.units !== undefined) {
    const got = `${String(query.units.length)} units beside ${query.unit}`
    throw new MotcuaError('invalid-input', { field: 'query.units', got })
  }
  return query
}

/** Checks which figures to count. @throws `invalid-input` */
export const parseFiguresQuery = (
  query: Omit<FiguresQuery, 'by'>,
): CheckedScope & Pick<FiguresQuery, 'sets'> => whole(parseInput(tablesAsked, query, 'query'))

/** Checks which figure to list. @throws `invalid-input` */
export const parseFigureQuery = (
  query: Omit<FigureQuery, 'by'>,
): CheckedScope & Pick<FigureQuery, 'set' | 'figure' | 'line'> =>
  whole(parseInput(listAsked, query, 'query'))
