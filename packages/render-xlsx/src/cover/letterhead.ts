import type { Letterhead } from '@motcua/core/documents'
import { look } from '../sheet/looks.js'
import { putStacks, type Rule, type Stack } from '../sheet/stacks.js'
import { textWidth } from '../text/text-size.js'
import { gridColumns, type CoverPage, type Span } from './cover-page.js'

const left: Span = { column: 0, columns: 10 }
const right: Span = { column: 10, columns: gridColumns - 10 }

/** A line in the middle of a span, so many columns wide. */
function rule({ column, columns }: Span, wanted: number): Rule {
  const even = Math.max(2, Math.min(columns, Math.round(wanted)))
  const width = (columns - even) % 2 === 0 ? even : even - 1
  return {
    column: column + (columns - width) / 2,
    columns: width,
    look: look(1, { border: 'line' }),
  }
}

/** Writes the head of an official document: the office on the left, the nation on the right, each with its line. */
export function writeLetterhead(page: CoverPage, head: Letterhead): void {
  const { sizes, unit } = page
  const centred = { align: 'centre' } as const
  const bold = { ...centred, bold: true } as const
  const motto = look(sizes.motto, bold)
  const office: Stack = [
    ...(head.superior === null
      ? []
      : [page.piece(head.superior, left, look(sizes.office, centred))]),
    page.piece(head.issuer, left, look(sizes.office, bold)),
    3,
    rule(left, 4),
  ]
  const nation: Stack = [
    page.piece(head.nation, right, look(sizes.nation, bold)),
    page.piece(head.motto, right, motto),
    3,
    rule(right, textWidth(head.motto, motto) / unit),
  ]
  putStacks(page.draft, [office, nation])
  const { number, about, placeAndDate } = head
  const plain = look(sizes.number, centred)
  const numbers = number === null ? [] : [page.piece(number, left, plain)]
  const about2 = about === null ? [] : [page.piece(about, left, look(sizes.office, centred))]
  const italic = look(sizes.number, { ...centred, italic: true })
  const place = placeAndDate === null ? [] : [page.piece(placeAndDate, right, italic)]
  putStacks(page.draft, [[...numbers, ...about2], place])
}
