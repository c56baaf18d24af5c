import { printedDate, isPlainDate, type Entry, type ProcedureVersion } from '@motcua/core'

/** What the parts of a command and of what it changed are called; parts without a name here are not told. */
const names: Readonly<Record<string, string>> = {
  components: 'giấy tờ',
  items: 'cần bổ sung',
  reason: 'lý do',
  ground: 'căn cứ',
  explanation: 'giải thích',
  competentBody: 'nơi có thẩm quyền',
  officer: 'giao cho',
  outcome: 'kết quả',
  summary: 'nội dung',
  body: 'hỏi',
  question: 'câu hỏi',
  answerBy: 'trả lời trước hết ngày',
  answer: 'trả lời',
  newDate: 'ngày hẹn mới',
  what: 'việc',
  apology: 'xin lỗi',
  remedy: 'khắc phục',
  error: 'sai sót',
  receiver: 'người nhận',
  authorisation: 'ủy quyền',
  deadline: 'thời hạn',
  due: 'hạn',
  code: 'mã hồ sơ',
  registerNumber: 'số thứ tự trong sổ',
  promisedOn: 'hẹn trả',
  verdict: 'so với hẹn',
}

const values: Readonly<Record<string, string>> = {
  granted: 'chấp nhận',
  refused: 'từ chối',
  early: 'trước hạn',
  'on-time': 'đúng hạn',
  late: 'quá hạn',
  settlement: 'giải quyết hồ sơ',
  handover: 'chuyển hồ sơ',
  'consultation.1': 'trả lời ý kiến',
  'settlement.due-soon': 'sắp đến hạn',
  'settlement.apology': 'ngày cuối để xin lỗi và hẹn lại',
  'settlement.due': 'đến hạn hôm nay',
  'settlement.superior': 'quá hạn, báo cấp trên',
  original: 'bản chính',
  'certified-copy': 'bản chứng thực',
  copy: 'bản sao',
}

const wordsOf = (version: ProcedureVersion): ReadonlyMap<string, string> =>
  new Map([
    ...Object.entries(values),
    ...[...version.components, ...version.refusalGrounds].map(({ id, name }): [string, string] => [
      id,
      name.vi,
    ]),
  ])

type Words = ReturnType<typeof wordsOf>

const tellOne = (value: object, words: Words): string => {
  if ('name' in value) return String(value.name)
  if ('id' in value && 'form' in value) {
    return `${tellValue(value.id, words)} (${tellValue(value.form, words)})`
  }
  return ''
}

const tellValue = (value: unknown, words: Words): string => {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string')
    return isPlainDate(value) ? printedDate(value) : (words.get(value) ?? value)
  if (Array.isArray(value)) return value.map((item) => tellValue(item, words)).join(', ')
  return typeof value === 'object' && value !== null ? tellOne(value, words) : ''
}

/** What an act carried and what it settled, in words. */
export function tellAct({ command, set }: Entry, version: ProcedureVersion): string {
  const words = wordsOf(version)
  const { code, registerNumber, promisedOn, verdict } = set
  const said = typeof command.data === 'object' ? command.data : {}
  return Object.entries({ ...said, code, registerNumber, promisedOn, verdict })
    .map(([key, value]) => [names[key], tellValue(value, words)] as const)
    .filter(([name, value]) => name !== undefined && value !== '')
    .map(([name, value]) => `${name ?? ''}: ${value}`)
    .join('; ')
}
