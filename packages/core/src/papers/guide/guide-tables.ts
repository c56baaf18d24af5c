import { termText, type Term } from '../../calendar/term.js'
import type { Table } from '../../document/block.js'
import { dateCell, emptyCell, numberCell, textCell, type Cell } from '../../document/cell.js'
import type { Citation } from '../../model/citation.js'
import { joined, text, type Text } from '../../model/text.js'
import type { Component, Ground, Step } from '../../procedure/procedure.js'
import { paperForms } from '../../procedure/procedure-words.js'
import type { Slip } from '../../procedure/regime-spec.js'
import { clauseText } from '../../reporting/source-words.js'
import { columnsOf, type ColumnOf } from '../books/listing.js'
import {
  formName,
  formsOf,
  roleName,
  ruleOn,
  type GuideFact,
  type GuideSheet,
} from './guide-sheet.js'
import { refusalMoments } from './rules-in-words.js'

const ordinal: ColumnOf = [text('TT', 'No.'), 1.4, 'centre']
const source: ColumnOf = [text('Căn cứ', 'Basis'), 4]

/** An instrument as the rows name it: by its number, as the list of instruments has it, or by its name. */
export const instrumentWords = ({ regime }: GuideSheet, { instrument }: Citation): Text => {
  const found = regime.instruments.find(({ id }) => id === instrument)
  if (found === undefined) return text(instrument, instrument)
  const { number, name } = found
  return /^[^(].*\p{L}/u.test(number) ? text(number, number) : name
}

/** A clause as the rows name it. */
export const clauseOf = (sheet: GuideSheet, basis: Citation): Text => {
  const clause = clauseText(basis.clause)
  const { vi, en } = instrumentWords(sheet, basis)
  return text(clause.vi === '' ? vi : `${vi}, ${clause.vi}`, `${en}, ${clause.en}`)
}

/** A clause with the grade of its support: `61/2018/NĐ-CP, Điều 19.9 (B)`. */
const basisWords = (sheet: GuideSheet, basis: Citation): Text => {
  const { vi, en } = clauseOf(sheet, basis)
  return text(`${vi} (${basis.grade})`, `${en} (${basis.grade})`)
}

const basisCell = (sheet: GuideSheet, basis: Citation | null): Cell =>
  basis === null ? emptyCell : textCell(sheet.say(basisWords(sheet, basis)))

interface TableParts {
  readonly name: string
  readonly columns: readonly ColumnOf[]
  readonly rows: readonly (readonly Cell[])[]
  readonly total?: readonly Cell[] | null
}

const table = ({ say }: GuideSheet, { name, columns, rows, total = null }: TableParts): Table => ({
  ...{ block: 'table', name, caption: null },
  ...{ columns: columnsOf(say, columns), rows, total },
})

const sentence = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)

/** Rules with their clauses, a row each. */
export const factsTable = (sheet: GuideSheet, name: string, facts: readonly GuideFact[]): Table =>
  table(sheet, {
    name,
    columns: [[text('Nội dung', 'Matter'), 4], [text('Quy định', 'Rule'), 8], source],
    rows: facts.map(({ about, words, basis }) => [
      textCell(sheet.say(about)),
      textCell(sentence(sheet.say(words))),
      basisCell(sheet, basis),
    ]),
  })

const whenNeeded = ({ required, when, handedBack }: Component): Text => {
  const parts = [
    when ?? (required ? text('Bắt buộc', 'Always') : text('Nếu có', 'If there is one')),
    ...(handedBack
      ? [text('trả lại bản chính cùng kết quả', 'the original is given back with the result')]
      : []),
  ]
  return joined(parts, '; ')
}

/** What the dossier is made of. */
export const componentsTable = (sheet: GuideSheet): Table =>
  table(sheet, {
    name: 'components',
    columns: [
      ordinal,
      [text('Tên giấy tờ', 'Paper'), 6],
      [text('Hình thức', 'Form'), 3],
      [text('Số bản', 'Copies'), 1.3, 'centre'],
      [text('Khi nào cần', 'When needed'), 3],
      source,
    ],
    rows: sheet.version.components.map((component, index) => [
      numberCell(index + 1),
      textCell(sheet.say(component.name)),
      textCell(
        sheet.say(
          joined(
            component.forms.map((form) => paperForms[form]),
            ', ',
          ),
        ),
      ),
      numberCell(component.copies),
      textCell(sheet.say(whenNeeded(component))),
      basisCell(sheet, component.basis),
    ]),
  })

/** A step of the internal procedure, the counter's among them. */
export interface GuideStep {
  readonly name: Text
  readonly role: Text
  readonly time: Term | null
  /** Forms used and results made. */
  readonly papers: readonly Text[]
  readonly basis: Citation | null
}

