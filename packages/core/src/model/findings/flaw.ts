import { MotcuaError, type Fault } from '../../errors.js'
import type { FindingCode } from './finding-codes.js'

/** A fault of a definition with its code: what refusing to define it and proving it share. */
export interface Flaw extends Fault {
  readonly code: FindingCode
  /** The particulars in Vietnamese, such as the name in question; the words of the code stand before them. */
  readonly vi?: string
  /** The way that shows it: a path of states with their hours, a day. */
  readonly trail?: readonly string[]
}

/** Builds a {@link Flaw}, so that literal codes keep their type wherever they stand. */
export const flaw = (
  code: FindingCode,
  path: string,
  words: Pick<Flaw, 'problem' | 'vi' | 'trail'>,
): Flaw => ({ code, path, ...words })

/** The faults with the code they all have. */
export const coded = (code: FindingCode, faults: readonly Fault[]): readonly Flaw[] =>
  faults.map((fault) => ({ code, ...fault }))

/** The flaws of a part, at their place in the whole. */
export const within = (path: string, flaws: readonly Flaw[]): readonly Flaw[] =>
  flaws.map((flaw) => ({ ...flaw, path: `${path}.${flaw.path}` }))

/** Refuses a definition that has flaws. @throws `invalid-definition` listing every one */
export function refuseFlaws(field: string, flaws: readonly Flaw[]): void {
  if (flaws.length === 0) return
  const faults = flaws.map(({ path, problem }): Fault => ({ path, problem }))
  throw new MotcuaError('invalid-definition', { field, faults })
}
