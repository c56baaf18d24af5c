import type { OfficialDocument, SignatureBlock } from '@motcua/core/documents'
import { oneRow } from '../sheet/band.js'
import { look } from '../sheet/looks.js'
import { putStacks, type Stack } from '../sheet/stacks.js'
import { gridColumns, whole, type CoverPage, type Span } from './cover-page.js'

/** Signatures that stand side by side at most. */
const abreast = 4
/** Points left for a signature and its seal; the slips leave less. */
const forSigning = { A4: 62, A5: 28 } as const

const heightOf = (stack: Stack): number =>
  stack.reduce<number>(
    (sum, what) =>
      sum + (typeof what === 'number' ? what : 'value' in what ? (oneRow(what) ?? 0) : 0),
    0,
  )

function upper(page: CoverPage, { authority, note }: SignatureBlock, span: Span): Stack {
  const { body } = page.sizes
  const bold = look(body, { bold: true, align: 'centre' })
  const small = look(page.sizes.note, { italic: true, align: 'centre' })
  return [
    ...authority.map((line) => page.piece(line, span, bold)),
    ...(note === null ? [] : [page.piece(note, span, small)]),
  ]
}

function signatureStacks(
  page: CoverPage,
  signatures: readonly SignatureBlock[],
  { area, room: left }: { readonly area: Span; readonly room: number },
): readonly Stack[] {
  const columns = Math.floor(area.columns / signatures.length)
  const spans = signatures.map((_, at) => ({ column: area.column + at * columns, columns }))
  const uppers = signatures.map((signature, at) => upper(page, signature, spans[at] ?? area))
  const tallest = Math.max(...uppers.map(heightOf))
  const bold = look(page.sizes.body, { bold: true, align: 'centre' })
  return signatures.map(({ name }, at) => {
    const above = uppers[at] ?? []
    const room = tallest - heightOf(above) + left
    return [...above, room, ...(name === null ? [] : [page.piece(name, spans[at] ?? area, bold)])]
  })
}

const labels = { vi: 'Nơi nhận:', en: 'Recipients:' } as const

function recipientStack(page: CoverPage, recipients: readonly string[], span: Span): Stack {
  if (recipients.length === 0) return []
  const { recipients: size } = page.sizes
  const label = look(size + 1, { bold: true, italic: true })
  const lines = recipients.map((recipient, at) => {
    const end = at === recipients.length - 1 ? '.' : ';'
    return page.piece(`- ${recipient}${end}`, span, look(size))
  })
  return [page.piece(labels[page.language], span, label), ...lines]
}

/** Writes signatures and recipients: the recipients on the left of a single signature, else below all. */
export function writeSignatures(page: CoverPage, document: OfficialDocument): void {
  const { signatures, recipients } = document
  if (signatures.length + recipients.length > 0) page.gap(10)
  const half = gridColumns / 2
  const one = signatures.length === 1
  const area = one ? { column: half, columns: half } : whole
  const signing = { area, room: forSigning[document.page.size] }
  for (let from = 0; from < signatures.length; from += abreast) {
    const stacks = signatureStacks(page, signatures.slice(from, from + abreast), signing)
    const beside = one ? [recipientStack(page, recipients, { column: 0, columns: half })] : []
    putStacks(page.draft, [...beside, ...stacks])
  }
  if (one || recipients.length === 0) return
  page.gap(8)
  putStacks(page.draft, [recipientStack(page, recipients, whole)])
}
