import type { PdfFile } from '../file/pdf-file.js'
import type { Sheet } from './sheet.js'
import { gap, heightOf, type Cell, type Row, type Strip } from './strip.js'
import { textStrips } from './text.js'

/** How many strips fit; a text that breaks leaves no single line behind, and takes none with it. */
function fitting(strips: readonly Strip[], room: number, free: boolean): number {
  let count = 0
  let height = 0
  for (const strip of strips) {
    height += strip.height
    if (height > room + 0.01) break
    count += 1
  }
  if (!free || count === strips.length) return count
  if (count < 2) return 0
  if (strips.length - count > 1) return count
  return count > 2 ? count - 1 : 0
}

/** What stands at the top of every page of a table. */
export interface RepeatedHead {
  readonly height: number
  /** Draws it from a height of the page on. */
  readonly draw: (y: number) => void
}

/** The pages as they fill up, from the top of the first to the foot of the last. */
export class Flow {
  readonly file: PdfFile
  readonly sheet: Sheet
  #y = 0
  #top = 0
  #pages = 0
  #head: RepeatedHead | null = null

  constructor(file: PdfFile, sheet: Sheet) {
    this.file = file
    this.sheet = sheet
    this.newPage()
  }

  /** Width between the margins. */
  get width(): number {
    return this.sheet.width - this.sheet.left - this.sheet.right
  }

  /** Height that is left on the page. */
  get room(): number {
    return this.sheet.height - this.sheet.bottom - this.#y
  }

  /** Height of an empty page. */
  get fullRoom(): number {
    return this.sheet.height - this.sheet.bottom - this.sheet.top
  }

  get #freshRoom(): number {
    return this.fullRoom - (this.#head?.height ?? 0)
  }

  /** Whether the page is empty, but for a repeated head. */
  get atTop(): boolean {
    return this.#y <= this.#top
  }

  /** Begins a page; from the second on its number stands above. */
  newPage(): void {
    this.file.addPage()
    this.#pages += 1
    this.#y = this.sheet.top
    if (this.#pages > 1) this.#number()
    this.#head?.draw(this.#y)
    this.#y += this.#head?.height ?? 0
    this.#top = this.#y
  }

  /** Leaves space, but not at the top of a page. */
  space(height: number): void {
    if (!this.atTop) this.#y += Math.min(height, Math.max(this.room, 0))
  }

  /** Begins a page if less than this height is left. */
  need(height: number): void {
    if (this.room < height && !this.atTop) this.newPage()
  }

  /** Repeats a head on every page that begins while `act` runs. */
  repeating(head: RepeatedHead, act: () => void): void {
    this.#head = head
    act()
    this.#head = null
  }

  /** Places strips under each other across the whole width. */
  strips(strips: readonly Strip[], whole = false): void {
    this.row({ cells: [{ x: 0, strips }], whole, padding: 0, frame: null })
  }

  /** Places what is never broken; it draws itself from its upper left corner on and marks its own parts. */
  block(height: number, draw: (x: number, y: number) => void): void {
    this.need(height)
    draw(this.sheet.left, this.#y)
    this.#y += height
  }

  /** Places a row: on this page, on the next, or broken over as many as it needs. */
  row(row: Row): void {
    const tall = Math.max(0, ...row.cells.map(({ strips }) => heightOf(strips)))
    const height = tall + 2 * row.padding - 0.01
    if (row.whole && height > this.room && height <= this.#freshRoom && !this.atTop) this.newPage()
    if (height <= this.room) this.#draw(row, row.cells)
    else this.#broken(row, !row.whole && row.frame === null && row.cells.length === 1)
  }

  #broken(row: Row, free: boolean): void {
    let rest = row.cells
    while (rest.some(({ strips }) => strips.length > 0)) {
      const room = this.room - 2 * row.padding
      const counts = rest.map(({ strips }) => fitting(strips, room, free && !this.atTop))
      const stuck = counts.every((count) => count === 0)
      if (stuck && !this.atTop) {
        this.newPage()
        continue
      }
      const take = (index: number): number => (stuck ? 1 : (counts[index] ?? 0))
      this.#draw(
        row,
        rest.map(({ x, strips }, index) => ({ x, strips: strips.slice(0, take(index)) })),
      )
      rest = rest.map(({ x, strips }, index) => ({ x, strips: strips.slice(take(index)) }))
      if (rest.some(({ strips }) => strips.length > 0)) this.newPage()
    }
  }

  #draw({ padding, frame }: Row, cells: readonly Cell[]): void {
    const y = this.#y
    for (const { x, strips } of cells) {
      drawStrips(this.file, strips, { x: this.sheet.left + x, y: y + padding })
    }
    const height = Math.max(0, ...cells.map(({ strips }) => heightOf(strips))) + 2 * padding
    if (frame !== null) this.file.aside('Layout', () => frame(y, height))
    this.#y = y + height
  }

  #number(): void {
    const { file, sheet } = this
    const size = sheet.sizes.pageNumber
    const [strip = gap(0)] = textStrips([{ text: String(this.#pages), face: 'regular' }], {
      file,
      element: file.root,
      size,
      leading: 1,
      width: this.width,
      align: 'centre',
    })
    file.aside('Pagination', () => strip.paint?.(sheet.left, (sheet.top - size) / 2))
  }
}

/** Draws strips under each other, those of one element as one. */
export function drawStrips(
  file: PdfFile,
  strips: readonly Strip[],
  at: { x: number; y: number },
): void {
  let y = at.y
  let index = 0
  while (index < strips.length) {
    const { element } = strips[index] ?? gap(0)
    const same: Strip[] = []
    for (; index < strips.length && strips[index]?.element === element; index += 1) {
      same.push(strips[index] ?? gap(0))
    }
    const draw = (): void => {
      for (const { paint, height } of same) {
        paint?.(at.x, y)
        y += height
      }
    }
    if (element !== null) file.within(element, draw)
    else if (same.some(({ paint }) => paint !== null)) file.aside('Layout', draw)
    else draw()
  }
}
