import {
  numberCell,
  printable,
  printedCell,
  type Chart,
  type Language,
} from '@motcua/core/documents'
import { filledBox, isBlack, type Box } from './hatching.js'
import { legendOf } from './legend.js'
import { scaleOf, type Scale } from './scale.js'
import { picture, shape, svgText, tenth, type Attributes, type SvgTree } from './svg.js'
import { textWidth, wrapped } from './text-width.js'

/** What a chart comes with. */
export interface ChartOptions {
  /** The words that say the same to who cannot see it. */
  readonly alternative: string
  /** Language of its words, and of the marks in its numbers. */
  readonly language: Language
}

const width = 640
const size = 13
const small = 12
const lineHeight = 15
const thickness = { grouped: 15, stacked: 20 } as const
const noData = { vi: 'Không có số liệu', en: 'No data' } as const
const font = { fontFamily: "'Times New Roman', Tinos, serif", fontSize: size, fill: '#000' }

/** Where the bars are drawn. */
interface Field {
  readonly left: number
  readonly right: number
  readonly scale: Scale
  readonly printed: (value: number) => string
}

const lengthOf = ({ left, right, scale }: Field, value: number): number =>
  ((right - left) * value) / scale.top

const word = (text: string, at: readonly [number, number], more: Attributes = {}): SvgTree =>
  shape('text', { x: tenth(at[0]), y: tenth(at[1]), ...more }, text)

/** A number upon a bar, on white where the bar has lines; nothing where the bar is too short for it. */
function numberWithin(box: Box, index: number, text: string): readonly SvgTree[] {
  const room = textWidth(text) * small + 6
  if (text === '' || room > box.width - 2) return []
  const middle = box.x + box.width / 2
  const ground = {
    x: tenth(middle - room / 2),
    width: tenth(room),
    y: tenth(box.y + 3),
    height: box.height - 6,
  }
  const words = { textAnchor: 'middle', fontSize: small, fill: isBlack(index) ? '#fff' : '#000' }
  return [
    ...(isBlack(index) ? [] : [shape('rect', { ...ground, fill: '#fff' })]),
    word(text, [middle, box.y + box.height / 2 + 4.3], words),
  ]
}

/** A number at the end of a bar, on white so that no line of the scale runs through it. */
const numberBeside = (end: number, middle: number, text: string): readonly SvgTree[] => [
  shape('rect', {
    x: tenth(end + 3),
    y: tenth(middle - 7),
    width: tenth(textWidth(text) * small + 4),
    height: 14,
    fill: '#fff',
  }),
  word(text, [end + 5, middle + 4.3], { fontSize: small }),
]

function groupedBars(values: readonly number[], top: number, field: Field): readonly SvgTree[] {
  return values.flatMap((value, index) => {
    const y = top + index * thickness.grouped
    const length = lengthOf(field, value)
    const box = { x: field.left, y: y + 1, width: length, height: thickness.grouped - 2 }
    return [
      ...(value === 0 ? [] : filledBox(box, index)),
      ...numberBeside(field.left + length, y + thickness.grouped / 2, field.printed(value)),
    ]
  })
}

function stackedBars(values: readonly number[], top: number, field: Field): readonly SvgTree[] {
  let x = field.left
  const bars = values.flatMap((value, index) => {
    const box = { x, y: top, width: lengthOf(field, value), height: thickness.stacked }
    x += box.width
    if (value === 0) return []
    return [...filledBox(box, index), ...numberWithin(box, index, field.printed(value))]
  })
  const sum = values.reduce((all, value) => all + value, 0)
  return [...bars, ...numberBeside(x, top + thickness.stacked / 2, field.printed(sum))]
}

interface Row {
  readonly label: readonly string[]
  readonly values: readonly number[]
  readonly height: number
}

