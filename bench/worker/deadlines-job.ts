import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { assign, setup } from 'xstate'
import { z } from 'zod'
import {
  actor,
  addDays,
  createEngine,
  defineCase,
  epochOfInstant,
  instant,
  instantOfEpoch,
  plainDate,
  text,
  type CaseDefinition,
  type Engine,
  type PlainDate,
  type Situation,
} from '@motcua/core'
import { manualTime } from '@motcua/core/memory'
import { sqliteStore } from '@motcua/storage-sqlite'
import { benchRegime, unitId } from './bench-regime.js'
import type { WorkerOptions } from './read-options.js'

type WaitEvent =
  | (Situation & { readonly type: 'begin'; readonly data: { readonly days: number } })
  | (Situation & { readonly type: 'lapse'; readonly data: unknown })

interface WaitData extends Readonly<Record<string, unknown>> {
  readonly unit: string
  readonly due: PlainDate | null
}

const blank: WaitData = { unit: '', due: null }
const types: { context?: WaitData; events?: WaitEvent } = {}

const machine = setup({
  types,
  actions: {
    begin: assign(({ event }) =>
      event.type === 'begin'
        ? { unit: event.by.unit, due: addDays(event.local.date, event.data.days) }
        : {},
    ),
  },
}).createMachine({
  id: 'wait',
  context: blank,
  initial: 'new',
  states: {
    new: { on: { begin: { target: 'waiting', actions: 'begin' } } },
    waiting: { on: { lapse: { target: 'over' } } },
    over: { type: 'final' },
  },
})

const dueIn = (data: object): PlainDate | null =>
  'due' in data && typeof data.due === 'string' ? plainDate(data.due) : null

const waitKind: CaseDefinition = defineCase({
  kind: 'wait',
  version: '1',
  machine,
  commands: {
    begin: {
      label: text('Bắt đầu', 'Begin'),
      roles: ['officer'],
      schema: z.strictObject({ days: z.number().int() }),
    },
    lapse: { label: text('Hết hạn', 'Lapse'), roles: ['system'], schema: z.any() },
  },
  opening: 'begin',
  blank,
  closedStates: ['over'],
  unitOf: ({ unit }) => (typeof unit === 'string' ? unit : ''),
  summarise: (data) => ({
    subject: 'wait',
    code: null,
    title: '',
    search: '',
    receivedOn: null,
    due: dueIn(data),
    finishedOn: null,
    verdict: null,
    assignee: null,
  }),
  deadlines: (data, calendar) => {
    const due = dueIn(data)
    return due === null ? [] : [{ name: 'wait', due, at: calendar.startOfDay(addDays(due, 1)) }]
  },
})

/** What became of one deadline. */
export interface DeadlineFound {
  readonly days: number
  readonly due: string
  /** Local moments at which it was noted; one, the first minute after the due day, when it is right. */
  readonly noted: readonly string[]
  readonly firedEarly: number
}

const dayMs = 86_400_000
const start = instant('2026-03-02T09:00:00.000+07:00')

/** Waits out a deadline: looks every day, the process started anew each time, and at the last and first moment. */
async function waitOut(file: string, days: number): Promise<DeadlineFound> {
  rmSync(file, { force: true })
  const time = manualTime(start)
  const open = (): Engine =>
    createEngine({ regime: benchRegime, store: sqliteStore({ file }), kinds: [waitKind], time })
  const by = actor('Nguyễn Thị Hoa', { unit: unitId(1), roles: ['officer'] })
  let engine = open()
  const { id, data } = await engine.open('wait', { days }, { by })
  const due = dueIn(data) ?? plainDate('2000-01-01')
  const over = epochOfInstant(benchRegime.calendar.startOfDay(addDays(due, 1)))
  let firedEarly = 0
  for (let at = epochOfInstant(start); at < over; at += dayMs) {
    await engine.close()
    time.set(instantOfEpoch(at))
    engine = open()
    firedEarly += await engine.pump()
  }
  for (const at of [over - 1, over, over + dayMs]) {
    time.set(instantOfEpoch(at))
    const noted = await engine.pump()
    if (at < over) firedEarly += noted
  }
  const journal = await engine.journal(id)
  await engine.close()
  const noted = journal
    .filter(({ command }) => command.type === 'lapse')
    .map(({ at }) => benchRegime.calendar.localTime(at))
    .map(({ date, minutes }) => `${date} +${minutes} min`)
  return { days, due, noted, firedEarly }
}

/** Deadlines far beyond what a timer of the platform can hold. */
export async function deadlinesJob(options: WorkerOptions): Promise<readonly DeadlineFound[]> {
  const dir = options.text('dir')
  mkdirSync(dir, { recursive: true })
  const found: DeadlineFound[] = []
  for (const days of [42, 400]) found.push(await waitOut(join(dir, `wait-${days}.db`), days))
  return found
}
