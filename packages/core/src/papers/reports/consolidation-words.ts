import type { Block } from '../../document/block.js'
import { dayText, unitText } from '../../lifecycle/message-words.js'
import { missingIn, type GapReason, type ReportGap } from '../../lifecycle/report/report-data.js'
import { text, type Text } from '../../model/text.js'
import { paragraph } from '../layout/language.js'
import type { ReportSheet } from './report-sheet.js'

const gapWords: Readonly<Record<GapReason, Text>> = {
  'not-scheduled': text('chưa lập báo cáo', 'not scheduled'),
  'not-submitted': text('chưa gửi', 'not submitted'),
  returned: text('bị trả lại, chưa gửi lại', 'returned, not submitted again'),
  'not-accepted': text('đã gửi, chưa được chấp nhận', 'submitted, not accepted'),
}
const furtherBelow = text(
  'chưa có trong báo cáo của đơn vị cấp dưới',
  'not in what an office below sent',
)

const whyOf = ({ why, late }: ReportGap): Text => {
  const { vi, en } = gapWords[why]
  return late ? text(`${vi}, quá hạn`, `${en}, overdue`) : gapWords[why]
}

/** Who is missing in a consolidated report, and who was late; nothing for a report without offices below. */
export function consolidationBlocks({ report, regime, say }: ReportSheet): readonly Block[] {
  const { consolidation } = report
  if (consolidation === null) return []
  const { included, gaps, on } = consolidation
  const name = (office: string): string => say(unitText(regime, office))
  const why = new Map(gaps.map((gap) => [gap.office, whyOf(gap)]))
  const missing = missingIn(consolidation).map(
    (office) => `${name(office)} (${say(why.get(office) ?? furtherBelow)})`,
  )
  const late = included
    .filter(({ verdict }) => verdict === 'late')
    .map(({ office }) => name(office))
  const [day, count] = [dayText(on), String(included.length)]
  const joined = text(
    `Số liệu tổng hợp ngày ${day.vi} từ báo cáo của ${count} đơn vị cấp dưới và số liệu của cơ quan.`,
    `Consolidated on ${day.en} from the reports of ${count} offices below and the office's own figures.`,
  )
  const gapsTold =
    missing.length === 0
      ? text('Không thiếu đơn vị nào.', 'No office is missing.')
      : text(`Còn thiếu: ${missing.join('; ')}.`, `Missing: ${missing.join('; ')}.`)
  const lateTold =
    late.length === 0
      ? text('Các báo cáo được tổng hợp đều đúng hạn.', 'Every report included was in time.')
      : text(`Gửi chậm: ${late.join('; ')}.`, `Sent late: ${late.join('; ')}.`)
  return [joined, gapsTold, lateTold].map((words) => paragraph(say(words)))
}
