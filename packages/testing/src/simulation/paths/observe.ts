import type { CaseData, CaseDefinition, CaseEvent, Deadline, WorkingCalendar } from '@motcua/core'
import { edgeGoal, plainName, type Goal } from './goals.js'

/** A case at one moment. */
export interface Standing {
  readonly state: string
  readonly data: CaseData
}

/** What a command shows of the guards it meets, and of the transition it takes. */
export function seenByCommand(
  { chart }: CaseDefinition,
  { state, data }: Standing,
  event: CaseEvent,
): readonly Goal[] {
  const goals: Goal[] = []
  for (const { edge, unmet } of chart.branches(state, data, event)) {
    for (const guard of edge.guards) {
      const outcome = unmet.includes(guard) ? 'refuses' : 'holds'
      goals.push({ kind: 'guard', command: event.type, guard, outcome })
    }
    if (unmet.length > 0) continue
    goals.push(edgeGoal(edge), { kind: 'state', state: edge.to })
    break
  }
  return goals
}

const gone = (before: readonly Deadline[], after: readonly Deadline[]): readonly string[] =>
  before
    .filter(({ name }) => !after.some((running) => running.name === name))
    .map(({ name }) => name)

const isNamed = (data: unknown): data is { readonly deadline: string } =>
  typeof data === 'object' && data !== null && 'deadline' in data

/** What a command that was done shows of deadlines and reminders: noted as reached, or no longer running. */
export function seenOfTime(
  definition: CaseDefinition,
  { before, event, after }: { before: CaseData; event: CaseEvent; after: CaseData },
): readonly Goal[] {
  const { calendar, type, data } = event
  const noted = isNamed(data) ? data.deadline : ''
  if (type === 'lapse' || type === 'remind') {
    const kind = type === 'lapse' ? 'deadline' : 'reminder'
    return [{ kind, name: plainName(noted), outcome: 'passed' }]
  }
  const met = (kind: 'deadline' | 'reminder', names: readonly string[]): readonly Goal[] =>
    names.map((name) => ({ kind, name: plainName(name), outcome: 'met' }))
  const deadlines = (of: CaseData) => definition.deadlines(of, calendar)
  const reminders = (of: CaseData) => definition.reminders(of, calendar)
  return [
    ...met('deadline', gone(deadlines(before), deadlines(after))),
    ...met('reminder', gone(reminders(before), reminders(after))),
  ]
}

/** Deadlines and reminders of a case that lie ahead or behind, soonest first. */
export const runningOf = (
  definition: CaseDefinition,
  data: CaseData,
  calendar: WorkingCalendar,
): readonly (Deadline & { readonly note: 'lapse' | 'remind' })[] =>
  [
    ...definition.reminders(data, calendar).map((it) => ({ ...it, note: 'remind' as const })),
    ...definition.deadlines(data, calendar).map((it) => ({ ...it, note: 'lapse' as const })),
  ].toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1))
