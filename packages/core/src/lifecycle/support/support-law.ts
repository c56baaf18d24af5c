import type { Procedure, ProcedureVersion } from '../../procedure/procedure.js'
import { versionInForce } from '../../procedure/procedure.js'
import type { Regime } from '../../procedure/regime.js'
import type { SupportService, SupportVersion } from '../../procedure/support-service.js'
import type { PlainDate } from '../../model/time.js'

/** The rules a request for support runs under: one version of one service, in a regime. */
export interface SupportLaw {
  readonly regime: Regime
  readonly service: SupportService
  readonly version: SupportVersion
}

/**
 * Where a request leads: `paper`, to a dossier once the papers agree with it; `send`, to a dossier as it was sent;
 * `guidance`, to an answer and nothing else.
 */
export type Route = 'paper' | 'send' | 'guidance'

/** Where a request under this version leads. */
export const routeOf = ({ version }: SupportLaw): Route =>
  version.leadsTo === null ? 'guidance' : version.clockStart.on

/** The procedure whose dossier a request leads to; undefined where it leads to none. */
export const procedureOf = ({ regime, version }: SupportLaw): Procedure | undefined =>
  regime.procedures.find(({ id }) => id === version.leadsTo)

/** Its version in force on the day; undefined where there is none. */
export const procedureOn = (law: SupportLaw, on: PlainDate): ProcedureVersion | undefined => {
  const procedure = procedureOf(law)
  return procedure === undefined ? undefined : versionInForce(procedure, on)
}
