import type { Citation, Text } from '@motcua/core'
import type { Goal } from './goals.js'

/** A command as it was given. */
export type Given = Readonly<{ type: string; data: unknown }>

/** A rule with its clause, and by what one knows that it was exercised: a command that was done, or something seen. */
export interface Rule {
  readonly what: Text
  readonly basis: Citation
  /** Whether a command that was done exercises it. */
  readonly byCommand?: (given: Given) => boolean
  /** Whether something seen shows that it was exercised. */
  readonly byGoal?: (goal: Goal) => boolean
}

/** The name of a rule: two rules are the same when these are. */
export const ruleName = ({ what, basis }: Rule): string =>
  `${basis.instrument} ${basis.clause}: ${what.en}`

/** The rules a command that was done exercises, as goals. */
export const seenOfRules = (rules: readonly Rule[], given: Given): readonly Goal[] =>
  rules
    .filter(({ byCommand }) => byCommand?.(given) === true)
    .map((rule) => ({ kind: 'rule', rule: ruleName(rule) }))
