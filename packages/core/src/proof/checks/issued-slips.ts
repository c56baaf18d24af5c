import type { CaseDefinition } from '../../lifecycle/case-definition.js'
import { closedGuards } from '../../lifecycle/dossier/dossier-law.js'
import { flaw, type Flaw } from '../../model/findings/flaw.js'
import { daysText, uncovered } from '../../model/period.js'
import type { ProcedureVersion } from '../../procedure/procedure.js'
import type { RegimeSpec } from '../../procedure/regime-spec.js'

/** The slips a definition may issue, each with a command that does. */
const issuedBy = (
  { chart }: CaseDefinition,
  closed: readonly string[],
): ReadonlyMap<string, string> =>
  new Map(
    chart.edges
      .filter(({ guards }) => !guards.some((guard) => closed.includes(guard)))
      .flatMap(({ event, effects }) =>
        effects.flatMap(({ type, params }) =>
          type === 'issueSlip' && 'kind' in params && typeof params.kind === 'string'
            ? [[params.kind, event] as const]
            : [],
        ),
      ),
  )

/** Slips that commands of a dossier issue and that are not in force on some day of the version. */
export const issuedSlips = (
  { slips }: RegimeSpec,
  version: ProcedureVersion,
  definition: CaseDefinition,
): readonly Flaw[] =>
  [...issuedBy(definition, closedGuards(version))].flatMap(([kind, command]) => {
    const editions = slips.filter((slip) => slip.kind === kind)
    const path = `commands.${command}`
    if (editions.length === 0) {
      const problem = `issues the slip "${kind}", which is not defined`
      return [flaw('unknown-slip', path, { problem, vi: kind })]
    }
    return uncovered(version, editions).map((hole) =>
      flaw('slip-gap', path, {
        problem: `issues the slip "${kind}", which is not in force ${daysText(hole)}`,
        vi: `${kind}, ${daysText(hole)}`,
      }),
    )
  })
