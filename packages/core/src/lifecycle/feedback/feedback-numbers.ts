import { printDossierCode } from '../../procedure/dossier-code.js'
import { MotcuaError } from '../../errors.js'
import type { Allocation } from '../allocation.js'
import type { FeedbackData } from './feedback-data.js'
import type { FeedbackLaw } from './feedback-law.js'

/** Asks for the code: a serial of the unit and the day of receipt, in a series of its own. */
export function feedbackCode(
  { regime }: FeedbackLaw,
  { unit, receivedAt: { date } }: FeedbackData,
): Allocation {
  const format = regime.requestCodes?.feedback
  if (format === undefined) {
    throw new MotcuaError('procedure-not-in-force', { field: 'requestCodes.feedback', got: date })
  }
  const code = regime.unitCode(unit)
  const parts = { unitCode: code, receivedOn: date, serial: '{n}' } as const
  return {
    into: 'code',
    series: `feedback code ${unit} ${date}`,
    pattern: printDossierCode(format, parts),
    digits: format.serialDigits,
  }
}

/** Asks for a line of the register of feedback: numbered 1, 2, 3 … in each unit and year. */
export const feedbackRegister = ({ unit, receivedAt }: FeedbackData): Allocation => ({
  into: 'registerNumber',
  series: `feedback register ${unit} ${receivedAt.date.slice(0, 4)}`,
  pattern: null,
  digits: 0,
})
