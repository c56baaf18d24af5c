import type { Fault } from '../errors.js'
import { coded, flaw, type Flaw } from '../model/findings/flaw.js'
import type { Text } from '../model/text.js'
import type { Statechart } from './statechart.js'

interface CommandParts {
  readonly label: Text
  readonly roles: readonly string[]
  readonly rolesIn?: Readonly<Record<string, readonly string[]>>
  readonly ordinary?: boolean | readonly string[]
}

/** The parts of a kind of case that must fit each other. */
interface Parts {
  readonly commands: Readonly<Record<string, CommandParts>>
  readonly guards?: Readonly<Record<string, { readonly text: Text }>>
  readonly budgets?: Readonly<Record<string, unknown>>
  readonly deadlines?: unknown
  readonly reminders?: unknown
  readonly assignment?: unknown
  readonly notices?: unknown
  readonly message?: unknown
}

const hasWords = (words: Partial<Text> | undefined): boolean =>
  Boolean(words?.vi?.trim()) && Boolean(words?.en?.trim())

const keyPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*@[a-z0-9]+(?:[-./][a-z0-9]+)*$/

const wordFaults = (spec: Parts, chart: Statechart): readonly Flaw[] => {
  const events = new Set(chart.edges.map(({ event }) => event))
  const guards = new Set(chart.edges.flatMap(({ guards }) => guards))
  const commands = Object.keys(spec.commands)
  return [
    ...[...events]
      .filter((event) => !commands.includes(event))
      .map((event) =>
        flaw('event-without-command', 'commands', {
          problem: `the machine's event "${event}" has no command`,
          vi: event,
        }),
      ),
    ...commands
      .filter((command) => !events.has(command))
      .map((command) =>
        flaw('command-without-event', `commands.${command}`, {
          problem: 'no state of the machine takes it',
          vi: command,
        }),
      ),
    ...commands
      .filter((command) => !hasWords(spec.commands[command]?.label))
      .map((command) =>
        flaw('wordless', `commands.${command}.label`, {
          problem: 'has no words in one of the two languages',
          vi: command,
        }),
      ),
    ...[...guards]
      .filter((guard) => !hasWords(spec.guards?.[guard]?.text))
      .map((guard) =>
        flaw('wordless', 'guards', {
          problem: `guard "${guard}" has no words for a refusal`,
          vi: guard,
        }),
      ),
  ]
}

const noteFaults = (spec: Parts): readonly Fault[] => {
  const lacks = (command: string): boolean =>
    spec.commands[command]?.roles.includes('system') !== true
  const { deadlines, reminders, assignment } = spec
  return [
    ...(deadlines !== undefined && lacks('lapse')
      ? [
          {
            path: 'deadlines',
            problem: 'no command "lapse" of the role "system" notes that one has passed',
          },
        ]
      : []),
    ...(reminders !== undefined && lacks('remind')
      ? [
          {
            path: 'reminders',
            problem: 'no command "remind" of the role "system" notes that one was reached',
          },
        ]
      : []),
    ...(assignment !== undefined && lacks('standIn')
      ? [
          {
            path: 'assignment',
            problem: 'no command "standIn" of the role "system" gives the case to who stands in',
          },
        ]
      : []),
  ]
}

const unknownStates = (
  chart: Statechart,
  path: string,
  states: readonly string[],
): readonly Flaw[] =>
  states
    .filter((state) => !chart.states.includes(state))
    .map((state) =>
      flaw('unknown-state', path, { problem: `names "${state}", which is no state`, vi: state }),
    )

const stateFlaws = ({ commands, budgets = {} }: Parts, chart: Statechart): readonly Flaw[] => [
  ...Object.keys(budgets).flatMap((state) => unknownStates(chart, `budgets.${state}`, [state])),
  ...Object.entries(commands).flatMap(([name, { roles, rolesIn = {}, ordinary }]) => [
    ...unknownStates(chart, `commands.${name}.rolesIn`, Object.keys(rolesIn)),
    ...unknownStates(
      chart,
      `commands.${name}.ordinary`,
      typeof ordinary === 'object' ? ordinary : [],
    ),
    ...([...roles, ...Object.values(rolesIn).flat()].length === 0
      ? [
          flaw('no-giver', `commands.${name}.roles`, {
            problem: 'names no role, so nobody could give it',
            vi: name,
          }),
        ]
      : []),
  ]),
]

const messageFaults = ({ notices, message }: Parts): readonly Fault[] =>
  notices === undefined || message !== undefined
    ? []
    : [{ path: 'message', problem: 'nothing gives the words of the notices' }]

/** What is wrong between the parts of a kind of case: its key, its commands and guards, its notes and its messages. */
export const definitionFaults = (key: string, spec: Parts, chart: Statechart): readonly Flaw[] => [
  ...(keyPattern.test(key)
    ? []
    : [
        flaw('bad-key', 'kind', {
          problem: `"${key}" is not a key of lower-case words and digits`,
          vi: key,
        }),
      ]),
  ...wordFaults(spec, chart),
  ...stateFlaws(spec, chart),
  ...coded('missing-note', [...noteFaults(spec), ...messageFaults(spec)]),
]
