import { numberCell, textCell, type Cell, type Language } from '../../document/cell.js'
import type { OfficialDocument } from '../../document/official-document.js'
import { prepareDocument } from '../../document/prepare-document.js'
import { dayText } from '../../lifecycle/message-words.js'
import { text } from '../../model/text.js'
import type { PlainDate } from '../../model/time.js'
import type { Regime } from '../../procedure/regime.js'
import { paragraph, sayIn, type Say } from '../layout/language.js'
import { officeOf } from '../layout/office.js'
import { columnsOf, listing, type ColumnOf } from './listing.js'
import { numberingFaults } from './numbering.js'
import type { RegisterFacts } from './register-book.js'

/** Who controls which registers, and when. */
export interface NumberingControl {
  /** Id of the office that controls. */
  readonly unit: string
  readonly on: PlainDate
  readonly registers: readonly RegisterFacts[]
}

const columns: readonly ColumnOf[] = [
  [text('TT', 'No.'), 1, 'right'],
  [text('Đơn vị', 'Office'), 8],
  [text('Năm', 'Year'), 2, 'centre'],
  [text('Số dòng', 'Lines'), 2, 'right'],
  [text('Số cuối', 'Last number'), 2, 'right'],
  [text('Số bị thiếu', 'Missing'), 4],
  [text('Số bị trùng', 'Twice'), 4],
  [text('Kết luận', 'Finding'), 4],
]

const found = {
  sound: text('Liên tục', 'Continuous'),
  faulty: text('Cần kiểm tra', 'To be checked'),
}

const rowOf =
  (regime: Regime, say: Say) =>
  ({ unit, year, dossiers }: RegisterFacts, index: number): readonly Cell[] => {
    const numbers = dossiers.map(({ registerNumber }) => registerNumber ?? 0)
    const { missing, doubled } = numberingFaults(numbers)
    const sound = missing.length === 0 && doubled.length === 0
    return [
      numberCell(index + 1),
      textCell(say(officeOf(regime, unit).name)),
      textCell(String(year)),
      numberCell(numbers.length),
      numberCell(numbers.reduce((most, number) => Math.max(most, number), 0)),
      textCell(missing.join(', ')),
      textCell(doubled.join(', ')),
      textCell(say(sound ? found.sound : found.faulty)),
    ]
  }

/**
 * The control of the numbers of registers: for each office and year the numbers that are missing or stand twice. Books
 * have no blanks and are numbered 1 to n (TT 01/2018 Art 12, grade B).
 */
export function numberingControl(
  regime: Regime,
  { unit, on, registers }: NumberingControl,
  { language = 'vi' }: { readonly language?: Language | undefined } = {},
): OfficialDocument {
  const say = sayIn(language)
  const day = dayText(on)
  const until = text(`Tính đến hết ngày ${day.vi}.`, `Through ${day.en}.`)
  return prepareDocument(
    listing(
      { regime, unit, on, language },
      {
        ...{ kind: 'numbering-control', layout: 'letter' },
        title: text('Kiểm tra số thứ tự sổ theo dõi hồ sơ', 'Control of the numbers of registers'),
        about: null,
        blocks: [
          paragraph(say(until), 'centred'),
          {
            ...{ block: 'table', name: 'registers', caption: null },
            ...{ columns: columnsOf(say, columns), rows: registers.map(rowOf(regime, say)) },
            total: null,
          },
        ],
      },
    ),
  )
}
