import type { Staff } from '../directory/staff.js'
import {
  caseFlaws,
  defineCase,
  type CaseDefinition,
  type CaseSpec,
} from '../lifecycle/case-definition.js'
import { missingRoles, namesakes, repeatedKeys } from '../lifecycle/kind-flaws.js'
import { flaw, within, type Flaw } from '../model/findings/flaw.js'
import { citationsIn } from '../procedure/regime-citations.js'
import { citationFaults } from '../procedure/regime-faults.js'
import type { RegimeSpec } from '../procedure/regime-spec.js'
import { rolesAsked } from './procedure-flaws.js'
import { attempt, type Assumption } from './proof.js'

/** A kind of case of a host, defined or as the host describes it. */
export type ProvedKind = CaseDefinition | CaseSpec

/** What was found of the kinds of a host. */
export interface KindFlaws {
  readonly flaws: readonly Flaw[]
  readonly cited: readonly Assumption[]
}

/** Roles nobody at all holds, though something can be done only in them. */
export const unheldRoles = (
  definition: CaseDefinition,
  staff: Staff | undefined,
  path: string,
): readonly Flaw[] =>
  staff === undefined
    ? []
    : rolesAsked(definition)
        .filter(
          (asked) =>
            !staff.officers.some(({ roles }) => roles.some((role) => asked.includes(role))),
        )
        .map((asked) =>
          flaw('role-unfilled', path, {
            problem: `nobody at all is ${asked.join(', ')}`,
            vi: asked.join(', '),
          }),
        )

const isDefinition = (kind: ProvedKind): kind is CaseDefinition => 'chart' in kind

const citedIn = ({ commands, guards, budgets }: CaseDefinition, path: string) =>
  citationsIn({ commands: basesOf(Object.fromEntries(commands)), guards, budgets }, path)

const basesOf = (commands: Readonly<Record<string, { readonly basis?: unknown }>>) =>
  Object.fromEntries(Object.entries(commands).map(([name, { basis }]) => [name, { basis }]))

/** What is wrong with the kinds of a host, each by itself and in the regime. */
export function hostKinds(
  kinds: readonly ProvedKind[],
  regime: RegimeSpec,
  staff: Staff | undefined,
): KindFlaws {
  const defined: CaseDefinition[] = []
  const cited: Assumption[] = []
  const own = kinds.flatMap((kind, index) => {
    const path = `kinds[${String(index)}]`
    return attempt(path, () => {
      const flaws = isDefinition(kind) ? [] : within(path, caseFlaws(kind))
      if (flaws.length > 0) return flaws
      const definition = isDefinition(kind) ? kind : defineCase(kind)
      defined.push(definition)
      const bases = citedIn(definition, path)
      cited.push(...bases)
      return [
        ...within(`${path}.roles`, missingRoles(regime, [], [definition])),
        ...within(path, namesakes([definition])),
        ...citationFaults(regime, bases),
        ...unheldRoles(definition, staff, `${path}.commands`),
      ]
    })
  })
  const repeated = within('kinds', repeatedKeys(defined.map(({ key }) => key)))
  return { flaws: [...own, ...repeated], cited }
}
