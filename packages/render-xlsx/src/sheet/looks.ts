import type { AlignmentStyle, BorderStyle, CellStyle } from 'hucre'
import type { Type } from '../text/text-size.js'

/** How a cell looks. */
export interface Look extends Type {
  readonly italic: boolean
  readonly underlined: boolean
  readonly align: 'left' | 'centre' | 'right' | 'justified'
  readonly upright: 'top' | 'middle' | 'bottom'
  readonly border: 'none' | 'box' | 'dots' | 'line'
  /** Sides on which a box stays open, because what it holds goes on there. */
  readonly open: { readonly above: boolean; readonly below: boolean }
  readonly shaded: boolean
}

/** A look of plain text of a size, but for what is told. */
export const look = (size: number, other: Partial<Omit<Look, 'size'>> = {}): Look => ({
  size,
  bold: false,
  italic: false,
  underlined: false,
  align: 'left',
  upright: 'top',
  border: 'none',
  open: { above: false, below: false },
  shaded: false,
  ...other,
})

const thin = { style: 'thin', color: { rgb: '000000' } } as const
const borders: Readonly<Record<Look['border'], BorderStyle>> = {
  none: {},
  box: { top: thin, right: thin, bottom: thin, left: thin },
  dots: { bottom: { style: 'dotted', color: { rgb: '000000' } } },
  line: { top: thin },
}
function borderOf({ border, open }: Look): BorderStyle {
  const { top, bottom, ...sides } = borders[border]
  return {
    ...sides,
    ...(top === undefined || open.above ? {} : { top }),
    ...(bottom === undefined || open.below ? {} : { bottom }),
  }
}

const across = { left: 'left', centre: 'center', right: 'right', justified: 'justify' } as const
const upright = { top: 'top', middle: 'center', bottom: 'bottom' } as const

/** The font of every cell (NĐ 30/2020, annex I). */
export const fontName = 'Times New Roman'

/** A look as the workbook has it, with the format of the cell's number if it has one. */
export function styleOf(look: Look, format: string | null): CellStyle {
  const { size, bold, italic, underlined } = look
  const alignment: AlignmentStyle = {
    horizontal: across[look.align],
    vertical: upright[look.upright],
    wrapText: true,
  }
  return {
    font: { name: fontName, size, bold, italic, underline: underlined },
    alignment,
    border: borderOf(look),
    ...(look.shaded
      ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7E6E6' } } }
      : {}),
    ...(format === null ? {} : { numFmt: format }),
  }
}
