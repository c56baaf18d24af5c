import { MotcuaError } from '../../errors.js'
import { printDossierCode } from '../../procedure/dossier-code.js'
import type { Allocation } from '../allocation.js'
import type { SupportData } from './support-data.js'
import type { SupportLaw } from './support-law.js'

/** Asks for the code of a request: a serial of the unit and the day of receipt. */
export function codeAllocation({ regime }: SupportLaw, data: SupportData): Allocation {
  const { unit, submittedAt, receivedAt } = data
  const format = regime.requestCodes?.support
  if (format === undefined) {
    throw new MotcuaError('procedure-not-in-force', { field: 'requestCodes', got: 'none' })
  }
  const { code } = regime.unit(unit, submittedAt.date, 'data.unit')
  const { date } = receivedAt
  return {
    into: 'code',
    series: `support-code ${unit} ${date}`,
    pattern: printDossierCode(format, { unitCode: code, receivedOn: date, serial: '{n}' }),
    digits: format.serialDigits,
  }
}

/** Asks for a line of the register of online support: numbered 1, 2, 3 … in each unit and year. */
export const registerAllocation = ({ unit, receivedAt }: SupportData): Allocation => ({
  into: 'registerNumber',
  series: `support-register ${unit} ${receivedAt.date.slice(0, 4)}`,
  pattern: null,
  digits: 0,
})
