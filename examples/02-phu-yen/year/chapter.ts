import {
  addDays,
  plainDate,
  printedDate,
  type CaseView,
  type Engine,
  type PlainDate,
  type Regime,
} from '@motcua/core'
import { staffOf } from '../play/office-staff.js'
import { readReports, scheduleReports, type Reporting } from '../reporting/report-chapter.js'
import { reportPaths } from '../report/report-page.js'
import { casesOf } from '../report/cases-of.js'
import { contactPage, rolloutPage } from '../report/rollout-page.js'
import type { Script } from '../play/agenda.js'
import { play, type Evening, type Stage } from '../play/play.js'
import { bookPages, bookPaths, readBooks } from '../report/book-pages.js'
import { readDossiers, type Dossier } from '../report/dossiers.js'
import type { Progress } from '../report/progress.js'
import type { RegisterBook } from '../report/register-book.js'

/** The last day of the chapter: the yearly report of 2018 was due before 10 November, and is accepted after it. */
const through = plainDate('2018-11-16')

/** From 2018 on reports are owed; the heads schedule them on the first working day. */
const newYear = plainDate('2018-01-02')
const dueIn2018 = { from: plainDate('2018-01-01'), to: plainDate('2019-01-01') }

const rolloutPages = ['ke-hoach-157.md', 'dau-moi.md']

/** Pages of the chapter, by their path below the out folder. */
export const yearPages: readonly string[] = [
  ...bookPaths('2018'),
  ...rolloutPages,
  'bao-cao/2018.md',
  'bao-cao/2018.txt',
  ...reportPaths('letter-2017', ['2018-six-month', '2018-annual']),
]

/** What the chapter leaves behind. */
export interface Year {
  readonly pages: readonly (readonly [path: string, content: string])[]
  readonly dossiers: readonly Dossier[]
  readonly books: readonly RegisterBook[]
  /** The tasks of the plan, of both years. */
  readonly tasks: readonly CaseView[]
  readonly reporting: Reporting
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

const pagesOfRollout = (regime: Regime, tasks: readonly CaseView[]) => {
  const tables = [[2017, plainDate('2017-12-31')] as const, [2018, through] as const]
  return [
    ['ke-hoach-157.md', rolloutPage({ regime, tasks, tables })] as const,
    ['dau-moi.md', contactPage(regime, tasks, plainDate('2017-06-30'))] as const,
  ]
}

/** From November 2017 to the yearly report of 2018: the registers of 2017 are closed, those of 2018 opened. */
export async function playYear(
  engine: Engine,
  scripts: readonly Script[],
  { stage, after, progress, onDay }: Before,
): Promise<Year> {
  await play(scripts, { from: addDays(after, 1), through: newYear }, { ...stage, onDay })
  const owed = await scheduleReports(engine, staffOf('phu-yen').head, dueIn2018)
  const all = [...scripts, ...owed.scripts]
  await play(all, { from: addDays(newYear, 1), through }, { ...stage, onDay })
  progress.done(`Đã đến hết ngày ${printedDate(through)}.`)
  const dossiers = await readDossiers(engine, 'phu-yen', through)
  const books = await readBooks(engine, ['2017', '2018'], through)
  const tasks = await casesOf(engine, 'task')
  const reporting = await readReports(engine, owed, {
    path: 'bao-cao/2018',
    heading: 'Báo cáo năm 2018 theo công văn ngày 26/5/2017',
  })
  return {
    pages: [...bookPages(books), ...pagesOfRollout(engine.regime, tasks), ...reporting.pages],
    ...{ dossiers, books, tasks, reporting, through },
  }
}
