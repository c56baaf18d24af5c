import { dossierData, plainDate, type DossierData } from '@motcua/core'
import { type RegisterFacts } from '@motcua/core/documents'
import { acts, desk } from './acts.js'

/** A register with these numbers and nothing else. */
export const numbered = async (numbers: readonly number[]): Promise<RegisterFacts> => {
  const { begin } = desk()
  const { data } = await begin([acts.accept])
  const one: DossierData = dossierData(data)
  const dossiers = numbers.map((registerNumber) => ({ ...one, registerNumber }))
  return { unit: 'phu-yen/tuy-hoa', year: 2017, on: plainDate('2017-12-29'), dossiers }
}
