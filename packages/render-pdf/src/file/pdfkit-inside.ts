/**
 * The parts of pdfkit that its types leave out, as this package uses them. pdfkit is pinned to one version because of
 * them; `pdf-file.ts` and `typeface.ts` are the only users.
 */

/** A font as fontkit reads it. */
export interface ReadFont {
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  hasGlyphForCodePoint(point: number): boolean
  glyphForCodePoint(point: number): { readonly id: number; readonly advanceWidth: number }
}

/** A font of a file, with the glyphs that are taken into it. */
export interface EmbeddedFont {
  readonly id: string
  readonly font: ReadFont
  /** The glyphs of the file by their number; the same glyph may stand under several. */
  readonly subset: { readonly glyphs: number[]; readonly mapping: Record<number, number> }
  /** Width of each glyph of the file, in thousandths of the size. */
  readonly widths: number[]
  /** What each glyph of the file means to who searches and copies. */
  readonly unicode: (readonly number[])[]
  /** The object of the font in the file; asking for it is what embeds the font. */
  ref(): unknown
}

/** An element of the structure tree. */
export interface Element {
  readonly dictionary: { readonly data: Record<string, unknown> }
  add(child: unknown): Element
  end(): void
}

/** What an element is made with. */
export interface ElementOptions {
  readonly alt?: string
  readonly actual?: string
}

/** A document of pdfkit. */
export interface Inside {
  readonly _font: EmbeddedFont
  /** The fonts that are written at the end, if they were asked for. */
  readonly _fontFamilies: Record<string, EmbeddedFont>
  readonly page: { readonly height: number; readonly fonts: Record<string, unknown> }
  _id: Buffer
  _addInfo: () => void
  on(event: 'data', take: (chunk: Buffer) => void): unknown
  on(event: 'end', done: () => void): unknown
  on(event: 'error', failed: (error: Error) => void): unknown
  registerFont(name: string, bytes: Uint8Array): unknown
  font(name: string): unknown
  addPage(): unknown
  addContent(command: string): unknown
  appendXML(xml: string): void
  struct(type: string, options?: ElementOptions): Element
  addStructure(element: Element): unknown
  markStructureContent(tag: string): unknown
  markContent(tag: string, options?: { readonly type: string }): unknown
  endMarkedContent(): unknown
  end(): void
}
