import { createHash } from 'node:crypto'
import PDFDocument from 'pdfkit'
import type { OfficialDocument } from '@motcua/core/documents'
import { embeddedIn } from './embedded-font.js'
import type { Face, Fonts } from './fonts.js'
import type { Element, ElementOptions, Inside } from './pdfkit-inside.js'
import { Typeface } from './typeface.js'
import { xmpOf } from './xmp.js'

/** Width and height of a page in points. */
export interface Paper {
  readonly width: number
  readonly height: number
}

const optionsOf = (document: OfficialDocument, { width, height }: Paper) => {
  const { title, author, subject, date } = document.about
  const day = new Date(`${date}T00:00:00Z`)
  return {
    size: [width, height] as [number, number],
    autoFirstPage: false,
    // Or pdfkit reads Helvetica for every file.
    font: null as unknown as string,
    pdfVersion: '1.7' as const,
    tagged: true,
    displayTitle: true,
    lang: document.language,
    info: {
      Title: title,
      Author: author,
      Subject: subject,
      Creator: 'Motcua',
      Producer: 'Motcua',
      CreationDate: day,
      ModDate: day,
    },
  }
}

/** A number as the file has it: hundredths of a point. */
const short = (value: number): string => String(Math.round(value * 100) / 100)

/**
 * A PDF file under way: pages, marks on them, and the tree that says what each mark is. Positions are in points from the
 * upper left corner. This is the one place that knows pdfkit.
 */
export class PdfFile {
  readonly root: Element
  readonly #inside: Inside
  readonly #fonts: Fonts
  readonly #typefaces = new Map<Face, Typeface>()
  readonly #bytes: Promise<Uint8Array>

  constructor(document: OfficialDocument, paper: Paper, fonts: Fonts) {
    // pdfkit's types leave out what `Inside` has; see there.
    const inside = new PDFDocument(optionsOf(document, paper)) as unknown as Inside
    this.#inside = inside
    inside._id = createHash('sha256').update(JSON.stringify(document)).digest().subarray(0, 16)
    inside._addInfo = () => inside.appendXML(xmpOf(document))
    this.#fonts = fonts
    this.root = inside.struct('Document')
    inside.addStructure(this.root)
    const chunks: Buffer[] = []
    this.#bytes = new Promise((resolve, reject) => {
      inside.on('data', (chunk) => chunks.push(chunk))
      inside.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
      inside.on('error', reject)
    })
  }

  /** A face of the font, opened when it is first asked for. */
  typeface(face: Face): Typeface {
    const known = this.#typefaces.get(face)
    if (known !== undefined) return known
    const typeface = new Typeface(embeddedIn(this.#inside, face, this.#fonts[face]))
    this.#typefaces.set(face, typeface)
    return typeface
  }

  /** Begins a page. */
  addPage(): void {
    this.#inside.addPage()
  }

  /** A new element of the structure tree, such as `P`, below another; null for one that finds its place later. */
  element(parent: Element | null, type: string, options: ElementOptions = {}): Element {
    const element = this.#inside.struct(type, options)
    parent?.add(element)
    return element
  }

  /** Draws what belongs to an element. */
  within(element: Element, draw: () => void): void {
    const content = this.#inside.markStructureContent(String(element.dictionary.data['S']))
    element.add(content)
    draw()
    this.#inside.endMarkedContent()
  }

  /** Draws what is no part of the text: rules, page numbers, repeated heads. */
  aside(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.#inside.markContent('Artifact', { type })
    draw()
    this.#inside.endMarkedContent()
  }

  /** Writes letters from a point of the base line on; `commands` come between `[` and `]` of `TJ`. */
  letters(at: { x: number; y: number }, set: { face: Face; size: number; commands: string }): void {
    const typeface = this.typeface(set.face)
    this.#inside.page.fonts[typeface.id] ??= typeface.embedded()
    const place = `1 0 0 -1 ${short(at.x)} ${short(at.y)} Tm`
    this.#inside.addContent(
      `BT /${typeface.id} ${short(set.size)} Tf ${place} [${set.commands}] TJ ET`,
    )
  }

  /** Draws straight lines, each from a point to a point; `dash` is a pattern such as `0.6 1.8`. */
  lines(
    lines: readonly (readonly [number, number, number, number])[],
    { width, dash = null }: { width: number; dash?: string | null },
  ): void {
    const paths = lines.map(
      ([x1, y1, x2, y2]) => `${short(x1)} ${short(y1)} m ${short(x2)} ${short(y2)} l`,
    )
    const pattern = dash === null ? '' : ` [${dash}] 0 d`
    this.#inside.addContent(`q ${short(width)} w${pattern} ${paths.join(' ')} S Q`)
  }

  /** Draws in units and from a corner of its own. */
  drawing(at: { x: number; y: number; scale: number }, draw: () => void): void {
    const scale = String(Math.round(at.scale * 1e5) / 1e5)
    this.command(`q ${scale} 0 0 ${scale} ${short(at.x)} ${short(at.y)} cm`)
    draw()
    this.command('Q')
  }

  /** Draws by commands of the format. */
  command(commands: string): void {
    this.#inside.addContent(commands)
  }

  /** The finished file. */
  bytes(): Promise<Uint8Array> {
    this.root.end()
    this.#inside.end()
    return this.#bytes
  }
}
