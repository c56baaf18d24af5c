import { z } from 'zod'
import { line, orNull, prose, whole } from '../../model/input.js'
import { text } from '../../model/text.js'
import { citation } from '../../procedure/procedure-schema.js'
import type { CaseData } from '../../model/case.js'
import type { CaseDefinition, CommandSpec, GuardSpec } from '../case-definition.js'
import type { StepResult } from '../statechart.js'
import type { CaseEvent } from '../situation.js'
import { clockChoices, mayBecome } from './adoption.js'
import { limitsBroken, limitNames, limitWords } from './limits.js'

/** The data of a move of a case to another version: all that its journal has to say of why and how. */
export const moveSchema = z.strictObject({
  /** Keys of the definitions. */
  from: line(),
  to: line(),
  /** Every state that may not be closed, and what it becomes. */
  states: z.record(z.string(), line()).readonly(),
  clock: z.enum(clockChoices),
  /** The clause that lets the case be moved. */
  ground: citation,
  reason: prose(),
  /** Limits that need not hold, by name. */
  despite: z.array(z.enum(limitNames)).max(limitNames.length).readonly(),
})

/** Checked data of a move. */
export type MoveData = z.output<typeof moveSchema>

/** The data of taking a move back; `of` is the number of its entry. */
export const revertSchema = z.strictObject({
  of: whole(1),
  reason: prose(),
  ground: orNull(citation),
})

const specs = {
  migrate: {
    label: text('Chuyển hồ sơ sang phiên bản quy định khác', 'Move the case to another version'),
    roles: ['head'],
    schema: moveSchema,
  },
  revert: {
    label: text('Hủy việc chuyển phiên bản quy định', 'Take the move back'),
    roles: ['head'],
    schema: revertSchema,
  },
} as const satisfies Record<string, CommandSpec>

/** The two commands that lead from one definition to another. */
export const crossingCommands: ReadonlyMap<string, CommandSpec> = new Map(Object.entries(specs))

const guards: Readonly<Record<string, GuardSpec>> = {
  ...limitWords,
  inForce: {
    text: text('Phiên bản mới chưa có hiệu lực.', 'The new version is not in force yet.'),
  },
  stateMapped: {
    text: text(
      'Chưa nêu trạng thái này thành trạng thái nào của phiên bản mới.',
      'Nobody said what this state becomes in the new version.',
    ),
  },
  workKnown: {
    text: text(
      'Phiên bản mới không có bước mà hồ sơ đang ở hoặc sẽ trở lại.',
      'The new version lacks the step the case is in or returns to.',
    ),
  },
}

const between = (
  { held, target }: Crossing,
  step: (state: string, data: CaseData, event: CaseEvent) => StepResult,
): CaseDefinition => ({
  ...target,
  commands: crossingCommands,
  guards,
  states: { ...held.states, ...target.states },
  notices: () => [],
  chart: {
    ...target.chart,
    step,
    refusals: (state, data, event) => {
      const result = step(state, data, event)
      return result.ok ? [] : result.guards
    },
  },
})

/** From which definition a case goes to which. */
export interface Crossing {
  readonly held: CaseDefinition
  readonly target: CaseDefinition
}

const refused = (...names: readonly string[]): StepResult => ({ ok: false, guards: names })

/** Whether a move is one between these two, and they are versions of one law. */
const isBetween = ({ held, target }: Crossing, { from, to }: MoveData): boolean =>
  from === held.key &&
  to === target.key &&
  held.adoption !== null &&
  held.adoption.family === target.adoption?.family

const isTaken = (
  { held, target }: Crossing,
  became: readonly [state: string, becomes: string],
): boolean =>
  target.chart.states.includes(became[1]) &&
  mayBecome(became, { held: held.adoption, target: target.adoption })

/**
 * The definition a move is decided under: it knows one command, takes a case in a state of the one version and leaves it
 * in a state of the other. Its key, and all it tells of the case afterwards, are those of the version moved to.
 */
export const crossingOf = (crossing: Crossing): CaseDefinition =>
  between(crossing, (state, data, event) => {
    const { held, target } = crossing
    const read = moveSchema.safeParse(event.data)
    if (event.type !== 'migrate' || !read.success || target.adoption === null) return refused()
    const { states, clock, ground, reason, despite } = read.data
    if (!isBetween(crossing, read.data)) return refused()
    if (event.local.date < target.adoption.from) return refused('inForce')
    const to = held.closedStates.has(state) ? undefined : states[state]
    if (to === undefined || !isTaken(crossing, [state, to])) return refused('stateMapped')
    const words = text(
      `${reason} (${ground.instrument}, ${ground.clause})`,
      `${reason} (${ground.instrument}, ${ground.clause})`,
    )
    const stateOf = (name: string): string => states[name] ?? name
    const { local: on, calendar } = event
    const move = { stateOf, clock, ground: words, on, calendar }
    const adopted = target.adoption.adopt(data, move)
    if (adopted === null) return refused('workKnown')
    const after = { ...target.blank, ...data, ...adopted }
    const broken = limitsBroken({ held, target, before: data, after, event })
    const unsaid = broken.filter((name) => !despite.includes(name))
    return unsaid.length > 0
      ? refused(...unsaid)
      : { ok: true, state: to, data: after, effects: [] }
  })

/** What a case would be had it not been moved. */
export interface Unmoved {
  readonly state: string
  readonly data: CaseData
}

// What only the version that is left knows stays in the journal, so it stays in the data.
const kept = (before: CaseData, after: CaseData): CaseData =>
  Object.fromEntries(
    Object.keys({ ...before, ...after }).map((key) => {
      const [was, is] = [before[key], after[key]]
      return [key, !(key in after) || JSON.stringify(was) === JSON.stringify(is) ? was : is]
    }),
  )

/** The definition under which a move is taken back: it leaves the case as it would be without the move, or refuses. */
export const revertingTo = (
  crossing: Crossing,
  unmoved: Unmoved | { readonly refused: GuardSpec },
): CaseDefinition => {
  const back = between(crossing, (_, data, event) => {
    if (event.type !== 'revert') return refused()
    if ('refused' in unmoved) return refused('undoable')
    return { ok: true, state: unmoved.state, data: kept(data, unmoved.data), effects: [] }
  })
  return 'refused' in unmoved ? { ...back, guards: { undoable: unmoved.refused } } : back
}
