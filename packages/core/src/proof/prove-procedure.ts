import type { Staff } from '../directory/staff.js'
import { within, type Flaw } from '../model/findings/flaw.js'
import { readProcedure } from '../procedure/define-procedure.js'
import type { Procedure } from '../procedure/procedure.js'
import { citationsIn } from '../procedure/regime-citations.js'
import { proceduresIn } from '../procedure/regime-faults.js'
import type { RegimeSpec } from '../procedure/regime-spec.js'
import { regimeOf, regimeShape } from '../procedure/regime.js'
import { staffLists, strangeUnits } from './checks/staff-lists.js'
import { procedureFlaws } from './procedure-flaws.js'
import { attempt, proofOf, type Proof } from './proof.js'

/** What a procedure is proved with. */
export interface ProcedureProofOptions {
  /** The regime it is to be part of, defined or as data; its own faults are not looked for. */
  readonly regime: RegimeSpec
  /** The people of the offices; without them nothing is said of who fills which role. */
  readonly staff?: Staff
  /** Ids of the units that offer the procedure; those of provinces and districts when left out. */
  readonly units?: readonly string[]
}

const first = 'procedures[0].'

const withinRegime = (regime: RegimeSpec): readonly Flaw[] =>
  attempt('procedure', () =>
    proceduresIn(regime).map((flaw) => ({ ...flaw, path: flaw.path.slice(first.length) })),
  )

const flawsOf = (
  { procedure, flaws }: ReturnType<typeof readProcedure>,
  { regime: given, staff, units }: ProcedureProofOptions,
): readonly Flaw[] => {
  const shape = within('regime', regimeShape(given))
  if (procedure === null || shape.length > 0) return [...flaws, ...shape]
  const spec: RegimeSpec = { ...given, procedures: [procedure] }
  const regime = regimeOf(spec)
  const own = [...flaws, ...withinRegime(spec)]
  const shown = procedureFlaws(procedure, own, { regime, staff, units })
  const lists = staff === undefined ? [] : attempt('staff', () => staffLists(staff, spec))
  return [...own, ...shown.inside, ...strangeUnits(units, spec), ...lists, ...shown.staff]
}

/**
 * Proves a procedure before its first dossier: that it could be defined; that in each version every state is reached
 * and can end; that on every path, on every day, the steps fit the limit; that slips, roles, instruments, code formats
 * and calendar are there on all its days; and, with `staff`, that each unit has the people. It never throws on bad data,
 * which may come from a caller without types: everything is told at once.
 */
export function proveProcedure(procedure: Procedure, options: ProcedureProofOptions): Proof {
  const read = readProcedure(procedure)
  const flaws = attempt('procedure', () => flawsOf(read, options))
  return proofOf(`procedure ${read.procedure?.id ?? '?'}`, flaws, citationsIn(read.procedure, ''))
}
