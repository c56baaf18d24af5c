import { thads } from '@motcua/core/thads'
import type { RegisterBook } from './register-book.js'

/** The offices of the province as it was in 2017, the provincial one first. */
export const offices: readonly string[] = thads.unitsBelow('phu-yen')

const pageName = (unit: string, year: string): string =>
  `so-theo-doi/${year}/${unit.split('/').at(-1) ?? unit}`

/** Paths of the registers of a year. */
export const bookPaths = (year: string): readonly string[] =>
  offices.flatMap((unit) => [`${pageName(unit, year)}.md`, `${pageName(unit, year)}.csv`])

/** Registers as pages. */
export const bookPages = (
  books: readonly RegisterBook[],
): readonly (readonly [path: string, content: string])[] =>
  books.flatMap(({ unit, year, markdown, csv }) => [
    [`${pageName(unit, year)}.md`, markdown],
    [`${pageName(unit, year)}.csv`, csv],
  ])
