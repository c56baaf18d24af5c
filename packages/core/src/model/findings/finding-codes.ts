import { machineFindings, officeFindings } from './case-findings.js'
import { nameFindings, periodFindings, timeFindings } from './law-findings.js'

/** Every code a finding of a proof can have: what is wrong, and what to do about it, in Vietnamese and English. */
export const findingCodes = {
  ...nameFindings,
  ...periodFindings,
  ...timeFindings,
  ...machineFindings,
  ...officeFindings,
} as const

/** Code of a finding. */
export type FindingCode = keyof typeof findingCodes
