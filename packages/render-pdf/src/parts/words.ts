import type { Element } from '../file/pdfkit-inside.js'
import type { Flow } from '../layout/flow.js'
import { lettersOf, type Run } from '../layout/lines.js'
import type { Strip } from '../layout/strip.js'
import { textStrips, type Setting } from '../layout/text.js'

/** Words of a document: what they are, and how they are set. */
export interface Words {
  /** Their role in the structure tree, such as `P` or `H1`. */
  readonly role: string
  readonly runs: readonly Run[]
  readonly size: number
  readonly align: Setting['align']
  /** Width they are set in; the whole width where it is left out. */
  readonly width?: number
  readonly indent?: number
  readonly leading?: number
  readonly dotted?: boolean
}

/** The strips of words, in an element of their own below `parent`; none for words without a letter. */
export function wordStrips(flow: Flow, parent: Element, words: Words): readonly Strip[] {
  if (words.runs.every(({ text }) => text === '')) return []
  return stripsOf(flow, flow.file.element(parent, words.role), words)
}

/** The strips of words of an element that is there already. */
export function stripsOf(
  flow: Flow,
  element: Element,
  words: Omit<Words, 'role'>,
): readonly Strip[] {
  const { runs, width = flow.width, leading = 1.15, ...how } = words
  return textStrips(runs, { file: flow.file, element, width, leading, ...how })
}

/** How wide words are on one line, in points. */
export const widthOf = (flow: Flow, runs: readonly Run[], size: number): number =>
  lettersOf(flow.file, runs, size).widths.reduce((sum, width) => sum + width, 0)

/** A rule under words, centred in a width. */
export const rule = (flow: Flow, width: number, length: number): Strip => ({
  height: 8,
  element: null,
  paint: (x, y) => {
    const from = x + (width - length) / 2
    flow.file.lines([[from, y + 3.5, from + length, y + 3.5]], { width: 0.75 })
  },
})
