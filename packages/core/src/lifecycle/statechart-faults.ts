import type { Fault } from '../errors.js'
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

const shapeFaults = (node: NodeShape): readonly Fault[] => {
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
  return refused.flatMap(([found, problem]) => (found ? [{ path, problem }] : []))
}

const guardFaults = (path: string, guard: unknown, named: Named): readonly Fault[] => {
  const name = nameOf(guard)
  if (name === undefined) {
    return [{ path, problem: 'has a guard without a name; a refusal could not be explained' }]
  }
  const test = own(named.guards, name)
  if (!isPredicate(test)) return [{ path, problem: `guard "${name}" is not defined` }]
  return isBuiltIn(test)
    ? [{ path, problem: `guard "${name}" is joined by or/not; write it as one function` }]
    : []
}

const actionFaults = (path: string, action: unknown, named: Named): readonly Fault[] => {
  const name = nameOf(action)
  const act = name === undefined ? action : own(named.actions, name)
  const label = name ?? '(inline)'
  if (isBuiltIn(act))
    return [{ path, problem: `action "${label}" is an XState built-in other than assign` }]
  const known = name === undefined ? isAssignment(act) : isPredicate(act)
  return known ? [] : [{ path, problem: `action "${label}" is not defined` }]
}

const transitionFaults = (node: NodeShape, named: Named): readonly Fault[] => {
  const faults: Fault[] = []
  for (const [event, transitions] of node.transitions) {
    const path = `${placeOf(node)} on ${event}`
    if (event.includes('*')) faults.push({ path, problem: 'wildcard events are not supported' })
    for (const { guard, actions, target } of transitions) {
      if ((target ?? []).length > 1) faults.push({ path, problem: 'has several targets' })
      for (const part of guardParts(guard)) faults.push(...guardFaults(path, part, named))
      for (const action of actions) faults.push(...actionFaults(path, action, named))
    }
  }
  return faults
}

/** Everything in the machine that the seam cannot step, or that does not resolve. */
export const statechartFaults = (node: NodeShape, named: Named): readonly Fault[] => [
  ...shapeFaults(node),
  ...transitionFaults(node, named),
  ...Object.values(node.states).flatMap((child) => statechartFaults(child, named)),
]
