import type { OfficialDocument } from '@motcua/core/documents'
import type { ColumnDef, HeaderFooter, PageSetup } from 'hucre'
import { fontName } from './looks.js'

const papers = { A4: [210, 297], A5: [148, 210] } as const

/** Margins in millimetres: NĐ 30/2020, annex I; narrower on the small paper of forms. */
const margins = {
  A4: { top: 20, bottom: 20, left: 30, right: 15 },
  A5: { top: 15, bottom: 10, left: 15, right: 10 },
} as const

const points = (millimetres: number): number => (millimetres * 72) / 25.4
const inches = (millimetres: number): number => Math.round((millimetres * 1000) / 25.4) / 1000

/** What of the paper is printed on, in points. */
export interface Print {
  readonly width: number
  readonly height: number
}

/** What is printed on of the paper of a document. */
export function printOf({ size, orientation }: OfficialDocument['page']): Print {
  const [short, long] = papers[size]
  const { top, bottom, left, right } = margins[size]
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short]
  return { width: points(width - left - right), height: points(height - top - bottom) }
}

/**
 * Columns of these widths in points. A workbook measures them by digits of 8 pixels in its font; they are rounded to
 * pixels so that all together are never wider than the paper.
 */
export function columnsOf(widths: readonly number[]): ColumnDef[] {
  let [exact, pixels] = [0, 0]
  return widths.map((points) => {
    exact += (points * 4) / 3
    const width = Math.floor(exact + 0.001) - pixels
    pixels += width
    return { width: width / 8 }
  })
}

/** Paper, orientation and margins; as many pages as it takes, one page wide. */
export function pageSetup({ size, orientation }: OfficialDocument['page']): PageSetup {
  const { top, bottom, left, right } = margins[size]
  const header = size === 'A4' ? 10 : 7
  return {
    paperSize: size === 'A4' ? 'a4' : 'a5',
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: {
      top: inches(top),
      bottom: inches(bottom),
      left: inches(left),
      right: inches(right),
      header: inches(header),
      footer: inches(header),
    },
  }
}

/** The page number, top centre, on all pages but the first of the document. */
export const pageNumber = (first: boolean): HeaderFooter => ({
  oddHeader: `&C&"${fontName},Regular"&13&P`,
  ...(first ? { differentFirst: true } : {}),
})
