import type { OfficialDocument } from '@motcua/core/documents'

/** Sizes of type, in points. */
export interface TypeSizes {
  readonly body: number
  readonly nation: number
  readonly motto: number
  readonly office: number
  readonly number: number
  readonly place: number
  readonly title: number
  readonly table: number
  readonly note: number
  readonly recipientsLabel: number
  readonly recipients: number
  readonly page: number
  /** Space that is left for a signature and a stamp. */
  readonly signature: number
  /** Space after a paragraph. */
  readonly gap: number
}

const letter: TypeSizes = {
  body: 14,
  nation: 12,
  motto: 13,
  office: 12,
  number: 13,
  place: 13,
  title: 14,
  table: 12,
  note: 12,
  recipientsLabel: 12,
  recipients: 11,
  page: 13,
  signature: 66,
  gap: 6,
}

const book: TypeSizes = { ...letter, body: 13, table: 11, note: 11 }

const form: TypeSizes = {
  body: 10.5,
  nation: 9.5,
  motto: 10.5,
  office: 9.5,
  number: 10.5,
  place: 10.5,
  title: 12,
  table: 9.5,
  note: 9,
  recipientsLabel: 10,
  recipients: 9,
  page: 11,
  signature: 28,
  gap: 2.5,
}

/** NĐ 30/2020, annex I, on A4; forms on A5 in proportion. */
export function typeSizesOf({ page, layout }: OfficialDocument): TypeSizes {
  if (page.size === 'A5') return form
  return layout === 'letter' ? letter : book
}
