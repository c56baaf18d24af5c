import { and, assign, createMachine, not, or, raise, setup, type AnyStateMachine } from 'xstate'
import { describe, expect, it } from 'vitest'
import { failure } from '../../test/failures.js'
import { compileStatechart } from './statechart.js'

const kit = setup({
  guards: {
    yes: () => true,
    both: and([() => true]),
  },
  actions: {
    tell: () => undefined,
    set: assign({}),
    again: raise({ type: 'go' }),
  },
})

const two = { a: { on: { go: 'b' } }, b: {} } as const

const made = (config: object): AnyStateMachine =>
  kit.createMachine({ id: 'm', initial: 'a', ...config } as never) as unknown as AnyStateMachine

const on = (go: object): AnyStateMachine => made({ states: { a: { on: { go } }, b: {} } })

const unsupported: readonly (readonly [
  what: string,
  machine: AnyStateMachine,
  faults: string[],
])[] = [
  [
    'a timer',
    createMachine({ id: 'm', initial: 'a', states: { a: { after: { 1000: 'b' } }, b: {} } }),
    [
      'a: a timer in a machine cannot carry a deadline; use a clock in the data',
      'a: put entry actions on the transitions that lead here',
      'a: put exit actions on the transitions that leave',
    ],
  ],
  [
    'an eventless transition',
    createMachine({ id: 'm', initial: 'a', states: { a: { always: 'b' }, b: {} } }),
    ['a: eventless transitions would leave no journal entry'],
  ],
  [
    'an invoked actor',
    createMachine({ id: 'm', initial: 'a', states: { ...two, b: { invoke: { src: 'work' } } } }),
    ['b: invoked work would run outside the journal; use an effect'],
  ],
  [
    'parallel states',
    createMachine({ id: 'm', type: 'parallel', states: { a: {}, b: {} } }),
    ['(root): parallel states are not supported; keep side facts in the data'],
  ],
  [
    'a history state',
    createMachine({ id: 'm', initial: 'a', states: { ...two, b: { type: 'history' } } }),
    ['b: history states are not supported; keep the state to return to in the data'],
  ],
  [
    'an entry action',
    kit.createMachine({ id: 'm', initial: 'a', states: { ...two, b: { entry: 'tell' } } }),
    ['b: put entry actions on the transitions that lead here'],
  ],
  [
    'an exit action of the whole machine',
    kit.createMachine({ id: 'm', initial: 'a', exit: 'tell', states: two }),
    ['(root): put exit actions on the transitions that leave'],
  ],
  [
    'an action on the way into the initial state',
    made({ initial: { target: 'a', actions: 'tell' }, states: two }),
    ['(root): actions on the initial transition are not supported'],
  ],
  [
    'a final state below the top',
    createMachine({
      ...{ id: 'm', initial: 'a' },
      states: { a: { initial: 'x', states: { x: { type: 'final' } } } },
    }),
    ['a.x: final states are supported at the top level only'],
  ],
  [
    'a wildcard',
    createMachine({ id: 'm', initial: 'a', states: { a: { on: { '*': 'b' } }, b: {} } }),
    ['a on *: wildcard events are not supported'],
  ],
  [
    'a partial wildcard',
    createMachine({ id: 'm', initial: 'a', states: { a: { on: { 'go.*': 'b' } }, b: {} } }),
    ['a on go.*: wildcard events are not supported'],
  ],
  [
    'an inline guard',
    on({ target: 'b', guard: () => true }),
    ['a on go: has a guard without a name; a refusal could not be explained'],
  ],
  [
    'an inline guard joined to a named one',
    on({ target: 'b', guard: and(['yes', () => true]) }),
    ['a on go: has a guard without a name; a refusal could not be explained'],
  ],
  [
    'guards joined by or',
    on({ target: 'b', guard: or(['yes', 'yes']) }),
    ['a on go: has a guard without a name; a refusal could not be explained'],
  ],
  [
    'a guard turned round by not',
    on({ target: 'b', guard: not('yes') }),
    ['a on go: has a guard without a name; a refusal could not be explained'],
  ],
  [
    'a name for joined guards',
    on({ target: 'b', guard: 'both' }),
    ['a on go: guard "both" is joined by or/not; write it as one function'],
  ],
  [
    'an unknown guard',
    on({ target: 'b', guard: 'maybe' }),
    ['a on go: guard "maybe" is not defined'],
  ],
  [
    'an unknown guard among joined ones',
    on({ target: 'b', guard: and(['yes', 'maybe']) }),
    ['a on go: guard "maybe" is not defined'],
  ],
  [
    'a guard with the name of something every object has',
    on({ target: 'b', guard: 'toString' }),
    ['a on go: guard "toString" is not defined'],
  ],
  [
    'an action with the name of something every object has',
    on({ actions: 'valueOf' }),
    ['a on go: action "valueOf" is not defined'],
  ],
  ['an unknown action', on({ actions: 'shout' }), ['a on go: action "shout" is not defined']],
  [
    'an inline action that is no assign',
    on({ actions: () => undefined }),
    ['a on go: action "(inline)" is not defined'],
  ],
  [
    'an inline raise',
    on({ actions: raise({ type: 'go' }) }),
    ['a on go: action "(inline)" is an XState built-in other than assign'],
  ],
  [
    'a named raise',
    on({ actions: ['set', 'again'] }),
    ['a on go: action "again" is an XState built-in other than assign'],
  ],
  ['several targets', on({ target: ['b', 'a'] }), ['a on go: has several targets']],
]

const faultsOf = async (machine: AnyStateMachine): Promise<readonly string[]> => {
  const { code, field, faults } = await failure(() => compileStatechart(machine))
  expect(`${code} ${field ?? ''}`).toBe('invalid-definition machine m')
  return faults.map(({ path, problem }) => `${path}: ${problem}`)
}

describe('the seam to XState refuses', () => {
  it.each(unsupported)('%s', async (_, machine, faults) => {
    expect(await faultsOf(machine)).toEqual(faults)
  })

  it('everything that is wrong at once, each with its place', async () => {
    const machine = createMachine({
      ...{ id: 'm', initial: 'a', entry: 'tell', always: { target: '.b', guard: 'maybe' } },
      states: {
        a: { on: { go: { target: 'b', guard: 'maybe', actions: ['shout', 'call'] } } },
        b: { initial: 'x', states: { x: { type: 'final' }, y: { invoke: { src: 'w' } } } },
      },
    })
    expect(await faultsOf(machine)).toEqual([
      '(root): eventless transitions would leave no journal entry',
      '(root): put entry actions on the transitions that lead here',
      'a on go: guard "maybe" is not defined',
      'a on go: action "shout" is not defined',
      'a on go: action "call" is not defined',
      'b.x: final states are supported at the top level only',
      'b.y: invoked work would run outside the journal; use an effect',
    ])
  })
})
