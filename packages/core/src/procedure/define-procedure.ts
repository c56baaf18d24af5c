import { MotcuaError, type Fault } from '../errors.js'
import { parseInput } from '../model/input.js'
import { addDays } from '../model/time.js'
import { procedureSchema } from './procedure-schema.js'
import type { Procedure, ProcedureVersion } from './procedure.js'
import { proveSteps } from './prove-steps.js'

const repeated = (ids: readonly string[], path: string): readonly Fault[] =>
  ids.flatMap((id, index) =>
    ids.indexOf(id) < index
      ? [{ path: `${path}[${String(index)}].id`, problem: `"${id}" is used twice` }]
      : [],
  )

const idsOf = (items: readonly { readonly id: string }[]): readonly string[] =>
  items.map((item) => item.id)

const versionFaults = (version: ProcedureVersion): readonly Fault[] => [
  ...(version.through !== null && version.through < version.from
    ? [
        {
          path: 'through',
          problem: `ends on ${version.through}, before it starts on ${version.from}`,
        },
      ]
    : []),
  ...repeated(idsOf(version.components), 'components'),
  ...repeated(idsOf(version.steps), 'steps'),
  ...repeated(idsOf(version.refusalGrounds), 'refusalGrounds'),
  ...repeated(idsOf(version.stopGrounds), 'stopGrounds'),
  ...repeated(idsOf(version.suspensionGrounds), 'suspensionGrounds'),
  ...repeated(idsOf(version.results), 'results'),
  ...proveSteps(version),
]

const periodFaults = (versions: readonly ProcedureVersion[]): readonly Fault[] =>
  versions.slice(1).flatMap((version, index) => {
    const before = versions[index]
    if (before === undefined) return []
    const path = `versions[${String(index + 1)}].from`
    if (before.through === null || version.from <= before.through) {
      return [{ path, problem: `overlaps version ${before.id}` }]
    }
    return version.from === addDays(before.through, 1)
      ? []
      : [{ path, problem: `leaves a hole after ${before.through}, where no version is in force` }]
  })

const defined = new WeakSet<Procedure>()

/**
 * Defines a procedure from data, checked whole: shapes, unique ids, periods without overlap or hole, steps that lead
 * to a result, budgets that fit the limit.
 * @throws `invalid-definition` listing every fault, or `invalid-input` where the shape itself is wrong
 */
export function defineProcedure(spec: Procedure): Procedure {
  const procedure: Procedure = parseInput(procedureSchema, spec, 'procedure')
  const faults = [
    ...repeated(idsOf(procedure.versions), 'versions'),
    ...periodFaults(procedure.versions),
    ...procedure.versions.flatMap((version, index) =>
      versionFaults(version).map((fault) => ({
        ...fault,
        path: `versions[${String(index)}].${fault.path}`,
      })),
    ),
  ]
  if (faults.length > 0) {
    throw new MotcuaError('invalid-definition', { field: `procedure ${procedure.id}`, faults })
  }
  defined.add(procedure)
  return procedure
}

/** True for a procedure that `defineProcedure` checked. */
export const isDefined = (procedure: Procedure): boolean => defined.has(procedure)
