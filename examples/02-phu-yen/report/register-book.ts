import { type Engine, type PlainDate } from '@motcua/core'
import {
  numberingFaults,
  printedCell,
  registerBook,
  type Cell,
  type OfficialDocument,
  type RegisterFacts,
} from '@motcua/core/documents'
import { csvText } from './csv.js'

/** The register of one office and year. */
export interface RegisterBook {
  readonly unit: string
  readonly year: string
  readonly facts: RegisterFacts
  /** The book as it is printed: the year in one volume. */
  readonly document: OfficialDocument
  readonly csv: string
  /** Lines in the book. */
  readonly lines: number
  /** Numbers that are missing or stand twice; none in a book that is kept. */
  readonly gaps: readonly number[]
}

/** Whose book it is, of which year, and the evening on which it is read. */
export interface BookOptions {
  readonly unit: string
  readonly year: string
  readonly on: PlainDate
}

const plainCell = (cell: Cell): string | number =>
  cell.is === 'number' ? cell.value : printedCell(cell, 'vi')

const csvOf = ({ blocks }: OfficialDocument): string =>
  csvText(
    blocks.flatMap((block) =>
      block.block === 'table'
        ? [block.columns.map(({ head }) => head), ...block.rows.map((row) => row.map(plainCell))]
        : [],
    ),
  )

/** The register of an office and year as it stands on the evening of a day. */
export async function readRegister(
  engine: Engine,
  { unit, year, on }: BookOptions,
): Promise<RegisterBook> {
  const { dossiers } = await engine.register({ unit, year: Number(year) })
  const facts = { unit, year: Number(year), on, dossiers }
  const [document] = registerBook(engine.regime, facts)
  if (document === undefined) throw new Error(`the register of ${unit} has no volume`)
  const { missing, doubled } = numberingFaults(
    dossiers.map(({ registerNumber }) => registerNumber ?? 0),
  )
  const gaps = [...missing, ...doubled]
  return { unit, year, facts, document, csv: csvOf(document), lines: dossiers.length, gaps }
}
