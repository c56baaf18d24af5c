import { type Paragraph, type Table } from 'docx'
import type { Language, OfficialDocument, SignatureBlock } from '@motcua/core/documents'
import { sideBySide } from './plain-table.js'
import { paragraph } from './words.js'

const label: Readonly<Record<Language, string>> = { vi: 'Nơi nhận:', en: 'Recipients:' }

const recipientLines = ({ recipients, language }: OfficialDocument): Paragraph[] =>
  recipients.length === 0
    ? []
    : [
        paragraph('RecipientsLabel', label[language]),
        ...recipients.map((line, index) =>
          paragraph('Recipients', `- ${line}${index === recipients.length - 1 ? '.' : ';'}`),
        ),
      ]

const signatureLines = ({ authority, note, name }: SignatureBlock): Paragraph[] => [
  ...authority.map((line) => paragraph('Authority', line)),
  ...(note === null ? [] : [paragraph('SignatureNote', note)]),
  paragraph('Signature', name),
]

const nothing = (): Paragraph[] => [paragraph('Spacer', null)]

/**
 * The end of a document: one signature at the right of its recipients, several side by side above them. It is kept
 * together.
 */
export function documentEnd(document: OfficialDocument, width: number): (Paragraph | Table)[] {
  const { signatures } = document
  const recipients = recipientLines(document)
  const [only, ...more] = signatures
  if (only === undefined) return recipients
  const after = paragraph('Spacer', null)
  if (more.length === 0) {
    const left = Math.round(width * 0.45)
    const cells = [recipients.length > 0 ? recipients : nothing(), signatureLines(only)]
    return [sideBySide([left, width - left], [cells]), after]
  }
  const each = Math.floor(width / signatures.length)
  const widths = signatures.map(() => each)
  return [sideBySide(widths, [signatures.map(signatureLines)]), after, ...recipients]
}
