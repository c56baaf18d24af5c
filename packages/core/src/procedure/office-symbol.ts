import { cite, type Citation } from '../model/citation.js'
import type { Unit } from './unit.js'

/** A word about an office, and what it rests on. */
export interface OfficeFact {
  readonly value: string
  readonly basis: Citation
}

const shortened: readonly (readonly [RegExp, string])[] = [
  [/^Tổng cục /u, 'TC'],
  [/^Cục Quản lý /u, 'CQL'],
  [/^Chi cục /u, 'CC'],
  [/^Cục /u, 'C'],
  [/^/u, ''],
]

/**
 * The letters of an office in the symbols of its documents, formed from its name, which is assumed (grade C): `CTHADS` of
 * the provincial office and `TCTHADS` of the General Department, as 157/KH-CTHADS and 536/QĐ-TCTHADS have them, and so
 * `CCTHADS` of a district office. Null for an office that is none of enforcement.
 */
export function symbolOf({ name }: Unit): OfficeFact | null {
  if (!/thi hành án dân sự/iu.test(name.vi)) return null
  const [, letters = ''] = shortened.find(([begins]) => begins.test(name.vi)) ?? []
  return {
    value: `${letters}THADS`,
    basis: cite(
      'nd-30-2020',
      'annex I, II.3',
      'C',
      `Assumed: that its symbol is formed like those of 2017 from the name “${name.vi}”.`,
    ),
  }
}
