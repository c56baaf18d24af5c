import type { SvgTree } from '@motcua/draw'
import type { Face } from '../file/fonts.js'
import type { PdfFile } from '../file/pdf-file.js'
import { lettersOf } from '../layout/lines.js'
import { attribute, colour, inkOf, numeric } from './ink.js'
import { boxCommands, inked, pathCommands } from './path.js'

const textOf = (element: SvgTree): string =>
  element.children.map((child) => (child.type === 'text' ? child.value : '')).join('')

const anchors: Readonly<Record<string, number>> = { middle: 0.5, end: 1 }

const faceOf = (element: SvgTree): Face => {
  if (attribute(element, 'fontWeight') === 'bold') return 'bold'
  return attribute(element, 'fontStyle') === 'italic' ? 'italic' : 'regular'
}

/** Writes a word of a drawing, in the units of the drawing. */
function drawWord(file: PdfFile, element: SvgTree, usual: number): void {
  const face = faceOf(element)
  const size = numeric(element, 'fontSize') || usual
  const { letters, widths } = lettersOf(file, [{ text: textOf(element), face }], size)
  const width = widths.reduce((sum, letter) => sum + letter, 0)
  const typeface = file.typeface(face)
  const codes = letters.map((letter) => typeface.glyph(letter.codePointAt(0) ?? 0).code)
  const x = numeric(element, 'x') - width * (anchors[attribute(element, 'textAnchor')] ?? 0)
  const ink = colour(attribute(element, 'fill'))
  if (ink !== null) file.command(`${ink} rg`)
  file.letters({ x, y: numeric(element, 'y') }, { face, size, commands: `<${codes.join('')}>` })
  if (ink !== null) file.command('0 0 0 rg')
}

function drawShape(file: PdfFile, element: SvgTree, usual: number): void {
  const side = (name: string): number => numeric(element, name)
  switch (element.tagName) {
    case 'rect': {
      const [x, y, width, height] = [side('x'), side('y'), side('width'), side('height')]
      const box = { x, y, width, height, rx: side('rx') }
      file.command(inked(boxCommands(box), inkOf(element)))
      break
    }
    case 'path':
      file.command(inked(pathCommands(attribute(element, 'd')), inkOf(element)))
      break
    case 'text':
      drawWord(file, element, usual)
      break
  }
}

/** Draws the shapes and words of a picture, in its own units. */
export function drawShapes(file: PdfFile, tree: SvgTree): void {
  for (const child of tree.children) {
    if (child.type === 'element') drawShape(file, child, numeric(tree, 'fontSize'))
  }
}
