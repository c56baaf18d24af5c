import type { Procedure, ProcedureVersion, Step } from '../../procedure/procedure.js'
import type { Regime } from '../../procedure/regime.js'
import { MotcuaError } from '../../errors.js'

/** The law a dossier runs under: one version of one procedure, in a regime. */
export interface DossierLaw {
  readonly regime: Regime
  readonly procedure: Procedure
  readonly version: ProcedureVersion
}

/** Whether another day may be promised with an apology. */
export const mayReappoint = (
  { version }: DossierLaw,
  { reappointments }: { readonly reappointments: readonly unknown[] },
): boolean => reappointments.length < version.reappointments.times

/** The step after this one; undefined after the last. */
export const stepAfter = (law: DossierLaw, step: string | null): Step | undefined =>
  law.version.steps[law.version.steps.findIndex(({ id }) => id === step) + 1]

/** The last working step before this one. */
export const workBefore = (law: DossierLaw, step: string): Step | undefined =>
  law.version.steps
    .slice(
      0,
      law.version.steps.findIndex(({ id }) => id === step),
    )
    .findLast(({ kind }) => kind === 'settle')

/**
 * The ground of that name, which the version must have.
 * @throws `invalid-input` listing the grounds there are
 */
export function namedGround<T extends { readonly id: string }>(
  grounds: readonly T[],
  ground: string,
  field = 'data.ground',
): T {
  const named = grounds.find(({ id }) => id === ground)
  if (named !== undefined) return named
  const known = grounds.map(({ id }) => id).join(', ') || 'none'
  throw new MotcuaError('invalid-input', { field, got: `${ground}; the version has: ${known}` })
}
