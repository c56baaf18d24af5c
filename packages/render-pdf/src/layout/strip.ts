import type { Element } from '../file/pdfkit-inside.js'

/** What is drawn from one height to the next, never torn apart: a line of text, a rule, a picture, a gap. */
export interface Strip {
  readonly height: number
  /** The element it belongs to; null for what is no part of the text. */
  readonly element: Element | null
  /** Draws it from its upper left corner on; null for a gap. */
  readonly paint: ((x: number, y: number) => void) | null
}

/** Strips under each other, from a place in the width of the page on. */
export interface Cell {
  /** From the left margin. */
  readonly x: number
  readonly strips: readonly Strip[]
}

/** Cells side by side. */
export interface Row {
  readonly cells: readonly Cell[]
  /** Whether it begins a page of its own rather than break, where it fits on one. */
  readonly whole: boolean
  /** Space above and below its strips. */
  readonly padding: number
  /** Draws the lines around what stands on one page. */
  readonly frame: ((y: number, height: number) => void) | null
}

/** A gap between strips. */
export const gap = (height: number): Strip => ({ height, element: null, paint: null })

/** Height of strips under each other. */
export const heightOf = (strips: readonly Strip[]): number =>
  strips.reduce((sum, { height }) => sum + height, 0)
