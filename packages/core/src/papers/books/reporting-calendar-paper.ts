import type { DueStep } from '../../calendar/due-step.js'
import type { Block } from '../../document/block.js'
import { dateCell, numberCell, textCell, type Cell, type Language } from '../../document/cell.js'
import type { OfficialDocument } from '../../document/official-document.js'
import { prepareDocument } from '../../document/prepare-document.js'
import { dayText } from '../../lifecycle/message-words.js'
import { text, type Text } from '../../model/text.js'
import { plainDate, type PlainDate } from '../../model/time.js'
import type { Regime } from '../../procedure/regime.js'
import { heirOn, unitExists } from '../../procedure/unit.js'
import type { Obligation } from '../../reporting/obligation.js'
import { obligations } from '../../reporting/obligations.js'
import { windowText } from '../../reporting/reporting-window.js'
import { sourceWords } from '../../reporting/source-words.js'
import { paragraph, sayIn, type Say } from '../layout/language.js'
import { officeOf } from '../layout/office.js'
import { columnsOf, listing, type ColumnOf } from './listing.js'

/** Whose reports are listed, and of which year. */
export interface ReportingCalendarFacts {
  /** Id of the office; the reports of all below it are listed, too. */
  readonly unit: string
  /** The calendar year of the due days. */
  readonly year: number
  /** The day it is printed. */
  readonly on: PlainDate
}

const columns: readonly ColumnOf[] = [
  [text('TT', 'No.'), 1.5, 'right'],
  [text('Hạn gửi', 'Due'), 4, 'centre'],
  [text('Đơn vị báo cáo', 'Reporting office'), 6],
  [text('Báo cáo', 'Report'), 6],
  [text('Kỳ số liệu', 'Window'), 4, 'centre'],
  [text('Nơi nhận', 'Receiver'), 5],
  [text('Vì sao là ngày này', 'Why that day'), 13],
  [text('Căn cứ', 'Basis'), 3, 'centre'],
]

const stepWords = ({ date, why }: DueStep): Text => {
  const day = dayText(date)
  return text(`${day.vi}: ${why.vi}`, `${day.en}: ${why.en}`)
}

/** The sources of the rows, each once, in the words the list below the table has. */
const sourcesOf = (regime: Regime, owed: readonly Obligation[], say: Say): readonly string[] => [
  ...new Set(owed.map(({ dueBasis }) => say(sourceWords(dueBasis, regime.instruments)))),
]

const rowOf =
  (regime: Regime, say: Say, sources: readonly string[]) =>
  (owed: Obligation, index: number): readonly Cell[] => [
    numberCell(index + 1),
    dateCell(owed.due),
    textCell(say(owed.unitName)),
    textCell(say(owed.formName)),
    textCell(say(windowText(owed.window))),
    textCell(say(owed.to.name)),
    textCell(owed.why.map((step) => say(stepWords(step))).join('\n')),
    textCell(
      `[${String(sources.indexOf(say(sourceWords(owed.dueBasis, regime.instruments))) + 1)}]`,
    ),
  ]

const sourceBlocks = (say: Say, sources: readonly string[]): readonly Block[] =>
  sources.length === 0
    ? []
    : [
        paragraph(
          say(text('Căn cứ ghi bằng số trong bảng:', 'The basis, by its number in the table:')),
        ),
        { block: 'list', ordered: true, items: sources },
      ]

/** Who prints it: the office, or whoever took it over; an office that does not exist yet prints under its own name. */
const issuerOf = (regime: Regime, unit: string, on: PlainDate): string =>
  unitExists(officeOf(regime, unit), on) ? unit : (heirOn(regime.units, unit, on)?.id ?? unit)

const byDay = (one: Obligation, other: Obligation): number => {
  if (one.due === other.due) return 0
  return one.due < other.due ? -1 : 1
}

/**
 * The reports an office and all below it owe in a year, by due day, each with the reason why it is that day. Obligations
 * and their sources are those of `obligations`; the layout is this library's own.
 * @throws `unknown-unit`; `invalid-date` for a year that is none; `calendar-unknown` as `obligations` does
 */
export function reportingCalendarPaper(
  regime: Regime,
  { unit, year, on }: ReportingCalendarFacts,
  { language = 'vi' }: { readonly language?: Language | undefined } = {},
): OfficialDocument {
  officeOf(regime, unit)
  const say = sayIn(language)
  const period = {
    from: plainDate(`${String(year)}-01-01`, 'year'),
    to: plainDate(`${String(year + 1)}-01-01`, 'year'),
  }
  const owed = regime
    .unitsBelow(unit)
    .flatMap((below) => obligations(regime, below, period))
    .toSorted(byDay)
  const count = String(owed.length)
  const sources = sourcesOf(regime, owed, say)
  return prepareDocument(
    listing(
      { regime, unit: issuerOf(regime, unit, on), on, language },
      {
        ...{ kind: 'reporting-calendar', layout: 'letter' },
        title: text('Lịch báo cáo', 'Reporting calendar'),
        about: text(`Năm ${String(year)}`, `Year ${String(year)}`),
        blocks: [
          {
            ...{ block: 'table', name: 'reports', caption: null },
            columns: columnsOf(say, columns),
            ...{ rows: owed.map(rowOf(regime, say, sources)), total: null },
          },
          paragraph(say(text(`Cộng ${count} báo cáo.`, `${count} reports in all.`))),
          ...sourceBlocks(say, sources),
        ],
      },
    ),
  )
}
