import type { Fault } from '../../errors.js'
import { isPlainDate } from '../../model/time.js'
import type { RegimeSpec } from '../regime-spec.js'
import { itemsOf, type RolloutItem, type RolloutPlan, type RolloutTask } from './rollout-plan.js'
import type { RolloutTime } from './rollout-time.js'

const at = (path: string, index: number): string => `${path}[${String(index)}]`

const namedTwice = (ids: readonly string[], path: string): readonly Fault[] =>
  ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [{ path: at(path, index), problem: `"${id}" is used twice` }],
  )

const kinds: readonly string[] = ['before', 'at-once-continuous', 'from-continuous', 'continuous']

const timeFaults = (time: RolloutTime, path: string): readonly Fault[] => {
  if (!kinds.includes(time.kind)) {
    return [{ path: `${path}.kind`, problem: `is not one of ${kinds.join(', ')}` }]
  }
  return 'date' in time && !isPlainDate(time.date)
    ? [{ path: `${path}.date`, problem: `"${String(time.date)}" is not a day` }]
    : []
}

const yearFaults = ({ years, time }: RolloutItem, path: string): readonly Fault[] => {
  const { from, through } = years
  const last = through ?? from
  return [
    ...(Number.isInteger(from) && Number.isInteger(last) && from <= last
      ? []
      : [{ path: `${path}.years`, problem: 'is not a year and a later one or none' }]),
    ...(time.kind === 'before' && through !== from
      ? [{ path: `${path}.years`, problem: 'goes on, and the day it is due before comes once' }]
      : []),
  ]
}

const itemFaults = (item: RolloutItem, path: string): readonly Fault[] => [
  ...timeFaults(item.time, `${path}.time`),
  ...yearFaults(item, path),
]

const taskFaults = (task: RolloutTask, path: string): readonly Fault[] => [
  ...(task.items.length > 0
    ? []
    : [{ path: `${path}.items`, problem: 'is empty, so nobody could follow it' }]),
  ...(task.performs.some(({ level }) => level !== null)
    ? []
    : [{ path: `${path}.performs`, problem: 'names no level of offices, so nobody has it to do' }]),
  ...task.items.flatMap((item, index) => itemFaults(item, at(`${path}.items`, index))),
]

const pointFaults = (spec: RegimeSpec, plan: RolloutPlan): readonly Fault[] => {
  const items = itemsOf(plan).map(({ item }) => item.id)
  const rules = (spec.reporting ?? []).map(({ id }) => id)
  return plan.points.flatMap(({ leadsTo, reporting, time }, index) => {
    const path = at('rollout.points', index)
    return [
      ...(leadsTo.length > 0
        ? []
        : [{ path: `${path}.leadsTo`, problem: 'is empty, so the point leads nowhere' }]),
      ...leadsTo
        .filter((id) => !items.includes(id))
        .map((id) => ({ path: `${path}.leadsTo`, problem: `item "${id}" is not defined` })),
      ...(reporting === null || rules.includes(reporting)
        ? []
        : [{ path: `${path}.reporting`, problem: `rules "${reporting}" are not defined` }]),
      ...(time === null ? [] : timeFaults(time, `${path}.time`)),
    ]
  })
}

const planFaults = (spec: RegimeSpec, plan: RolloutPlan): readonly Fault[] => [
  ...(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(plan.id)
    ? []
    : [{ path: 'rollout.id', problem: `"${plan.id}" is not lower-case words and digits` }]),
  ...(spec.units.some(({ id }) => id === plan.unit)
    ? []
    : [{ path: 'rollout.unit', problem: `unit "${plan.unit}" is not defined` }]),
  ...(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(plan.mail.domain)
    ? []
    : [{ path: 'rollout.mail.domain', problem: `"${plan.mail.domain}" is not a domain` }]),
]

/** What is wrong with the rollout plan of a regime. */
export function rolloutFaults(spec: RegimeSpec): readonly Fault[] {
  const plan = spec.rollout
  if (plan === undefined) return []
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
  return [
    ...planFaults(spec, plan),
    ...namedTwice(ids(plan.points), 'rollout.points'),
    ...namedTwice(ids([...plan.tasks, ...plan.duties]), 'rollout.tasks'),
    ...namedTwice(ids(itemsOf(plan).map(({ item }) => item)), 'rollout.items'),
    ...plan.tasks.flatMap((task, index) => taskFaults(task, at('rollout.tasks', index))),
    ...plan.duties.flatMap((task, index) => taskFaults(task, at('rollout.duties', index))),
    ...pointFaults(spec, plan),
  ]
}
