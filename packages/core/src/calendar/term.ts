import { MotcuaError } from '../errors.js'
import { text, type Text } from '../model/text.js'

/** What a term is counted in. The law mixes all five; one is never converted into another. */
export type TermUnit = 'working-day' | 'calendar-day' | 'month' | 'year' | 'working-hour'

/**
 * A length of statutory time with its unit, as the law writes it: `{ unit: 'working-day', count: 5 }`.
 * `count` is whole and not negative; only working hours also come in halves.
 */
export type Term = {
  readonly [Unit in TermUnit]: { readonly unit: Unit; readonly count: number }
}[TermUnit]

interface UnitFacts {
  readonly most: number
  readonly vi: string
  readonly one: string
  readonly many: string
}

const units: Readonly<Record<TermUnit, UnitFacts>> = {
  'working-day': { most: 10_000, vi: 'ngày làm việc', one: 'working day', many: 'working days' },
  'calendar-day': { most: 36_525, vi: 'ngày', one: 'calendar day', many: 'calendar days' },
  month: { most: 1_200, vi: 'tháng', one: 'month', many: 'months' },
  year: { most: 100, vi: 'năm', one: 'year', many: 'years' },
  'working-hour': { most: 10_000, vi: 'giờ làm việc', one: 'working hour', many: 'working hours' },
}

const isTermUnit = (unit: string): unit is TermUnit => Object.hasOwn(units, unit)

/**
 * True for a term this library can count, whatever it was read from: a known unit, and a count that is not
 * negative, not too large (a hundred years of days, months or years; 10,000 working days or hours) and whole
 * (a multiple of 0.5 for working hours).
 */
export function isTerm(value: { readonly unit: string; readonly count: number }): value is Term {
  const { unit, count } = value
  if (!isTermUnit(unit) || Object.is(count, -0) || count < 0 || count > units[unit].most)
    return false
  return Number.isInteger(unit === 'working-hour' ? count * 2 : count)
}

/**
 * Returns the term when it is one.
 * @throws `invalid-term` when it is not, see {@link isTerm}
 */
export function checkTerm(term: Term, field = 'term'): Term {
  if (isTerm(term)) return term
  throw new MotcuaError('invalid-term', { field, got: JSON.stringify(term) })
}

/** A term of `n` working days. @throws `invalid-term` as {@link checkTerm} says */
export const workingDays = (n: number): Term => checkTerm({ unit: 'working-day', count: n })

/** A term of `n` days of the solar calendar. @throws `invalid-term` as {@link checkTerm} says */
export const calendarDays = (n: number): Term => checkTerm({ unit: 'calendar-day', count: n })

/** A term of `n` months. @throws `invalid-term` as {@link checkTerm} says */
export const months = (n: number): Term => checkTerm({ unit: 'month', count: n })

/** A term of `n` years. @throws `invalid-term` as {@link checkTerm} says */
export const years = (n: number): Term => checkTerm({ unit: 'year', count: n })

/** A term of `n` hours of office time, halves allowed. @throws `invalid-term` as {@link checkTerm} says */
export const workingHours = (n: number): Term => checkTerm({ unit: 'working-hour', count: n })

/** The term in words: `5 ngày làm việc` / `5 working days`, `2,5 giờ làm việc` / `2.5 working hours`. */
export function termText(term: Term): Text {
  const { vi, one, many } = units[term.unit]
  const count = String(term.count)
  return text(`${count.replace('.', ',')} ${vi}`, `${count} ${term.count === 1 ? one : many}`)
}
