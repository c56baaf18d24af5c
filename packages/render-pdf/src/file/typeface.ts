import type { EmbeddedFont } from './pdfkit-inside.js'

/** A letter as it stands in the file. */
export interface Glyph {
  /** Its number among the glyphs of the file, as four hexadecimal digits. */
  readonly code: string
  /** In thousandths of the size. */
  readonly width: number
}

// Joiners, variation selectors, tags, soft hyphens: some fonts draw them, no reader expects it.
const shapeless = /^\p{Default_Ignorable_Code_Point}$/u

const isShapeless = (point: number): boolean => shapeless.test(String.fromCodePoint(point))

/**
 * One face of the font within one file. Every character has a glyph number of its own, also where the font has one shape
 * for several characters or none at all: what is read back from the file is so the character that was written. A character
 * the font lacks is printed as the box of missing characters.
 */
export class Typeface {
  readonly #font: EmbeddedFont
  readonly #glyphs = new Map<number, Glyph>()

  constructor(font: EmbeddedFont) {
    this.#font = font
  }

  /** Name of the font within the file. */
  get id(): string {
    return this.#font.id
  }

  /** The object of the font in the file. */
  embedded(): unknown {
    return this.#font.ref()
  }

  /** How far letters stand above the line, as a share of the size. */
  get ascent(): number {
    return this.#font.font.ascent / this.#font.font.unitsPerEm
  }

  /** How far letters hang below the line, as a share of the size. */
  get descent(): number {
    return -this.#font.font.descent / this.#font.font.unitsPerEm
  }

  /** The glyph of a character, taken into the file. */
  glyph(point: number): Glyph {
    const known = this.#glyphs.get(point)
    if (known !== undefined) return known
    const glyph = this.#taken(point)
    this.#glyphs.set(point, glyph)
    return glyph
  }

  /** Whether a character is printed as a box because the font has no shape for it. */
  lacks(point: number): boolean {
    return !this.#font.font.hasGlyphForCodePoint(point) && !isShapeless(point)
  }

  #taken(point: number): Glyph {
    const { font, subset, widths, unicode } = this.#font
    const empty = isShapeless(point)
    const { id, advanceWidth } = font.glyphForCodePoint(empty ? 0x20 : point)
    const number = subset.glyphs.push(id) - 1
    subset.mapping[id] ??= number
    const width = empty ? 0 : (advanceWidth * 1000) / font.unitsPerEm
    widths[number] = width
    unicode[number] = [point]
    return { code: number.toString(16).padStart(4, '0'), width }
  }
}
