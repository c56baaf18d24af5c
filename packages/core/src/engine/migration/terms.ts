import { MotcuaError, type Fault } from '../../errors.js'
import type { CaseDefinition } from '../../lifecycle/case-definition.js'
import { mayBecome } from '../../lifecycle/migration/adoption.js'
import { migrationSchema, type CheckedMigration } from '../../lifecycle/migration/asked.js'
import type { Crossing } from '../../lifecycle/migration/crossing.js'
import type { Citation } from '../../model/citation.js'
import { parseInput } from '../../model/input.js'
import type { Regime } from '../../procedure/regime.js'
import type { EngineParts } from '../engine-parts.js'
import type { MigrationTerms } from './migration-plan.js'

const openStates = ({ chart, closedStates }: CaseDefinition): readonly string[] =>
  chart.states.filter((state) => !closedStates.has(state))

const becomingFaults = (
  { held, target }: Crossing,
  [state, becomes]: readonly [state: string, becomes: string],
): readonly Fault[] => {
  const path = `states.${state}`
  const missing = [
    ...(held.chart.states.includes(state) ? [] : [`${held.key} has no such state`]),
    ...(target.chart.states.includes(becomes) ? [] : [`${target.key} has no state "${becomes}"`]),
  ]
  const versions = { held: held.adoption, target: target.adoption }
  const problems =
    missing.length > 0 || mayBecome([state, becomes], versions)
      ? missing
      : [`cannot become "${becomes}": only a step becomes another one`]
  return problems.map((problem) => ({ path, problem }))
}

const stateFaults = (
  crossing: Crossing,
  given: Readonly<Record<string, string>>,
): readonly Fault[] => [
  ...Object.entries(given).flatMap((became) => becomingFaults(crossing, became)),
  ...openStates(crossing.held)
    .filter((state) => given[state] === undefined && !crossing.target.chart.states.includes(state))
    .map((state) => ({
      path: `states.${state}`,
      problem: `${crossing.target.key} lacks this state, and nothing says what it becomes`,
    })),
]

const familyFaults = ({ held, target }: Crossing): readonly Fault[] => {
  if (target.adoption === null) {
    return [{ path: 'to', problem: `a case of the kind "${target.kind}" keeps its version` }]
  }
  if (held.key === target.key) return [{ path: 'to', problem: 'is the version they have' }]
  if (held.adoption?.family !== target.adoption.family) {
    return [{ path: 'to', problem: `is no version of ${String(held.adoption?.family)}` }]
  }
  return Object.keys(held.blank)
    .filter((key) => !(key in target.blank))
    .map((key) => ({ path: 'to', problem: `its blank data lacks "${key}" of ${held.key}` }))
}

const groundFaults = (
  { instruments }: Regime,
  grounds: readonly (readonly [string, Citation | undefined])[],
): readonly Fault[] =>
  grounds.flatMap(([path, ground]) => {
    if (ground === undefined) return []
    if (!instruments.some(({ id }) => id === ground.instrument)) {
      const problem = `instrument "${ground.instrument}" is not in the catalogue`
      return [{ path: `${path}.instrument`, problem }]
    }
    return ground.grade === 'C' && ground.note === undefined
      ? [{ path, problem: 'an assumption (grade C) says nowhere what is assumed' }]
      : []
  })

const wholeTerms = (asked: CheckedMigration, crossing: Crossing): MigrationTerms => {
  const { states = {}, despite = [], staying } = asked
  const given = new Map(Object.entries(states))
  const mapped: Record<string, string> = {}
  for (const state of openStates(crossing.held)) mapped[state] = given.get(state) ?? state
  return {
    ...{ from: asked.from, to: asked.to, states: mapped },
    ...{ clock: asked.clock, ground: asked.ground, reason: asked.reason },
    ...{ despite, staying: staying ?? null },
  }
}

/** Terms checked whole, with the definitions between which they move cases. */
export interface Checked {
  readonly terms: MigrationTerms
  readonly crossing: Crossing
  readonly cases: readonly string[] | null
}

/** Checks what is asked, with all faults at once. @throws `invalid-input`, `unknown-definition` */
export function checkedTerms({ registry, regime }: EngineParts, given: unknown): Checked {
  const asked = parseInput(migrationSchema, given, 'asked')
  const crossing = { held: registry.pinned(asked.from), target: registry.pinned(asked.to) }
  const faults = [
    ...familyFaults(crossing),
    ...stateFaults(crossing, asked.states ?? {}),
    ...groundFaults(regime, [
      ['ground', asked.ground],
      ['staying.ground', asked.staying?.ground],
    ]),
  ].map((fault) => ({ ...fault, path: `asked.${fault.path}` }))
  if (faults.length > 0) {
    throw new MotcuaError('invalid-input', { field: faults[0]?.path ?? 'asked', faults })
  }
  return { terms: wholeTerms(asked, crossing), crossing, cases: asked.cases ?? null }
}
