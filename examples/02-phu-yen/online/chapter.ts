import {
  addDays,
  dossierData,
  plainDate,
  printedDate,
  type Actor,
  type CaseView,
  type CommandAnswer,
  type Engine,
  type PlainDate,
  type WorkItem,
} from '@motcua/core'
import type { Script } from '../play/agenda.js'
import { staffOf } from '../play/office-staff.js'
import { play, type Evening, type Stage } from '../play/play.js'
import {
  readReports,
  scheduleReports,
  type Owed,
  type Reporting,
} from '../reporting/report-chapter.js'
import { reportPaths } from '../report/report-page.js'
import { casesOf } from '../report/cases-of.js'
import { feedbackBook, feedbackSets, messageOf, type Message } from '../report/feedback-book.js'
import { onlineBook, requestOf, type Request } from '../report/online-book.js'
import type { Progress } from '../report/progress.js'
import { statisticsPage } from '../report/statistics-page.js'
import { screens } from '../report/screens.js'

/** When the software was put to use, the last day played, and the morning that is looked at. */
const begins = plainDate('2020-10-01')
const through = plainDate('2021-10-15')
const morning = plainDate('2020-11-24')
/** Due days of the reports of the year, those of the letter and those of the notice. */
const dueInYear = { from: plainDate('2021-01-01'), to: plainDate('2021-11-01') }
const yearEnds = plainDate('2018-12-31')

/** Pages of the chapter, by their path below the out folder. */
export const onlinePages = [
  ...['truc-tuyen.md', 'phan-anh.md', 'buoi-sang.md', 'bieu-II06a-2020.md'],
  'tom-tat-truc-tuyen.txt',
  'bao-cao/2021.md',
  'bao-cao/2021.txt',
  ...reportPaths('letter-2017', ['2021-six-month']),
  ...['3-month', '6-month', '10-month', '12-month'].flatMap((form) => [
    ...reportPaths('notice-2020', [`2021-${form}`]),
    `bao-cao/notice-2020/2021-${form}/tong-cuc-thads.md`,
  ]),
]

/** What one officer had to do when everybody stopped to look. */
export interface Morning {
  readonly officer: Actor
  readonly on: PlainDate
  readonly worklist: readonly WorkItem[]
}

/** What the chapter leaves behind. */
export interface Online {
  readonly morning: Morning
  readonly pages: readonly (readonly [path: string, content: string])[]
  readonly requests: readonly Request[]
  readonly messages: readonly Message[]
  /** The dossiers opened in the chapter or before it by a request. */
  readonly dossiers: readonly CaseView[]
  readonly through: PlainDate
  readonly begins: PlainDate
  readonly reporting: Reporting
}

const dateOf = (view: CaseView): string => String(view.facts.receivedOn)

// What only the engine does is no answer to a person.
const answersOn = async (
  engine: Engine,
  item: WorkItem | undefined,
  officer: Actor,
): Promise<readonly CommandAnswer[]> => {
  if (item === undefined) return []
  const { definition } = await engine.get(item.id)
  const { commands } = engine.definition(definition)
  const answers = await engine.can(item.id, officer)
  return answers.filter(({ command }) =>
    commands.get(command)?.roles.some((role) => role !== 'system'),
  )
}

/** The morning, and the page that tells of it. */
interface Seen {
  readonly morning: Morning
  readonly page: string
}

const lookAt = async (engine: Engine): Promise<Seen> => {
  const officer = staffOf('phu-yen/tuy-hoa').counter
  const all = await engine.worklist(officer)
  const worklist = all.slice(0, 12)
  const first = worklist.find(({ commands }) => commands.length > 1) ?? worklist[0]
  const open = (await casesOf(engine, 'support')).filter(
    (view) => !view.closed && dateOf(view) >= begins,
  )
  const told = [
    ...open.filter(({ state }) => state === 'appointed').slice(0, 1),
    ...open.filter(({ state }) => state === 'awaitingCompletion').slice(0, 1),
    ...(await casesOf(engine, 'dossier'))
      .filter((view) => !view.closed && view.code !== null && dateOf(view) >= begins)
      .slice(0, 1),
  ]
  const page = screens({
    ...{ officer, when: `07:30 ngày ${printedDate(morning)}`, worklist },
    asked: { code: first?.code ?? '', answers: await answersOn(engine, first, officer) },
    tracked: told.flatMap(({ code, publicFace }) =>
      code === null || publicFace === null ? [] : [{ code, status: publicFace.status }],
    ),
  })
  return { page, morning: { officer, on: morning, worklist: all } }
}

const codesOf = (dossiers: readonly CaseView[]): ReadonlyMap<string, string> =>
  new Map(dossiers.map(({ id, code }) => [id, code ?? '']))

/** What the chapter goes on from. */
interface Before {
  readonly stage: Stage
  /** The last day played before it. */
  readonly after: PlainDate
  readonly progress: Progress
  readonly onDay: (evening: Evening) => void
}

/** Plays the days of the chapter; on one morning everybody stops to look. */
const playDays = async (
  engine: Engine,
  scripts: readonly Script[],
  { stage, after, onDay }: Before,
): Promise<{ readonly owed: Owed; readonly seen: Seen }> => {
  const shown = { ...stage, onDay }
  await play(scripts, { from: addDays(after, 1), through: yearEnds }, stage)
  await play(scripts, { from: begins, through: begins }, shown)
  const owed = await scheduleReports(engine, staffOf('tong-cuc-thads').head, dueInYear)
  const all = [...scripts, ...owed.scripts]
  await play(all, { from: addDays(begins, 1), through: addDays(morning, -1) }, shown)
  stage.time.set(engine.regime.calendar.instantAt(morning, 7 * 60 + 30))
  const seen = await lookAt(engine)
  await play(all, { from: morning, through }, shown)
  return { owed, seen }
}

/**
 * The second chapter: what of 2018 is still under way is finished, and from 1 October 2020 on people send requests and
 * feedback by the software, of which every level reports four times in the year.
 */
export async function playOnline(
  engine: Engine,
  scripts: readonly Script[],
  before: Before,
): Promise<Online> {
  const { owed, seen } = await playDays(engine, scripts, before)
  before.progress.done(
    `Từ 01/10/2020 đến hết ngày ${printedDate(through)}: hỗ trợ trực tuyến, phản ánh, kiến nghị.`,
  )
  const requests = (await casesOf(engine, 'support')).map(requestOf)
  const messages = (await casesOf(engine, 'feedback')).map(messageOf)
  const dossiers = await casesOf(engine, 'dossier')
  const options = { regime: engine.regime, from: begins, through }
  const quarter = { from: begins, to: plainDate('2021-01-01') }
  const rows = await engine.tally({ kind: 'dossier', unit: 'phu-yen', ...quarter })
  const window = { from: begins, to: addDays(through, 1) }
  const counted = await engine.figures({ sets: feedbackSets, ...window })
  const reporting = await readReports(engine, owed, {
    path: 'bao-cao/2021',
    heading: 'Báo cáo năm 2021: công văn năm 2017 và thông báo năm 2020',
  })
  return {
    ...{ requests, messages, reporting, through, begins, morning: seen.morning },
    dossiers: dossiers.filter(({ data }) => dossierData(data).request !== null),
    pages: [
      ['truc-tuyen.md', onlineBook(requests, codesOf(dossiers), options)],
      ['phan-anh.md', feedbackBook(messages, counted, options)],
      ['buoi-sang.md', seen.page],
      ...reporting.pages,
      ['bieu-II06a-2020.md', statisticsPage({ regime: engine.regime, ...quarter, rows })],
    ],
  }
}
