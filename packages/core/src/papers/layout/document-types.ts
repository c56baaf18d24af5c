/**
 * The letters of the types of administrative documents as symbols print them: `157/KH-CTHADS` is a plan (NĐ 30/2020
 * Art 7 lists 29 types, of which the letter, công văn, and the thư công have none; annex III has the letters; grade B).
 */
export const documentTypes = Object.freeze({
  resolution: 'NQ',
  decision: 'QĐ',
  directive: 'CT',
  regulation: 'QC',
  rules: 'QyĐ',
  communique: 'TC',
  notice: 'TB',
  guidance: 'HD',
  programme: 'CTr',
  plan: 'KH',
  option: 'PA',
  scheme: 'ĐA',
  project: 'DA',
  report: 'BC',
  minutes: 'BB',
  submission: 'TTr',
  contract: 'HĐ',
  telegram: 'CĐ',
  memorandum: 'BGN',
  agreement: 'BTT',
  authorisation: 'GUQ',
  invitation: 'GM',
  introduction: 'GGT',
  leave: 'GNP',
  'dispatch-note': 'PG',
  'transfer-note': 'PC',
  'advice-note': 'PB',
})

/** A type of administrative document that has letters. */
export type DocumentType = keyof typeof documentTypes
