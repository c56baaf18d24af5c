import { clauseWords, text, type Citation, type Instrument } from '@motcua/core'
import { say, type Session } from '../session.js'

/** A clause and its grade in short: `91/2015/QH13, Điều 147 (C)`. */
export const basisIn = (
  session: Session,
  basis: Citation,
  instruments: readonly Instrument[],
): string => `${say(session, clauseWords(basis, instruments))} (${basis.grade})`

/** What the letters mean, and what exactly is assumed, once each; nothing when there is nothing to cite. */
export function assumedLines(session: Session, cited: readonly Citation[]): readonly string[] {
  if (cited.length === 0) return []
  const letters = text(
    'A: nêu trong văn bản gốc; B: theo bản sao công khai; C: giả định, chưa kiểm chứng',
    'A: stated in the document; B: found in a public copy; C: assumed, not verified',
  )
  const notes = new Set(cited.flatMap(({ grade, note }) => (grade === 'C' ? (note ?? []) : [])))
  return ['', `  ${say(session, letters)}`, ...[...notes].map((note) => `  C: ${note}`)]
}
