import {
  addDays,
  createEngine,
  printedDate,
  type CaseStore,
  type CaseView,
  type Engine,
  type Notifier,
  type PlainDate,
} from '@motcua/core'
import { manualTime } from '@motcua/core/memory'
import { thads } from '@motcua/core/thads'
import { printAll, type Press } from './documents/print-all.js'
import type { Arrival } from './arrivals/arrivals.js'
import { onlinePages, playOnline, type Online } from './online/chapter.js'
import { feedbackLife } from './online/feedback-life.js'
import type { OnlineRequest } from './online/requests.js'
import { supportLife } from './online/support-life.js'
import { openingPages, playOpening } from './opening/chapter.js'
import type { Script } from './play/agenda.js'
import { lifeOf } from './play/lives.js'
import type { Evening, Office, Stage } from './play/play.js'
import { onlineSummary } from './report/online-summary.js'
import type { Progress } from './report/progress.js'
import { replayAll, type Replay } from './report/replay.js'
import type { SummaryFacts } from './report/summary.js'
import { countText } from './report/words.js'
import { playYear, yearPages, type Year } from './year/chapter.js'

/** A run of the offices of the province. */
export interface Run {
  readonly arrivals: readonly Arrival[]
  /** What the offices do with the plan of 2017 and its tasks; with it the play begins when the plan is issued. */
  readonly tasks?: readonly Script[]
  /** Who comes after that day, to the end of September 2018; with it the year 2018 is played. */
  readonly later?: readonly Arrival[]
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
  /** Prints what the run leaves, where documents are wanted; progress is that of the run. */
  readonly press?: Omit<Press, 'progress'>
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
  /** The year 2018, where it was played. */
  readonly year?: Year & { readonly replay: Replay }
  /** The second chapter, where it was played. */
  readonly online?: Online & { readonly replay: Replay }
  /** Pages by their path below the out folder. */
  readonly pages: ReadonlyMap<string, string>
}

/** The page that leads to the documents. */
export const indexPath = 'index.html'

/** Every page a run may write; its documents are told by `isDocumentPath`. */
export const pagePaths: readonly string[] = [
  ...[...openingPages, ...yearPages, ...onlinePages],
  indexPath,
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

const onlineLife = (request: OnlineRequest): Script =>
  request.kind === 'support' ? supportLife(request, thads) : feedbackLife(request, thads)

const scriptsOf = ({ arrivals, tasks = [], later = [], requests = [] }: Run): readonly Script[] => [
  ...[...arrivals, ...later].map((arrival) => lifeOf(arrival, thads)),
  ...requests.map((request) => onlineLife(request)),
  ...tasks,
]

/** The requests and messages of the second chapter, and the dossiers they led to. */
const onlineCases = ({ requests, messages, dossiers, reporting }: Online): readonly CaseView[] => [
  ...[...requests, ...messages].map(({ view }) => view),
  ...dossiers,
  ...reporting.reported.map(({ view }) => view),
]

// What was not taken in the evening is tried again at midnight.
const lastPost = async (run: Run, { engine, time }: Stage): Promise<void> => {
  if (run.notifiers === undefined && run.crew === undefined) return
  time.set(thads.calendar.startOfDay(addDays(run.through, 1)))
  await engine.pump()
}

/** An engine at work, and what people will do. */
interface Playing {
  readonly engine: Engine
  readonly scripts: readonly Script[]
  readonly stage: Stage
}

const playFirst = (run: Run, { engine, scripts, stage }: Playing) =>
  playOpening(engine, scripts, {
    stage,
    begins: firstDay(run),
    from: openingDay(run),
    through: run.through,
    progress: run.progress,
    onDay: showEvening(run.progress),
    beforeReading: async () => {
      await lastPost(run, stage)
      await run.beforeReading?.()
    },
  })

const playLater = async (run: Run, { engine, scripts, stage }: Playing) => {
  const { later = [], through, progress } = run
  if (later.length === 0) return null
  const onDay = showEvening(progress)
  const year = await playYear(engine, scripts, { stage, after: through, progress, onDay })
  const views = [
    ...year.dossiers.map(({ view }) => view),
    ...year.tasks,
    ...year.reporting.reported.map(({ view }) => view),
  ]
  return { ...year, replay: await replayAll(engine, views, progress) }
}

const playSoftware = async (run: Run, { engine, scripts, stage }: Playing, after: PlainDate) => {
  const { requests = [], progress } = run
  if (requests.length === 0) return null
  const onDay = showEvening(progress)
  const online = await playOnline(engine, scripts, { stage, after, progress, onDay })
  const replay = await replayAll(engine, onlineCases(online), progress)
  const summary = ['tom-tat-truc-tuyen.txt', onlineSummary(online, replay)] as const
  return { ...online, replay, pages: [...online.pages, summary] }
}

const openingDay = ({ arrivals, through }: Run): PlainDate => arrivals[0]?.day ?? through

/** The plan is issued before the counters open. */
const firstDay = (run: Run): PlainDate => run.tasks?.[0]?.day ?? openingDay(run)

/**
 * Plays the arrivals in the offices of the province, then replays every journal and writes registers, tables and
 * stories. The same arrivals give the same pages, byte for byte.
 */
export async function runOffices(run: Run): Promise<RunResult> {
  const { store, crew, notifiers = [], press, progress } = run
  const time = manualTime(thads.calendar.startOfDay(firstDay(run)))
  const engine = createEngine({
    ...{ regime: thads, store, time, notifiers, renderers: press?.renderers ?? [] },
  })
  try {
    const stage = { engine: crew?.office ?? engine, look: engine, time: crew?.time ?? time }
    const playing = { engine, stage, scripts: scriptsOf(run) }
    const opening = await playFirst(run, playing)
    const year = await playLater(run, playing)
    const online = await playSoftware(run, playing, year?.through ?? run.through)
    const pages = new Map([opening, year, online].flatMap((chapter) => chapter?.pages ?? []))
    if (press !== undefined) {
      const played = { opening, year, online, pages }
      pages.set(indexPath, await printAll(engine, played, { ...press, progress }))
    }
    return {
      ...opening,
      pages,
      ...(year === null ? {} : { year }),
      ...(online === null ? {} : { online }),
    }
  } finally {
    await engine.close()
  }
}
