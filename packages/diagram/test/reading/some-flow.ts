import { text, workingHours } from '@motcua/core'
import type { Flow, FlowMove, FlowState, FlowStateKind } from '@motcua/core/proof'
import fc from 'fast-check'

const syllables = ['Chờ', 'bổ', 'sung', 'hồ', 'sơ', 'Thủ', 'trưởng', 'xem', 'xét', 'để', 'trả']

const name = (most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...syllables), { minLength: 1, maxLength: most })
    .map((some) => some.join(' '))

const lanes = ['applicant', 'counter', 'head', 'system'] as const

const kindAt = (at: number, count: number, drawn: FlowStateKind): FlowStateKind => {
  if (at === 0) return 'start'
  return at === count - 1 ? 'end' : drawn
}

/** Any flow: states of every kind in stages or none, moves from anywhere to anywhere. */
export const someFlow: fc.Arbitrary<Flow> = fc.integer({ min: 2, max: 10 }).chain((count) =>
  fc
    .record({
      states: fc.array(
        fc.record({
          name: name(9),
          kind: fc.constantFrom<FlowStateKind>('work', 'work', 'wait', 'end'),
          stage: fc.constantFrom(null, 'a', 'b'),
          lane: fc.constantFrom(...lanes),
          budget: fc.constantFrom(null, 4, 24),
        }),
        { minLength: count, maxLength: count },
      ),
      moves: fc.array(
        fc.record({
          from: fc.nat({ max: count - 1 }),
          to: fc.nat({ max: count - 1 }),
          command: fc.constantFrom('x', 'y', 'z', 'w'),
          role: fc.constantFrom(...lanes),
          ordinary: fc.boolean(),
        }),
        { maxLength: 3 * count },
      ),
      staged: fc.boolean(),
      words: fc.array(name(7), { minLength: 4, maxLength: 4 }),
    })
    .map((drawn): Flow => {
      const states = drawn.states.map((state, at): FlowState => {
        const own = `${state.name} ${String(at)}.`
        const stage = drawn.staged && state.stage !== null ? state.stage : null
        return {
          id: `s${String(at)}`,
          name: text(own, own),
          kind: kindAt(at, count, state.kind),
          stage:
            stage === null ? null : { id: stage, name: text(`Khâu ${stage}`, `Stage ${stage}`) },
          lane: state.lane,
          budget: state.budget === null ? null : workingHours(state.budget),
          basis: null,
        }
      })
      const unique = new Map(
        drawn.moves.map(({ from, to, command, role, ordinary }) => {
          const label = drawn.words['xyzw'.indexOf(command)] ?? command
          const move: FlowMove = {
            ...{ from: `s${String(from)}`, to: `s${String(to)}`, command, ordinary },
            ...{ label: text(label, label), roles: [role], branches: [[]], basis: null },
          }
          return [`${move.from} ${command} ${move.to}`, move]
        }),
      )
      return {
        key: 'generated',
        lanes: lanes.map((id) => ({ id, name: text(`Vai ${id}`, `Role ${id}`) })),
        states,
        moves: [...unique.values()],
      }
    }),
)
