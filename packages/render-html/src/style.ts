import type { OfficialDocument, Page, Table } from '@motcua/core/documents'
import { sheet } from './sheet.js'
import { tableId } from './tables.js'

const sides = { A4: [210, 297], A5: [148, 210] } as const

interface Paper {
  readonly width: number
  readonly height: number
  /** Top, right, bottom, left, in millimetres. */
  readonly margins: readonly [number, number, number, number]
}

const paperOf = ({ size, orientation }: Page): Paper => {
  const [short, long] = sides[size]
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short]
  // NĐ 30/2020, annex I: 20 to 25 above and below, 30 to 35 left, 15 to 20 right. Forms on A5 have margins of their own.
  return { width, height, margins: size === 'A4' ? [20, 15, 20, 30] : [12, 10, 12, 15] }
}

// In millimetres, below what is as high as a page.
const forCaption = 15

function pageRules(page: Page): string {
  const { width, height, margins } = paperOf(page)
  const [top, right, bottom, left] = margins.map((side) => `${side}mm`)
  const number = "@top-center{content:counter(page);font:13pt 'Times New Roman',Tinos,serif}"
  return [
    `@page{size:${width}mm ${height}mm;margin:${top} ${right} ${bottom} ${left};${number}}`,
    '@page:first{@top-center{content:none}}',
    `@media print{.drawing svg{max-height:${height - margins[0] - margins[2] - forCaption}mm}}`,
    `main{max-width:${width}mm;padding:${top} ${right} ${bottom} ${left}}`,
  ].join('\n')
}

// The name of the state stays on one line, as wide as A5 has it.
const narrowHead =
  '@media print,(min-width:641px){header{grid-template-columns:minmax(0,2fr) minmax(0,3fr);font-size:.82em}.superior,.issuer,.nation{font-size:.9em}}'

const sizes = { form: '13pt', letter: '14pt', book: '12pt' } as const

const aligned = { left: 'left', centre: 'center', right: 'right' } as const

function tableRules({ name, columns }: Table): string {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  const table = `#${tableId(name)}`
  return columns
    .map(({ width, align }, index) => {
      const at = `:nth-child(${index + 1})`
      const share = `${table} col${at}{width:${((100 * width) / whole).toFixed(2)}%}`
      return align === 'left' ? share : `${share}\n${table} td${at}{text-align:${aligned[align]}}`
    })
    .join('\n')
}

/** The style sheet of a document. It holds numbers, fixed words and checked names, nothing a person wrote. */
export function styleOf({ page, layout, blocks }: OfficialDocument): string {
  const tables = blocks.flatMap((block) => (block.block === 'table' ? [tableRules(block)] : []))
  const size = page.size === 'A5' ? '11.5pt' : sizes[layout]
  const narrow = page.size === 'A5' && page.orientation === 'portrait'
  const head = narrow ? [narrowHead] : []
  return [pageRules(page), `main{font-size:${size}}`, sheet, ...head, ...tables].join('\n')
}
