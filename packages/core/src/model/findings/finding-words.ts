import { text, type Text } from '../text.js'

/** What a finding says is wrong, and what to do about it. */
export interface FindingWords {
  readonly what: Text
  readonly cure: Text
}

type Pair = readonly [vi: string, en: string]

/** The words of a code: what, then the cure. */
export const code = ([whatVi, whatEn]: Pair, [cureVi, cureEn]: Pair): FindingWords => ({
  what: text(whatVi, whatEn),
  cure: text(cureVi, cureEn),
})
