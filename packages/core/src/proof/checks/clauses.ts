import { flaw, type Flaw } from '../../model/findings/flaw.js'
import { daysText, meet, uncovered, type Period } from '../../model/period.js'
import type { RegimeSpec } from '../../procedure/regime-spec.js'
import { commandWords } from '../../lifecycle/dossier/dossier-words.js'
import { guardWords } from '../../lifecycle/dossier/dossier-guard-words.js'
import {
  commandWords as supportCommands,
  guardWords as supportGuards,
} from '../../lifecycle/support/support-words.js'

/** Rules the engine gives as a reason by itself. */
const engineRules = ['delegation']

const dossierRules = [...Object.keys(commandWords), ...Object.keys(guardWords)]
const supportRules = [...Object.keys(supportCommands), ...Object.keys(supportGuards)].map(
  (name) => `support.${name}`,
)

const rulesOf: Readonly<Record<string, readonly string[]>> = {
  dossier: dossierRules,
  support: supportRules,
}

const known = new Set([...engineRules, ...dossierRules, ...supportRules])

/** Clauses that stand behind a name no command or guard has. */
export const unknownRules = ({ rules }: RegimeSpec): readonly Flaw[] =>
  rules.flatMap(({ rule }, index) =>
    known.has(rule)
      ? []
      : [
          flaw('unknown-rule', `rules[${String(index)}].rule`, {
            problem: `no command or guard is called "${rule}"`,
            vi: rule,
          }),
        ],
  )

/**
 * Clauses that hold for a part of a version only. A case is decided by the clause of the first day of its version, so a
 * clause that comes or goes within the version would be cited wrongly.
 */
export const partialRules = (
  { rules }: RegimeSpec,
  kind: string,
  version: Period & { readonly id: string },
): readonly Flaw[] =>
  rules.flatMap((entry, index) => {
    const ofKind = rulesOf[kind]?.includes(entry.rule) === true
    if (!ofKind || !meet(entry, version)) return []
    const [hole] = uncovered(version, [entry])
    return hole === undefined
      ? []
      : [
          flaw('rule-gap', `rules[${String(index)}]`, {
            problem: `the clause behind "${entry.rule}" does not hold for version ${version.id} ${daysText(hole)}`,
            vi: `${entry.rule}, bản ${version.id}, ${daysText(hole)}`,
          }),
        ]
  })
