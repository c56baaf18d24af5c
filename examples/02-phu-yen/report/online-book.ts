import {
  hourText,
  printedDate,
  supportData,
  type CaseView,
  type PlainDate,
  type Regime,
  type SupportData,
} from '@motcua/core'
import { countText, markdownTable, momentText, officeName } from './words.js'

/** A request for online support as it stands at the end of the play. */
export interface Request {
  readonly view: CaseView
  readonly data: SupportData
}

/** The view of a request with its data. */
export const requestOf = (view: CaseView): Request => ({ view, data: supportData(view.data) })

/** What the columns are counted from, and until when. */
export interface BookOptions {
  readonly regime: Regime
  readonly from: PlainDate
  readonly through: PlainDate
}

const channels: Readonly<Record<SupportData['channel'], string>> = {
  form: 'Phần mềm',
  portal: 'Cổng dịch vụ công',
  email: 'Thư điện tử',
  phone: 'Điện thoại',
}

const verdicts = { early: 'trước hạn', 'on-time': 'đúng hạn', late: 'quá hạn' } as const

const matterName = ({ support = [] }: Regime, service: string): string =>
  support.find(({ id }) => id === service)?.name.vi ?? service

const answerText = ({ answers }: SupportData): string => {
  const [first] = answers
  return first === undefined ? '' : `${printedDate(first.on)} (${verdicts[first.verdict]})`
}

const appointmentText = ({ appointment, paper }: SupportData): string =>
  appointment === null
    ? paper?.byAppointment === true
      ? 'đã đến theo hẹn'
      : ''
    : `${hourText(appointment.minutes)} ${printedDate(appointment.date)}`

const resultText = ({ view, data }: Request, codes: ReadonlyMap<string, string>): string => {
  if (data.dossier === null) return view.stateName.vi
  const differs = data.differences.length > 0 ? `, khác ${data.differences.length} nội dung` : ''
  return `Hồ sơ ${codes.get(data.dossier) ?? ''}${differs}`
}

const columns = [
  ...['Số', 'Mã yêu cầu', 'Nội dung hỗ trợ', 'Người yêu cầu', 'Gửi qua', 'Nhận'],
  ...['Trả lời', 'Hẹn đến nộp', 'Kết quả'],
]

const figures = [
  ...['Nhận', 'Qua phần mềm', 'Trả lời trước hạn', 'Trả lời đúng hạn', 'Trả lời quá hạn'],
  ...['Thành hồ sơ', 'Hướng dẫn', 'Không thành hồ sơ', 'Đang hỗ trợ'],
]

const figuresOf = (requests: readonly Request[]): readonly number[] => {
  const count = (holds: (request: Request) => boolean): number => requests.filter(holds).length
  const verdict =
    (wanted: string) =>
    ({ data }: Request) =>
      data.verdict === wanted
  return [
    requests.length,
    count(({ data }) => data.channel === 'form'),
    count(verdict('early')),
    count(verdict('on-time')),
    count(verdict('late')),
    count(({ data }) => data.dossier !== null),
    count(({ view }) => view.state === 'closed.answered'),
    count(
      ({ view, data }) => view.closed && data.dossier === null && view.state !== 'closed.answered',
    ),
    count(({ view }) => !view.closed),
  ]
}

/** The registers of online support of all offices with their figures, as Markdown. */
export function onlineBook(
  requests: readonly Request[],
  codes: ReadonlyMap<string, string>,
  { regime, from, through }: BookOptions,
): string {
  const inTime = requests.filter(
    ({ data }) => from <= data.receivedAt.date && data.receivedAt.date <= through,
  )
  const units = regime.unitsBelow('phu-yen')
  const own = (unit: string) => inTime.filter(({ data }) => data.unit === unit)
  const rows = units.map((unit) => [officeName(regime, unit, through), ...figuresOf(own(unit))])
  const books = units
    .filter((unit) => own(unit).length > 0)
    .map((unit) => {
      const lines = own(unit).map((request) => [
        request.data.registerNumber ?? 0,
        request.view.code ?? '',
        matterName(regime, request.data.service),
        request.data.applicant.name,
        channels[request.data.channel],
        momentText(request.data.receivedAt),
        answerText(request.data),
        appointmentText(request.data),
        resultText(request, codes),
      ])
      return `## ${officeName(regime, unit, through)}\n\n${markdownTable(columns, lines)}`
    })
  return `# Hỗ trợ trực tuyến thi hành án dân sự, từ ${printedDate(from)} đến ${printedDate(through)}

Số liệu giả định. Yêu cầu hỗ trợ được trả lời trong thời hạn của đơn vị; khi giấy tờ đến và khớp với yêu cầu thì thành hồ sơ một cửa.

${markdownTable(['Đơn vị', ...figures], [...rows, ['**Cộng**', ...figuresOf(inTime)]])}

${books.join('\n\n')}

Cộng ${countText(inTime.length)} yêu cầu.
`
}
