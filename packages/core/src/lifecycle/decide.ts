import type { CaseData, Effect, Reason } from '../model/case.js'
import type { Notice } from '../model/message.js'
import { text } from '../model/text.js'
import type { CaseDefinition } from './case-definition.js'
import type { CaseEvent } from './situation.js'

/** A case at one moment. */
export interface CaseState {
  readonly state: string
  readonly data: CaseData
}

/** What a command leads to. */
export type Decision =
  | (CaseState & {
      readonly ok: true
      /** Top-level data keys that changed, with their value after. */
      readonly set: CaseData
      readonly effects: readonly Effect[]
    })
  | { readonly ok: false; readonly reasons: readonly Reason[] }

const notInState = ({ states }: CaseDefinition, state: string): Reason => {
  const words = states[state] ?? text(state, state)
  return {
    rule: 'state',
    text: text(
      `Đang ở trạng thái "${words.vi}", chưa làm được việc này.`,
      `In the state "${words.en}" this cannot be done.`,
    ),
  }
}

/** The reasons behind guards that do not hold; none given means that the state does not take the command. */
export const reasonsOf = (
  definition: CaseDefinition,
  state: string,
  guards: readonly string[],
): readonly Reason[] =>
  guards.length === 0
    ? [notInState(definition, state)]
    : [...new Set(guards)].map((rule) => ({
        rule,
        ...(definition.guards[rule] ?? { text: text(rule, rule) }),
      }))

const changes = (before: CaseData, after: CaseData): CaseData => {
  const set: Record<string, unknown> = {}
  for (const key of Object.keys(after)) if (after[key] !== before[key]) set[key] = after[key]
  return set
}

const notify = (notice: Notice): Effect => ({ type: 'notify', params: notice })

/** Decides a command on a case: pure, from the machine and the situation in the event. */
export function decide(definition: CaseDefinition, before: CaseState, event: CaseEvent): Decision {
  const result = definition.chart.step(before.state, before.data, event)
  if (!result.ok) {
    return { ok: false, reasons: reasonsOf(definition, before.state, result.guards) }
  }
  const { state, data } = result
  const notices = definition.notices({ before, event, after: { state, data } })
  const effects = [...result.effects, ...notices.map(notify)]
  return { ok: true, state, data, set: changes(before.data, data), effects }
}
