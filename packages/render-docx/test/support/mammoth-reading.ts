import mammoth from 'mammoth'

/** What mammoth makes of a piece of a Word file. */
interface Piece {
  readonly type: string
  readonly value?: string
  readonly altText?: string
  readonly isHeader?: boolean
  readonly children?: readonly Piece[]
}

/** A Word file as mammoth reads it. */
export interface MammothReading {
  readonly text: string
  /** The cells of every table with lines, heads left out; letterhead and signatures are tables without. */
  readonly tables: readonly (readonly (readonly string[])[])[]
  /** The number of rows that are repeated on every page, by table with lines. */
  readonly heads: readonly number[]
}

const childrenOf = ({ children = [] }: Piece): readonly Piece[] => children

function textOf(piece: Piece): string {
  if (piece.type === 'text') return piece.value ?? ''
  if (piece.type === 'image') return piece.altText ?? ''
  if (piece.type === 'break' || piece.type === 'tab') return ' '
  const inner = childrenOf(piece).map(textOf).join('')
  return piece.type === 'paragraph' || piece.type === 'tableCell' ? `${inner}\n` : inner
}

const tablesIn = (piece: Piece): readonly Piece[] =>
  piece.type === 'table' ? [piece] : childrenOf(piece).flatMap(tablesIn)

const isHead = ({ isHeader }: Piece): boolean => isHeader === true

const rowsOf = (table: Piece): readonly (readonly string[])[] =>
  childrenOf(table)
    .filter((row) => !isHead(row))
    .map((row) => childrenOf(row).map(textOf))

/** Reads a Word file with mammoth, without making anything of it. */
export async function readWithMammoth(file: Uint8Array): Promise<MammothReading> {
  const found: { document: Piece | null } = { document: null }
  await mammoth.convertToHtml(
    { buffer: Buffer.from(file) },
    {
      transformDocument: (document: Piece) => {
        found.document = document
        return { ...document, children: [] }
      },
    },
  )
  const { document } = found
  if (document === null) throw new Error('mammoth found no document')
  const tables = tablesIn(document).filter((table) => childrenOf(table).some(isHead))
  return {
    text: textOf(document),
    tables: tables.map(rowsOf),
    heads: tables.map((table) => childrenOf(table).filter(isHead).length),
  }
}
