import {
  feedbackData,
  printedDate,
  type CaseView,
  type CountedFigures,
  type FeedbackData,
} from '@motcua/core'
import { figureSets, figureSetNamed, sumOfLines, type FigureTable } from '@motcua/core/reports'
import type { BookOptions } from './online-book.js'
import { markdownTable, momentText, officeName } from './words.js'

/** Feedback as it stands at the end of the play. */
export interface Message {
  readonly view: CaseView
  readonly data: FeedbackData
}

/** The view of feedback with its data. */
export const messageOf = (view: CaseView): Message => ({ view, data: feedbackData(view.data) })

const columns = [
  ...['Số', 'Mã', 'Loại', 'Nội dung về', 'Người gửi', 'Nhận', 'Hạn trả lời', 'Kết quả'],
]

const sorts = { feedback: 'Phản ánh', petition: 'Kiến nghị' } as const

const isOwn = (sort: FeedbackData['sort']): sort is keyof typeof sorts =>
  sort === 'feedback' || sort === 'petition'

/** The sets of figures the page is made of. */
export const feedbackSets = ['feedback', 'guided-messages'] as const

const heads = [
  ...['Kỳ trước chuyển sang', 'Nhận', 'Trả lời trước hạn', 'Trả lời đúng hạn', 'Trả lời quá hạn'],
  ...['Hướng dẫn', 'Chuyển', 'Lưu', 'Đang xử lý', 'Công khai', 'Về hồ sơ', 'Khiếu nại', 'Tố cáo'],
]

const columnFigures = [
  ...['carriedOver', 'received', 'answeredEarly', 'answeredOnTime', 'answeredLate'],
  ...['guided', 'referred', 'filed', 'pending', 'published', 'linked'],
]

const cells = (tables: readonly FigureTable[]): readonly number[] => {
  const [own, guided] = tables
  if (own === undefined || guided === undefined) return []
  const values = sumOfLines(figureSetNamed(figureSets, own.set), own)
  const sent = new Map(guided.lines.map((line) => [line.id, line.values['received'] ?? 0]))
  return [
    ...columnFigures.map((figure) => values[figure] ?? 0),
    ...[sent.get('complaint') ?? 0, sent.get('denunciation') ?? 0],
  ]
}

/** The registers of feedback of all offices with their figures, counted by {@link feedbackSets}, as Markdown. */
export function feedbackBook(
  messages: readonly Message[],
  { units }: CountedFigures,
  { regime, from, through }: BookOptions,
): string {
  const rows = units.map(({ unit, tables }) => [
    officeName(regime, unit, through),
    ...cells(tables),
  ])
  const topics = new Map(regime.feedbackOn(from).topics.map(({ id, name }) => [id, name.vi]))
  const books = units.map(({ unit }) => {
    const lines = messages
      .filter(({ data }) => data.unit === unit && isOwn(data.sort))
      .map(({ view, data }) => [
        data.registerNumber ?? 0,
        view.code ?? '',
        isOwn(data.sort) ? sorts[data.sort] : '',
        topics.get(data.topic ?? '') ?? '',
        data.sender.name ?? 'Không ghi tên',
        momentText(data.receivedAt),
        data.answerBy === null ? '' : printedDate(data.answerBy),
        view.stateName.vi,
      ])
    return `## ${officeName(regime, unit, through)}\n\n${markdownTable(columns, lines)}`
  })
  return `# Phản ánh, kiến nghị, từ ${printedDate(from)} đến ${printedDate(through)}

Số liệu giả định. Khiếu nại, tố cáo chỉ được hướng dẫn thủ tục và không vào sổ này.

${markdownTable(['Đơn vị', ...heads], rows)}

${books.join('\n\n')}
`
}
