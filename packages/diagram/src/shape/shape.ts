import type { Text } from '@motcua/core'
import type { Flow, FlowState } from '@motcua/core/proof'
import { bundlesOf, type Bundle } from './bundles.js'
import { isNext, mainLine, wantedMoves, type WantedMoves } from './main-line.js'

/** A command that leads from every state of a stage to one end. */
export interface Common {
  readonly id: string
  readonly label: Text
  readonly to: string
}

/** States that follow each other on the main line in one stage, with what stands beside them. */
export interface Section {
  readonly title: Text | null
  readonly framed: boolean
  readonly line: readonly FlowState[]
  readonly sides: readonly FlowState[]
  readonly commons: readonly Common[]
}

/** A flow as it is laid out: a main line in sections, and bundles of moves beside it. */
export interface Shape {
  readonly sections: readonly Section[]
  /** Ids of the states of the main line. */
  readonly line: ReadonlySet<string>
  /** The words between a state of the main line and the next, by its id. */
  readonly next: ReadonlyMap<string, readonly Bundle[]>
  /** Bundles between states of the main line alone. */
  readonly left: readonly Bundle[]
  /** Bundles with a state beside it. */
  readonly right: readonly Bundle[]
}

interface Stage {
  readonly id: string
  readonly title: Text | null
  readonly framed: boolean
}

/** Without stages, all that is neither start nor end is one. */
function stageOf(state: FlowState, staged: boolean): Stage {
  if (state.stage !== null) return { id: state.stage.id, title: state.stage.name, framed: true }
  const within = !staged && (state.kind === 'work' || state.kind === 'wait')
  return { id: within ? '*' : `${state.kind}*`, title: null, framed: within }
}

interface Run {
  readonly stage: Stage
  readonly line: FlowState[]
}

function runsOf(line: readonly FlowState[], staged: boolean): readonly Run[] {
  const runs: Run[] = []
  for (const state of line) {
    const stage = stageOf(state, staged)
    const last = runs.at(-1)
    if (last?.stage.id === stage.id) last.line.push(state)
    else runs.push({ stage, line: [state] })
  }
  return runs
}

type Commons = ReadonlyMap<string, readonly Common[]>

interface Split {
  readonly commons: Commons
  readonly rest: readonly Bundle[]
}

/** Takes out of the bundles what every state of a stage has. */
function withoutCommons(
  bundles: readonly Bundle[],
  stages: ReadonlyMap<string, readonly FlowState[]>,
  isSideEnd: (id: string) => boolean,
): Split {
  const commons = new Map<string, Common[]>()
  const rest = bundles.flatMap((bundle) => {
    const [to = '', ...more] = bundle.tos
    if (more.length > 0 || !isSideEnd(to)) return [bundle]
    let froms = bundle.froms
    for (const [stage, members] of stages) {
      const ids = members.map(({ id }) => id)
      if (ids.length < 2 || !ids.every((id) => froms.includes(id))) continue
      froms = froms.filter((id) => !ids.includes(id))
      const common = { id: bundle.id, label: bundle.label, to }
      commons.set(stage, [...(commons.get(stage) ?? []), common])
    }
    return froms.length === 0 ? [] : [{ ...bundle, froms }]
  })
  return { commons, rest }
}

/** Which section each state beside the main line stands in: that of its stage, an end beside what leads to it. */
function homesOf(
  sides: readonly FlowState[],
  { runs, rest, commons }: Split & { readonly runs: readonly Run[] },
  staged: boolean,
): ReadonlyMap<string, number> {
  const home = new Map(runs.flatMap(({ line }, at) => line.map(({ id }) => [id, at] as const)))
  const aims = new Set([...commons.values()].flatMap((all) => all.map(({ to }) => to)))
  const beside = ({ id }: FlowState): number | undefined => {
    const touching = rest.filter(({ froms, tos }) => tos.includes(id) || froms.includes(id))
    const others = touching.flatMap(({ froms, tos }) => (tos.includes(id) ? froms : tos))
    return others.map((other) => home.get(other)).find((at) => at !== undefined)
  }
  for (const state of sides) {
    const own = runs.findLastIndex(({ stage }) => stage.id === stageOf(state, staged).id)
    if (aims.has(state.id)) home.set(state.id, runs.length - 1)
    else if (state.kind !== 'end' && own >= 0) home.set(state.id, own)
  }
  for (const state of sides) {
    if (!home.has(state.id)) home.set(state.id, beside(state) ?? runs.length - 1)
  }
  return home
}

const groupedBy = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

/** Lays out which states stand on the main line and which beside it, stage by stage. */
export function shapeOf(flow: Flow, wanted: WantedMoves): Shape {
  const all = mainLine(flow)
  const moves = wantedMoves(flow, wanted)
  const line = new Set(all.map(({ id }) => id))
  const seen = new Set([...line, ...moves.flatMap(({ from, to }) => [from, to])])
  const shown = flow.states.filter(({ id }) => wanted === 'all' || seen.has(id))
  const sides = shown.filter(({ id }) => !line.has(id))
  const staged = flow.states.some(({ stage }) => stage !== null)
  const runs = runsOf(all, staged)
  const working = shown.filter(({ kind }) => kind === 'work' || kind === 'wait')
  const stages = new Map(
    [...groupedBy(working, (state) => stageOf(state, staged).id)].filter(
      ([id]) => runs.filter(({ stage }) => stage.id === id && stage.framed).length === 1,
    ),
  )
  const ends = new Set(sides.flatMap(({ id, kind }) => (kind === 'end' ? [id] : [])))
  const beside = bundlesOf(moves.filter((move) => !isNext(all, move)))
  const split = withoutCommons(beside, stages, (id) => ends.has(id))
  const home = homesOf(sides, { ...split, runs }, staged)
  const isLeft = ({ froms, tos }: Bundle): boolean => [...froms, ...tos].every((id) => line.has(id))
  return {
    sections: runs.map(({ stage, line: own }, at) => ({
      title: stage.title,
      framed: stage.framed,
      line: own,
      sides: sides.filter(({ id }) => home.get(id) === at),
      commons: split.commons.get(stage.id) ?? [],
    })),
    line,
    next: groupedBy(bundlesOf(moves.filter((move) => isNext(all, move))), ({ froms }) =>
      froms.join(' '),
    ),
    left: split.rest.filter(isLeft),
    right: split.rest.filter((bundle) => !isLeft(bundle)),
  }
}
