import {
  createActor,
  initialTransition,
  transition,
  type AnyStateMachine,
  type Snapshot,
} from 'xstate'
import { z } from 'zod'
import {
  actor,
  defineCase,
  instant,
  newId,
  text,
  type CaseData,
  type CaseEvent,
  type Statechart,
} from '@motcua/core'
import { loadModule, loadWork, type PeerWork } from './peer-modules.js'
import type { WorkerOptions } from './read-options.js'
import { syntheticCalendar } from './synthetic-calendar.js'
import { timed, type Timed } from './timed-loop.js'

const dossiers = 2_000

interface Life {
  readonly input: { readonly id: string; readonly unit: unknown }
  readonly events: readonly CaseEvent[]
}

const hasMachine = (value: unknown): value is { readonly tolerantMachine: AnyStateMachine } =>
  typeof value === 'object' && value !== null && 'tolerantMachine' in value

const eventMaker = () => {
  const at = instant('2026-03-02T01:00:00.000Z')
  const id = newId()
  const local = syntheticCalendar.localTime(at)
  const by = actor('Nguyễn Thị Hoa', { unit: 'office', roles: ['officer'] })
  return (type: string, data: unknown): CaseEvent => {
    return { case: id, type, data, at, local, by, calendar: syntheticCalendar }
  }
}

const livesOf = (work: PeerWork): readonly Life[] => {
  const event = eventMaker()
  return Array.from({ length: dossiers }, (_, i) => {
    const commands = work.STEPS.map((_, step) => work.command(i, step))
    return {
      input: { id: commands[0]?.dossierId ?? '', unit: commands[0]?.data['unit'] },
      events: commands.map(({ type, data }) => event(type, data)),
    }
  })
}

const compiled = (machine: AnyStateMachine, steps: readonly string[]): Statechart =>
  defineCase({
    kind: 'peer-dossier',
    version: '1',
    machine,
    commands: Object.fromEntries(
      steps.map((step) => [step, { label: text(step, step), roles: ['officer'], schema: z.any() }]),
    ),
    guards: {
      hasDocuments: { text: text('', '') },
      sameUnit: { text: text('', '') },
    },
    opening: 'receive',
    blank: {},
    closedStates: ['returned'],
    unitOf: () => '',
    summarise: () => {
      throw new Error('this kind is never stored')
    },
  }).chart

const blankOf = ({ id, unit }: Life['input']): CaseData => {
  return { id, unit, seq: 0, supplements: 0, dueAt: 0, officer: '', outcome: '' }
}

const isData = (value: unknown): value is CaseData => typeof value === 'object' && value !== null

const parsed = (json: string): CaseData => {
  const value: unknown = JSON.parse(json)
  return isData(value) ? value : {}
}

const isSnapshot = (value: unknown): value is Snapshot<unknown> =>
  isData(value) && 'status' in value

const restored = (json: string): Snapshot<unknown> => {
  const value: unknown = JSON.parse(json)
  if (!isSnapshot(value)) throw new Error('no snapshot')
  return value
}

const valueOf = (snapshot: object): unknown => Reflect.get(snapshot, 'value')

type Walk = (life: Life) => unknown

const motcuaWalks = (chart: Statechart): Readonly<Record<string, Walk>> => ({
  'motcua-step': ({ input, events }) => {
    let state = chart.initial
    let data = blankOf(input)
    for (const event of events) {
      const result = chart.step(state, data, event)
      if (!result.ok) return 'refused'
      ;({ state, data } = result)
    }
    return state
  },
  'motcua-stored': ({ input, events }) => {
    let state = chart.initial
    let json = JSON.stringify(blankOf(input))
    for (const event of events) {
      const result = chart.step(state, parsed(json), event)
      if (!result.ok) return 'refused'
      state = result.state
      json = JSON.stringify(result.data)
    }
    return state
  },
})

const xstateWalks = (machine: AnyStateMachine): Readonly<Record<string, Walk>> => ({
  'xstate-transition': ({ input, events }) => {
    let [snapshot] = initialTransition(machine, input)
    for (const event of events) [snapshot] = transition(machine, snapshot, event)
    return valueOf(snapshot)
  },
  'xstate-actor': ({ input, events }) => {
    const live = createActor(machine, { input }).start()
    for (const event of events) live.send(event)
    return valueOf(live.getSnapshot())
  },
  'xstate-stored': ({ input, events }) => {
    const first = createActor(machine, { input }).start()
    let json = JSON.stringify(first.getPersistedSnapshot())
    for (const event of events) {
      const live = createActor(machine, { snapshot: restored(json), input }).start()
      live.send(event)
      json = JSON.stringify(live.getPersistedSnapshot())
      live.stop()
    }
    return valueOf(restored(json))
  },
})

const load = async (options: WorkerOptions) => {
  const peers = options.text('peers')
  const work = await loadWork(peers)
  const loaded = await loadModule(peers, 'lib/machine.mjs')
  if (!hasMachine(loaded)) throw new Error(`${peers} holds no machine`)
  const machine = loaded.tolerantMachine
  return { machine, chart: compiled(machine, work.STEPS), lives: livesOf(work), work }
}

/** How many steps a second one way of running the peers' machine takes. */
export async function machineJob(options: WorkerOptions): Promise<Timed> {
  const { machine, chart, lives, work } = await load(options)
  const walk = { ...motcuaWalks(chart), ...xstateWalks(machine) }[options.text('subject')]
  if (walk === undefined) throw new Error(`there is no ${options.text('subject')}`)
  for (const life of lives) {
    if (walk(life) !== 'returned') throw new Error('a dossier did not reach its end')
  }
  return timed(options.number('seconds'), lives.length * work.STEPS.length, () => {
    for (const life of lives) walk(life)
  })
}

const random = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % below
  }
}

/** Walks the compiled machine and XState side by side on random events, refused ones included. */
export async function machineCheckJob(options: WorkerOptions): Promise<{ steps: number }> {
  const { machine, chart, lives } = await load(options)
  const event = eventMaker()
  const pick = random(7)
  let steps = 0
  for (const life of lives) {
    let [snapshot] = initialTransition(machine, life.input)
    let state = chart.initial
    let data = blankOf(life.input)
    for (let turn = 0; turn < 12; turn++, steps++) {
      const near = life.events[pick(life.events.length)]
      const due = life.events[Math.min(7, Number(data['seq']))]
      const chosen = (pick(3) > 0 ? due : near) ?? event('receive', {})
      const sent = pick(9) === 0 ? event(chosen.type, { documents: [], unit: -1 }) : chosen
      ;[snapshot] = transition(machine, snapshot, sent)
      const result = chart.step(state, data, sent)
      if (result.ok) ({ state, data } = result)
      if (snapshot.value !== state || JSON.stringify(snapshot.context) !== JSON.stringify(data)) {
        throw new Error(`XState and the compiled machine differ after ${sent.type} in ${state}`)
      }
    }
  }
  return { steps }
}
