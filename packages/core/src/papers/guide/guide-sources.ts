import type { Block } from '../../document/block.js'
import { textCell } from '../../document/cell.js'
import type { Citation } from '../../model/citation.js'
import { text, type Text } from '../../model/text.js'
import { clauseText, gradeWords } from '../../reporting/source-words.js'
import { columnsOf } from '../books/listing.js'
import { paragraph } from '../layout/language.js'
import { formsOf, type GuideFact, type GuideSheet } from './guide-sheet.js'
import { clauseOf, groundsOf, stepsOf } from './guide-tables.js'

/** A clause the procedure rests on, with what rests on it. */
export interface Cited {
  readonly about: Text
  readonly basis: Citation
}

const quoted = ({ vi, en }: Text): Text => text(`“${vi}”`, `“${en}”`)

/** Everything the guide rests on, in its order: its rules, and what the calendar takes for granted. */
export function citedBy(sheet: GuideSheet, facts: readonly GuideFact[]): readonly Cited[] {
  const { version, regime } = sheet
  const named = [
    ...version.components,
    ...stepsOf(sheet),
    ...groundsOf(sheet),
    ...formsOf(sheet),
  ].map(({ name, basis }) => ({ about: quoted(name), basis }))
  const calendar = regime.calendar.assumptions.map((basis) => ({
    about: text('Lịch làm việc', 'Working calendar'),
    basis,
  }))
  return [...facts, ...named, ...calendar].flatMap(({ about, basis }) =>
    basis === null ? [] : [{ about, basis }],
  )
}

/** What is assumed, once for each instrument and note, with all that rests on it. */
const merged = (cited: readonly Cited[]): readonly (readonly Cited[])[] => {
  const groups = new Map<string, Cited[]>()
  for (const each of cited) {
    const { instrument, note = '' } = each.basis
    const key = `${instrument} ${note}`
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()]
}

const together = (texts: readonly Text[], by: string): Text => {
  const once = (language: 'vi' | 'en'): string =>
    [...new Set(texts.map((each) => each[language]))].join(by)
  return text(once('vi'), once('en'))
}

const legend = text(
  `A: ${gradeWords.A.vi}; B: ${gradeWords.B.vi}; C: ${gradeWords.C.vi}.`,
  `A: ${gradeWords.A.en}; B: ${gradeWords.B.en}; C: ${gradeWords.C.en}.`,
)

const clausesOf = (cited: readonly Cited[], instrument: string): Text => {
  const clauses = cited
    .filter(({ basis }) => basis.instrument === instrument)
    .map(({ basis: { clause, grade } }) => {
      const { vi, en } = clauseText(clause)
      return text([vi, `(${grade})`].join(' ').trim(), `${en} (${grade})`)
    })
  return together(clauses, '; ')
}

/** The instruments cited, each with its clauses and how well they are supported. */
export function sourceBlocks(
  { regime, say }: GuideSheet,
  cited: readonly Cited[],
): readonly Block[] {
  const ids = [...new Set(cited.map(({ basis }) => basis.instrument))]
  const rows = ids.map((id) => {
    const found = regime.instruments.find((instrument) => instrument.id === id)
    return [
      textCell(found?.number ?? id),
      textCell(found === undefined ? null : say(found.name)),
      textCell(say(clausesOf(cited, id))),
    ]
  })
  return [
    {
      ...{ block: 'table', name: 'sources', caption: null, rows, total: null },
      columns: columnsOf(say, [
        [text('Văn bản', 'Instrument'), 4],
        [text('Tên văn bản', 'Name'), 8],
        [text('Điều, khoản (mức kiểm chứng)', 'Clauses (grade)'), 6],
      ]),
    },
    paragraph(say(legend), 'note'),
  ]
}

const none = text('Không có.', 'None.')
const intro = text(
  'Những nội dung dưới đây chưa được văn bản nào xác nhận; quy trình áp dụng theo giả định ghi kèm (giữ nguyên lời tiếng Anh của dữ liệu).',
  'No text confirms the following; the procedure takes for granted what is noted with each.',
)

/** Every rule that is only assumed, with what exactly is assumed. */
export function openQuestions(sheet: GuideSheet, cited: readonly Cited[]): readonly Block[] {
  const { say } = sheet
  const assumed = merged(cited.filter(({ basis }) => basis.grade === 'C'))
  if (assumed.length === 0) return [paragraph(say(none))]
  const items = assumed.map((group) => {
    const source = together(
      group.map(({ basis }) => clauseOf(sheet, basis)),
      '; ',
    )
    const abouts = together(
      group.map(({ about }) => about),
      ', ',
    )
    const note = group[0]?.basis.note ?? say(gradeWords.C)
    return `${say(abouts)} (${say(source)}): ${note}`
  })
  return [paragraph(say(intro)), { block: 'list', ordered: true, items }]
}
