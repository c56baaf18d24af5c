import {
  printable,
  type DrawnBox,
  type DrawnLine,
  type DrawnWords,
  type Tone,
} from '@motcua/core/documents'
import type { FlowStateKind } from '@motcua/core/proof'
import { textWidth, wrapped, type Measure, type TextWeight } from '@motcua/draw'

/** A part of a drawing. */
export type Part = DrawnBox | DrawnLine | DrawnWords

/** A place on a drawing. */
export type Point = readonly [x: number, y: number]

/** Where something lies on a drawing. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Words broken into lines, and the room they take. */
export interface Block {
  readonly lines: readonly string[]
  readonly size: number
  readonly weight: TextWeight
  readonly width: number
  readonly height: number
}

/** How words are set into a column. */
export interface Setting {
  readonly width: number
  readonly size: number
  readonly weight?: TextWeight
  /** At most so many lines. */
  readonly lines?: number
}

const leading = 1.17

/** Smallest letters of a drawing. */
export const small = 8

/** The narrowest lines that are no more than those of the whole width, so that no word is left alone on the last. */
function balanced(words: string, { width, ...more }: Measure): readonly string[] {
  const widest = wrapped(words, { width, ...more })
  let [narrow, wide, best] = [width / 2, width, widest]
  while (widest.length > 1 && wide - narrow > 0.25) {
    const middle = (narrow + wide) / 2
    const lines = wrapped(words, { width: middle, ...more, lines: widest.length + 1 })
    if (lines.length > widest.length || widest.length === more.lines) narrow = middle
    else [wide, best] = [middle, lines]
  }
  return best
}

/** Sets words into lines that fit a width. */
export function blockOf(
  words: string,
  { width, size, weight = 'regular', lines: most = 8 }: Setting,
): Block {
  const measure = { width: width / size, lines: most, weight }
  const lines = words === '' ? [] : balanced(printable(words), measure)
  return {
    lines,
    size,
    weight,
    width: Math.max(0, ...lines.map((line) => textWidth(line, weight) * size)),
    height: lines.length * size * leading,
  }
}

/** Where a block is put: its anchor and its upper edge. */
export interface BlockPlace {
  readonly x: number
  readonly top: number
  readonly anchor: DrawnWords['anchor']
  readonly tone: Tone
}

/** The words of a block where they are put. */
export const drawnBlock = (
  { lines, size, weight }: Block,
  { x, top, anchor, tone }: BlockPlace,
): readonly DrawnWords[] =>
  lines.map((text, index) => ({
    part: 'words',
    x,
    y: top + size * (0.86 + index * leading),
    anchor,
    size,
    weight,
    tone,
    text,
  }))

/** How high blocks are upon each other. */
export const heightOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { height }) => sum + height, 0)

/** Blocks upon each other in the middle of a box. */
export function centered(
  blocks: readonly (Block & { readonly tone: Tone })[],
  { x, y, width, height }: Rectangle,
): readonly DrawnWords[] {
  const first = y + (height - heightOf(blocks)) / 2
  return blocks.flatMap((block, index) =>
    drawnBlock(block, {
      x: x + width / 2,
      top: first + heightOf(blocks.slice(0, index)),
      anchor: 'middle',
      tone: block.tone,
    }),
  )
}

const outlines = { start: 'solid', work: 'solid', wait: 'dashed', end: 'double' } as const

/** The box of a state: waits dashed, ends double and round. */
export const stateBox = (kind: FlowStateKind, place: Rectangle): DrawnBox => ({
  part: 'box',
  ...place,
  corner: kind === 'end' || kind === 'start' ? Math.min(place.height / 2, 12) : 4,
  tone: kind,
  outline: outlines[kind],
})

/** A frame around what belongs together. */
export const frameBox = (place: Rectangle): DrawnBox => ({
  part: 'box',
  ...place,
  corner: 6,
  tone: 'lane',
  outline: 'solid',
})

/** Sum of numbers. */
export const sumOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0)
