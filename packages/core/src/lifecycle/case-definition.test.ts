import { createMachine, setup, type AnyStateMachine } from 'xstate'
import { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { failure } from '../../test/failures.js'
import { permit, permitMachine, permitSpec } from '../../test/permit.js'
import { text } from '../model/text.js'
import { defineCase, type CaseSpec } from './case-definition.js'

const label = text('Lệnh', 'Command')
const command = { label, roles: ['head'], schema: z.unknown() }

const without = <T extends object>(record: T, key: keyof T): Partial<T> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key)) as Partial<T>

/** A machine with only what a planted fault needs. */
const machine = (states: object) =>
  setup({}).createMachine({
    id: 'm',
    initial: 'new',
    states,
  } as never) as unknown as AnyStateMachine

const small = (states: object, commands: readonly string[]): Partial<CaseSpec> => ({
  machine: machine(states),
  commands: Object.fromEntries(commands.map((name) => [name, command])),
  closedStates: ['ended'],
  ...{ opening: 'apply', guards: {} },
})

const noDeadlines = (spec: CaseSpec): CaseSpec => without(spec, 'deadlines') as CaseSpec

const planted: readonly (readonly [what: string, change: Partial<CaseSpec>, faults: string[]])[] = [
  [
    'an event without a command',
    { commands: without(permitSpec.commands, 'giveBack') as CaseSpec['commands'] },
    [`commands: the machine's event "giveBack" has no command`],
  ],
  [
    'a command without an event',
    { commands: { ...permitSpec.commands, renew: command } },
    ['commands.renew: no state of the machine takes it'],
  ],
  [
    'a guard without words',
    { guards: {} },
    ['guards: guard "nobodyWaits" has no words for a refusal'],
  ],
  [
    'a kind that is no key',
    { kind: 'Parking Permit' },
    ['kind: "Parking Permit@1" is not a key of lower-case words and digits'],
  ],
  [
    'a version that is no key',
    { version: '' },
    ['kind: "parking-permit@" is not a key of lower-case words and digits'],
  ],
  [
    'a closed state that is none',
    { closedStates: ['ended', 'torn-up'] },
    ['torn-up: is named as closed but is not a state'],
  ],
  [
    'an opening command the first state does not take',
    { opening: 'grant' },
    ['new: does not take the opening command "grant"'],
  ],
  [
    'a state nobody reaches',
    small({ new: { on: { apply: 'ended' } }, lost: { on: { apply: 'ended' } }, ended: {} }, [
      'apply',
    ]),
    ['lost: cannot be reached from the start'],
  ],
  [
    'a state reached only past a branch that is always taken',
    small(
      {
        new: { on: { apply: [{ target: 'ended' }, { target: 'lost' }] } },
        lost: { on: { apply: 'ended' } },
        ended: {},
      },
      ['apply'],
    ),
    ['lost: cannot be reached from the start'],
  ],
  [
    'a dead end',
    small(
      { new: { on: { apply: 'ended', jump: 'trap' } }, trap: { on: { jump: 'trap' } }, ended: {} },
      ['apply', 'jump'],
    ),
    ['trap: cannot end: no path leads to a closed state'],
  ],
  [
    'a deadline that nothing notes',
    { commands: { ...permitSpec.commands, lapse: command } },
    ['deadlines: no command "lapse" of the role "system" notes that one has passed'],
  ],
  [
    'an officer nobody can stand in for',
    { assignment: () => null },
    ['assignment: no command "standIn" of the role "system" gives the case to who stands in'],
  ],
]

describe('a kind of case', () => {
  it('is defined from a machine and its words', () => {
    expect(permit.key).toBe('parking-permit@1')
    expect(permit.chart.states).toEqual(['new', 'asked', 'held', 'ended'])
    expect([...permit.closedStates]).toEqual(['ended'])
    expect(Object.isFrozen(permit)).toBe(true)
  })

  it.each(planted)('is refused for %s', async (_, change, faults) => {
    const spec: CaseSpec = { ...permitSpec, ...change }
    const whole = 'machine' in change ? noDeadlines(spec) : spec
    const { code, field, faults: found } = await failure(() => defineCase(whole))
    expect(code).toBe('invalid-definition')
    expect(field).toBe(`${spec.kind}@${spec.version}`)
    expect(found.map(({ path, problem }) => `${path}: ${problem}`)).toEqual(faults)
  })

  it('is told all its faults at once', async () => {
    const spec = { ...permitSpec, version: 'Zwei', guards: {}, opening: 'grant', closedStates: [] }
    const { faults } = await failure(() => defineCase(spec))
    expect(faults.map(({ path }) => path)).toEqual([
      ...['kind', 'guards', 'new', 'new', 'asked', 'held', 'ended'],
    ])
  })

  it('is refused with the faults of its machine, where that does not compile', async () => {
    const timed = createMachine({ id: 'm', initial: 'a', states: { a: { always: 'b' }, b: {} } })
    const { field } = await failure(() => defineCase({ ...permitSpec, machine: timed }))
    expect(field).toBe('machine m')
  })

  it('owes no deadlines and no due day unless its spec has them', () => {
    const plain = defineCase({ ...noDeadlines(permitSpec), machine: permitMachine })
    expect(plain.deadlines({}, {} as never)).toEqual([])
    expect(plain.explainDue({}, {} as never)).toBeNull()
  })
})
