import { dateCell, numberCell, textCell, type Cell, type Language } from '../../document/cell.js'
import type { OfficialDocument } from '../../document/official-document.js'
import { prepareDocument } from '../../document/prepare-document.js'
import { dayText } from '../../lifecycle/message-words.js'
import type { Actor } from '../../model/actor.js'
import { text, type Text } from '../../model/text.js'
import type { PlainDate } from '../../model/time.js'
import type { Regime } from '../../procedure/regime.js'
import { paragraph, sayIn, type Say } from '../layout/language.js'
import { columnsOf, listing, type ColumnOf } from './listing.js'

/** One case that waits for somebody, as `worklist` of an engine tells it. */
export interface WorklistLine {
  readonly code: string | null
  readonly title: string
  /** The state in words. */
  readonly state: Text
  /** What may be done now. */
  readonly commands: readonly { readonly label: Text }[]
  /** What ends first, in words. */
  readonly deadline: Text | null
  readonly due: PlainDate | null
  /** Working days to that day; negative is late. */
  readonly daysLeft: number | null
}

/** Whose work, on which day. */
export interface WorklistFacts {
  readonly by: Actor
  readonly on: PlainDate
  readonly items: readonly WorklistLine[]
}

const columns: readonly ColumnOf[] = [
  [text('TT', 'No.'), 1.5, 'right'],
  [text('Mã số', 'Code'), 5],
  [text('Người nộp', 'Applicant'), 5],
  [text('Trạng thái', 'State'), 5],
  [text('Việc cần làm', 'To be done'), 5],
  [text('Thời hạn', 'Term'), 4],
  [text('Ngày hết hạn', 'Due'), 3, 'centre'],
  [text('Còn lại (ngày làm việc)', 'Working days left'), 3, 'right'],
]

const rowOf =
  (say: Say) =>
  (item: WorklistLine, index: number): readonly Cell[] => [
    numberCell(index + 1),
    textCell(item.code),
    textCell(item.title),
    textCell(say(item.state)),
    textCell(item.commands.map(({ label }) => say(label)).join('; ')),
    textCell(item.deadline === null ? null : say(item.deadline)),
    dateCell(item.due),
    numberCell(item.daysLeft),
  ]

const counted = (items: readonly WorklistLine[]): Text => {
  const late = items.filter(({ daysLeft }) => daysLeft !== null && daysLeft < 0).length
  return text(
    `Cộng ${String(items.length)} việc, trong đó ${String(late)} việc quá hạn.`,
    `${String(items.length)} in all, ${String(late)} of them late.`,
  )
}

/** The list of what waits for an officer, most urgent first, as it stands on a day. Its layout is this library's own. */
export function worklistPaper(
  regime: Regime,
  { by, on, items }: WorklistFacts,
  { language = 'vi' }: { readonly language?: Language | undefined } = {},
): OfficialDocument {
  const say = sayIn(language)
  const day = dayText(on)
  const of = text(`Của ${by.name}, ngày ${day.vi}`, `Of ${by.name}, on ${day.en}`)
  return prepareDocument(
    listing(
      { regime, unit: by.unit, on, language },
      {
        ...{ kind: 'worklist', layout: 'letter', about: of },
        title: text('Danh sách việc cần làm', 'Work list'),
        blocks: [
          {
            ...{ block: 'table', name: 'worklist', caption: null },
            ...{ columns: columnsOf(say, columns), rows: items.map(rowOf(say)), total: null },
          },
          paragraph(say(counted(items))),
        ],
      },
    ),
  )
}
