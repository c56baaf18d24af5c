import type { Letterhead } from '@motcua/core/documents'
import type { Element } from '../file/pdfkit-inside.js'
import type { Flow } from '../layout/flow.js'
import type { Face } from '../file/fonts.js'
import type { Strip } from '../layout/strip.js'
import { rule, widthOf, wordStrips } from './words.js'

interface Column {
  readonly x: number
  readonly width: number
}

const between = 10

/** The state has the right column, as wide as its name; the office has the rest. */
function columnsOf(flow: Flow, head: Letterhead): readonly [Column, Column] {
  const { office, motto } = flow.sheet.sizes
  const wish = Math.max(
    widthOf(flow, [{ text: head.nation, face: 'bold' }], office),
    widthOf(flow, [{ text: head.motto, face: 'bold' }], motto),
  )
  const right = Math.min(Math.max(wish + 2, flow.width / 2), flow.width * 0.62)
  const left = flow.width - right - between
  return [
    { x: 0, width: left },
    { x: left + between, width: right },
  ]
}

/** Rules: under the issuer a third to a half of its line, under the motto as long as the motto (NĐ 30/2020). */
function rulesOf(flow: Flow, head: Letterhead, [left, right]: readonly [Column, Column]) {
  const { office, motto } = flow.sheet.sizes
  const issuer = widthOf(flow, [{ text: head.issuer, face: 'bold' }], office)
  const below = widthOf(flow, [{ text: head.motto, face: 'bold' }], motto)
  return {
    issuer: rule(flow, left.width, Math.min(issuer, left.width) * 0.4),
    motto: rule(flow, right.width, Math.min(below, right.width)),
  }
}

/** Prints the letterhead: the office and its number at the left, the state, place and date at the right. */
export function printLetterhead(flow: Flow, parent: Element, head: Letterhead): void {
  const { office, motto } = flow.sheet.sizes
  const [left, right] = columnsOf(flow, head)
  const rules = rulesOf(flow, head, [left, right])
  const line = (text: string | null, set: { face: Face; size: number }, { width }: Column) =>
    wordStrips(flow, parent, {
      role: 'P',
      runs: [{ text: text ?? '', face: set.face }],
      size: set.size,
      align: 'centre',
      width,
    })
  const plain = { face: 'regular', size: office } as const
  const strong = { face: 'bold', size: office } as const
  const rows: readonly (readonly [() => readonly Strip[], () => readonly Strip[]])[] = [
    [
      () => [...line(head.superior, plain, left), ...line(head.issuer, strong, left), rules.issuer],
      () => [
        ...line(head.nation, strong, right),
        ...line(head.motto, { face: 'bold', size: motto }, right),
        rules.motto,
      ],
    ],
    [
      () => [
        ...line(head.number, { face: 'regular', size: motto }, left),
        ...line(head.about, plain, left),
      ],
      () => line(head.placeAndDate, { face: 'italic', size: motto }, right),
    ],
  ]
  for (const [agency, state] of rows) {
    const cells = [
      { x: left.x, strips: agency() },
      { x: right.x, strips: state() },
    ]
    flow.row({ cells, whole: true, padding: 1, frame: null })
  }
  flow.space(motto)
}
