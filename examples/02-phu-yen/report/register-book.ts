import { plainDate, printedDate, type PlainDate, type Regime } from '@motcua/core'
import { csvText } from './csv.js'
import type { Dossier } from './dossiers.js'
import { countText, markdownTable, momentText, officeName, procedureName } from './words.js'

/** The register of one office and year. */
export interface RegisterBook {
  readonly unit: string
  readonly year: string
  readonly markdown: string
  readonly csv: string
  /** Lines in the book. */
  readonly lines: number
  /** Numbers that are missing or stand twice; none in a book that is kept. */
  readonly gaps: readonly number[]
}

// The columns of the nearest list found, as form 06 itself was not (domain.md 2.3).
const columns = [
  'TT',
  'Mã hồ sơ',
  'Tên thủ tục hành chính',
  'Tên cá nhân, tổ chức',
  'Địa chỉ, số điện thoại',
  'Cơ quan chủ trì giải quyết',
  'Nhận hồ sơ',
  'Hẹn trả kết quả',
  'Trả kết quả',
  'Phương thức nhận kết quả',
  'Ký nhận',
]

const handoutChannels = { counter: 'Trực tiếp', post: 'Bưu chính', online: 'Trực tuyến' }

const promiseText = ({ data }: Dossier): string => {
  if (data.immediate) return 'Trả ngay'
  const [again] = data.reappointments
  if (again !== undefined) return `${printedDate(again.from)}; hẹn lại ${printedDate(again.to)}`
  const asked = data.supplements.findLast(({ stage }) => stage === 'settlement')
  if (asked === undefined) return data.promisedOn === null ? '' : printedDate(data.promisedOn)
  const before = asked.promisedBefore === null ? '' : printedDate(asked.promisedBefore)
  return asked.promisedAfter === null
    ? `${before}; chờ bổ sung từ ${printedDate(asked.requestedOn)}`
    : `${before}; sau bổ sung ${printedDate(asked.promisedAfter)}`
}

const returnText = ({ data, standing }: Dossier): string => {
  const { handout, closing, finishedOn } = data
  if (handout !== null) return printedDate(handout.on)
  if (closing !== null) return `Rút hồ sơ ${printedDate(closing.on)}`
  if (finishedOn !== null) return `Có kết quả ${printedDate(finishedOn)}, chưa đến nhận`
  return standing === 'overdue' ? 'Quá hạn, đang giải quyết' : 'Đang giải quyết'
}

const lineOf = (dossier: Dossier, regime: Regime, on: PlainDate): readonly (string | number)[] => {
  const { data } = dossier
  const { applicant, handout } = data
  return [
    data.registerNumber ?? 0,
    data.code ?? '',
    procedureName(regime, data.procedure),
    applicant.name,
    [applicant.address, applicant.phone].filter((part) => part !== null).join('; '),
    officeName(regime, data.unit, on),
    data.receivedAt === null ? '' : momentText(data.receivedAt),
    promiseText(dossier),
    returnText(dossier),
    handout === null ? '' : handoutChannels[handout.channel],
    handout?.receiver ?? '',
  ]
}

const numberOf = ({ data }: Dossier): number => data.registerNumber ?? 0

/** Numbers from 1 that do not stand in the list exactly once. */
export const gapsIn = (numbers: readonly number[]): readonly number[] =>
  Array.from({ length: Math.max(0, ...numbers) }, (_, index) => index + 1).filter(
    (number) => numbers.filter((found) => found === number).length !== 1,
  )

const yearOf = (date: PlainDate): string => date.slice(0, 4)

/** Opened when the counters were, or on the first working day of the year; closed when the year is over. */
const openedAndClosed = (year: string, { regime, on }: BookOptions): string => {
  const begins = year === '2017' ? '2017-06-01' : `${year}-01-01`
  const opened = regime.calendar.nextWorkingDay(plainDate(begins))
  const until =
    year < yearOf(on) ? `khóa sổ ngày 31/12/${year}` : `ghi đến hết ngày ${printedDate(on)}`
  return `Mở sổ ngày ${printedDate(opened)}; ${until}.`
}

/** What a register is made of: the year is that of `on` when it is left out. */
export interface BookOptions {
  readonly regime: Regime
  readonly on: PlainDate
  readonly year?: string
}

/** The register of an office and year as it stands on the evening of a day, as Markdown and as CSV. */
export function registerBook(
  unit: string,
  dossiers: readonly Dossier[],
  options: BookOptions,
): RegisterBook {
  const { regime, on, year = yearOf(on) } = options
  const booked = dossiers
    .filter(({ data }) => data.unit === unit && data.registerNumber !== null)
    .filter(({ data }) => data.receivedAt !== null && yearOf(data.receivedAt.date) === year)
    .toSorted((one, other) => numberOf(one) - numberOf(other))
  const lines = booked.map((dossier) => lineOf(dossier, regime, on))
  const gaps = gapsIn(booked.map(numberOf))
  const title = regime.slip('register', on)?.name.vi ?? 'Sổ theo dõi hồ sơ'
  const last = countText(lines.length)
  const foot =
    gaps.length === 0
      ? `Cộng sổ: ${last} hồ sơ, từ số 1 đến số ${last}, liên tục, không bỏ trống số nào.`
      : `SỔ KHÔNG LIÊN TỤC, kiểm tra các số: ${gaps.join(', ')}.`
  const markdown = `# ${title}

**${regime.unit(unit, on).name.vi}** · Năm ${year} · Quyển số 01

${openedAndClosed(year, options)} Người và hồ sơ trong sổ là giả định.

${markdownTable(columns, lines)}

${foot}
`
  return { unit, year, markdown, csv: csvText([columns, ...lines]), lines: lines.length, gaps }
}
