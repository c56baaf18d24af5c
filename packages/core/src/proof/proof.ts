import type { Citation } from '../model/citation.js'
import { findingCodes, type FindingCode } from '../model/findings/finding-codes.js'
import type { Flaw } from '../model/findings/flaw.js'
import { text, type Text } from '../model/text.js'

/** Something for which a definition is not sound. */
export interface Finding {
  readonly code: FindingCode
  /** Where: a path in the data such as `procedures[0].versions[1].steps[2].role`, or a state of a machine. */
  readonly path: string
  /** What is wrong there. The cure stands under the code in {@link findingCodes}. */
  readonly problem: Text
  /** The way that shows it, such as the states of a path with the hours of each. */
  readonly trail?: readonly string[]
}

/** Something that holds only if what is assumed is true: a rule whose citation has grade C. */
export interface Assumption {
  /** Where the citation stands in the data. */
  readonly path: string
  /** The citation; its note says what is assumed. */
  readonly basis: Citation
}

/** What is known of a definition before the first case. Plain data, the same for the same definition. */
export interface Proof {
  /** What was proved, e.g. `procedure confirm-result` or `regime thads`. */
  readonly subject: string
  /** Whether nothing was found. Assumptions take nothing from it. */
  readonly sound: boolean
  /** Everything that was found, each once. */
  readonly findings: readonly Finding[]
  /** Every assumption, in the order of the data. */
  readonly assumptions: readonly Assumption[]
}

const findingOf = ({ code, path, problem, vi, trail }: Flaw): Finding => {
  const what = findingCodes[code].what.vi
  const words = text(vi === undefined ? `${what}.` : `${what}: ${vi}.`, problem)
  return { code, path, problem: words, ...(trail === undefined ? {} : { trail }) }
}

/** Sums up what was found; what was found twice stands once. */
export function proofOf(
  subject: string,
  flaws: readonly Flaw[],
  cited: readonly Assumption[],
): Proof {
  const each = new Map(flaws.map((flaw) => [`${flaw.path}\n${flaw.problem}`, flaw]))
  const findings = [...each.values()].map(findingOf)
  const assumptions = cited.flatMap(({ path, basis: { instrument, clause, grade, note } }) =>
    grade === 'C'
      ? [{ path, basis: { instrument, clause, grade, ...(note === undefined ? {} : { note }) } }]
      : [],
  )
  return { subject, sound: findings.length === 0, findings, assumptions }
}

/** Looks for flaws in data of callers without types: what a look stumbles over is a flaw of its shape. */
export function attempt(path: string, look: () => readonly Flaw[]): readonly Flaw[] {
  try {
    return look()
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    return [{ code: 'bad-shape', path, problem }]
  }
}
