import {
  printedDate,
  type CaseView,
  type Engine,
  type Entry,
  type PlainDate,
  type Regime,
} from '@motcua/core'
import {
  consolidatedTable,
  figureSetNamed,
  figureSets,
  identitiesBroken,
  identityText,
  lineName,
  reportData,
  reportingRates,
  sumOfLines,
  windowText,
  type ConsolidatedTable,
  type FigureSet,
  type FigureTable,
  type FigureValues,
  type Obligation,
  type ReportData,
  type ScheduledReport,
} from '@motcua/core/reports'
import { leafOf, offices } from './book-pages.js'
import { countText, markdownTable, officeName } from './words.js'

/** A report that was owed, and its case as it stands. */
export interface Reported {
  readonly obligation: Obligation
  readonly view: CaseView
  readonly entries: readonly Entry[]
  /** The commands of a report in words. */
  readonly labels: ReadonlyMap<string, string>
}

const roman = ['I', 'II', 'III', 'IV', 'V']
const verdicts: Readonly<Record<string, string>> = {
  ...{ early: ', gửi trước hạn', 'on-time': ', gửi đúng hạn', late: ', gửi quá hạn' },
}
const gapWords = {
  'not-scheduled': 'chưa lập báo cáo',
  'not-submitted': 'chưa gửi',
  returned: 'bị trả lại, chưa gửi lại',
  'not-accepted': 'gửi chậm, chưa được chấp nhận',
} as const

const cells = ({ figures }: FigureSet, values: FigureValues): readonly string[] =>
  figures.map(({ id }) => countText(values[id] ?? 0))

const headOf = (set: FigureSet, first: string): readonly string[] => [
  first,
  ...set.figures.map(({ name }) => name.vi),
]

const figureTable = (set: FigureSet, table: FigureTable, regime: Regime): string =>
  table.lines.length === 0
    ? 'Trong kỳ không phát sinh.'
    : markdownTable(headOf(set, 'Nội dung'), [
        ...table.lines.map(({ id, values }) => [
          lineName(regime, set, id).vi,
          ...cells(set, values),
        ]),
        ['**Cộng**', ...cells(set, sumOfLines(set, table))],
      ])

/** The day by which offices are named, and the regime that names them. */
interface Naming {
  readonly on: PlainDate
  readonly regime: Regime
}

const officeTable = (set: FigureSet, { rows, sum }: ConsolidatedTable, { on, regime }: Naming) =>
  rows.length < 2 || sum.lines.length === 0
    ? ''
    : `\n\nTheo đơn vị:\n\n${markdownTable(headOf(set, 'Đơn vị'), [
        ...rows.map(({ office, table }) => [
          officeName(regime, office, on),
          ...cells(set, sumOfLines(set, table)),
        ]),
        ['**Cộng**', ...cells(set, sumOfLines(set, sum))],
      ])}`

const checkText = (set: FigureSet, table: FigureTable): string => {
  const broken = identitiesBroken(set, table)
  if (set.identities.length === 0) return ''
  const names = set.identities.map((identity) => identityText(set, identity).vi).join('; ')
  return broken.length === 0 ? `\n\n${names}: đúng ở mọi dòng.` : '\n\n**SỐ LIỆU SAI**'
}

const setPart = (each: ConsolidatedTable, on: PlainDate, regime: Regime): string => {
  const set = figureSetNamed(figureSets, each.set)
  return `**${set.name.vi}**

${figureTable(set, each.sum, regime)}${officeTable(set, each, { on, regime })}${checkText(set, each.sum)}`
}

const partsOf = ({ obligation }: Reported, data: ReportData, regime: Regime): string => {
  const tables = consolidatedTable(data)
  return obligation.parts
    .map(({ id, name }, index) => {
      const figures = data.parts.find((part) => part.id === id)?.figures ?? []
      const text = data.texts.findLast(({ part }) => part === id)?.text
      return [
        `## ${roman[index] ?? ''}. ${name.vi}`,
        ...(text === undefined ? [] : [text]),
        ...tables
          .filter(({ set }) => figures.includes(set))
          .map((table) => setPart(table, obligation.due, regime)),
      ].join('\n\n')
    })
    .join('\n\n')
}

const gapsOf = (data: ReportData, on: PlainDate, regime: Regime): string => {
  const { consolidation } = data
  if (consolidation === null) return ''
  const { included, gaps } = consolidation
  const missing = gaps.map(
    ({ office, why }) => `${officeName(regime, office, on)} (${gapWords[why]})`,
  )
  const named = missing.length === 0 ? 'không thiếu đơn vị nào' : `còn thiếu: ${missing.join('; ')}`
  return `\nTổng hợp ngày ${printedDate(consolidation.on)}: báo cáo của ${String(included.length)} đơn vị cấp dưới; ${named}.\n`
}

