import type { CaseRow, CaseView, CommandAnswer, Entry } from '@motcua/core'
import { thads } from '@motcua/core/thads'

/** What there is to tell of a dossier. */
export interface Told extends Pick<CaseView, 'code' | 'due'> {
  readonly answers: readonly CommandAnswer[]
  readonly journal: readonly Entry[]
  readonly rows: readonly CaseRow[]
}

const indent = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`)

const dueLines = ({ due }: Told): readonly string[] => [
  `Hẹn trả kết quả (due): ${due?.date ?? 'chưa có'}`,
  ...indent((due?.trace ?? []).map(({ date, why }) => `${date}  ${why.vi} (${why.en})`)),
]

const answerLines = ({ answers }: Told): readonly string[] => {
  const open = answers.filter(({ allowed }) => allowed)
  const shut = answers.filter(({ command }) => command === 'settle' || command === 'refuse')
  return [
    'Cán bộ một cửa lúc này được (the one-stop officer may now):',
    ...indent(open.map(({ command, label }) => `${label.vi} (${command})`)),
    'và chưa được, vì (and may not, because):',
    ...indent(
      shut.map(({ command, label, reasons }) => {
        const why = reasons.map((reason) => `${reason.text.vi} ${reason.text.en}`).join(' ')
        return `${label.vi} (${command}): ${why}`
      }),
    ),
  ]
}

const two = (value: number): string => String(value).padStart(2, '0')

const entryLine = ({ seq, at, by, command, state }: Entry): string => {
  const { date, minutes } = thads.calendar.localTime(at)
  const hour = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  return `${seq}. ${date} ${hour}  ${by.name} (${by.roles.join(', ')})  ${command.type} → ${state}`
}

const journalLines = ({ journal }: Told): readonly string[] => [
  'Nhật ký (journal):',
  ...indent(journal.map(entryLine)),
]

const foundLines = ({ rows }: Told): readonly string[] => [
  'Đang giải quyết, đến hạn trước 09/6/2017, toàn tỉnh (in settlement, due before 9 June):',
  ...indent(rows.map(({ code, title, due }) => `${code ?? '–'}  ${title}  ${due ?? '–'}`)),
]

/** A dossier as a newcomer wants to see it, line by line. */
export const tell = (told: Told): readonly string[] => [
  `Mã hồ sơ (code): ${told.code ?? 'chưa có'}`,
  ...[dueLines, answerLines, journalLines, foundLines].flatMap((part) => ['', ...part(told)]),
]