const rowsOf = ({ bars, categories, series }: Chart): readonly Row[] =>
  categories.map((category, index) => {
    const label = wrapped(printable(category), { width: 185 / size, lines: 3 })
    const values = series.map(({ values }) => values[index] ?? 0)
    const high = bars === 'stacked' ? thickness.stacked : values.length * thickness.grouped
    return { label, values, height: Math.max(high, label.length * lineHeight) + 12 }
  })

function drawnRow(row: Row & { readonly y: number }, field: Field, bars: Chart['bars']) {
  const { label, values, height, y } = row
  const high = bars === 'stacked' ? thickness.stacked : values.length * thickness.grouped
  const first = y + height / 2 - (label.length * lineHeight) / 2 + 11.5
  const draw = bars === 'stacked' ? stackedBars : groupedBars
  return [
    ...label.map((line, index) =>
      word(line, [field.left - 8, first + index * lineHeight], { textAnchor: 'end' }),
    ),
    ...draw(values, y + (height - high) / 2, field),
  ]
}

/** Lines of the scale behind the bars, with their numbers below. */
const gridOf = (field: Field, top: number, bottom: number): readonly SvgTree[] =>
  field.scale.ticks.flatMap((tick) => {
    const x = tenth(field.left + lengthOf(field, tick))
    const first = tick === 0
    const stroke = first
      ? { stroke: '#000', strokeWidth: 1.2 }
      : { stroke: '#999', strokeWidth: 0.6 }
    return [
      shape('path', {
        d: `M${x} ${top}V${bottom}`,
        ...stroke,
        strokeDasharray: first ? 'none' : '2 3',
      }),
      word(field.printed(tick), [x, bottom + 15], { textAnchor: 'middle', fontSize: small }),
    ]
  })

function fieldOf(chart: Chart, rows: readonly Row[], language: Language): Field {
  const sums = rows.map(({ values }) => values.reduce((all, value) => all + value, 0))
  const largest = Math.max(
    0,
    ...(chart.bars === 'stacked' ? sums : rows.flatMap(({ values }) => values)),
  )
  const printed = (value: number): string => printedCell(numberCell(value), language)
  const labels =
    Math.max(0, ...rows.flatMap(({ label }) => label.map((line) => textWidth(line)))) * size
  return {
    left: Math.min(195, labels) + 14,
    right: width - textWidth(printed(largest)) * small - 14,
    scale: scaleOf(largest),
    printed,
  }
}

/**
 * A chart as a drawing: lying bars by category, in black, white and lines that survive a photocopier; the number on or
 * beside every bar, the sum beside stacked ones. Words that are too long end in `…`: the alternative says them.
 */
export function chartTree(chart: Chart, { alternative, language }: ChartOptions): SvgTree {
  const rows = rowsOf(chart)
  const field = fieldOf(chart, rows, language)
  const names = chart.series.map(({ name }) => printable(name))
  const legend = legendOf(names, { width: width - 4, size, lineHeight: lineHeight + 3 })
  const top = legend.height + 8
  const tops = rows.map((_, index) =>
    rows.slice(0, index).reduce((sum, { height }) => sum + height, top),
  )
  const bottom = rows.reduce((sum, { height }) => sum + height, top)
  const unit = wrapped(printable(chart.unit), { width: 30, lines: 1 })[0] ?? ''
  const body =
    rows.length === 0 || names.length === 0
      ? [
          word(noData[language], [width / 2, bottom + 12], {
            textAnchor: 'middle',
            fontStyle: 'italic',
          }),
        ]
      : [
          ...gridOf(field, top, bottom),
          ...rows.flatMap((row, index) =>
            drawnRow({ ...row, y: tops[index] ?? top }, field, chart.bars),
          ),
          word(unit, [width - 2, bottom + 31], { textAnchor: 'end', fontStyle: 'italic' }),
        ]
  const frame = { width, height: Math.ceil(bottom + 38), lang: language, ...font }
  return picture(frame, printable(alternative), [...legend.drawn, ...body])
}

/** A chart as the text of an SVG file; see {@link chartTree}. */
export const chartSvg = (chart: Chart, options: ChartOptions): string =>
  svgText(chartTree(chart, options))
