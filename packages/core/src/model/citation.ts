/**
 * How well a fact is supported: `A` stated in a seed document, `B` found in a public copy,
 * `C` an assumption of this project, never verified.
 */
export type Grade = 'A' | 'B' | 'C'

/** Where a rule comes from. `instrument` is the id of a legal instrument in the catalogue. */
export interface Citation {
  readonly instrument: string
  /** Article, clause or item, as printed: `Art 19.9`, `L8`, `B2c`. */
  readonly clause: string
  readonly grade: Grade
  /** For grade C: what exactly is assumed. */
  readonly note?: string
}

/** Builds a {@link Citation}. */
// eslint-disable-next-line @typescript-eslint/max-params -- a citation reads as one line: instrument, clause, grade, note
export function cite(instrument: string, clause: string, grade: Grade, note?: string): Citation {
  return note === undefined ? { instrument, clause, grade } : { instrument, clause, grade, note }
}

/** A legal instrument: a law, decree, circular, decision, letter or plan. */
export interface Instrument {
  readonly id: string
  /** Number and symbol as printed, e.g. `157/KH-CTHADS`. */
  readonly number: string
  readonly name: { readonly vi: string; readonly en: string }
  /** Day of issue, when known. */
  readonly issued?: string
  /** First and last day in force, when known. */
  readonly from?: string
  readonly through?: string
  readonly grade: Grade
  /** Where the text was read. */
  readonly source: string
}
