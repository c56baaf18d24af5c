import {
  addDays,
  epochOfInstant,
  isMotcuaError,
  type Engine,
  type Instant,
  type PlainDate,
} from '@motcua/core'
import { sequentialIds, type ManualTime } from '@motcua/core/memory'
import type { Act, Look, Script } from './agenda.js'

/** Who takes the acts of a play: an engine, or many of them behind one door. */
export type Office = Pick<Engine, 'regime' | 'pump'> & {
  open(...act: Parameters<Engine['open']>): Promise<unknown>
  send(...act: Parameters<Engine['send']>): Promise<unknown>
}

/** What a play needs. */
export interface Stage {
  readonly engine: Office
  /** Where acts look before they are given. */
  readonly look: Look
  /** The clock the engine reads. */
  readonly time: Pick<ManualTime, 'set'>
  /** Told after each evening. */
  readonly onDay?: (evening: Evening) => void
}

/** What has happened by the evening of a day. */
export interface Evening {
  readonly day: PlainDate
  /** Cases opened since the first day played. */
  readonly opened: number
  /** Commands given since then, those of the engine itself included. */
  readonly acts: number
}

/** Ids of the cases by the key of their script: the same in every run. */
type Ids = ReadonlyMap<string, string>

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

const idsOf = (scripts: readonly Script[], { engine }: Stage): Ids => {
  const { calendar } = engine.regime
  const ids = sequentialIds()
  return new Map(
    scripts.map(({ key, day, minutes }) => [key, ids.next(calendar.instantAt(day, minutes))]),
  )
}

/** The cases of a play, and who gives them commands. */
interface Playing {
  readonly ids: Ids
  readonly stage: Stage
}

const caseOf = async ({ on }: Act, { ids, stage }: Playing): Promise<string> => {
  if (typeof on === 'string') return ids.get(on) ?? on
  const view = await stage.look.get(ids.get(on.of) ?? '')
  return String(view.data[on.under])
}

const giveAct = async (act: Act, playing: Playing): Promise<void> => {
  const { by, type, commandId, opens } = act
  const { engine, look } = playing.stage
  try {
    const id = await caseOf(act, playing)
    const data = typeof act.data === 'function' ? await act.data(look) : act.data
    if (opens !== null) await engine.open(opens, data, { by, commandId: id })
    else await engine.send(id, { type, data }, { by, commandId })
  } catch (error) {
    if (!isMotcuaError(error)) throw error
    throw new Error(
      `This cannot be played.\n  ${act.source}: "${type}" at ${act.at}: ${error.message}`,
      { cause: error },
    )
  }
}

// One office acts in the order of its scripts, so that its numbers are the same in every run; the offices act at the
// same time, so that the store can commit their acts together.
const giveAll = async (acts: readonly Act[], playing: Playing): Promise<number> => {
  const offices = grouped(acts, ({ office }) => office)
  await Promise.all(
    [...offices.values()].map(async (own) => {
      for (const act of own) await giveAct(act, playing)
    }),
  )
  return acts.some(({ leadsOn }) => leadsOn) ? playing.stage.engine.pump() : 0
}

const byMoment = (acts: readonly Act[]): readonly (readonly [Instant, readonly Act[]])[] =>
  [...grouped(acts, ({ at }) => at)].toSorted(
    ([one], [other]) => epochOfInstant(one) - epochOfInstant(other),
  )

/** Which days are played, both included. */
export interface Days {
  readonly from: PlainDate
  readonly through: PlainDate
}

/**
 * Plays the scripts day by day through the engine, on its virtual clock. Each midnight and each evening the engine notes
 * the deadlines that passed and reminds of those that come. Playing the same scripts again on the same store changes
 * nothing; a play goes on where another ended when it is given the same scripts.
 * @throws Error naming where the story stands that the engine does not take
 */
export async function play(scripts: readonly Script[], days: Days, stage: Stage): Promise<void> {
  const { engine, time, onDay } = stage
  const { calendar } = engine.regime
  const playing = { ids: idsOf(scripts, stage), stage }
  const acts = scripts.flatMap((script) => script.acts)
  const byDay = grouped(acts, ({ at }) => calendar.localTime(at).date)
  let [opened, given] = [0, 0]
  for (let { from: day } = days; day <= days.through; day = addDays(day, 1)) {
    time.set(calendar.startOfDay(day))
    given += await engine.pump()
    for (const [at, together] of byMoment(byDay.get(day) ?? [])) {
      time.set(at)
      given += (await giveAll(together, playing)) + together.length
      opened += together.filter(({ opens }) => opens !== null).length
    }
    time.set(calendar.instantAt(day, evening))
    given += await engine.pump()
    onDay?.({ day, opened, acts: given })
  }
}
