import type { Language, Picture } from '@motcua/core/documents'
import { chartTree, qrTree, type SvgTree } from '@motcua/draw'
import type { Face } from '../file/fonts.js'
import type { PdfFile } from '../file/pdf-file.js'
import type { Element } from '../file/pdfkit-inside.js'
import type { Flow } from '../layout/flow.js'
import { lettersOf } from '../layout/lines.js'
import { mm } from '../layout/sheet.js'
import { heightOf, type Strip } from '../layout/strip.js'
import { attribute, inkOf, numeric } from './ink.js'
import { boxCommands, inked, pathCommands } from './path.js'
import { wordStrips } from './words.js'

interface Drawing {
  readonly tree: SvgTree
  /** On the page, in points. */
  readonly width: number
  readonly height: number
  readonly scale: number
}

function drawingOf(flow: Flow, { picture, alternative }: Picture, language: Language): Drawing {
  const options = { alternative, language }
  const tree = picture.is === 'qr' ? qrTree(picture.text, options) : chartTree(picture, options)
  const [, , width = 1, height = 1] = attribute(tree, 'viewBox').split(' ').map(Number)
  const wish = picture.is === 'qr' ? numeric(tree, 'width') * mm : flow.width
  const scale = Math.min(wish / width, flow.width / width, (flow.fullRoom * 0.8) / height)
  return { tree, scale, width: width * scale, height: height * scale }
}

const textOf = (element: SvgTree): string =>
  element.children.map((child) => (child.type === 'text' ? child.value : '')).join('')

const anchors: Readonly<Record<string, number>> = { middle: 0.5, end: 1 }

/** Writes a word of a drawing, in the units of the drawing. */
function drawWord(file: PdfFile, element: SvgTree, usual: number): void {
  const face: Face = attribute(element, 'fontStyle') === 'italic' ? 'italic' : 'regular'
  const size = numeric(element, 'fontSize') || usual
  const { letters, widths } = lettersOf(file, [{ text: textOf(element), face }], size)
  const width = widths.reduce((sum, letter) => sum + letter, 0)
  const typeface = file.typeface(face)
  const codes = letters.map((letter) => typeface.glyph(letter.codePointAt(0) ?? 0).code)
  const x = numeric(element, 'x') - width * (anchors[attribute(element, 'textAnchor')] ?? 0)
  const white = attribute(element, 'fill') === '#fff'
  if (white) file.command('1 1 1 rg')
  file.letters({ x, y: numeric(element, 'y') }, { face, size, commands: `<${codes.join('')}>` })
  if (white) file.command('0 0 0 rg')
}

function drawShape(file: PdfFile, element: SvgTree, usual: number): void {
  const side = (name: string): number => numeric(element, name)
  switch (element.tagName) {
    case 'rect': {
      const box = { x: side('x'), y: side('y'), width: side('width'), height: side('height') }
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

function pictureStrip(
  flow: Flow,
  element: Element,
  { tree, width, height, scale }: Drawing,
): Strip {
  const paint = (x: number, y: number): void => {
    const at = { x: x + (flow.width - width) / 2, y, scale }
    flow.file.drawing(at, () => {
      for (const child of tree.children) {
        if (child.type === 'element') drawShape(flow.file, child, numeric(tree, 'fontSize'))
      }
    })
  }
  return { height, element, paint }
}

/** Prints a QR code or a chart as lines and letters; who listens hears its alternative. */
export function printPicture(
  flow: Flow,
  parent: Element,
  picture: Picture & { readonly language: Language },
): void {
  const drawing = drawingOf(flow, picture, picture.language)
  const element = flow.file.element(parent, 'Figure', { alt: picture.alternative })
  const caption = wordStrips(flow, parent, {
    role: 'Caption',
    runs: [{ text: picture.caption ?? '', face: 'italic' }],
    size: flow.sheet.sizes.note,
    align: 'centre',
  })
  flow.space(flow.sheet.gap / 2)
  flow.need(drawing.height + Math.min(heightOf(caption), flow.fullRoom * 0.2))
  flow.strips([pictureStrip(flow, element, drawing)], true)
  flow.strips(caption)
  flow.space(flow.sheet.gap)
}
