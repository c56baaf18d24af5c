import type { Citation, Instrument } from '../model/citation.js'
import { text, type Text } from '../model/text.js'

/** How well a fact is supported, in words. */
export const gradeWords: Readonly<Record<Citation['grade'], Text>> = {
  A: text('nêu trong văn bản', 'stated in the document'),
  B: text('theo bản sao công khai', 'found in a public copy'),
  C: text('giả định, chưa kiểm chứng', 'assumed, not verified'),
}

/** Articles and items in Vietnamese; a clause described in English words is left to the English text. */
export const clauseText = (clause: string): Text => {
  const item = /^L(\d+)$/.exec(clause)?.[1]
  if (item !== undefined) return text(`mục ${item}`, `item ${item}`)
  return text(/^Art \d/.test(clause) ? clause.replace('Art ', 'Điều ') : '', clause)
}

const behind = (name: string, clause: string): string =>
  clause === '' ? name : `${name}, ${clause}`

/** An instrument by its number, or by its name where it has none, with the clause: `61/2018/NĐ-CP, Điều 19.9`. */
export const clauseWords = (basis: Citation, instruments: readonly Instrument[]): Text => {
  const found = instruments.find(({ id }) => id === basis.instrument)
  const numbered = found !== undefined && /\d/.test(found.number)
  const name = numbered ? text(found.number, found.number) : found?.name
  const { vi, en } = name ?? text(basis.instrument, basis.instrument)
  const clause = clauseText(basis.clause)
  return text(behind(vi, clause.vi), behind(en, clause.en))
}

/** The same with how well it is supported, and in English with what is assumed. */
export const sourceWords = (basis: Citation, instruments: readonly Instrument[]): Text => {
  const { vi, en } = clauseWords(basis, instruments)
  const grade = gradeWords[basis.grade]
  const note = basis.note === undefined ? '' : ` ${basis.note}`
  return text(`${vi} (${grade.vi})`, `${en} (${grade.en}).${note}`)
}
