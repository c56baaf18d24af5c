import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import {
  actor,
  addDays,
  createEngine,
  epochOfInstant,
  instant,
  instantOfEpoch,
  plainDate,
  type Engine,
} from '@motcua/core'
import { manualTime } from '@motcua/core/memory'
import { sqliteStore } from '@motcua/storage-sqlite'
import { benchRegime, unitId } from './bench-regime.js'
import type { WorkerOptions } from './read-options.js'
import { dueIn, waitKind } from './wait-kind.js'

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
