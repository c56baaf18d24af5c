import type { Language, Picture } from '@motcua/core/documents'
import { chartTree, drawingTree, qrTree, type SvgTree } from '@motcua/draw'
import type { Element } from '../file/pdfkit-inside.js'
import type { Flow } from '../layout/flow.js'
import { mm } from '../layout/sheet.js'
import { heightOf, type Strip } from '../layout/strip.js'
import { attribute, numeric } from './ink.js'
import { drawShapes } from './shapes.js'
import { wordStrips } from './words.js'

type Shown = Picture & { readonly language: Language }

function treeOf({ picture, alternative, language }: Shown): SvgTree {
  const options = { alternative, language }
  switch (picture.is) {
    case 'qr':
      return qrTree(picture.text, options)
    case 'chart':
      return chartTree(picture, options)
    case 'drawing':
      return drawingTree(picture, options)
  }
}

interface Measured {
  readonly tree: SvgTree
  /** In units of its own. */
  readonly width: number
  readonly height: number
  /** Points in such a unit where a page is empty, and where it has to share one. */
  readonly full: number
  readonly least: number
}

/** How much smaller a chart or a drawing may be printed so that it stands on the page where it belongs. */
const leastShare = 0.6

/** A picture with what a page has room for; of the height of a page, `below` is left to its caption. */
function measured(flow: Flow, shown: Shown, below: number): Measured {
  const tree = treeOf(shown)
  const [, , width = 1, height = 1] = attribute(tree, 'viewBox').split(' ').map(Number)
  const { is } = shown.picture
  const usual = { qr: (numeric(tree, 'width') * mm) / width, chart: flow.width / width, drawing: 1 }
  const highest = is === 'drawing' ? flow.fullRoom - below : flow.fullRoom * 0.8
  const full = Math.min(usual[is], flow.width / width, highest / height)
  const least = is === 'qr' ? full : Math.min(full, usual[is] * leastShare)
  return { tree, width, height, full, least }
}

// Its caption has more than two lines where somebody means harm.
const usualCaption = (flow: Flow): number => 3 * flow.sheet.sizes.note + flow.sheet.gap

/** How much room a picture needs at least on a page that it shares. */
export function pictureBeginning(flow: Flow, shown: Shown): number {
  const { height, least } = measured(flow, shown, usualCaption(flow))
  return height * least + usualCaption(flow)
}

function pictureStrip(flow: Flow, element: Element, picture: Measured & { room: number }): Strip {
  const { tree, width, height, full, least, room } = picture
  const scale = room < height * least ? full : Math.min(full, room / height)
  const paint = (x: number, y: number): void => {
    const at = { x: x + (flow.width - width * scale) / 2, y, scale }
    flow.file.drawing(at, () => drawShapes(flow.file, tree))
  }
  return { height: height * scale, element, paint }
}

/**
 * Prints a picture as lines and letters; who listens hears its alternative. Rather than begin a page it is printed
 * somewhat smaller.
 */
export function printPicture(flow: Flow, parent: Element, shown: Shown): void {
  const element = flow.file.element(parent, 'Figure', { alt: shown.alternative })
  const caption = wordStrips(flow, parent, {
    role: 'Caption',
    runs: [{ text: shown.caption ?? '', face: 'italic' }],
    size: flow.sheet.sizes.note,
    align: 'centre',
  })
  flow.space(flow.sheet.gap / 2)
  const below = Math.min(heightOf(caption), flow.fullRoom * 0.2)
  const room = flow.room - below
  const strip = pictureStrip(flow, element, { ...measured(flow, shown, below), room })
  flow.need(strip.height + below)
  flow.strips([strip], true)
  flow.strips(caption)
  flow.space(flow.sheet.gap)
}
