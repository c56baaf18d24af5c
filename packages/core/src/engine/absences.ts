import { MotcuaError } from '../errors.js'
import type { Person } from '../model/actor.js'
import type { CaseId } from '../model/ids.js'
import type { CaseRow } from '../ports/case-store.js'
import type { Cover, StandInQuery } from '../ports/directory.js'
import { askDirectory } from './delegation.js'
import { eachOpen } from './each-open.js'
import type { EngineParts } from './engine-parts.js'
import { systemNow } from './jobs/wake.js'
import { mayStandIn, runOwed, standInOf } from './owed.js'
import { standing, type Run } from './standing.js'

/** An open case whose officer is away, and for whom nobody stands in. */
export interface UncoveredCase {
  readonly id: CaseId
  readonly unit: string
  /** Who is away. */
  readonly officer: Person
  /** The role in which the officer works on it. */
  readonly role: string
}

/** What became of the work of those who are away. */
export interface Coverage {
  /** How many cases were given to who stands in. */
  readonly covered: number
  /** The cases that nobody takes over: somebody has to be named for them. */
  readonly uncovered: readonly UncoveredCase[]
}

type Ask = (query: StandInQuery) => Promise<Cover | null>

/** Asks once for each person, unit and role. */
const asking = ({ directory }: EngineParts): Ask => {
  if (directory?.standInFor === undefined) {
    const got = 'none that tells who stands in'
    throw new MotcuaError('invalid-input', { field: 'options.directory', got })
  }
  const ask = directory.standInFor.bind(directory)
  const answers = new Map<string, Promise<Cover | null>>()
  return async (query) => {
    const key = JSON.stringify(query)
    const answer = answers.get(key) ?? askDirectory(() => ask(query))
    answers.set(key, answer)
    return answer
  }
}

const coverOne = async (
  parts: EngineParts,
  row: CaseRow,
  { ask, run }: { readonly ask: Ask; readonly run: Run },
): Promise<'covered' | UncoveredCase | null> => {
  const loaded = row.assignee === null ? null : await parts.store.load(row.id)
  if (loaded === null) return null
  const known = standing(parts, loaded.stored)
  const assignment = known.definition.assignment(known.before.data)
  const situation = systemNow(parts, row.unit)
  if (assignment === null || !mayStandIn(known, situation)) return null
  const { officer, role, apartFrom } = assignment
  const on = situation.local.date
  const unit = parts.regime.heirOf(row.unit, on) ?? row.unit
  const cover = await ask({ person: officer.id, unit, role, apartFrom, on })
  if (cover === null) return null
  if (cover.standIn === null || cover.standIn.id === officer.id) {
    return { id: row.id, unit, officer, role }
  }
  const request = standInOf(parts, known, { situation, assignment, cover })
  return request !== null && (await runOwed(request, run)) ? 'covered' : null
}

/**
 * Gives every open case whose officer is away to who stands in.
 * @throws `invalid-input` without a directory that tells who does; what failed first, when all the others are done
 */
export async function coverAll(parts: EngineParts, run: Run): Promise<Coverage> {
  const ask = asking(parts)
  const found = await eachOpen(parts, (row) => coverOne(parts, row, { ask, run }))
  return {
    covered: found.filter((it) => it === 'covered').length,
    uncovered: found.filter((it) => it !== null && it !== 'covered'),
  }
}
