import { dateCell, numberCell, textCell, type Cell, type Language } from '../../document/cell.js'
import type { OfficialDocument } from '../../document/official-document.js'
import { prepareDocument } from '../../document/prepare-document.js'
import { dayText } from '../../lifecycle/message-words.js'
import {
  contactPoints,
  type ContactRow,
  type MissingContact,
} from '../../lifecycle/task/projection/contact-points.js'
import type { TaskCase } from '../../lifecycle/task/projection/task-standing.js'
import { planOf } from '../../lifecycle/task/task-law.js'
import { text, type Text } from '../../model/text.js'
import type { PlainDate } from '../../model/time.js'
import type { Regime } from '../../procedure/regime.js'
import { paragraph, sayIn, type Say } from '../layout/language.js'
import { columnsOf, listing, type ColumnOf } from './listing.js'

/** Whose contact points, as known at the end of which day. */
export interface ContactListFacts {
  /** Id of the office; those of all below it are listed, too. The office that issued the plan when left out. */
  readonly unit?: string | undefined
  readonly on: PlainDate
  /** Cases of the kind `task`. */
  readonly tasks: readonly TaskCase[]
}

const columns: readonly ColumnOf[] = [
  [text('TT', 'No.'), 1, 'right'],
  [text('Đơn vị', 'Office'), 8],
  [text('Công chức đầu mối', 'Officer'), 5],
  [text('Điện thoại cơ quan', 'Telephone'), 4],
  [text('Hộp thư điện tử', 'E-mail'), 6],
  [text('Ngày gửi', 'Sent on'), 3, 'centre'],
  [text('Ghi chú', 'Note'), 3],
]

const late = text('Gửi chậm', 'Late')

const rowOf =
  (say: Say) =>
  (row: ContactRow, index: number): readonly Cell[] => [
    numberCell(index + 1),
    textCell(say(row.unitName)),
    textCell(row.officer.name),
    textCell(row.phone),
    textCell(row.email),
    dateCell(row.sentOn),
    textCell(row.late ? say(late) : null),
  ]

const missingWords = (missing: readonly MissingContact[]): Text => {
  if (missing.length === 0) return text('Đã đủ các đơn vị.', 'Every office has sent one.')
  const named = (language: Language): string =>
    missing.map((each) => each.unitName[language] + (each.late ? overdue[language] : '')).join('; ')
  return text(`Chưa gửi: ${named('vi')}.`, `Not sent yet: ${named('en')}.`)
}

const overdue = text(' (quá hạn)', ' (late)')

/**
 * The contact points of an office and all below it (letter of 26/5/2017, point 2; grade A), and who has not sent one. The
 * layout is this library's own.
 * @throws `procedure-not-in-force` without a plan; `unknown-kind` when a case is no task; `unknown-unit`
 */
export function contactListPaper(
  regime: Regime,
  { unit = planOf(regime).unit, on, tasks }: ContactListFacts,
  { language = 'vi' }: { readonly language?: Language | undefined } = {},
): OfficialDocument {
  const say = sayIn(language)
  const { points, missing } = contactPoints(regime, tasks, { on, unit })
  const day = dayText(on)
  return prepareDocument(
    listing(
      { regime, unit, on, language },
      {
        ...{ kind: 'contact-list', layout: 'letter' },
        title: text('Danh sách đầu mối liên hệ', 'Contact points'),
        about: text(
          `Hỗ trợ trực tuyến và cơ chế một cửa, đến hết ngày ${day.vi}`,
          `Online support and the one-stop counter, through ${day.en}`,
        ),
        blocks: [
          {
            ...{ block: 'table', name: 'contacts', caption: null, total: null },
            ...{ columns: columnsOf(say, columns), rows: points.map(rowOf(say)) },
          },
          paragraph(say(missingWords(missing))),
        ],
      },
    ),
  )
}
