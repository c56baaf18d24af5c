import type { Cell, Language } from '../../document/cell.js'
import { emptyCell, textCell } from '../../document/cell.js'
import type { Fields, Paragraph } from '../../document/block.js'
import type { Text } from '../../model/text.js'

/** Says words in the language of a document. */
export type Say = (words: Text) => string

/** Words in one language. */
export const sayIn =
  (language: Language): Say =>
  (words) =>
    words[language]

/** What a form asks and nobody knows: space to write it by hand. */
export const dots = '……………………'

/** A line of a form: the label with what is filled in, or dots where there is nothing. */
export type FormLine = readonly [label: Text, value: string | Cell | null]

const cellOf = (value: string | Cell | null): Cell => {
  const cell = typeof value === 'string' ? textCell(value) : (value ?? emptyCell)
  return cell.is === 'empty' ? textCell(dots) : cell
}

/** Lines of a form. What is null or empty is left as dots. */
export const formLines = (say: Say, lines: readonly FormLine[]): Fields => ({
  block: 'fields',
  fields: lines.map(([label, value]) => ({ label: say(label), value: cellOf(value) })),
})

/** Running text of a paper. */
export const paragraph = (words: string, style: Paragraph['style'] = 'body'): Paragraph => ({
  block: 'paragraph',
  text: words,
  style,
})

/** Words in the capitals of Vietnamese. */
export const capitals = (words: string): string => words.normalize('NFC').toLocaleUpperCase('vi')
