import {
  addDays,
  epochOfInstant,
  isMotcuaError,
  type Engine,
  type Instant,
  type PlainDate,
} from '@motcua/core'
import { sequentialIds, type ManualTime } from '@motcua/core/memory'
import type { Arrival } from '../arrivals/arrivals.js'
import type { Act } from './diary.js'
import { lifeOf } from './lives.js'

/** Who takes the acts of a play: an engine, or many of them behind one door. */
export type Office = Pick<Engine, 'regime' | 'pump'> & {
  open(...act: Parameters<Engine['open']>): Promise<unknown>
  send(...act: Parameters<Engine['send']>): Promise<unknown>
}

/** What a play needs. */
export interface Stage {
  readonly engine: Office
  /** The clock the engine reads. */
  readonly time: Pick<ManualTime, 'set'>
  /** Told after each evening. */
  readonly onDay?: (evening: Evening) => void
}

/** What has happened by the evening of a day. */
export interface Evening {
  readonly day: PlainDate
  /** Dossiers opened since the beginning. */
  readonly opened: number
  /** Commands given since the beginning, those of the engine itself included. */
  readonly acts: number
}

/** Ids of the dossiers by line of the arrivals file: the same in every run. */
type Ids = ReadonlyMap<number, string>

const evening = 17 * 60 + 15

const grouped = <K>(acts: readonly Act[], keyOf: (act: Act) => K): ReadonlyMap<K, Act[]> => {
  const groups = new Map<K, Act[]>()
  for (const act of acts) {
    const group = groups.get(keyOf(act))
    if (group === undefined) groups.set(keyOf(act), [act])
    else group.push(act)
  }
  return groups
}

const idsOf = (arrivals: readonly Arrival[], { engine }: Stage): Ids => {
  const { calendar } = engine.regime
  const ids = sequentialIds()
  return new Map(
    arrivals.map(({ line, day, minutes }) => [line, ids.next(calendar.instantAt(day, minutes))]),
  )
}

const giveAct = async (act: Act, ids: Ids, engine: Office): Promise<void> => {
  const { arrival, by, type, data, commandId } = act
  const id = ids.get(arrival.line) ?? ''
  try {
    if (type === 'open') await engine.open('dossier', data, { by, commandId: id })
    else await engine.send(id, { type, data }, { by, commandId })
  } catch (error) {
    if (!isMotcuaError(error)) throw error
    const where = `line ${arrival.line} (${arrival.story}): "${type}" at ${act.at}`
    throw new Error(`The arrivals file cannot be played.\n  ${where}: ${error.message}`, {
      cause: error,
    })
  }
}

// One office acts in the order of the file, so that its numbers are the same in every run; the offices act at the
// same time, so that the store can commit their acts together.
const giveAll = async (acts: readonly Act[], ids: Ids, engine: Office): Promise<void> => {
  const offices = grouped(acts, ({ arrival }) => arrival.unit)
  await Promise.all(
    [...offices.values()].map(async (own) => {
      for (const act of own) await giveAct(act, ids, engine)
    }),
  )
}

const byMoment = (acts: readonly Act[]): readonly (readonly [Instant, readonly Act[]])[] =>
  [...grouped(acts, ({ at }) => at)].toSorted(
    ([one], [other]) => epochOfInstant(one) - epochOfInstant(other),
  )

/**
 * Plays the arrivals day by day through the engine, on its virtual clock, from the first day to `through`. Each
 * midnight and each evening the engine notes the deadlines that passed and reminds of those that come. Playing the same arrivals again on the same store changes nothing.
 * @throws Error naming the line of the arrivals file whose story the engine does not take
 */
export async function play(
  arrivals: readonly Arrival[],
  through: PlainDate,
  stage: Stage,
): Promise<void> {
  const { engine, time, onDay } = stage
  const { calendar } = engine.regime
  const ids = idsOf(arrivals, stage)
  const acts = arrivals.flatMap((arrival) => lifeOf(arrival, engine.regime))
  const days = grouped(acts, ({ at }) => calendar.localTime(at).date)
  let [opened, given] = [0, 0]
  for (let day = arrivals[0]?.day ?? through; day <= through; day = addDays(day, 1)) {
    time.set(calendar.startOfDay(day))
    given += await engine.pump()
    for (const [at, together] of byMoment(days.get(day) ?? [])) {
      time.set(at)
      await giveAll(together, ids, engine)
      opened += together.filter(({ type }) => type === 'open').length
      given += together.length
    }
    time.set(calendar.instantAt(day, evening))
    given += await engine.pump()
    onDay?.({ day, opened, acts: given })
  }
}
