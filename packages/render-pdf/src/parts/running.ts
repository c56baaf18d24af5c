import {
  printedCell,
  type Checklist,
  type Fields,
  type Heading,
  type Language,
  type List,
  type Paragraph,
} from '@motcua/core/documents'
import type { Element } from '../file/pdfkit-inside.js'
import type { Flow } from '../layout/flow.js'
import { heightOf, type Strip } from '../layout/strip.js'
import { wordStrips, type Words } from './words.js'

type Body = Omit<Words, 'role' | 'runs'>

const body = ({ sheet }: Flow): Body => ({
  size: sheet.sizes.body,
  leading: sheet.leading,
  align: 'justified',
  indent: sheet.indent,
})

const styles = {
  body: { face: 'regular', change: {} },
  centred: { face: 'regular', change: { align: 'centre', indent: 0 } },
  note: { face: 'italic', change: { align: 'left', indent: 0 } },
} as const

/** Prints running text; its last lines stand on one page with the signatures that follow, `followed` points high. */
export function printParagraph(
  flow: Flow,
  parent: Element,
  { text, style, followed }: Paragraph & { readonly followed: number },
): void {
  const { face, change } = styles[style]
  const { note } = flow.sheet.sizes
  const strips = wordStrips(flow, parent, {
    role: 'P',
    runs: [{ text, face }],
    ...body(flow),
    ...change,
    ...(style === 'note' ? { size: note } : {}),
  })
  const parted = followed === 0 || strips.length < 4 ? 0 : strips.length - 2
  flow.strips(strips.slice(0, parted))
  const rest = strips.slice(parted)
  if (followed > 0) flow.need(heightOf(rest) + flow.sheet.gap + followed)
  flow.strips(rest)
  flow.space(flow.sheet.gap)
}

/** Prints a heading, with room for two lines of what follows, or for all of it and what is `followed` points high. */
export function printHeading(
  flow: Flow,
  parent: Element,
  { level, text, followed }: Heading & { readonly followed: number },
): void {
  const { sizes, leading, gap } = flow.sheet
  const strips = wordStrips(flow, parent, {
    role: `H${String(level + 1)}`,
    runs: [{ text, face: level === 3 ? 'boldItalic' : 'bold' }],
    ...body(flow),
    align: 'left',
  })
  const lines = followed > 0 ? 3 : 2
  flow.need((strips.length + lines) * sizes.body * leading + 2 * gap + followed)
  flow.strips(strips)
  flow.space(gap)
}

/** Prints the lines of a form; where nothing is filled in, the rest of the line is dotted. */
export function printFields(
  flow: Flow,
  parent: Element,
  { fields, language }: Fields & { readonly language: Language },
): void {
  for (const { label, value } of fields) {
    const text = printedCell(value, language)
    const runs = [
      { text: `${label}: `, face: 'regular' },
      { text, face: 'regular' },
    ] as const
    flow.strips(
      wordStrips(flow, parent, {
        ...body(flow),
        role: 'P',
        runs,
        align: 'left',
        dotted: text === '',
      }),
    )
    flow.space(flow.sheet.gap / 2)
  }
  flow.space(flow.sheet.gap / 2)
}

interface Item {
  readonly text: string
  /** What stands before it, below the element of the item. */
  readonly marker: (item: Element) => readonly Strip[]
}

function printItems(flow: Flow, parent: Element, items: readonly Item[]): void {
  const list = flow.file.element(parent, 'L')
  const { sizes, indent, gap } = flow.sheet
  const { size, leading } = { size: sizes.body, leading: flow.sheet.leading }
  const hang = indent + size * 1.5
  for (const { text, marker } of items) {
    const item = flow.file.element(list, 'LI')
    const strips = wordStrips(flow, item, {
      role: 'LBody',
      runs: [{ text, face: 'regular' }],
      size,
      leading,
      align: 'justified',
      width: flow.width - hang,
    })
    const cells = [
      { x: indent, strips: marker(item) },
      { x: hang, strips },
    ]
    flow.row({ cells, whole: false, padding: 0, frame: null })
    flow.space(gap / 2)
  }
  flow.space(gap / 2)
}

/** Prints a list with dashes or numbers. */
export function printList(flow: Flow, parent: Element, { ordered, items }: List): void {
  const { sizes, leading } = flow.sheet
  const marker = (index: number) => (item: Element) =>
    wordStrips(flow, item, {
      role: 'Lbl',
      runs: [{ text: ordered ? `${String(index + 1)}.` : '-', face: 'regular' }],
      size: sizes.body,
      leading,
      align: 'left',
      width: sizes.body * 3,
    })
  printItems(
    flow,
    parent,
    items.map((text, index) => ({ text, marker: marker(index) })),
  )
}

const box = (flow: Flow, checked: boolean) => (x: number, y: number) => {
  const { sizes, leading } = flow.sheet
  const side = sizes.body * 0.72
  const [left, top] = [x, y + (sizes.body * leading - side) / 2]
  const [right, bottom] = [left + side, top + side]
  flow.file.lines(
    [
      [left, top, right, top],
      [right, top, right, bottom],
      [right, bottom, left, bottom],
      [left, bottom, left, top],
      ...(checked ? crossOf(left, top, side) : []),
    ],
    { width: 0.8 },
  )
}

const crossOf = (
  left: number,
  top: number,
  side: number,
): readonly (readonly [number, number, number, number])[] => [
  [left, top, left + side, top + side],
  [left + side, top, left, top + side],
]

/** Prints lines with a box that is ticked or not; who listens hears the box as a character. */
export function printChecklist(flow: Flow, parent: Element, { items }: Checklist): void {
  const { sizes, leading } = flow.sheet
  const marker = (checked: boolean) => (item: Element) => [
    {
      height: sizes.body * leading,
      element: flow.file.element(item, 'Lbl', { actual: checked ? '☒' : '☐' }),
      paint: box(flow, checked),
    },
  ]
  printItems(
    flow,
    parent,
    items.map(({ text, checked }) => ({ text, marker: marker(checked) })),
  )
}
