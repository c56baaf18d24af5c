import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'

/** A row of a table of a template. */
export type Row = readonly string[]

/** A paragraph, or a table. */
export type TemplatePart = string | readonly Row[]

const cellOf = (text: string): TableCell => new TableCell({ children: [new Paragraph({ text })] })

const tableOf = (rows: readonly Row[]): Table =>
  new Table({ rows: rows.map((row) => new TableRow({ children: row.map(cellOf) })) })

// Word cuts a text into runs as it was typed; a tag may be in several.
const cut = (text: string): Paragraph =>
  new Paragraph({ children: text.split('|').map((piece) => new TextRun(piece)) })

/** A template made by hand: texts are paragraphs, `|` begins another run; lists of rows are tables. */
export const templateOf = (...parts: readonly TemplatePart[]): Promise<Uint8Array> =>
  Packer.toBuffer(
    new Document({
      sections: [
        { children: parts.map((part) => (typeof part === 'string' ? cut(part) : tableOf(part))) },
      ],
    }),
  )
