import { addDays, plainDate, printedDate, type Engine, type PlainDate } from '@motcua/core'
import type { Script } from '../play/agenda.js'
import { play, type Evening, type Stage } from '../play/play.js'
import { bookPages, bookPaths, offices } from '../report/book-pages.js'
import { readDossiers, type Dossier } from '../report/dossiers.js'
import type { Progress } from '../report/progress.js'
import { registerBook, type RegisterBook } from '../report/register-book.js'

/** The last day of the chapter: the yearly report of 2018 was due before 10 November. */
const through = plainDate('2018-11-09')

/** Pages of the chapter, by their path below the out folder. */
export const yearPages: readonly string[] = bookPaths('2018')

/** What the chapter leaves behind. */
export interface Year {
  readonly pages: readonly (readonly [path: string, content: string])[]
  readonly dossiers: readonly Dossier[]
  readonly books: readonly RegisterBook[]
  readonly through: PlainDate
}

/** What a chapter goes on from. */
export interface Before {
  readonly stage: Stage
  /** The last day played before it. */
  readonly after: PlainDate
  readonly progress: Progress
  readonly onDay: (evening: Evening) => void
}

/** From November 2017 to the yearly report of 2018: the registers of 2017 are closed, those of 2018 opened. */
export async function playYear(
  engine: Engine,
  scripts: readonly Script[],
  { stage, after, progress, onDay }: Before,
): Promise<Year> {
  await play(scripts, { from: addDays(after, 1), through }, { ...stage, onDay })
  progress.done(`Đã đến hết ngày ${printedDate(through)}.`)
  const dossiers = await readDossiers(engine, 'phu-yen', through)
  const at = { regime: engine.regime, on: through }
  const books = ['2017', '2018'].flatMap((year) =>
    offices.map((unit) => registerBook(unit, dossiers, { ...at, year })),
  )
  return { pages: bookPages(books), dossiers, books, through }
}
