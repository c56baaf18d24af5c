import { text, type CaseDefinition, type Text } from '@motcua/core'
import { plainName, type Goal } from '../paths/goals.js'

const stateOf = ({ states }: CaseDefinition, state: string): Text =>
  states[state] ?? text(state, state)

const commandOf = ({ commands }: CaseDefinition, command: string): Text =>
  commands.get(command)?.label ?? text(command, command)

const unstopped = (words: string): string => words.replace(/\.$/, '')

/** Why a guard refuses, as part of a sentence. */
export const guardOf = ({ guards }: CaseDefinition, guard: string): Text => {
  const { vi, en } = guards[guard]?.text ?? text(guard, guard)
  return text(unstopped(vi), unstopped(en))
}

const deadlineOf = ({ deadlineWords }: CaseDefinition, name: string): Text => {
  const [first = name, ...rest] = plainName(name).split('.')
  const words = deadlineWords[first] ?? text(first, first)
  const rung = rest.length === 0 ? '' : ` (${rest.join('.')})`
  return text(`${words.vi}${rung}`, `${words.en}${rung}`)
}

const guardWords = (definition: CaseDefinition, goal: Goal & { readonly kind: 'guard' }): Text => {
  const command = commandOf(definition, goal.command)
  const refusal = guardOf(definition, goal.guard)
  return goal.outcome === 'refuses'
    ? text(
        `“${command.vi}” bị từ chối vì: ${refusal.vi}`,
        `“${command.en}” is refused because: ${refusal.en}`,
      )
    : text(
        `“${command.vi}” không bị ngăn bởi: ${refusal.vi}`,
        `“${command.en}” is not held up by: ${refusal.en}`,
      )
}

const timeWords = (
  definition: CaseDefinition,
  goal: Goal & { readonly kind: 'deadline' | 'reminder' },
): Text => {
  const { vi, en } = deadlineOf(definition, goal.name)
  const met = goal.outcome === 'met'
  if (goal.kind === 'deadline') {
    return met ? text(`Kịp ${vi}`, `In time: ${en}`) : text(`Quá ${vi}`, `Passed: ${en}`)
  }
  return met
    ? text(`Xong trước lúc nhắc ${vi}`, `Done before the reminder: ${en}`)
    : text(`Được nhắc ${vi}`, `Reminded: ${en}`)
}

/** A goal in the words of its definition. */
export function goalWords(definition: CaseDefinition, goal: Goal): Text {
  switch (goal.kind) {
    case 'state':
      return stateOf(definition, goal.state)
    case 'transition': {
      const [from, to] = [stateOf(definition, goal.from), stateOf(definition, goal.to)]
      const command = commandOf(definition, goal.command)
      return text(
        `${from.vi} → ${command.vi} → ${to.vi}`,
        `${from.en} → ${command.en} → ${to.en}`,
      )
    }
    case 'guard':
      return guardWords(definition, goal)
    case 'deadline':
    case 'reminder':
      return timeWords(definition, goal)
    case 'rule':
      return text(goal.rule, goal.rule)
  }
}
