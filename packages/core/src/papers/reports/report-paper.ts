import { printedDate } from '../../calendar/local-moment.js'
import type { Block } from '../../document/block.js'
import type { OfficialDocument } from '../../document/official-document.js'
import { unitText } from '../../lifecycle/message-words.js'
import { figureSets } from '../../lifecycle/report/figures/figure-sets.js'
import { lineName } from '../../lifecycle/report/figures/line-name.js'
import { oneStopSet } from '../../lifecycle/report/figures/one-stop-set.js'
import {
  consolidatedTable,
  type ConsolidatedTable,
} from '../../lifecycle/report/views/consolidated-table.js'
import { text, type Text } from '../../model/text.js'
import { figureSetNamed, sumOfLines } from '../../reporting/figure-set.js'
import { windowText } from '../../reporting/reporting-window.js'
import { capitals, paragraph } from '../layout/language.js'
import { documentNumber, documentSymbol, drawnNumber, letterhead } from '../layout/letterhead.js'
import { officeOf, placeOf } from '../layout/office.js'
import { addressed, headOfOffice, recipients, signedBy } from '../layout/signing.js'
import type { CasePaper } from '../paper.js'
import { consolidationBlocks } from './consolidation-words.js'
import { tablesByLine, tablesByOffice } from './figure-tables.js'
import { reportSheet, type ReportSheet } from './report-sheet.js'
import { writtenBlocks } from './report-text.js'
import { settlementChart, type Bar } from './settlement-chart.js'

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

const title = text('Báo cáo', 'Report')
const nothing = text('trong kỳ không phát sinh.', 'nothing in this window.')
const byOffice = text('theo đơn vị', 'by office')
const settledAll = text(
  'Hồ sơ đã giải quyết trước hạn, đúng hạn, quá hạn',
  'Dossiers settled early, on time and late',
)

const shortName = ({ regime, say }: ReportSheet, office: string): string =>
  placeOf(officeOf(regime, office))?.value ?? say(unitText(regime, office))

const barsOf = (sheet: ReportSheet, { rows, sum }: ConsolidatedTable): readonly Bar[] =>
  rows.length > 1
    ? rows.map(({ office, table }) => ({
        name: shortName(sheet, office),
        values: sumOfLines(oneStopSet, table),
      }))
    : sum.lines.map(({ id, values }) => ({
        name: sheet.say(lineName(sheet.regime, oneStopSet, id)),
        values,
      }))

const chartOf = (sheet: ReportSheet, table: ConsolidatedTable): readonly Block[] =>
  table.set === oneStopSet.id ? settlementChart(sheet.say, barsOf(sheet, table), settledAll) : []

const officesOf = (sheet: ReportSheet, each: ConsolidatedTable): readonly Block[] => {
  const { rows, sum } = each
  if (sheet.report.consolidation === null) return []
  const { regime, say } = sheet
  const set = figureSetNamed(figureSets, each.set)
  const named = rows.map(({ office, table }) => ({
    name: say(unitText(regime, office)),
    values: sumOfLines(set, table),
  }))
  const caption = `${say(set.name)}, ${say(byOffice)}`
  return tablesByOffice({ regime, say, set }, named, { name: `${set.id}-offices`, caption, sum })
}

const setBlocks = (sheet: ReportSheet, each: ConsolidatedTable): readonly Block[] => {
  const { regime, say } = sheet
  const set = figureSetNamed(figureSets, each.set)
  const caption = say(set.name)
  if (each.sum.lines.length === 0) return [paragraph(`${caption}: ${say(nothing)}`)]
  return [
    ...tablesByLine({ regime, say, set }, each.sum, { name: set.id, caption }),
    ...officesOf(sheet, each),
    ...chartOf(sheet, each),
  ]
}

const partBlocks = (sheet: ReportSheet): readonly Block[] => {
  const { report, say, partName } = sheet
  const tables = consolidatedTable(report)
  return report.parts.flatMap(({ id, figures }, index): readonly Block[] => {
    const number = report.parts.length > 1 ? `${roman[index] ?? String(index + 1)}. ` : ''
    const written = report.texts.findLast(({ part }) => part === id)?.text ?? ''
    // A set that two parts show is printed with the first: a document has no two tables of a name.
    const before = new Set(report.parts.slice(0, index).flatMap((part) => part.figures))
    const shown = tables.filter(({ set }) => figures.includes(set) && !before.has(set))
    return [
      { block: 'heading', level: 1, text: `${number}${say(partName(id))}` },
      ...writtenBlocks(written),
      ...shown.flatMap((table) => setBlocks(sheet, table)),
    ]
  })
}

