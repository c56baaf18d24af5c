import type { CaseDefinition, CaseStore, Entry } from '@motcua/core'
import { manualTime, type ManualTime } from '@motcua/core/memory'
import { seenOfRules } from './rules.js'
import { goalName, type Goal } from './goals.js'
import { calendarOf, engineActor, eventAt, justBefore, type Model } from './model.js'
import type { Move, Outcome, PlannedMove } from './move.js'
import { runningOf, seenByCommand, seenOfTime, type Standing } from './observe.js'
import type { Path } from './path.js'
import { Troupe } from './troupe.js'

/** Something the engine did that the model did not say, or the reverse. */
export interface Disagreement {
  /** Number of the path, from 0, and of the move in it. */
  readonly path: number
  readonly move: number
  /** What was to happen, and what did. */
  readonly expected: string
  readonly came: string
}

/** A path as the engine played it. */
export interface Played {
  readonly path: Path
  /** Everything that was seen to happen, by name. */
  readonly seen: ReadonlyMap<string, Goal>
  /** The entries of the journal, in order. */
  readonly entries: readonly Entry[]
  readonly disagreements: readonly Disagreement[]
}

/** What paths are played with. */
export interface Stand {
  readonly model: Model
  /** The host’s own kinds of case. */
  readonly kinds: readonly CaseDefinition[]
  /** Opens a fresh store that runs on the given time. */
  readonly open: (time: ManualTime) => Promise<CaseStore>
}

const told = ({ state, refusedBy }: Outcome): string =>
  refusedBy.length === 0 ? state : `${state}, refused by ${[...refusedBy].toSorted().join(', ')}`

class Player {
  readonly #model: Model
  readonly #troupe: Troupe
  readonly #seen = new Map<string, Goal>()
  readonly #entries: Entry[] = []
  readonly #disagreements: Disagreement[] = []
  #standing: Standing
  #place: { readonly path: number; readonly move: number }

  constructor(model: Model, troupe: Troupe, path: number) {
    this.#model = model
    this.#troupe = troupe
    this.#standing = { state: model.definition.chart.initial, data: model.definition.blank }
    this.#place = { path, move: 0 }
  }

  async play(path: Path): Promise<Played> {
    for (const [move, planned] of path.moves.entries()) {
      this.#place = { ...this.#place, move }
      await this.#make(planned)
    }
    for (const fault of await this.#troupe.faults()) this.#differ('a journal that is sound', fault)
    const [seen, entries, disagreements] = [this.#seen, this.#entries, this.#disagreements]
    return { path, seen, entries, disagreements }
  }

  async #make({ move, expected }: PlannedMove): Promise<void> {
    if (move.act === 'wait') await this.#waitFor(move)
    const refusedBy = await this.#troupe.act(move, this.#standing.data)
    if (refusedBy.length > 0) this.#seeRefusal(move)
    for (const entry of this.#troupe.heard()) this.#hear(entry)
    const came = told({ state: this.#standing.state, refusedBy })
    if (came !== told(expected)) this.#differ(told(expected), came)
    if (refusedBy.length === 0) await this.#ask()
  }

  /** The moment before, nothing may have been noted; looked at only where nothing else falls due on the way. */
  async #waitFor({ at }: Move): Promise<void> {
    const calendar = calendarOf(this.#model, this.#troupe)
    const running = runningOf(this.#model.definition, this.#standing.data, calendar)
    if (running.some((it) => it.at < at)) return
    await this.#troupe.act({ act: 'wait', at: justBefore(at) }, this.#standing.data)
    for (const entry of this.#troupe.heard()) this.#hear(entry)
  }

  #note(goals: readonly Goal[]): void {
    for (const goal of goals) this.#seen.set(goalName(goal), goal)
  }

  #hear(entry: Entry): void {
    const { definition, rules } = this.#model
    const { at, by, state, command, set } = entry
    const calendar = calendarOf(this.#model, this.#troupe)
    const event = eventAt(calendar, { at, by, type: command.type, data: command.data })
    const before = this.#standing
    this.#checkDue(entry, before)
    this.#note(seenByCommand(definition, before, event))
    this.#standing = { state, data: { ...before.data, ...set } }
    this.#note(seenOfTime(definition, { before: before.data, event, after: this.#standing.data }))
    this.#note(seenOfRules(rules, command))
    this.#entries.push(entry)
  }

  #checkDue({ at, command }: Entry, { data }: Standing): void {
    if (command.type !== 'lapse' && command.type !== 'remind') return
    const calendar = calendarOf(this.#model, this.#troupe)
    const running = runningOf(this.#model.definition, data, calendar)
    const due = running.some((it) => it.note === command.type && it.at <= at && isOf(it, command))
    if (!due) this.#differ(`${command.type} of something reached`, JSON.stringify(command.data))
  }

  #seeRefusal(move: Move): void {
    if (move.act !== 'send' && move.act !== 'cause') return
    const { definition } = this.#model
    const { at, command: type } = move
    const by = move.act === 'send' ? move.by : engineActor(this.#model.cast.unit)
    const data = definition.commands.get(type)?.schema.safeParse(move.data).data
    const event = eventAt(calendarOf(this.#model, this.#troupe), { at, by, type, data })
    const seen = seenByCommand(definition, this.#standing, event)
    this.#note(seen.filter(({ kind }) => kind === 'guard'))
  }

  async #ask(): Promise<void> {
    const { definition } = this.#model
    const guards = new Set(definition.chart.edges.flatMap((edge) => edge.guards))
    for (const { command, reasons } of await this.#troupe.asked()) {
      for (const { rule } of reasons) {
        if (guards.has(rule))
          this.#note([{ kind: 'guard', command, guard: rule, outcome: 'refuses' }])
      }
    }
  }

  #differ(expected: string, came: string): void {
    this.#disagreements.push({ ...this.#place, expected, came })
  }
}

const isOf = ({ name, due }: { name: string; due: string }, { data }: Entry['command']): boolean =>
  JSON.stringify(data) === JSON.stringify({ deadline: name, due })

/** Plays a path on the engine, with a store of its own, and says what was seen and where the engine was of another mind. */
export async function play(stand: Stand, path: Path, number: number): Promise<Played> {
  const time = manualTime(stand.model.start)
  const store = await stand.open(time)
  const troupe = new Troupe(stand, { time, store })
  try {
    return await new Player(stand.model, troupe, number).play(path)
  } finally {
    await troupe.leave()
  }
}
