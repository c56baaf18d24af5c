import {
  actor,
  createEngine,
  instant,
  plainDate,
  type Actor,
  type CaseView,
  type Engine,
  type EngineOptions,
} from '@motcua/core'
import { reportData, type FigureTable, type ReportData } from '@motcua/core/reports'
import { manualTime, memoryStore, sequentialIds } from '@motcua/core/memory'
import { thadsWith } from '@motcua/core/thads'
import { acts } from './acts.js'
import { people, request, type Act } from './office.js'

/** The offices of the stories. */
export const offices = {
  tuyHoa: 'phu-yen/tuy-hoa',
  songCau: 'phu-yen/song-cau',
  province: 'phu-yen',
  national: 'tong-cuc-thads',
} as const

/** The head, a deputy and the one-stop officer of an office. */
export const staffOf = (unit: string) => ({
  head: actor('Phạm Quốc Bảo', { unit, roles: ['head'] }),
  deputy: actor('Lý Thanh Hà', { unit, roles: ['head'] }),
  counter: actor('Nguyễn Thị Hoa', { unit, roles: ['one-stop-officer'] }),
  handler: actor('Trần Văn Đức', { unit, roles: ['handling-officer'] }),
})

/** The regime without reminders. */
export const quietThads = thadsWith({ ladder: [] })

const at = (day: string, hour = '08:30') => instant(`${day}T${hour}:00.000+07:00`)

/** Offices that report, on a store in memory, whose clock is moved by hand. */
export function reportDesk(options: Partial<EngineOptions> = {}) {
  const time = manualTime(at('2018-09-03'))
  const parts = { regime: quietThads, store: memoryStore(), time, ids: sequentialIds(), ...options }
  const engine = createEngine(parts)
  const on = (day: string, hour?: string): void => {
    time.set(at(day, hour))
  }
  const send = (id: string, [type, by, data]: Act, to: Engine = engine) =>
    to.send(id, { type, data }, { by })
  return {
    ...{ engine, time, on, send, parts },
    /** Schedules what an office and those below owe with a due day from one day to before another. */
    schedule: async (
      unit: string,
      [from, to]: readonly [string, string],
      by: Actor = staffOf(unit).head,
    ) => engine.scheduleReports({ unit, from: plainDate(from), to: plainDate(to) }, { by }),
    facts: async (id: string): Promise<ReportData> => reportData((await engine.get(id)).data),
    /** A dossier at the counter of an office, taken as far as the acts go; each act by the post that gives it. */
    dossier: async (unit: string, steps: readonly Act[] = [acts.accept], given: object = {}) => {
      const move = (by: Actor): Actor => ({ ...by, unit })
      let view = await engine.open(
        'dossier',
        { ...request, unit, ...given },
        { by: move(people.counter) },
      )
      for (const [type, by, data] of steps) {
        view = await engine.send(view.id, { type, data }, { by: move(by) })
      }
      return view
    },
  }
}

type Desk = ReturnType<typeof reportDesk>

/** The id of the report an office owes for a form, among what was scheduled. */
export const reportOf = (
  scheduled: Awaited<ReturnType<Desk['schedule']>>,
  unit: string,
  form?: string,
): string => {
  const found = scheduled.find(
    ({ obligation }) =>
      obligation.unit === unit && (form === undefined || obligation.form === form),
  )
  if (found === undefined) throw new RangeError(`${unit} owes no ${form ?? 'report'}`)
  return found.id
}

/** Writes every part that has no figures. */
export async function write({ facts, send }: Desk, id: string): Promise<void> {
  const { parts, unit } = await facts(id)
  for (const { id: part, figures } of parts) {
    if (figures.length > 0) continue
    await send(id, ['writePart', staffOf(unit).counter, { part, text: `Nội dung ${part}` }])
  }
}

/** Writes and submits a report by the head of the office that holds it, after consolidating where it must. */
export async function submit(desk: Desk, id: string): Promise<CaseView> {
  await write(desk, id)
  const { unit } = await desk.facts(id)
  const { head, counter } = staffOf(unit)
  const can = await desk.engine.can(id, counter)
  if (can.some(({ command, allowed }) => command === 'consolidate' && allowed)) {
    await desk.send(id, ['consolidate', counter])
    await desk.engine.pump()
  }
  return desk.send(id, ['submit', head])
}

/** What a line of a table says, all figures that are not 0. */
export const lineOf = (
  tables: readonly FigureTable[],
  set = 'one-stop',
  line = 'confirm-result',
) => {
  const values = tables
    .find((table) => table.set === set)
    ?.lines.find(({ id }) => id === line)?.values
  return Object.fromEntries(Object.entries(values ?? {}).filter(([, value]) => value > 0))
}

/** Reports of the half year 2019: two branches and the province, with the window's days before them. */
export async function halfYear(options: Partial<EngineOptions> = {}) {
  const desk = reportDesk(options)
  const scheduled = await desk.schedule(offices.province, ['2019-06-01', '2019-07-15'])
  const of = (unit: string): string => reportOf(scheduled, unit)
  desk.on('2018-10-02')
  await desk.engine.pump()
  const state = async (unit: string): Promise<string> => (await desk.engine.get(of(unit))).state
  return {
    ...{ ...desk, desk, scheduled, of, state },
    /** Closes the window. */
    close: async (day = '2019-04-02'): Promise<void> => {
      desk.on(day)
      await desk.engine.pump()
    },
    /** Submits the report of a branch and accepts it at the province. */
    accepted: async (unit: string): Promise<void> => {
      await submit(desk, of(unit))
      await desk.send(of(unit), ['accept', staffOf(offices.province).head])
      await desk.engine.pump()
    },
    /** Every report is sound, and no job is dead. */
    sound: async (engine: Engine = desk.engine): Promise<readonly string[]> => {
      const { rows } = await engine.find({ kind: 'report' })
      const faults = await Promise.all(
        rows.map(async ({ id }) => (await engine.verify(id)).faults.map(({ problem }) => problem)),
      )
      const { jobs } = await engine.deadJobs()
      return [...faults.flat(), ...jobs.map(({ key, reason }) => `${key} ${reason}`)]
    },
  }
}
