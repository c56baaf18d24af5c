import { flaw, type Flaw } from '../model/findings/flaw.js'
import {
  guardParts,
  isAssignment,
  isBuiltIn,
  isPredicate,
  nameOf,
  type NodeShape,
} from './statechart-shape.js'

interface Named {
  readonly guards: Readonly<Record<string, unknown>>
  readonly actions: Readonly<Record<string, unknown>>
}

const own = (named: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(named, name) ? named[name] : undefined

const placeOf = (node: NodeShape): string => node.path.join('.') || '(root)'

const shapeFaults = (node: NodeShape): readonly Flaw[] => {
  const path = placeOf(node)
  const refused: readonly (readonly [boolean, string])[] = [
    [node.type === 'parallel', 'parallel states are not supported; keep side facts in the data'],
    [
      node.type === 'history',
      'history states are not supported; keep the state to return to in the data',
    ],
    [node.invoke.length > 0, 'invoked work would run outside the journal; use an effect'],
    [(node.always ?? []).length > 0, 'eventless transitions would leave no journal entry'],
    [
      node.after.length > 0,
      'a timer in a machine cannot carry a deadline; use a clock in the data',
    ],
    [node.entry.length > 0, 'put entry actions on the transitions that lead here'],
    [node.exit.length > 0, 'put exit actions on the transitions that leave'],
    [node.type === 'compound' && node.initial.target?.[0] === undefined, 'has no initial state'],
    [
      (node.initial.actions ?? []).length > 0,
      'actions on the initial transition are not supported',
    ],
    [
      node.type === 'final' && node.path.length > 1,
      'final states are supported at the top level only',
    ],
  ]
  return refused.flatMap(([found, problem]) =>
    found ? [flaw('machine-unsupported', path, { problem, vi: path })] : [],
  )
}

const guardFaults = (path: string, guard: unknown, named: Named): readonly Flaw[] => {
  const name = nameOf(guard)
  if (name === undefined) {
    const problem = 'has a guard without a name; a refusal could not be explained'
    return [flaw('unknown-guard', path, { problem })]
  }
  const test = own(named.guards, name)
  if (!isPredicate(test))
    return [flaw('unknown-guard', path, { problem: `guard "${name}" is not defined`, vi: name })]
  return isBuiltIn(test)
    ? [
        flaw('unknown-guard', path, {
          problem: `guard "${name}" is joined by or/not; write it as one function`,
          vi: name,
        }),
      ]
    : []
}

const actionFaults = (path: string, action: unknown, named: Named): readonly Flaw[] => {
  const name = nameOf(action)
  const act = name === undefined ? action : own(named.actions, name)
  const label = name ?? '(inline)'
  if (isBuiltIn(act))
    return [
      flaw('unknown-action', path, {
        problem: `action "${label}" is an XState built-in other than assign`,
        vi: label,
      }),
    ]
  const known = name === undefined ? isAssignment(act) : isPredicate(act)
  return known
    ? []
    : [flaw('unknown-action', path, { problem: `action "${label}" is not defined`, vi: label })]
}

const targetFaults = (path: string, event: string, targets: number): readonly Flaw[] => [
  ...(event.includes('*')
    ? [flaw('machine-unsupported', path, { problem: 'wildcard events are not supported' })]
    : []),
  ...(targets > 1 ? [flaw('machine-unsupported', path, { problem: 'has several targets' })] : []),
]

const transitionFaults = (node: NodeShape, named: Named): readonly Flaw[] =>
  [...node.transitions].flatMap(([event, transitions]) => {
    const path = `${placeOf(node)} on ${event}`
    const targets = Math.max(0, ...transitions.map(({ target }) => target?.length ?? 0))
    return [
      ...targetFaults(path, event, targets),
      ...transitions.flatMap(({ guard, actions }) => [
        ...guardParts(guard).flatMap((part) => guardFaults(path, part, named)),
        ...actions.flatMap((action) => actionFaults(path, action, named)),
      ]),
    ]
  })

/** Everything in the machine that the seam cannot step, or that does not resolve. */
export const statechartFaults = (node: NodeShape, named: Named): readonly Flaw[] => [
  ...shapeFaults(node),
  ...transitionFaults(node, named),
  ...Object.values(node.states).flatMap((child) => statechartFaults(child, named)),
]
