import { and, assign, setup, type AnyStateMachine } from 'xstate'
import type { CaseEvent } from '@motcua/core'

/** Data of the small machines: a number that guards look at, and a trail of what was done. */
interface Data {
  readonly n: number
  readonly trail: string
}

interface Args {
  readonly context: Data
  readonly event: CaseEvent
}

const types: { context: Data; events: CaseEvent } = {
  context: { n: 0, trail: '' },
  events: {} as CaseEvent,
}
const blank: Data = { n: 0, trail: '' }

const given = (event: CaseEvent): number => (typeof event.data === 'number' ? event.data : 0)

const kit = setup({
  types,
  guards: {
    even: ({ context }: Args) => context.n % 2 === 0,
    below: ({ context }: Args, params: { limit: number }) => context.n < params.limit,
    asked: ({ event }: Args, params: { least: number }) => given(event) >= params.least,
    // A host writing plain JavaScript may answer with what is merely truthy.
    truthy: (({ context }: Args) => context.n) as unknown as (args: Args) => boolean,
  },
  actions: {
    add: assign(({ context, event }: Args) => ({ n: context.n + given(event) })),
    note: assign<Data, CaseEvent, { mark: string }, CaseEvent, never>({
      trail: ({ context }, params) => `${context.trail}${params.mark}`,
    }),
    reset: assign({ n: 0 }),
    tell: (_: unknown, _params: { what: string; n?: number }) => undefined,
    ring: () => undefined,
  },
})

const note = (mark: string) => ({ type: 'note', params: { mark } }) as const
const tellNow = {
  type: 'tell',
  params: ({ context }: { context: Data }) => ({ what: 'now', n: context.n }),
} as const

/** Events rise from the innermost state to the root; each level may take, refuse or forbid them. */
const nested = kit.createMachine({
  id: 'nested',
  context: blank,
  initial: 'outer',
  on: { up: { actions: note('root') }, home: '.outer', stop: '.end' },
  states: {
    outer: {
      initial: 'middle',
      on: {
        up: { guard: 'even', actions: note('outer') },
        go: { target: '.other', actions: 'add' },
        stop: { guard: { type: 'below', params: { limit: 12 } }, actions: note('kept') },
      },
      states: {
        middle: {
          initial: 'inner',
          on: { up: { guard: { type: 'asked', params: { least: 3 } }, actions: note('middle') } },
          states: {
            inner: { on: { up: { guard: 'truthy', actions: ['add', note('inner')] }, go: 'deep' } },
            deep: { on: { up: {}, go: [{ guard: 'even', target: 'inner' }], home: undefined } },
          },
        },
        other: { on: { go: { target: 'middle' }, up: { actions: 'add' } } },
      },
    },
    end: { on: { stop: { actions: note('end') } } },
  },
})

// XState reckons parameters inside `and` too, though its types do not say so.
const askedMore = {
  type: 'asked',
  params: ({ context }: { context: Data }) => ({ least: context.n }),
} as never

/** Guards by name, with fixed and with reckoned parameters, alone and joined; the first open branch is taken. */
const guarded = kit.createMachine({
  id: 'guarded',
  context: blank,
  initial: 'a',
  states: {
    a: {
      on: {
        go: [
          { guard: and(['even', { type: 'below', params: { limit: 2 } }]), target: 'b' },
          {
            guard: and([askedMore, and(['even', 'truthy'])]),
            target: 'c',
            actions: note('c'),
          },
          { guard: { type: 'below', params: { limit: 9 } }, actions: 'add' },
          { target: 'a', actions: 'reset' },
        ],
        add: { guard: 'truthy', actions: 'add' },
      },
    },
    b: { on: { go: { target: 'a', actions: 'add' }, add: { guard: 'even', actions: 'add' } } },
    c: { on: { go: 'b', add: { guard: and([]), actions: 'add' } } },
  },
})

/** Assigns as object and as function, effects before, between and after them. */
const acting = kit.createMachine({
  id: 'acting',
  context: blank,
  initial: 'only',
  on: {
    go: {
      actions: [tellNow, 'add', tellNow, note('x'), { type: 'tell', params: { what: 'fixed' } }],
    },
  },
  states: {
    only: {
      on: {
        add: {
          actions: [
            assign({
              n: ({ context, event }: Args) => context.n * 2 + given(event),
              trail: 'fixed',
            }),
            'ring',
            tellNow,
            assign(({ context }: Args) => ({ n: context.n + 1 })),
            tellNow,
          ],
        },
        home: { target: 'only', actions: ['reset', tellNow] },
      },
    },
  },
})

/** Every way to name a target, with and without leaving the source. */
const aiming = kit.createMachine({
  id: 'aiming',
  context: blank,
  initial: 'box',
  on: { home: '#lid', stop: { target: '.done' } },
  states: {
    box: {
      id: 'lid',
      initial: 'one',
      on: {
        go: '.two',
        add: { target: 'box', actions: 'add' },
        up: { target: 'box', reenter: true, actions: note('again') },
      },
      states: {
        one: { on: { go: { guard: 'even', target: '#lid.three', actions: tellNow }, add: 'one' } },
        two: { on: { go: { guard: 'even', target: '#shelf' }, up: { actions: 'add' } } },
        three: {
          initial: 'x',
          on: { go: { target: 'three', actions: note('self') } },
          states: { x: { on: { go: 'y' } }, y: { on: { add: { reenter: true, actions: 'add' } } } },
        },
      },
    },
    shelf: { id: 'shelf', on: { go: { target: '#aiming.box.three.y' } } },
    done: { type: 'final' },
  },
})

const machines: readonly AnyStateMachine[] = [nested, guarded, acting, aiming]

/** Small machines that between them use everything the seam takes. */
export const smallMachines = machines.map((machine) => ({ id: machine.id, machine, blank }))

/** Events of the small machines, and one that none of them knows. */
export const smallEvents = ['go', 'up', 'add', 'home', 'stop', 'nope'] as const
