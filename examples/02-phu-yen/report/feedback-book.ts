import {
  feedbackData,
  feedbackFigures,
  printedDate,
  type CaseView,
  type FeedbackData,
} from '@motcua/core'
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

const figures = [
  ...['Kỳ trước chuyển sang', 'Nhận', 'Trả lời trước hạn', 'Trả lời đúng hạn', 'Trả lời quá hạn'],
  ...['Hướng dẫn', 'Chuyển', 'Lưu', 'Đang xử lý', 'Công khai', 'Về hồ sơ', 'Khiếu nại', 'Tố cáo'],
]

/** The registers of feedback of all offices with their figures, as Markdown. */
export function feedbackBook(
  messages: readonly Message[],
  { regime, from, through }: BookOptions,
): string {
  const { calendar } = regime
  const counted = feedbackFigures(
    messages.map(({ view }) => view),
    { from, through, calendar },
  )
  const rows = counted.map((unit) => [
    officeName(regime, unit.unit, through),
    ...[unit.carriedOver, unit.received, unit.answered.early, unit.answered['on-time']],
    ...[
      unit.answered.late,
      unit.guided,
      unit.referred,
      unit.filed,
      unit.pending,
      unit.published,
      unit.linked,
    ],
    ...[unit.complaints.received, unit.denunciations.received],
  ])
  const topics = new Map(regime.feedbackOn(from).topics.map(({ id, name }) => [id, name.vi]))
  const books = counted.map(({ unit }) => {
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

${markdownTable(['Đơn vị', ...figures], rows)}

${books.join('\n\n')}
`
}
