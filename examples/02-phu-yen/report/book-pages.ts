import type { Engine, PlainDate } from '@motcua/core'
import { thads } from '@motcua/core/thads'
import { readRegister, type RegisterBook } from './register-book.js'

/** The offices of the province as it was in 2017, the provincial one first. */
export const offices: readonly string[] = thads.unitsBelow('phu-yen')

/** The name of an office in paths: the last part of its id. */
export const leafOf = (unit: string): string => unit.split('/').at(-1) ?? unit

const pageName = (unit: string, year: string): string => `so-theo-doi/${year}/${leafOf(unit)}.csv`

/** Paths of the registers of a year, as lists that spreadsheets and other programs read. */
export const bookPaths = (year: string): readonly string[] =>
  offices.map((unit) => pageName(unit, year))

/** The registers of every office, of some years, as they stand on the evening of a day. */
export async function readBooks(
  engine: Engine,
  years: readonly string[],
  on: PlainDate,
): Promise<readonly RegisterBook[]> {
  const books: RegisterBook[] = []
  for (const year of years) {
    for (const unit of offices) books.push(await readRegister(engine, { unit, year, on }))
  }
  return books
}

/** Registers as pages. */
export const bookPages = (
  books: readonly RegisterBook[],
): readonly (readonly [path: string, content: string])[] =>
  books.map(({ unit, year, csv }) => [pageName(unit, year), csv])
