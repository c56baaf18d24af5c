import type { Procedure, ProcedureVersion, Step } from '../../procedure/procedure.js'
import type { Regime } from '../../procedure/regime.js'
import { MotcuaError } from '../../errors.js'

/** The law a dossier runs under: one version of one procedure, in a regime. */
export interface DossierLaw {
  readonly regime: Regime
  readonly procedure: Procedure
  readonly version: ProcedureVersion
  /** True to judge what was done before the version was in force by it, too. */
  readonly everInForce?: boolean
}

/** Whether another day may be promised with an apology. */
export const mayReappoint = (
  { version }: DossierLaw,
  { reappointments }: { readonly reappointments: readonly unknown[] },
): boolean => reappointments.length < version.reappointments.times

/** Guards that can never hold under a version, because it names no ground or allows no time. */
export const closedGuards = (version: ProcedureVersion): readonly string[] => [
  ...(version.suspensionGrounds.length === 0 ? ['suspensionGroundNamed'] : []),
  ...(version.stopGrounds.length === 0 ? ['stopGroundNamed'] : []),
  ...(version.extension === null ? ['extensionLeft'] : []),
  ...(version.reappointments.times === 0 ? ['reappointmentLeft'] : []),
]

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

/** The role that works on the outcome in this step or did last before it; null before any does. */
export const workingRole = (law: DossierLaw, step: string | null): string | null => {
  const here = law.version.steps.find(({ id }) => id === step)
  if (here === undefined) return null
  return (here.kind === 'settle' ? here : workBefore(law, here.id))?.role ?? null
}

/** The roles that judge an outcome after it was proposed. */
export const judgingRoles = ({ version }: DossierLaw): readonly string[] =>
  version.steps.filter(({ kind }) => kind === 'review' || kind === 'sign').map(({ role }) => role)

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
