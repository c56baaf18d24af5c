import {
  printedDate,
  addDays,
  createEngine,
  type CaseStore,
  type CaseView,
  type Engine,
  type Notifier,
  type PlainDate,
} from '@motcua/core'
import { manualTime } from '@motcua/core/memory'
import { thads } from '@motcua/core/thads'
import type { Arrival } from './arrivals/arrivals.js'
import { onlinePages, playOnline, type Online } from './online/chapter.js'
import { feedbackLife } from './online/feedback-life.js'
import type { OnlineRequest } from './online/requests.js'
import { supportLife } from './online/support-life.js'
import type { Script } from './play/agenda.js'
import { lifeOf } from './play/lives.js'
import { play, type Evening, type Office, type Stage } from './play/play.js'
import { choices } from './report/choose-dossiers.js'
import { onlineSummary } from './report/online-summary.js'
import { dossierStory } from './report/dossier-story.js'
import { readDossiers, type Dossier } from './report/dossiers.js'
import type { Progress } from './report/progress.js'
import { registerBook, type RegisterBook } from './report/register-book.js'
import { summaryInEnglish, summaryText, type Replay, type SummaryFacts } from './report/summary.js'
import { statisticsPage } from './report/statistics-page.js'
import { timelinessTable } from './report/timeliness-table.js'
import { countText } from './report/words.js'

/** A run of the offices of the province. */
export interface Run {
  readonly arrivals: readonly Arrival[]
  /** What comes in online; with it a second chapter is played, from 1 October 2020 on. */
  readonly requests?: readonly OnlineRequest[]
  /** Where the dossiers are kept. */
  readonly store: CaseStore
  /** The last day that is played. */
  readonly through: PlainDate
  readonly progress: Progress
  /** Who takes the acts, where it is not the engine of this process alone. */
  readonly crew?: Crew
  /** How messages go out; nothing is sent without. */
  readonly notifiers?: readonly Notifier[]
  /** Awaited between the play and the reading of what it left. */
  readonly beforeReading?: () => Promise<void>
}

/** Others who act on the same store, by the clock they are given. */
export interface Crew {
  readonly office: Office
  readonly time: Stage['time']
}

/** What a run leaves behind besides its store. */
export interface RunResult extends SummaryFacts {
  /** The second chapter, where it was played. */
  readonly online?: Online & { readonly replay: Replay }
  /** Pages by their path below the out folder. */
  readonly pages: ReadonlyMap<string, string>
}

/** The offices of the province as it was in 2017, the provincial one first. */
const offices = thads.unitsBelow('phu-yen')

const pageName = (unit: string): string => `so-theo-doi/${unit.split('/').at(-1) ?? unit}`

/** Every path a run may write. */
export const pagePaths: readonly string[] = [
  ...offices.flatMap((unit) => [`${pageName(unit)}.md`, `${pageName(unit)}.csv`]),
  'thoi-han.md',
  'thoi-han.csv',
  'bieu-II06a-2017.md',
  ...choices.map(({ page }) => `nhat-ky/${page}.md`),
  'tom-tat.txt',
  ...onlinePages,
]

const showEvening =
  (progress: Progress) =>
  ({ day, opened, acts }: Evening): void => {
    const reached = `${countText(opened)} hồ sơ, ${countText(acts)} việc`
    const monthEnds = addDays(day, 1).endsWith('-01')
    if (monthEnds)
      progress.done(`Hết tháng ${Number(day.slice(5, 7))}/${day.slice(0, 4)}: ${reached}`)
    else progress.step(`${printedDate(day)}: ${reached}`)
  }

const replayAll = async (
  engine: Engine,
  views: readonly CaseView[],
  progress: Progress,
): Promise<Replay> => {
  let entries = 0
  const differing: string[] = []
  for (const [index, view] of views.entries()) {
    const found = await engine.verify(view.id)
    entries += found.entries
    if (found.faults.length > 0) differing.push(view.code ?? view.id)
    if ((index + 1) % 50 === 0) progress.step(`Chạy lại nhật ký: ${index + 1}/${views.length}`)
  }
  progress.done(`Đã chạy lại ${countText(entries)} việc của ${countText(views.length)} hồ sơ.`)
  return { dossiers: views.length, entries, differing }
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

const bookPages = (books: readonly RegisterBook[]): readonly (readonly [string, string])[] =>
  books.flatMap(({ unit, markdown, csv }) => [
    [`${pageName(unit)}.md`, markdown],
    [`${pageName(unit)}.csv`, csv],
  ])

const onlineLife = (request: OnlineRequest): Script =>
  request.kind === 'support' ? supportLife(request, thads) : feedbackLife(request, thads)

/** The requests and messages of the second chapter, and the dossiers they led to. */
const onlineCases = ({ requests, messages, dossiers }: Online): readonly CaseView[] => [
  ...[...requests, ...messages].map(({ view }) => view),
  ...dossiers,
]

// What was not taken in the evening is tried again at midnight.
const lastPost = async (run: Run, { engine, time }: Stage): Promise<void> => {
  if (run.notifiers === undefined && run.crew === undefined) return
  time.set(thads.calendar.startOfDay(addDays(run.through, 1)))
  await engine.pump()
}

/**
 * Plays the arrivals in the offices of the province, then replays every journal and writes registers, tables and
 * stories. The same arrivals give the same pages, byte for byte.
 */
export async function runOffices(run: Run): Promise<RunResult> {
  const { arrivals, requests = [], store, through, progress, crew, notifiers = [] } = run
  const opening = arrivals[0]?.day ?? through
  const time = manualTime(thads.calendar.startOfDay(opening))
  const engine = createEngine({ regime: thads, store, time, notifiers })
  try {
    const stage = { engine: crew?.office ?? engine, look: engine, time: crew?.time ?? time }
    const scripts = [
      ...arrivals.map((arrival) => lifeOf(arrival, thads)),
      ...requests.map((request) => onlineLife(request)),
    ]
    await play(scripts, { from: opening, through }, { ...stage, onDay: showEvening(progress) })
    await lastPost(run, stage)
    progress.done(`Đã đến hết ngày ${printedDate(through)}.`)
    await run.beforeReading?.()
    const dossiers = await readDossiers(engine, 'phu-yen', through)
    const views = dossiers.map(({ view }) => view)
    const replay = await replayAll(engine, views, progress)
    const at = { regime: thads, on: through }
    const books = offices.map((unit) => registerBook(unit, dossiers, at))
    const window = { from: opening, to: addDays(through, 1) }
    const counted = await engine.tally({ kind: 'dossier', unit: 'phu-yen', ...window })
    const facts = { ...at, dossiers, books, replay, counted }
    const table = timelinessTable(dossiers, offices, at)
    const pages = new Map([
      ...bookPages(books),
      ['thoi-han.md', table.markdown] as const,
      ['thoi-han.csv', table.csv] as const,
      ['bieu-II06a-2017.md', statisticsPage({ regime: thads, ...window, rows: counted })] as const,
      ...(await storyPages(engine, dossiers)),
      ['tom-tat.txt', `${summaryText(facts)}\n\n${summaryInEnglish(facts)}\n`] as const,
    ])
    if (requests.length === 0) return { ...facts, pages }
    const online = await playOnline(engine, scripts, { stage, after: through, progress })
    const again = await replayAll(engine, onlineCases(online), progress)
    for (const [path, content] of online.pages) pages.set(path, content)
    pages.set('tom-tat-truc-tuyen.txt', onlineSummary(online, again))
    return { ...facts, pages, online: { ...online, replay: again } }
  } finally {
    await engine.close()
  }
}
