import type { PdfFile } from '../file/pdf-file.js'
import type { Element } from '../file/pdfkit-inside.js'
import { isSpace, lettersOf, linesOf, type Letters, type Line, type Run } from './lines.js'
import type { Strip } from './strip.js'

/** How a text is set. */
export interface Setting {
  readonly file: PdfFile
  /** The element its letters belong to. */
  readonly element: Element
  readonly size: number
  /** Height of a line, as a multiple of the size. */
  readonly leading: number
  readonly width: number
  readonly align: 'left' | 'centre' | 'right' | 'justified'
  /** How far the first line stands in. */
  readonly indent?: number
  /** Whether the rest of the last line is dotted, for something to be written there by hand. */
  readonly dotted?: boolean
}

interface Piece {
  readonly face: Run['face']
  readonly width: number
  readonly commands: string
}

/** The letters of a line as the file has them, a piece for each face; spaces between words are `wider`, in points. */
function piecesOf({ setting, text, line }: Place, wider: number): readonly Piece[] {
  const pieces: Piece[] = []
  const { letters, faces, widths } = text
  let index = line.from
  while (index < line.to) {
    const face = faces[index] ?? 'regular'
    const typeface = setting.file.typeface(face)
    let width = 0
    let commands = '<'
    for (; index < line.to && faces[index] === face; index += 1) {
      const letter = letters[index] ?? ''
      if (letter === '\n') continue
      width += widths[index] ?? 0
      commands += typeface.glyph(letter.codePointAt(0) ?? 0).code
      if (wider === 0 || !isSpace(letter)) continue
      width += wider
      commands += `>${String(Math.round((-wider * 1000) / setting.size))}<`
    }
    pieces.push({ face, width, commands: `${commands}>` })
  }
  return pieces
}

interface Place {
  readonly setting: Setting
  readonly text: Letters
  readonly line: Line
  /** How far this line stands in. */
  readonly indent: number
}

function startOf({ setting, line, indent }: Place): number {
  const free = setting.width - indent - line.width
  if (setting.align === 'centre') return indent + free / 2
  return setting.align === 'right' ? indent + free : indent
}

const dots = { width: 0.7, dash: '0.7 1.8' }

function stripOf(place: Place): Strip {
  const { setting, text, line, indent } = place
  const { file, size, element } = setting
  const height = size * setting.leading
  const { ascent, descent } = file.typeface('regular')
  const base = (height + (ascent - descent) * size) / 2
  const stretched = setting.align === 'justified' && !line.last && line.gaps > 0
  const wider = stretched ? (setting.width - indent - line.width) / line.gaps : 0
  const pieces = piecesOf(place, wider)
  const dotted = setting.dotted === true && line.to === text.letters.length
  const paint = (x: number, y: number): void => {
    let at = x + startOf(place)
    for (const { face, width, commands } of pieces) {
      if (commands !== '<>') file.letters({ x: at, y: y + base }, { face, size, commands })
      at += width
    }
    if (dotted) file.lines([[at + 2, y + base, x + setting.width, y + base]], dots)
  }
  return { height, element, paint }
}

/** A text as strips, one for each line; none for an empty text. */
export function textStrips(runs: readonly Run[], setting: Setting): readonly Strip[] {
  const { indent = 0, width } = setting
  const text = lettersOf(setting.file, runs, setting.size)
  const lines = linesOf(text, { first: width - indent, other: width })
  return lines.map((line, index) =>
    stripOf({ setting, text, line, indent: index === 0 ? indent : 0 }),
  )
}
