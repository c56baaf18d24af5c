import type { Staff } from '../directory/staff.js'
import { missingRoles } from '../lifecycle/kind-flaws.js'
import { regimeKinds } from '../lifecycle/regime-kinds.js'
import { within, type Flaw } from '../model/findings/flaw.js'
import { readProcedure } from '../procedure/define-procedure.js'
import { calendarCitations, regimeCitations } from '../procedure/regime-citations.js'
import { regimeFaults } from '../procedure/regime-faults.js'
import type { RegimeSpec } from '../procedure/regime-spec.js'
import { regimeOf, regimeShape, type Regime } from '../procedure/regime.js'
import { partialRules, unknownRules } from './checks/clauses.js'
import { unknownDays } from './checks/known-days.js'
import { staffLists, strangeUnits } from './checks/staff-lists.js'
import { hostKinds, unheldRoles, type KindFlaws, type ProvedKind } from './kind-flaws.js'
import { compiled, procedureFlaws } from './procedure-flaws.js'
import { attempt, proofOf, type Proof } from './proof.js'

/** What a regime is proved with. */
export interface RegimeProofOptions {
  /** The people of the offices; without them nothing is said of who fills which role. */
  readonly staff?: Staff
  /** The host's own kinds of case, from `defineCase` or as given to it. */
  readonly kinds?: readonly ProvedKind[]
  /** Ids of the units that offer the procedures; those of provinces and districts when left out. */
  readonly units?: readonly string[]
}

const placed = (index: number): string => `procedures[${String(index)}]`

/** The procedures as read; one of a wrong shape has no versions, so that the rest can be looked at. */
const readAll = (spec: RegimeSpec) =>
  spec.procedures.map((given) => {
    const { procedure, flaws } = readProcedure(given)
    return { procedure: procedure ?? { id: given.id, name: given.name, versions: [] }, flaws }
  })

const procedures = (
  regime: Regime,
  read: ReturnType<typeof readAll>,
  { staff, units }: RegimeProofOptions,
): readonly Flaw[] => {
  const inRegime = attempt('regime', () => regimeFaults(regime))
  const found = read.map(({ procedure, flaws }, index) => {
    const own = [
      ...flaws,
      ...inRegime
        .filter(({ path }) => path.startsWith(`${placed(index)}.`))
        .map((flaw) => ({ ...flaw, path: flaw.path.slice(placed(index).length + 1) })),
    ]
    const shown = procedureFlaws(procedure, own, { regime, staff, units })
    return { inside: within(placed(index), [...flaws, ...shown.inside]), staff: shown.staff }
  })
  // One post is needed by many procedures; it is told once.
  const posts = new Map(
    found.flatMap((flaws) => flaws.staff).map((flaw) => [`${flaw.code} ${flaw.path}`, flaw]),
  )
  return [...inRegime, ...found.flatMap(({ inside }) => inside), ...posts.values()]
}

/** The kinds of case the regime brings besides dossiers, and what they share with them. */
const broughtKinds = (regime: Regime, staff: Staff | undefined): readonly Flaw[] => {
  const kinds = regimeKinds(regime)
  return [
    ...within('roles', missingRoles(regime, kinds, [])),
    ...kinds.flatMap(({ kind, sources }) =>
      sources.flatMap(({ key, from, through, define }) => [
        ...partialRules(regime, kind, { id: key, from, through }),
        ...(kind === 'dossier'
          ? []
          : attempt(key, () => {
              const definition = compiled(define)
              if (!('chart' in definition)) return within(key, definition)
              return [
                ...within(key, unknownDays({ from, through }, regime.calendar)),
                ...unheldRoles(definition, staff, `${key}.commands`),
              ]
            })),
      ]),
    ),
  ]
}

const nothing: KindFlaws = { flaws: [], cited: [] }

/** What is looked for where the shape of the regime is right. */
const regimeSense = (given: RegimeSpec, options: RegimeProofOptions): KindFlaws => {
  const { staff, kinds = [] } = options
  const read = readAll(given)
  const spec: RegimeSpec = { ...given, procedures: read.map(({ procedure }) => procedure) }
  const regime = regimeOf(spec)
  const host = hostKinds(kinds, spec, staff)
  return {
    flaws: [
      ...procedures(regime, read, options),
      ...unknownRules(spec),
      ...attempt('regime', () => broughtKinds(regime, staff)),
      ...host.flaws,
      ...strangeUnits(options.units, spec),
      ...(staff === undefined ? [] : attempt('staff', () => staffLists(staff, spec))),
    ],
    cited: [...regimeCitations(spec), ...calendarCitations(spec), ...host.cited],
  }
}

/**
 * Proves a regime before its first case: everything {@link proveProcedure} proves of each of its procedures; that all
 * names resolve and all periods join; that the clauses behind commands belong to commands and hold for whole versions;
 * that every kind of case it brings compiles; that the host's own kinds do, in this regime; and, with `staff`, that the
 * posts are filled. It never throws on bad data, which may come from a caller without types.
 */
export function proveRegime(regime: RegimeSpec, options: RegimeProofOptions = {}): Proof {
  const shape = regimeShape(regime)
  let sense = nothing
  const flaws = attempt('regime', () => {
    if (shape.length > 0) return shape
    sense = regimeSense(regime, options)
    return sense.flaws
  })
  return proofOf(`regime ${shape.length > 0 ? '?' : regime.id}`, flaws, sense.cited)
}
