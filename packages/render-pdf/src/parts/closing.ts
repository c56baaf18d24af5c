import type { OfficialDocument, SignatureBlock } from '@motcua/core/documents'
import type { Face } from '../file/fonts.js'
import type { Element } from '../file/pdfkit-inside.js'
import type { Flow } from '../layout/flow.js'
import { gap, heightOf, type Cell, type Strip } from '../layout/strip.js'
import { wordStrips } from './words.js'

const label = { vi: 'Nơi nhận:', en: 'Recipients:' } as const

/** Height for a signature and a seal, in points. */
const signingRoom = { form: 28, letter: 62, book: 62 } as const

const between = 12

interface Part {
  readonly flow: Flow
  readonly parent: Element
  readonly width: number
}

const line = ({ flow, parent, width }: Part, text: string, how: { face: Face; size: number }) =>
  wordStrips(flow, parent, {
    role: 'P',
    runs: [{ text, face: how.face }],
    size: how.size,
    align: 'centre',
    width,
  })

function signature(part: Part, block: SignatureBlock, room: number): readonly Strip[] {
  const { body, note } = part.flow.sheet.sizes
  return [
    ...block.authority.flatMap((text) => line(part, text, { face: 'bold', size: body })),
    ...line(part, block.note ?? '', { face: 'italic', size: note }),
    gap(room),
    ...line(part, block.name ?? '', { face: 'bold', size: body }),
  ]
}

function recipients(part: Part, document: OfficialDocument): readonly Strip[] {
  const { flow, parent, width } = part
  const size = flow.sheet.sizes.note
  const left = (text: string, face: Face, letters: number) =>
    wordStrips(flow, parent, {
      role: 'P',
      runs: [{ text, face }],
      size: letters,
      align: 'left',
      width,
    })
  const last = document.recipients.length - 1
  return [
    ...left(label[document.language], 'boldItalic', Math.min(size + 1, 12)),
    ...document.recipients.flatMap((text, index) =>
      left(`- ${text}${index === last ? '.' : ';'}`, 'regular', size),
    ),
  ]
}

/** The end of a document, set but not yet printed. */
export interface Closing {
  readonly height: number
  readonly print: () => void
}

function cellsOf(flow: Flow, parent: Element, document: OfficialDocument): readonly Cell[] {
  const { signatures, layout } = document
  const lists = document.recipients.length > 0 ? 1 : 0
  // A single signature keeps to the right half.
  const columns = Math.max(signatures.length + lists, 2)
  const width = (flow.width - between * (columns - 1)) / columns
  const part = { flow, parent, width }
  const at = (column: number): number => column * (width + between)
  return [
    ...(lists === 1 ? [{ x: 0, strips: recipients(part, document) }] : []),
    ...signatures.map((block, index) => ({
      x: at(columns - signatures.length + index),
      strips: signature(part, block, signingRoom[layout]),
    })),
  ]
}

/** The recipients at the left and the signatures beside them, on one page where they fit. */
export function closingOf(flow: Flow, document: OfficialDocument): Closing {
  const { signatures, recipients: names } = document
  if (signatures.length + names.length === 0) return { height: 0, print: () => undefined }
  const element = flow.file.element(null, 'Div')
  const cells = cellsOf(flow, element, document)
  const above = flow.sheet.sizes.body
  const height = Math.max(0, ...cells.map(({ strips }) => heightOf(strips)))
  const print = (): void => {
    flow.file.root.add(element)
    flow.space(above)
    flow.row({ cells, whole: true, padding: 0, frame: null })
  }
  return { height: height + above, print }
}
