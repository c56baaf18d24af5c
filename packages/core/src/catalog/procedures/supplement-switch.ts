import { cite } from '../../model/citation.js'
import { defineProcedure } from '../../procedure/define-procedure.js'
import type { Procedure, ProcedureVersion, SupplementRule } from '../../procedure/procedure.js'

const switched = (version: ProcedureVersion, clock: SupplementRule['clock']): ProcedureVersion => {
  const { supplement } = version
  if (supplement.clock === clock) return version
  const { instrument, clause } = supplement.basis
  const note = `Set by the host: ${clock}. The catalogue has ${supplement.clock}, which this clause was read to say.`
  return {
    ...version,
    id: `${version.id}-${clock}`,
    supplement: { ...supplement, clock, basis: cite(instrument, clause, 'C', note) },
  }
}

/**
 * The procedure with one rule on what a supplement does to the clock, in all versions. Versions it changes are named
 * after it, so that they are not mistaken for the dated rule.
 */
export const withSupplementClock = (
  procedure: Procedure,
  clock: SupplementRule['clock'],
): Procedure =>
  defineProcedure({
    ...procedure,
    versions: procedure.versions.map((version) => switched(version, clock)),
  })