const told: readonly string[] = ['submit', 'return', 'accept', 'reopen', 'consolidate', 'lock']

const detailOf = ({ command, set }: Entry): string => {
  const said: unknown = command.data
  const field = (name: string): string =>
    typeof said === 'object' && said !== null ? String(Reflect.get(said, name) ?? '') : ''
  const { code } = set
  if (command.type === 'submit') return typeof code === 'string' ? ` số ${code}` : ''
  return [field('reasons'), field('ground')]
    .filter((words) => words !== '')
    .map((words) => `: ${words}`)
    .join('')
}

const courseOf = (entries: readonly Entry[], { regime, labels }: Course): string =>
  entries
    .filter(({ command }) => told.includes(command.type))
    .map((entry) => {
      const { date } = regime.calendar.localTime(entry.at)
      const label = labels.get(entry.command.type) ?? entry.command.type
      const who = entry.by.roles.includes('system') ? 'Hệ thống' : entry.by.name
      return `- ${printedDate(date)}, ${who}: ${label}${detailOf(entry)}`
    })
    .join('\n')

/** What tells the course of a report: the regime, and the commands in words. */
interface Course {
  readonly regime: Regime
  readonly labels: ReadonlyMap<string, string>
}

/** A report as it was sent, and how it came about. */
export function reportPage(reported: Reported, regime: Regime): string {
  const { obligation, view, entries, labels } = reported
  const { unit, formName, window, due, to } = obligation
  const data = reportData(view.data)
  return `# ${formName.vi}

**${officeName(regime, unit, due)}** · gửi ${to.name.vi} · kỳ số liệu ${windowText(window).vi} · chậm nhất ${printedDate(due)}

Tình trạng: ${view.stateName.vi}${verdicts[view.facts.verdict ?? ''] ?? ''}. Số liệu giả định, chốt theo những gì đã ghi đến khi khóa sổ.
${gapsOf(data, due, regime)}
${partsOf(reported, data, regime)}

## Quá trình

${courseOf(entries, { regime, labels })}
`
}

const named = (offices: readonly { readonly unit: string }[], on: PlainDate, regime: Regime) =>
  offices.length === 0 ? '–' : offices.map(({ unit }) => officeName(regime, unit, on)).join('; ')

/** Completeness and timeliness of the reports, for each form, window and office above. */
export function ratesTable(reports: readonly Reported[], regime: Regime): string {
  const obligations = reports.map(({ obligation }) => obligation)
  const rates = reportingRates(
    obligations,
    reports.map(({ view }) => view),
  )
  return markdownTable(
    [
      ...['Báo cáo', 'Kỳ số liệu', 'Nơi nhận', 'Phải gửi', 'Đã gửi', 'Đúng hạn'],
      ...['Đầy đủ (%)', 'Đúng hạn (%)', 'Chưa gửi', 'Gửi chậm', 'Bị trả lại'],
    ],
    rates.map((rate) => {
      const own = obligations.find(
        ({ form, rules, window, to }) =>
          form === rate.form &&
          rules === rate.rules &&
          window.from === rate.window.from &&
          window.to === rate.window.to &&
          to.unit === rate.above,
      )
      const on = own?.due ?? rate.window.to
      return [
        ...[own?.formName.vi ?? rate.form, windowText(rate.window).vi, own?.to.name.vi ?? ''],
        ...[rate.expected, rate.submitted, rate.onTime],
        ...[percent(rate.completeness), percent(rate.timeliness)],
        ...[rate.missing, rate.late, rate.returned].map((list) => named(list, on, regime)),
      ]
    }),
  )
}

const percent = (value: number): string => value.toFixed(1).replace('.', ',')

/** Where the page of a report stands, below the out folder. */
export const reportPath = ({ rules, form, unit, window }: Obligation): string =>
  `bao-cao/${rules}/${String(window.year)}-${form}/${leafOf(unit)}.md`

/** Where the pages of the province's offices stand, of some forms. */
export const reportPaths = (rules: string, forms: readonly string[]): readonly string[] =>
  forms.flatMap((form) => offices.map((unit) => `bao-cao/${rules}/${form}/${leafOf(unit)}.md`))

const readReport = async (
  engine: Engine,
  { id, obligation }: ScheduledReport,
): Promise<Reported> => {
  const view = await engine.get(id)
  const { commands } = engine.definition(view.definition)
  const labels = new Map([...commands].map(([name, { label }]) => [name, label.vi]))
  return { obligation, view, entries: await engine.journal(id), labels }
}

/** The reports with their cases and journals. */
export const reportedOf = (
  engine: Engine,
  reports: readonly ScheduledReport[],
): Promise<readonly Reported[]> => Promise.all(reports.map((report) => readReport(engine, report)))
