import { cite } from '../model/citation.js'
import type { RequestCodes } from '../procedure/regime-spec.js'

const assumed = cite(
  'tt-01-2018',
  'Art 19.1',
  'C',
  'Assumed: the letters before the unit, and that requests are numbered as dossiers are; the code of the software of QĐ 816 was not found.',
)

/** How requests for online support (HT, hỗ trợ) and feedback (PA, phản ánh) are numbered. */
export const requestCodes: RequestCodes = Object.freeze({
  support: { pattern: 'HT.{unit}-{yymmdd}-{serial}', serialDigits: 4, basis: assumed },
  feedback: { pattern: 'PA.{unit}-{yymmdd}-{serial}', serialDigits: 4, basis: assumed },
})
