import type { Fault } from '../errors.js'
import type { Statechart } from './statechart.js'

/** The parts of a kind of case that must fit each other. */
interface Parts {
  readonly commands: Readonly<Record<string, { readonly roles: readonly string[] }>>
  readonly guards?: Readonly<Record<string, unknown>>
  readonly deadlines?: unknown
  readonly reminders?: unknown
  readonly assignment?: unknown
  readonly notices?: unknown
  readonly message?: unknown
}

const keyPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*@[a-z0-9]+(?:[-./][a-z0-9]+)*$/

const wordFaults = (spec: Parts, chart: Statechart): readonly Fault[] => {
  const events = new Set(chart.edges.map(({ event }) => event))
  const guards = new Set(chart.edges.flatMap(({ guards }) => guards))
  const commands = Object.keys(spec.commands)
  return [
    ...[...events]
      .filter((event) => !commands.includes(event))
      .map((event) => ({
        path: 'commands',
        problem: `the machine's event "${event}" has no command`,
      })),
    ...commands
      .filter((command) => !events.has(command))
      .map((command) => ({
        path: `commands.${command}`,
        problem: 'no state of the machine takes it',
      })),
    ...[...guards]
      .filter((guard) => spec.guards?.[guard] === undefined)
      .map((guard) => ({ path: 'guards', problem: `guard "${guard}" has no words for a refusal` })),
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

const messageFaults = ({ notices, message }: Parts): readonly Fault[] =>
  notices === undefined || message !== undefined
    ? []
    : [{ path: 'message', problem: 'nothing gives the words of the notices' }]

/** What is wrong between the parts of a kind of case: its key, its commands and guards, its notes and its messages. */
export const definitionFaults = (key: string, spec: Parts, chart: Statechart): readonly Fault[] => [
  ...(keyPattern.test(key)
    ? []
    : [{ path: 'kind', problem: `"${key}" is not a key of lower-case words and digits` }]),
  ...wordFaults(spec, chart),
  ...noteFaults(spec),
  ...messageFaults(spec),
]
