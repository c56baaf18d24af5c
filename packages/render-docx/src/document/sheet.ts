import type { OfficialDocument } from '@motcua/core/documents'

/** Twentieths of a point, the unit of lengths in Word. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

/** What twips are in millimetres. */
export const millimetres = (length: number): number => (length * 25.4) / 1440

/** The paper with its margins in twips; width and height as they are held. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly landscape: boolean
  readonly margin: {
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
    readonly header: number
  }
  /** Width of the text between the margins. */
  readonly text: number
}

const papers = { A4: [210, 297], A5: [148, 210] } as const
// NĐ 30/2020, annex I: top and bottom 20 to 25 mm, left 30 to 35, right 15 to 20. Forms on A5 have no rule.
const margins = {
  A4: { top: 20, bottom: 20, left: 30, right: 15, header: 10 },
  A5: { top: 10, bottom: 9, left: 15, right: 10, header: 7 },
} as const

/** The sheet a document is printed on. */
export function sheetOf({ page }: OfficialDocument): Sheet {
  const landscape = page.orientation === 'landscape'
  const [short, long] = papers[page.size]
  const { top, bottom, left, right, header } = margins[page.size]
  const width = twips(landscape ? long : short)
  return {
    width,
    height: twips(landscape ? short : long),
    landscape,
    margin: {
      top: twips(top),
      bottom: twips(bottom),
      left: twips(left),
      right: twips(right),
      header: twips(header),
    },
    text: width - twips(left) - twips(right),
  }
}
