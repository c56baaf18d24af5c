import { printDossierCode } from '../../procedure/dossier-code.js'
import type { Allocation } from '../allocation.js'
import type { DossierData } from './dossier-data.js'
import type { DossierLaw } from './dossier-law.js'
import type { PlainDate } from '../../model/time.js'

const receivedOn = (data: DossierData): PlainDate => (data.receivedAt ?? data.submittedAt).date

/** Asks for the dossier code: a serial of the unit and the day of receipt (TT 01/2018 Art 19). */
export function codeAllocation(law: DossierLaw, data: DossierData): Allocation {
  const date = receivedOn(data)
  const format = law.regime.codeFormat(date)
  // The successor of an office enters what came in before it was there.
  const code = law.regime.unitCode(data.unit)
  return {
    into: 'code',
    series: `code ${data.unit} ${date}`,
    pattern: printDossierCode(format, { unitCode: code, receivedOn: date, serial: '{n}' }),
    digits: format.serialDigits,
  }
}

/** Asks for a line of the register: numbered 1, 2, 3 … in each unit and year (TT 01/2018 Art 12). */
export const registerAllocation = (data: DossierData): Allocation => ({
  into: 'registerNumber',
  series: `register ${data.unit} ${receivedOn(data).slice(0, 4)}`,
  pattern: null,
  digits: 0,
})
