import { cite } from '@motcua/core'
import type { FindingCode } from '@motcua/core/proof'

/** A planted fault: in words, what it is planted in, and the code and path it is found under. */
export type Row<Planted> = readonly [
  fault: string,
  planted: Planted,
  code: FindingCode,
  path: string,
]

/** A citation that resolves. */
export const basis = cite('nd-61-2018', 'Art 19', 'B')
