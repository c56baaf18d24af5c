import type { OfficialDocument } from '@motcua/core/documents'

/** Sizes of type in points, by what is printed. */
export interface TypeSizes {
  readonly nation: number
  readonly motto: number
  readonly office: number
  readonly number: number
  readonly title: number
  readonly body: number
  readonly note: number
  readonly recipients: number
  readonly table: number
}

// NĐ 30/2020, annex I: the nation 12 to 13, motto, number and body 13 to 14, offices 12 to 13, recipients 11 and 12.
const letter: TypeSizes = {
  nation: 12,
  motto: 13,
  office: 12,
  number: 13,
  title: 14,
  body: 13,
  note: 12,
  recipients: 11,
  table: 12,
}
const form: TypeSizes = { ...letter, body: 12, note: 11, table: 11 }
const smallForm: TypeSizes = {
  nation: 9.5,
  motto: 10,
  office: 9,
  number: 10,
  title: 13,
  body: 10.5,
  note: 10,
  recipients: 9,
  table: 10,
}

/** The sizes of a document: those of the decree; a form's are smaller, and those of small paper smaller still. */
export function typeSizes({ layout, page }: OfficialDocument): TypeSizes {
  if (page.size === 'A5') return smallForm
  if (layout === 'letter') return letter
  return layout === 'form' ? form : { ...letter, table: 11 }
}
