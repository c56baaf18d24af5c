import type { CaseDefinition, Deadline, Edge } from '@motcua/core'

/** Something a simulation has to see happen, or seen by it. */
export type Goal =
  | { readonly kind: 'state'; readonly state: string }
  | {
      readonly kind: 'transition'
      readonly from: string
      readonly command: string
      readonly to: string
      /** Guards of this branch, all of which hold. */
      readonly guards: readonly string[]
    }
  | {
      readonly kind: 'guard'
      readonly command: string
      readonly guard: string
      readonly outcome: 'holds' | 'refuses'
    }
  | {
      readonly kind: 'deadline' | 'reminder'
      /** Without its number: `consultation.2` is `consultation`. */
      readonly name: string
      readonly outcome: 'met' | 'passed'
    }
  /** A rule of law that a command exercises, by its name. */
  | { readonly kind: 'rule'; readonly rule: string }

/** A goal in one line, which is its name: two goals are the same when these are. */
export function goalName(goal: Goal): string {
  switch (goal.kind) {
    case 'state':
      return `state ${goal.state}`
    case 'transition': {
      const when = goal.guards.length === 0 ? '' : ` [${goal.guards.join(', ')}]`
      return `transition ${goal.from} --${goal.command}--> ${goal.to}${when}`
    }
    case 'guard':
      return `guard ${goal.command} [${goal.guard}] ${goal.outcome}`
    case 'deadline':
    case 'reminder':
      return `${goal.kind} ${goal.name} ${goal.outcome}`
    case 'rule':
      return `rule ${goal.rule}`
  }
}

/** The kind of a deadline or reminder: its name without numbers. */
export const plainName = (name: string): string => name.replace(/\.\d+(?=\.|$)/g, '')

/** A transition of the machine as a goal. */
export const edgeGoal = ({ from, event, to, guards }: Edge): Goal => ({
  ...{ kind: 'transition', from, command: event, to, guards },
})

const bothWays = (kind: 'deadline' | 'reminder', name: string): readonly Goal[] =>
  (['met', 'passed'] as const).map((outcome) => ({ kind, name, outcome }))

/** The goals of a deadline or reminder that was seen to run. */
export const timeGoals = (
  kind: 'deadline' | 'reminder',
  running: readonly Deadline[],
): readonly Goal[] => running.flatMap(({ name }) => bothWays(kind, plainName(name)))

const guardGoals = ({ event, guards }: Edge): readonly Goal[] =>
  guards.flatMap((guard) =>
    (['holds', 'refuses'] as const).map((outcome) => ({
      ...{ kind: 'guard' as const, command: event, guard, outcome },
    })),
  )

/** All a definition says that can be seen to happen to a case that was opened; deadlines and reminders without words join once they run. */
export function goalsOf(definition: CaseDefinition): readonly Goal[] {
  const { chart, deadlineWords, opening } = definition
  const edges = chart.edges.filter(({ from, event }) => from !== chart.initial || event === opening)
  const states = chart.states.filter((state) => state !== chart.initial)
  const goals: readonly Goal[] = [
    ...states.map((state): Goal => ({ kind: 'state', state })),
    ...edges.map(edgeGoal),
    ...edges.flatMap(guardGoals),
    ...Object.keys(deadlineWords).flatMap((name) => bothWays('deadline', name)),
  ]
  return [...new Map(goals.map((goal) => [goalName(goal), goal])).values()]
}
