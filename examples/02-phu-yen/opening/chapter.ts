import { addDays, printedDate, type Engine, type PlainDate } from '@motcua/core'
import type { Script } from '../play/agenda.js'
import { play, type Evening, type Stage } from '../play/play.js'
import { bookPages, bookPaths, offices, readBooks } from '../report/book-pages.js'
import { choices } from '../report/choose-dossiers.js'
import { dossierStory } from '../report/dossier-story.js'
import { readDossiers, type Dossier } from '../report/dossiers.js'
import type { Progress } from '../report/progress.js'
import { replayAll } from '../report/replay.js'
import { statisticsPage } from '../report/statistics-page.js'
import { summaryInEnglish, summaryText, type SummaryFacts } from '../report/summary.js'
import { timelinessTable } from '../report/timeliness-table.js'

/** Pages of the chapter, by their path below the out folder. */
export const openingPages: readonly string[] = [
  ...bookPaths('2017'),
  'thoi-han.md',
  'thoi-han.csv',
  'bieu-II06a-2017.md',
  ...choices.map(({ page }) => `nhat-ky/${page}.md`),
  'tom-tat.txt',
]

/** What the chapter leaves behind besides its store. */
export interface Opening extends SummaryFacts {
  readonly pages: readonly (readonly [path: string, content: string])[]
}

/** What the chapter needs. */
export interface OpeningOptions {
  readonly stage: Stage
  /** First and last day played. */
  readonly begins: PlainDate
  readonly through: PlainDate
  /** The day the counters opened, from which the pages count. */
  readonly from: PlainDate
  readonly progress: Progress
  readonly onDay: (evening: Evening) => void
  /** Awaited between the play and the reading of what it left. */
  readonly beforeReading: () => Promise<void>
}

const storyPages = async (
  engine: Engine,
  dossiers: readonly Dossier[],
): Promise<readonly (readonly [string, string])[]> => {
  const pages: [string, string][] = []
  for (const { page, title, fits } of choices) {
    const dossier = dossiers.find(fits)
    if (dossier === undefined) continue
    pages.push([`nhat-ky/${page}.md`, await dossierStory(title, dossier, engine)])
  }
  return pages
}

/** The first chapter: who comes after the counters opened on 1 June 2017. */
export async function playOpening(
  engine: Engine,
  scripts: readonly Script[],
  { stage, begins, from, through, progress, onDay, beforeReading }: OpeningOptions,
): Promise<Opening> {
  await play(scripts, { from: begins, through }, { ...stage, onDay })
  await beforeReading()
  progress.done(`Đã đến hết ngày ${printedDate(through)}.`)
  const { regime } = engine
  const dossiers = await readDossiers(engine, 'phu-yen', through)
  const views = dossiers.map(({ view }) => view)
  const replay = await replayAll(engine, views, progress)
  const at = { regime, on: through }
  const books = await readBooks(engine, [through.slice(0, 4)], through)
  const window = { from, to: addDays(through, 1) }
  const counted = await engine.tally({ kind: 'dossier', unit: 'phu-yen', ...window })
  const facts = { ...at, dossiers, books, replay, counted }
  const table = timelinessTable(dossiers, offices, at)
  const pages = [
    ...bookPages(books),
    ['thoi-han.md', table.markdown] as const,
    ['thoi-han.csv', table.csv] as const,
    ['bieu-II06a-2017.md', statisticsPage({ regime, ...window, rows: counted })] as const,
    ...(await storyPages(engine, dossiers)),
    ['tom-tat.txt', `${summaryText(facts)}\n\n${summaryInEnglish(facts)}\n`] as const,
  ]
  return { ...facts, pages }
}
