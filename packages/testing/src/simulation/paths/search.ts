import { goalName, plainName, timeGoals, type Goal } from './goals.js'
import { featuresOf } from './features.js'
import { calendarOf, castAt, eventAt, officeMoment, type Imagined, type Model } from './model.js'
import type { PlannedMove } from './move.js'
import { movesFrom, type Tried } from './moves.js'
import { runningOf } from './observe.js'
import { Tries } from './tries.js'

/** How far a search goes before it stops. */
export interface Bounds {
  /** Most moves tried. */
  readonly moves: number
}

/** A case on the way, with how it came there. */
export interface Node extends Imagined {
  readonly parent: Node | null
  /** The move that led here; null at the beginning. */
  readonly by: PlannedMove | null
  /** Moves refused here that show something new. */
  readonly refused: PlannedMove[]
  /** Whether something was first seen here or on the way to here. */
  needed: boolean
}

/** What a search found. */
export interface Found {
  /** Cases at which something was seen for the first time, in the order they were reached. */
  readonly nodes: readonly Node[]
  /** Everything seen, by name. */
  readonly seen: ReadonlyMap<string, Goal>
  /** Deadlines and reminders that ran at all. */
  readonly running: ReadonlyMap<string, Goal>
  readonly tries: Tries
  /** False when the bound ended the search. */
  readonly exhausted: boolean
}

const stateWords = ['state', 'invalid-input']

class Search {
  readonly #model: Model
  readonly #people: ReadonlySet<string>
  readonly #known = new Set<string>()
  readonly seen = new Map<string, Goal>()
  readonly running = new Map<string, Goal>()
  readonly nodes: Node[] = []
  readonly queue: Node[] = []
  readonly tries = new Tries()

  constructor(model: Model) {
    this.#model = model
    const { of, everybody } = model.cast
    this.#people = new Set([...Object.values(of), everybody].map(({ person }) => person))
  }

  /** Whether any of this is seen for the first time. */
  #isNew(goals: readonly Goal[]): boolean {
    const before = this.seen.size
    for (const goal of goals) {
      const name = goalName(goal)
      if (!this.seen.has(name)) this.seen.set(name, goal)
    }
    return this.seen.size > before
  }

  /** Whether the case has something that none in its state had before. */
  #isNovel(state: string, features: readonly string[]): boolean {
    const before = this.#known.size
    for (const feature of features) this.#known.add(`${state} ${feature}`)
    return this.#known.size > before
  }

  #refusals(node: Imagined): readonly Goal[] {
    const { definition } = this.#model
    const calendar = calendarOf(this.#model, node)
    const at = officeMoment(calendar, node.at)
    const { everybody } = castAt(this.#model, at)
    return [...definition.commands.keys()].flatMap((command) => {
      const event = eventAt(calendar, { at, by: everybody, type: command, data: {} })
      const guards = definition.chart.refusals(node.state, node.data, event) ?? []
      return guards.map((guard): Goal => ({ kind: 'guard', command, guard, outcome: 'refuses' }))
    })
  }

  #timeFeatures(node: Imagined): readonly string[] {
    const calendar = calendarOf(this.#model, node)
    const { definition } = this.#model
    for (const kind of ['deadline', 'reminder'] as const) {
      const read = kind === 'deadline' ? 'deadlines' : 'reminders'
      for (const goal of timeGoals(kind, definition[read](node.data, calendar))) {
        this.running.set(goalName(goal), goal)
      }
    }
    return runningOf(definition, node.data, calendar).map(
      ({ name, note, at }) => `${note} ${plainName(name)} ${at <= node.at ? 'reached' : 'ahead'}`,
    )
  }

  /** Takes a case in: it goes on from here when there is something new about it. */
  reach(node: Node): void {
    const refusals = node.parent === null ? [] : this.#refusals(node)
    const features = [
      ...featuresOf(node.data, this.#people),
      ...refusals.map(goalName),
      ...this.#timeFeatures(node),
    ]
    if (this.#isNew(refusals)) node.needed = true
    if (this.#isNovel(node.state, features)) this.queue.push(node)
    if (node.needed) this.nodes.push(node)
  }

  /** Takes in what a move from here comes to. */
  take(from: Node, { move, seen, after, refusedBy, corrected }: Tried): void {
    this.tries.note(from.state, move, refusedBy)
    const isNew = this.#isNew(seen)
    const planned = { move, expected: { state: after?.state ?? from.state, refusedBy } }
    if (after === null) {
      if (isNew && !stateWords.some((word) => refusedBy.includes(word)))
        this.#refused(from, planned)
      return
    }
    const { at } = move
    this.reach({ ...after, at, corrected, parent: from, by: planned, refused: [], needed: isNew })
  }

  #refused(from: Node, planned: PlannedMove): void {
    from.refused.push(planned)
    if (from.needed) return
    from.needed = true
    this.nodes.push(from)
  }
}

const beginning = ({ definition, start }: Model): Node => ({
  ...{ state: definition.chart.initial, data: definition.blank, at: start, corrected: false },
  ...{ parent: null, by: null, refused: [], needed: false },
})

/**
 * Searches breadth first, so that what is found is found by the shortest path. A case is followed only while something
 * about it, or about what may be done with it, was not so in any earlier case of its state: the search ends by itself.
 */
export function search(model: Model, bounds: Bounds): Found {
  const run = new Search(model)
  run.reach(beginning(model))
  let moves = 0
  for (const node of run.queue) {
    for (const tried of movesFrom(model, node)) {
      moves += 1
      if (moves > bounds.moves) break
      run.take(node, tried)
    }
    if (moves > bounds.moves) break
  }
  const { nodes, seen, running, tries } = run
  return { nodes, seen, running, tries, exhausted: moves <= bounds.moves }
}