const papersOf = (sheet: GuideSheet, { kind }: Step): readonly Text[] => {
  if (kind === 'hand-over') return [formName(sheet, 'control-slip') ?? []].flat()
  return kind === 'sign' ? sheet.version.results.map(({ name }) => name) : []
}

/** The way of a dossier, from the counter back to the counter. */
export function stepsOf(sheet: GuideSheet): readonly GuideStep[] {
  const counter = roleName(sheet, 'one-stop-officer')
  const forms = ['receipt-slip', 'register'].flatMap((kind) => formName(sheet, kind) ?? [])
  return [
    {
      name: text(
        'Kiểm tra, tiếp nhận hồ sơ và hẹn trả kết quả',
        'Check and receive the dossier, promise the day of the result',
      ),
      ...{ role: counter, time: null, papers: forms, basis: ruleOn(sheet, 'accept') },
    },
    ...sheet.version.steps.map((step) => ({
      ...{ name: step.name, role: roleName(sheet, step.role), time: step.budget },
      ...{ papers: papersOf(sheet, step), basis: step.basis },
    })),
    {
      name: text('Báo và trả kết quả', 'Tell that the result is ready, and return it'),
      ...{ role: counter, time: null, papers: [], basis: ruleOn(sheet, 'returnResult') },
    },
  ]
}

/** The steps' times together; null where they are counted in different units. */
const sumOf = ({ version: { steps } }: GuideSheet): Text | null => {
  const [first] = steps
  if (first === undefined || steps.some(({ budget }) => budget.unit !== first.budget.unit)) {
    return null
  }
  const count = steps.reduce((sum, { budget }) => sum + budget.count, 0)
  return termText({ unit: first.budget.unit, count })
}

/** The internal procedure (quy trình nội bộ): who does what, how long, with which form, by which clause. */
export function stepsTable(sheet: GuideSheet): Table {
  const sum = sumOf(sheet)
  const { say } = sheet
  const total = [
    ...[emptyCell, textCell(say(text('Tổng thời gian các bước', 'All steps'))), emptyCell],
    ...[sum === null ? emptyCell : textCell(say(sum)), emptyCell, emptyCell],
  ]
  return table(sheet, {
    name: 'steps',
    columns: [
      [text('Bước', 'Step'), 1.7, 'centre'],
      [text('Nội dung công việc', 'What'), 5],
      [text('Người thực hiện', 'Who'), 3.6],
      [text('Thời gian', 'How long'), 2.2],
      [text('Biểu mẫu, kết quả', 'Form, result'), 4],
      source,
    ],
    rows: stepsOf(sheet).map(({ name, role, time, papers, basis }, index) => [
      numberCell(index + 1),
      textCell(say(name)),
      textCell(say(role)),
      time === null ? emptyCell : textCell(say(termText(time))),
      textCell(papers.map(say).join('; ')),
      basisCell(sheet, basis),
    ]),
    total: sum === null ? null : total,
  })
}

/** What ends or holds up a dossier: each ground with what it leads to. */
export const groundsOf = ({
  version,
}: GuideSheet): readonly (Ground & { readonly effect: Text })[] => [
  ...version.refusalGrounds.map((ground) => ({ ...ground, effect: refusalMoments[ground.at] })),
  ...version.stopGrounds.map((ground) => ({
    ...ground,
    effect: text('Dừng giải quyết', 'Settlement ends'),
  })),
  ...version.suspensionGrounds.map((ground) => ({
    ...ground,
    effect: text('Tạm dừng giải quyết', 'Settlement is suspended'),
  })),
]

/** The grounds of refusal, of ending and of suspension. */
export const groundsTable = (sheet: GuideSheet): Table =>
  table(sheet, {
    name: 'grounds',
    columns: [
      ordinal,
      [text('Trường hợp', 'Ground'), 7],
      [text('Hệ quả', 'What follows'), 4],
      source,
    ],
    rows: groundsOf(sheet).map(({ name, effect, basis }, index) => [
      numberCell(index + 1),
      textCell(sheet.say(name)),
      textCell(sheet.say(effect)),
      basisCell(sheet, basis),
    ]),
  })

const inOrder = (forms: readonly Slip[]): readonly Slip[] =>
  forms.toSorted((one, other) => Number(one.number) - Number(other.number))

/** The forms in force. */
export const formsTable = (sheet: GuideSheet): Table =>
  table(sheet, {
    name: 'forms',
    columns: [
      [text('Mẫu số', 'Form'), 1.5, 'centre'],
      [text('Tên biểu mẫu', 'Name'), 8],
      [text('Dùng từ ngày', 'In use from'), 3, 'centre'],
      source,
    ],
    rows: inOrder(formsOf(sheet)).map(({ number, name, from, basis }) => [
      textCell(number),
      textCell(sheet.say(name)),
      dateCell(from),
      basisCell(sheet, basis),
    ]),
  })
