import {
  printedDate,
  type Actor,
  type CommandAnswer,
  type PublicStatus,
  type WorkItem,
} from '@motcua/core'
import { markdownTable } from './words.js'

/** What people see on one morning. */
export interface Morning {
  readonly officer: Actor
  readonly when: string
  readonly worklist: readonly WorkItem[]
  /** A case on the list, and every command with yes or why not. */
  readonly asked: { readonly code: string; readonly answers: readonly CommandAnswer[] }
  /** What people outside are told, by the code they ask for. */
  readonly tracked: readonly { readonly code: string; readonly status: PublicStatus }[]
}

const kinds: Readonly<Record<string, string>> = {
  dossier: 'Hồ sơ',
  support: 'Hỗ trợ trực tuyến',
  feedback: 'Phản ánh, kiến nghị',
}

const leftText = (days: number | null): string => {
  if (days === null) return ''
  if (days < 0) return `quá ${String(-days)} ngày làm việc`
  return days === 0 ? 'hôm nay' : `còn ${String(days)} ngày làm việc`
}

const workRow = (item: WorkItem): readonly string[] => [
  item.code ?? '',
  kinds[item.kind] ?? item.kind,
  item.title,
  item.state.vi,
  item.commands.map(({ label }) => label.vi).join('; '),
  item.due === null ? '' : `${item.deadline?.vi ?? ''}: ${printedDate(item.due)}`,
  leftText(item.daysLeft),
]

const trackedText = ({ code, status }: Morning['tracked'][number]): string => {
  const awaited = status.awaited?.what.map(({ vi }) => vi).join('; ')
  return [
    `### Mã ${code}`,
    '',
    `- Tình trạng: ${status.status.vi}`,
    `- Tiếp theo: ${status.next.vi}`,
    ...(awaited === undefined ? [] : [`- Đang chờ: ${awaited}`]),
    ...(status.promisedOn === null ? [] : [`- Ngày hẹn: ${printedDate(status.promisedOn)}`]),
    '',
    `In English: ${status.status.en}. ${status.next.en}`,
  ].join('\n')
}

/** A morning at the counter as a page. */
export function screens({ officer, when, worklist, asked, tracked }: Morning): string {
  const answers = asked.answers.map(({ label, allowed, reasons }) => [
    label.vi,
    allowed ? 'Được' : reasons.map(({ text }) => text.vi).join(' '),
  ])
  return `# Một buổi sáng tại cửa tiếp nhận, ${when}

Số liệu giả định.

## Việc cần làm của ${officer.name}

${markdownTable(['Mã', 'Việc', 'Người nộp, gửi', 'Đang ở', 'Làm được ngay', 'Hạn', 'Thời gian'], worklist.map(workRow))}

## Làm được gì với ${asked.code}, và vì sao không

${markdownTable(['Lệnh', 'Trả lời'], answers)}

## Người dân tra cứu thấy gì

${tracked.map(trackedText).join('\n\n')}
`
}
