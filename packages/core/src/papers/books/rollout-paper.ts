import type { Verdict } from '../../calendar/verdict.js'
import type { Block } from '../../document/block.js'
import { dateCell, textCell, type Cell, type Language } from '../../document/cell.js'
import type { OfficialDocument } from '../../document/official-document.js'
import { prepareDocument } from '../../document/prepare-document.js'
import { dayText, unitText } from '../../lifecycle/message-words.js'
import { reportParts, type TaskLine } from '../../lifecycle/task/projection/report-parts.js'
import { rolloutTable, type RolloutRow } from '../../lifecycle/task/projection/rollout-table.js'
import { rolloutStateText, type TaskCase } from '../../lifecycle/task/projection/task-standing.js'
import { planOf } from '../../lifecycle/task/task-law.js'
import { text, type Text } from '../../model/text.js'
import { addDays, type PlainDate } from '../../model/time.js'
import type { Regime } from '../../procedure/regime.js'
import { paragraph, sayIn, type Say } from '../layout/language.js'
import { columnsOf, listing, type ColumnOf } from './listing.js'

/** Whose rollout, in which year, as it stood at the end of which day. */
export interface RolloutFacts {
  /** Id of the office; all below it are shown, too. The office that issued the plan when left out. */
  readonly unit?: string | undefined
  readonly year: number
  readonly on: PlainDate
  /** Cases of the kind `task`. */
  readonly tasks: readonly TaskCase[]
}

const columns: readonly ColumnOf[] = [
  [text('Mục', 'Point'), 2, 'centre'],
  [text('Nội dung', 'What'), 15],
  [text('Thời gian', 'Time'), 5],
  [text('Đơn vị', 'Office'), 8],
  [text('Tình trạng', 'State'), 5],
  [text('Hạn', 'Due'), 3.5, 'centre'],
  [text('Hoàn thành', 'Finished'), 3.5, 'centre'],
  [text('Đánh giá', 'Verdict'), 3],
]

const verdictWords: Readonly<Record<Verdict, Text>> = {
  early: text('Trước hạn', 'Early'),
  'on-time': text('Đúng hạn', 'On time'),
  late: text('Quá hạn', 'Late'),
}

const byTasks = text('theo từng nhiệm vụ', 'as its tasks have it')

const rowOf =
  (say: Say) =>
  (row: RolloutRow): readonly Cell[] => {
    const verdict = row.late ? 'late' : row.verdict
    return [
      textCell(row.id),
      textCell(say(row.text)),
      textCell(say(row.time ?? byTasks)),
      textCell(say(row.unitName)),
      textCell(say(row.stateText)),
      dateCell(row.due),
      dateCell(row.finishedOn),
      textCell(verdict === null ? null : say(verdictWords[verdict])),
    ]
  }

const shownStates = ['done', 'underWay', 'planned', 'not-planned', 'cancelled'] as const

const counted = (rows: readonly RolloutRow[]): Text => {
  const late = String(rows.filter((row) => row.late).length)
  const states = shownStates.flatMap((state) => {
    const count = rows.filter((row) => row.state === state).length
    return count === 0 ? [] : [{ count: String(count), name: rolloutStateText(state) }]
  })
  const told = (language: Language): string =>
    states.map(({ name, count }) => `${name[language].toLocaleLowerCase('vi')} ${count}`).join('; ')
  const count = String(rows.length)
  if (rows.length === 0) return text('Không có nội dung nào.', 'There is nothing.')
  return text(
    `Cộng ${count} nội dung: ${told('vi')}. Quá hạn: ${late}.`,
    `${count} in all: ${told('en')}. Late: ${late}.`,
  )
}

const none = text('Không có.', 'None.')

const noted = (regime: Regime, say: Say, lines: readonly TaskLine[]): Block =>
  lines.length === 0
    ? paragraph(say(none))
    : {
        ...{ block: 'list', ordered: false },
        items: lines.map((line) => `${say(unitText(regime, line.unit))}: ${say(line.text)}`),
      }

const section = (say: Say, title: Text): Block => ({
  ...{ block: 'heading', level: 1 },
  text: say(title),
})

const notes = (regime: Regime, facts: RolloutFacts & { unit: string }, say: Say): Block[] => {
  const window = { from: planOf(regime).issuedOn, before: addDays(facts.on, 1) }
  if (window.before <= window.from) return []
  const offices = new Set(regime.unitsBelow(facts.unit))
  const parts = reportParts(facts.tasks, window)
  const own = (lines: readonly TaskLine[]): readonly TaskLine[] =>
    lines.filter(({ unit, year }) => year === facts.year && offices.has(unit))
  return [
    section(say, text('Khó khăn, vướng mắc và nguyên nhân', 'Difficulties, and their causes')),
    noted(regime, say, own(parts.difficulties)),
    section(say, text('Đề xuất, kiến nghị và trả lời', 'Proposals, and their answers')),
    noted(regime, say, own(parts.proposals)),
  ]
}

/**
 * How far the plan and the letter are: a row for every point of the letter and every task or duty of the plan that an
 * office has in the year, as `rolloutTable` has them, with the difficulties, proposals and answers noted on the way. What
 * an office has nothing to do for in that year is left out. The layout is this library's own.
 * @throws `procedure-not-in-force` without a plan; `unknown-kind` when a case is no task; `unknown-unit`
 */
export function rolloutPaper(
  regime: Regime,
  given: RolloutFacts,
  { language = 'vi' }: { readonly language?: Language | undefined } = {},
): OfficialDocument {
  const plan = planOf(regime)
  const facts = { ...given, unit: given.unit ?? plan.unit }
  const { unit, year, on, tasks } = facts
  const say = sayIn(language)
  const rows = rolloutTable(regime, tasks, { unit, year, on }).filter(
    ({ state }) => state !== 'not-in-year',
  )
  const day = dayText(on)
  return prepareDocument(
    listing(
      { regime, unit, on, language },
      {
        ...{ kind: 'rollout', layout: 'letter' },
        title: text('Tình hình thực hiện kế hoạch', 'How far the plan is'),
        about: text(
          `Kế hoạch ${plan.number}, năm ${String(year)}, đến hết ngày ${day.vi}`,
          `Plan ${plan.number}, ${String(year)}, through ${day.en}`,
        ),
        blocks: [
          paragraph(say(counted(rows))),
          {
            ...{ block: 'table', name: 'rollout', caption: null, total: null },
            ...{ columns: columnsOf(say, columns), rows: rows.map(rowOf(say)) },
          },
          ...notes(regime, facts, say),
        ],
      },
    ),
  )
}
