import type { Staff } from '../directory/staff.js'
import { isMotcuaError } from '../errors.js'
import type { CaseDefinition, CommandSpec } from '../lifecycle/case-definition.js'
import { defineDossier } from '../lifecycle/dossier/dossier.js'
import { judgingRoles } from '../lifecycle/dossier/dossier-law.js'
import { coded, within, type Flaw } from '../model/findings/flaw.js'
import { common } from '../model/period.js'
import type { PlainDate } from '../model/time.js'
import type { Procedure, ProcedureVersion } from '../procedure/procedure.js'
import type { Regime } from '../procedure/regime.js'
import { dossierTime } from './checks/dossier-time.js'
import { issuedSlips } from './checks/issued-slips.js'
import { unknownDays } from './checks/known-days.js'
import { emptyPosts, type Posts } from './checks/posts.js'
import { attempt } from './proof.js'

/** What a procedure is proved under. */
export interface ProcedureSetting {
  /** A regime that holds the procedure. */
  readonly regime: Regime
  /** The people of the offices; without them nothing is said of who fills which role. */
  readonly staff?: Staff | undefined
  /** Ids of the units that offer the procedure; those of provinces and districts when left out. */
  readonly units?: readonly string[] | undefined
}

/** What was found within a procedure, by its paths, and in the lists of staff. */
export interface ProcedureFlaws {
  readonly inside: readonly Flaw[]
  readonly staff: readonly Flaw[]
}

/** Compiles a definition, or says why it does not compile. */
export function compiled(define: () => CaseDefinition): CaseDefinition | readonly Flaw[] {
  try {
    return define()
  } catch (error) {
    if (isMotcuaError(error, 'invalid-definition')) return coded('bad-shape', error.faults)
    throw error
  }
}

const unbound = ['applicant', 'system']

/** The roles that may give a command in a state. */
export const giversOf = (spec: CommandSpec, state: string): readonly string[] =>
  spec.rolesIn?.[state] ??
  (spec.roles.length > 0 ? spec.roles : Object.values(spec.rolesIn ?? {}).flat())

/** For each thing to be done the roles one of which somebody of the office must hold; none that follow from others. */
export function rolesAsked({
  chart,
  commands,
}: Pick<CaseDefinition, 'chart' | 'commands'>): readonly (readonly string[])[] {
  const groups = new Map<string, readonly string[]>()
  for (const { event, from } of chart.edges) {
    const spec = commands.get(event)
    const roles = spec === undefined ? unbound : [...new Set(giversOf(spec, from))].toSorted()
    if (!roles.some((role) => unbound.includes(role))) groups.set(roles.join(), roles)
  }
  const all = [...groups.values()]
  return all.filter(
    (roles) =>
      !all.some(
        (other) => other.length < roles.length && other.every((role) => roles.includes(role)),
      ),
  )
}

const postsOf = (law: Parameters<typeof judgingRoles>[0], definition: CaseDefinition): Posts => ({
  needed: rolesAsked(definition),
  proposing: [
    ...new Set(law.version.steps.filter(({ kind }) => kind === 'settle').map(({ role }) => role)),
  ],
  approving: [...new Set(judgingRoles(law))],
})

/** The first day on which anything is known of the staff of a unit; of all units when it has none. */
const firstKnown = ({ officers }: Staff, unit: string): PlainDate | null => {
  const own = officers.filter((officer) => officer.unit === unit)
  const days = (own.length > 0 ? own : officers).map(({ from }) => from).toSorted()
  return days[0] ?? null
}

const staffFlaws = (
  { regime, staff, units }: ProcedureSetting,
  { posts, version, need }: { posts: Posts; version: ProcedureVersion; need: string },
): readonly Flaw[] => {
  if (staff === undefined) return []
  return regime.units
    .filter(({ id, level }) => units?.includes(id) ?? level !== 'national')
    .flatMap((unit) => {
      const known = firstKnown(staff, unit.id)
      const served = common(unit, version)
      const during =
        served === null || known === null ? served : common(served, { from: known, through: null })
      return during === null ? [] : emptyPosts(staff, { unit: unit.id, posts, during, need })
    })
}

const versionFlaws = (
  setting: ProcedureSetting,
  { procedure, version }: { procedure: Procedure; version: ProcedureVersion },
): ProcedureFlaws => {
  const { regime } = setting
  const { calendar } = regime
  const law = { regime, procedure, version }
  const definition = compiled(() => defineDossier(law))
  if (!('chart' in definition)) return { inside: definition, staff: [] }
  const need = `${procedure.id}/${version.id}`
  return {
    inside: [
      ...unknownDays(version, calendar),
      ...dossierTime({ version, definition, calendar }),
      ...issuedSlips(regime, version, definition),
    ],
    staff: staffFlaws(setting, { posts: postsOf(law, definition), version, need }),
  }
}

/** Flaws with which a machine would not compile, or not as the steps are meant. */
const unbuildable: readonly string[] = ['step-order', 'reserved-name', 'repeated-name']

/**
 * What the running definition of each version shows, beside what its data shows already: a version whose steps are
 * faulty is not compiled, and nothing is said twice.
 */
export function procedureFlaws(
  procedure: Procedure,
  found: readonly Flaw[],
  setting: ProcedureSetting,
): ProcedureFlaws {
  const staff: Flaw[] = []
  const inside = procedure.versions.flatMap((version, index) => {
    const path = `versions[${String(index)}]`
    const own = found.filter((flaw) => flaw.path.startsWith(`${path}.`))
    if (own.some(({ code }) => unbuildable.includes(code))) return []
    const said = new Set(own.map((flaw) => `${flaw.code} ${flaw.path}`))
    return attempt(path, () => {
      const flaws = versionFlaws(setting, { procedure, version })
      staff.push(...flaws.staff)
      return within(path, flaws.inside).filter((flaw) => !said.has(`${flaw.code} ${flaw.path}`))
    })
  })
  return { inside, staff }
}
