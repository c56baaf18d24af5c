import { BorderStyle, Paragraph, type Table } from 'docx'
import type { Letterhead } from '@motcua/core/documents'
import { boldWidth } from './bold-width.js'
import { sideBySide } from './plain-table.js'
import { twips } from './sheet.js'
import type { TypeSizes } from './type-sizes.js'
import { paragraph } from './words.js'

/** A line of a width in the middle of what is wide, in twips. */
export const rule = (width: number, within: number): Paragraph => {
  const side = Math.max(0, Math.round((within - width) / 2))
  return new Paragraph({
    style: 'Spacer',
    indent: { left: side, right: side },
    spacing: { before: 60, after: 0 },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
  })
}

const given = (style: string, text: string | null): Paragraph[] =>
  text === null || text === '' ? [] : [paragraph(style, text)]

/** Who issues it at the left, the name of the state at the right; number and place on one line below. */
export function letterheadTable(head: Letterhead, size: TypeSizes, width: number): Table {
  const nation = boldWidth(head.nation, size.nation) + twips(3)
  const right = Math.round(Math.min(width * 0.64, Math.max(width * 0.5, nation)))
  const left = width - right
  const motto = Math.min(boldWidth(head.motto, size.motto), right)
  // A third to half of the line it stands under (NĐ 30/2020, annex I).
  const issuer = Math.min(boldWidth(head.issuer, size.office), left) * 0.4
  const number = [...given('Number', head.number), ...given('Reference', head.about)]
  const place = given('PlaceAndDate', head.placeAndDate)
  const upper = [
    [...given('Superior', head.superior), paragraph('Issuer', head.issuer), rule(issuer, left)],
    [paragraph('Nation', head.nation), paragraph('Motto', head.motto), rule(motto, right)],
  ]
  const lower = [number, place].map((cell) =>
    cell.length > 0 ? cell : [paragraph('Spacer', null)],
  )
  return sideBySide([left, right], number.length + place.length > 0 ? [upper, lower] : [upper])
}