const sentence = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)

/** What the report is about, without the word that stands above it. */
const aboutOf = ({ formName, report }: ReportSheet): Text => {
  const window = windowText(report.window)
  const name = sentence(formName.vi.replace(/^Báo cáo\s+/u, ''))
  return text(`${name} (kỳ số liệu ${window.vi})`, `${formName.en} (${window.en})`)
}

/** Of whom it tells, where that is not the office that sends it alone. */
const coveredWords = ({ report, regime, say }: ReportSheet): readonly Block[] => {
  const { office, unit, covers } = report
  const of = unitText(regime, office)
  const others = covers.filter((each) => each !== office).map((each) => unitText(regime, each))
  const named = (language: 'vi' | 'en'): string => others.map((name) => name[language]).join('; ')
  return [
    ...(office === unit ? [] : [text(`Báo cáo của ${of.vi}.`, `The report of ${of.en}.`)]),
    ...(others.length === 0
      ? []
      : [
          text(
            `Báo cáo gồm cả số liệu của đơn vị đã kết thúc hoạt động: ${named('vi')}.`,
            `It tells of offices that have ended, too: ${named('en')}.`,
          ),
        ]),
  ].map((words) => paragraph(say(words)))
}

/** Who asked for it, why and for when; nothing of a report that is owed by the calendar. */
const askedWords = ({ report: { asked, due }, regime, say }: ReportSheet): readonly Block[] => {
  if (asked === null) return []
  const { vi, en } = unitText(regime, asked.office)
  const words = text(
    `Báo cáo theo yêu cầu của ${vi} ngày ${printedDate(asked.on)}, hạn gửi ${printedDate(due)}. Lý do yêu cầu: ${asked.ground}`,
    `Asked for by ${en} on ${asked.on}, due on ${due}. Ground: ${asked.ground}`,
  )
  return [paragraph(say(words))]
}

const opening = (sheet: ReportSheet): readonly Block[] => {
  const { receiver, within, say } = sheet
  const part = within && text(`Nội dung thuộc ${within.vi}`, `Part of: ${within.en}`)
  return [
    ...(receiver === null ? [] : [addressed(say, say(receiver))]),
    ...(part === null ? [] : [paragraph(say(part), 'centred')]),
    ...askedWords(sheet),
    ...coveredWords(sheet),
    ...consolidationBlocks(sheet),
  ]
}

const numberOf = ({ report, regime, language }: ReportSheet): string =>
  report.code === null
    ? documentNumber(null, documentSymbol({ regime, unit: report.unit }, 'report'), language)
    : drawnNumber(report.code, language)

/** A table with more columns than this needs the wide side of the sheet. */
const widestUpright = 9

const isWide = (block: Block): boolean =>
  block.block === 'table' && block.columns.length > widestUpright

const print = (sheet: ReportSheet): OfficialDocument => {
  const { say, regime, language, entry, at, report, issued } = sheet
  const blocks = [...opening(sheet), ...partBlocks(sheet)]
  const about = say(aboutOf(sheet))
  return {
    ...{ kind: issued.paper, language, layout: 'letter', blocks },
    page: { size: 'A4', orientation: blocks.some(isWide) ? 'landscape' : 'portrait' },
    letterhead: letterhead(
      { regime, unit: report.unit, on: at.date, language },
      { number: numberOf(sheet) },
    ),
    title: { type: capitals(say(title)), about },
    signatures: [signedBy(entry.by, say(headOfOffice))],
    recipients: recipients(say, { letter: sheet.receiver !== null }),
    about: {
      title: report.code === null ? say(title) : `${say(title)} ${report.code}`,
      author: say(unitText(regime, report.unit)),
      subject: about,
      date: at.date,
    },
  }
}

/**
 * A report as it was sent, one for each time it was: the parts its rules ask for, with what was written and the figures
 * frozen, and those of the offices below where it consolidates them. To whom it is stands above and below it, as in every
 * report to an office above (NĐ 30/2020, annex I, II.9.b; grade B). A document has one kind of page: all of it lies on
 * its side where one table is too wide. The layout besides is assumed (grade C).
 */
export const reportPaper: CasePaper = {
  paper: 'report',
  name: title,
  isSlip: false,
  issuedBy: ({ command }) => command.type === 'submit',
  absent: text('Báo cáo chưa được gửi.', 'The report was not submitted yet.'),
  print: (sheet) => print(reportSheet(sheet)),
}
