import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { ReadBack } from '@motcua/testing'
import {
  isDictionary,
  PdfObjects,
  Reference,
  words,
  type Dictionary,
  type Value,
} from './pdf-objects.js'

/** The letters of a page: all of them, those outside the text, and those of each marked part. */
interface PageLetters {
  readonly all: string
  readonly aside: string
  readonly parts: ReadonlyMap<number, string>
}

const lettersIn = (shown: unknown): string =>
  (Array.isArray(shown) ? shown : [])
    .map((glyph: unknown) =>
      typeof glyph === 'object' && glyph !== null && 'unicode' in glyph
        ? String(glyph.unicode)
        : '',
    )
    .join('')

/** Reads the letters of a page as pdf.js finds them, in the order they are drawn. */
async function lettersOf(page: PDFPageProxy): Promise<PageLetters> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const parts = new Map<number, string>()
  const open: (number | 'aside' | null)[] = []
  let all = ''
  let aside = ''
  for (const [index, operator] of fnArray.entries()) {
    const given: unknown[] = Array.isArray(argsArray[index]) ? argsArray[index] : []
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) {
      const [tag, part] = given
      open.push(tag === 'Artifact' ? 'aside' : typeof part === 'number' ? part : null)
    }
    if (operator === OPS.endMarkedContent) open.pop()
    if (operator !== OPS.showText) continue
    const letters = lettersIn(given[0])
    const part = open.at(-1)
    all += letters
    if (part === 'aside') aside += letters
    else if (typeof part === 'number') parts.set(part, (parts.get(part) ?? '') + letters)
    else throw new Error(`letters that belong to nothing: ${letters}`)
  }
  return { all, aside, parts }
}

const nameOf = (value: Value): string => (typeof value === 'string' ? value.slice(1) : '')

/** The structure tree of a file, with the letters that belong to each element. */
class Structure {
  readonly #objects: PdfObjects
  readonly #pages: ReadonlyMap<number, PageLetters>

  constructor(objects: PdfObjects, pages: ReadonlyMap<number, PageLetters>) {
    this.#objects = objects
    this.#pages = pages
  }

  get root(): Dictionary {
    return this.#objects.dictionary(this.#objects.root.get('StructTreeRoot'))
  }

  role(element: Dictionary): string {
    return nameOf(this.#objects.at(element.get('S')))
  }

  /** Elements of a role below another, those within them left out. */
  *find(element: Dictionary, role: string): Generator<Dictionary> {
    for (const child of this.#children(element)) {
      if (this.role(child) === role) yield child
      else yield* this.find(child, role)
    }
  }

  /** What is read aloud: letters, and the alternative of a picture. */
  text(element: Dictionary): string {
    if (this.role(element) === 'Figure') return `${words(this.#objects.at(element.get('Alt')))}\n`
    const kids = this.#objects.list(element.get('K')).map((kid) => this.#kid(element, kid))
    return `${kids.join('')}\n`
  }

  #children(element: Dictionary): readonly Dictionary[] {
    return this.#objects
      .list(element.get('K'))
      .map((kid) => this.#objects.at(kid))
      .filter((kid): kid is Dictionary => isDictionary(kid) && kid.has('S'))
  }

  #kid(element: Dictionary, kid: Value): string {
    if (typeof kid === 'number') return this.#letters(element.get('Pg'), kid)
    const read = this.#objects.dictionary(kid)
    if (read.has('S')) return this.text(read)
    const part = read.get('MCID')
    return typeof part === 'number' ? this.#letters(read.get('Pg'), part) : ''
  }

  #letters(page: Value | undefined, part: number): string {
    if (!(page instanceof Reference)) throw new Error('a part without a page')
    return `${this.#pages.get(page.number)?.parts.get(part) ?? ''}\n`
  }
}

const calling =
  /^(?:URI|JS|JavaScript|Launch|OpenAction|AA|GoToR|SubmitForm|EmbeddedFiles|AcroForm)$/

// A font and a part of an element on another page stand in any longer file.
const usual = /^(?:F\d|MCR|MCID|Pg|Limits)$/

function namesOf(objects: PdfObjects): ReadonlySet<string> {
  const names = new Set<string>()
  for (const dictionary of objects.dictionaries()) {
    for (const [name, value] of dictionary) {
      names.add(name)
      if (/^(?:S|Type|Subtype)$/.test(name)) names.add(nameOf(value))
    }
  }
  return names
}

const inMillimetres = (points: number | undefined): number => ((points ?? 0) * 25.4) / 72

const told = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What a file of the PDF renderer holds, as pdf.js reads its letters and an own reader its structure. */
export async function readPdf(file: Uint8Array): Promise<ReadBack> {
  const objects = new PdfObjects(file)
  const task = getDocument({ data: file.slice(), verbosity: 0, disableFontFace: true })
  const document = await task.promise
  const pages = new Map<number, PageLetters>()
  let paper: readonly number[] = []
  const addresses: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    paper = page.view
    const annotations: unknown[] = await page.getAnnotations()
    addresses.push(...annotations.map((annotation) => JSON.stringify(annotation)))
    pages.set(page.ref?.num ?? 0, await lettersOf(page))
    page.cleanup()
  }
  const { info } = await document.getMetadata()
  const names = namesOf(objects)
  const structure = new Structure(objects, pages)
  const said = new Map<string, unknown>(Object.entries(info))
  const read = {
    text: structure.text(structure.root),
    properties: {
      title: told(said.get('Title')),
      author: told(said.get('Author')),
      subject: told(said.get('Subject')),
      language: words(objects.at(objects.root.get('Lang'))),
    },
    paper: {
      width: inMillimetres((paper[2] ?? 0) - (paper[0] ?? 0)),
      height: inMillimetres((paper[3] ?? 0) - (paper[1] ?? 0)),
    },
    parts: [...names].filter((name) => !usual.test(name)),
    calls: [...addresses, ...[...names].filter((name) => calling.test(name))],
    heads: { pages: [...pages.values()].map(({ all }) => all) },
    tables: [...structure.find(structure.root, 'Table')].map((table) =>
      [...structure.find(table, 'TBody')].flatMap((body) =>
        [...structure.find(body, 'TR')].map((row) =>
          [...structure.find(row, 'TD')].map((cell) => structure.text(cell)),
        ),
      ),
    ),
  }
  await task.destroy()
  return read
}

/** Letters of every page that are no part of the text: page numbers and repeated heads. */
export async function readAsides(file: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: file.slice(), verbosity: 0, disableFontFace: true })
  const document = await task.promise
  const asides: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    asides.push((await lettersOf(await document.getPage(number))).aside)
  }
  await task.destroy()
  return asides
}
