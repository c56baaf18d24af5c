import { isMotcuaError } from '../errors.js'
import { systemActor } from '../model/actor.js'
import type { CaseRow, Job } from '../ports/case-store.js'
import {
  lapseOf,
  type CommandOutcome,
  type CommandRequest,
  type EngineParts,
} from './run-command.js'

type Run = (request: CommandRequest) => Promise<CommandOutcome>

// The deadline was met, or noted by another process, between reading and writing: nothing is left to note.
const settled = (error: unknown): boolean => isMotcuaError(error, 'refused')

const noteOne = async (parts: EngineParts, job: Job, run: Run): Promise<number> => {
  const loaded = await parts.store.load(job.case)
  const request = loaded === null ? null : lapseOf(parts, loaded.stored)
  if (request === null) return 0
  try {
    const { entry } = await run(request)
    return entry === null ? 0 : 1
  } catch (error) {
    if (settled(error)) return 0
    throw error
  }
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

const batch = 250
const mostAtOnce = 1000

/**
 * Notes every deadline that has passed by now, each once, and returns how many it noted. Safe to call at any time,
 * from any number of processes, late or twice: a deadline is noted under one command id. A case that cannot be read
 * holds up no other; its error is thrown when all the others are noted.
 */
export async function wakeAll(parts: EngineParts, run: Run): Promise<number> {
  let noted = 0
  let limit = batch
  for (;;) {
    const jobs = await parts.store.dueJobs(parts.time.now(), limit)
    const results = await Promise.allSettled(jobs.map((job) => noteOne(parts, job, run)))
    const now = sum(results.map((result) => (result.status === 'fulfilled' ? result.value : 0)))
    noted += now
    if (now > 0) continue
    if (jobs.length === limit && limit < mostAtOnce) {
      // Set with an earlier calendar, these have more time now: those that have not lie behind them.
      limit = Math.min(limit * 2, mostAtOnce)
      continue
    }
    for (const result of results) if (result.status === 'rejected') throw result.reason
    return noted
  }
}

const countAgain = async (parts: EngineParts, row: CaseRow, run: Run): Promise<number> => {
  try {
    const { entry } = await run({
      id: row.id,
      command: { type: 'reproject', data: {} },
      commandId: parts.ids.next(parts.time.now()),
      by: systemActor(row.unit),
      opens: undefined,
      fresh: true,
      expectedSeq: undefined,
    })
    return entry === null ? 0 : 1
  } catch (error) {
    if (isMotcuaError(error, 'refused') || isMotcuaError(error, 'unknown-command')) return 0
    throw error
  }
}

/**
 * Counts every open case again that was last counted with another edition of the calendar. Each gets a journal
 * entry; where the due day moved, it says from which day, to which, and why. Returns how many were counted again.
 */
export async function reprojectAll(parts: EngineParts, run: Run): Promise<number> {
  const open = { closed: false, order: 'opened', limit: batch } as const
  let page = await parts.store.find(open)
  let counted = 0
  for (;;) {
    counted += sum(await Promise.all(page.rows.map((row) => countAgain(parts, row, run))))
    if (page.next === null) return counted
    page = await parts.store.find({ ...open, after: page.next })
  }
}
