import { coded, flaw, refuseFlaws, within, type Flaw } from '../model/findings/flaw.js'
import { parseInput, readInput } from '../model/input.js'
import { addDays } from '../model/time.js'
import { procedureSchema } from './procedure-schema.js'
import type { Procedure, ProcedureVersion } from './procedure.js'
import { proveSteps } from './prove-steps.js'

const repeated = (ids: readonly string[], path: string): readonly Flaw[] =>
  ids.flatMap((id, index) =>
    ids.indexOf(id) < index
      ? [
          flaw('repeated-name', `${path}[${String(index)}].id`, {
            problem: `"${id}" is used twice`,
            vi: id,
          }),
        ]
      : [],
  )

const idsOf = (items: readonly { readonly id: string }[]): readonly string[] =>
  items.map((item) => item.id)

const versionFlaws = (version: ProcedureVersion): readonly Flaw[] => [
  ...(version.through !== null && version.through < version.from
    ? [
        flaw('ends-before-start', 'through', {
          problem: `ends on ${version.through}, before it starts on ${version.from}`,
          vi: `${version.through} < ${version.from}`,
        }),
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

const periodFlaws = (versions: readonly ProcedureVersion[]): readonly Flaw[] =>
  versions.slice(1).flatMap((version, index) => {
    const before = versions[index]
    if (before === undefined) return []
    const path = `versions[${String(index + 1)}].from`
    if (before.through === null || version.from <= before.through) {
      const vi = `${before.id}, ${version.id}`
      return [flaw('periods-overlap', path, { problem: `overlaps version ${before.id}`, vi })]
    }
    const problem = `leaves a hole after ${before.through}, where no version is in force`
    return version.from === addDays(before.through, 1)
      ? []
      : [flaw('periods-hole', path, { problem, vi: `sau ngày ${before.through}` })]
  })

/** What a procedure lacks to be defined: shapes, unique ids, periods, steps and budgets. */
const procedureSense = (procedure: Procedure): readonly Flaw[] => [
  ...repeated(idsOf(procedure.versions), 'versions'),
  ...periodFlaws(procedure.versions),
  ...procedure.versions.flatMap((version, index) =>
    within(`versions[${String(index)}]`, versionFlaws(version)),
  ),
]

/**
 * Reads a procedure of untrusted data, and says everything for which it could not be defined. The sense is looked at
 * where the shape is right.
 */
export function readProcedure(spec: unknown): {
  readonly procedure: Procedure | null
  readonly flaws: readonly Flaw[]
} {
  const { data, faults } = readInput<Procedure>(procedureSchema, spec)
  return faults === null
    ? { procedure: data, flaws: procedureSense(data) }
    : { procedure: null, flaws: coded('bad-shape', faults) }
}

const defined = new WeakSet<Procedure>()

/**
 * Defines a procedure from data, checked whole: shapes, unique ids, periods without overlap or hole, steps that lead
 * to a result, budgets that fit the limit.
 * @throws `invalid-definition` listing every fault, or `invalid-input` where the shape itself is wrong
 */
export function defineProcedure(spec: Procedure): Procedure {
  const procedure: Procedure = parseInput(procedureSchema, spec, 'procedure')
  refuseFlaws(`procedure ${procedure.id}`, procedureSense(procedure))
  defined.add(procedure)
  return procedure
}

/** True for a procedure that `defineProcedure` checked. */
export const isDefined = (procedure: Procedure): boolean => defined.has(procedure)
