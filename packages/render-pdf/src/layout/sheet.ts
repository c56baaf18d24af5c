import type { OfficialDocument } from '@motcua/core/documents'

/** Points in a millimetre. */
export const mm = 72 / 25.4

/** Sizes of the letters of a document, in points. */
export interface Sizes {
  readonly body: number
  readonly table: number
  /** Names of the offices and of the state. */
  readonly office: number
  /** Motto, number, place and date. */
  readonly motto: number
  readonly title: number
  /** Notes, captions, lines of recipients. */
  readonly note: number
  readonly pageNumber: number
}

/** A sheet of paper and how it is filled, lengths in points. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
  readonly sizes: Sizes
  /** Height of a line of running text, as a multiple of the size of its letters. */
  readonly leading: number
  /** How far the first line of a paragraph stands in. */
  readonly indent: number
  /** Space between paragraphs. */
  readonly gap: number
}

// Points, as other programs have these papers: whole millimetres would be 595.276 by 841.890.
const papers = {
  A4: { width: 595.28, height: 841.89 },
  A5: { width: 419.53, height: 595.28 },
} as const

/** NĐ 30/2020, annex I: margins 20-25 mm above and below, 30-35 left, 15-20 right; letters of 13-14. */
const letter = {
  top: 20 * mm,
  right: 18 * mm,
  bottom: 20 * mm,
  left: 30 * mm,
  sizes: { body: 13, table: 11, office: 12, motto: 13, title: 14, note: 11, pageNumber: 13 },
  leading: 1.25,
  indent: 10 * mm,
  gap: 6,
}

const book = {
  ...letter,
  right: 15 * mm,
  sizes: { ...letter.sizes, body: 12, table: 10 },
  leading: 1.2,
  gap: 5,
}

/** The slips follow their own forms of A5, in smaller type (TT 01/2018). */
const slip = {
  top: 10 * mm,
  right: 11 * mm,
  bottom: 9 * mm,
  left: 16 * mm,
  sizes: { body: 10.5, table: 9.5, office: 9, motto: 9.5, title: 12, note: 9, pageNumber: 10 },
  leading: 1.16,
  indent: 0,
  gap: 2.5,
}

const largeForm = { ...letter, sizes: { ...letter.sizes, body: 12 }, indent: 0 }

/** The sheet of a document, by its paper and its layout. */
export function sheetOf({ page, layout }: OfficialDocument): Sheet {
  const { width, height } = papers[page.size]
  const upright = page.orientation === 'portrait'
  const small = page.size === 'A5' ? slip : largeForm
  return {
    ...{ form: small, letter: page.size === 'A5' ? slip : letter, book }[layout],
    width: upright ? width : height,
    height: upright ? height : width,
  }
}
