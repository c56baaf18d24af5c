import { plainDate, printedDate, type CaseView, type PlainDate, type Regime } from '@motcua/core'
import { contactPoints, reportParts, rolloutTable, type RolloutRow } from '@motcua/core/reports'
import { offices } from './book-pages.js'
import { markdownTable, officeName } from './words.js'

/** The tasks of the plan, as they stood at the end of two years. */
export interface Rollout {
  readonly regime: Regime
  readonly tasks: readonly CaseView[]
  /** The year of each table, and the day it is of. */
  readonly tables: readonly (readonly [year: number, on: PlainDate])[]
}

const issued = plainDate('2017-05-26')

const marks: Readonly<Record<RolloutRow['state'], string>> = {
  done: '✔',
  underWay: '…',
  planned: 'giao',
  'not-planned': 'CHƯA GIAO',
  cancelled: 'hủy',
  'not-in-year': '–',
}

const cellOf = ({ state, finishedOn, late }: RolloutRow): string =>
  [
    marks[state],
    state === 'done' && finishedOn !== null ? printedDate(finishedOn).replace(/\/\d+$/, '') : '',
    late ? '**quá hạn**' : '',
  ]
    .filter((part) => part !== '')
    .join(' ')

const keyOf = ({ id, text }: RolloutRow): string => `${id} ${text.vi}`

const matrix = (rows: readonly RolloutRow[], regime: Regime, on: PlainDate): string => {
  const kinds = new Map(rows.map((row) => [keyOf(row), row]))
  const short = (unit: string): string =>
    officeName(regime, unit, on)
      .replace(/^Chi cục THADS (huyện |thị xã |thành phố )?/, '')
      .replace('tỉnh Phú Yên', 'tỉnh')
  return markdownTable(
    ['Mục', 'Nội dung', 'Thời gian', ...offices.map(short)],
    [...kinds.values()].map((kind) => [
      kind.id,
      kind.text.vi,
      kind.time?.vi ?? 'theo từng nhiệm vụ',
      ...offices.map((unit) => {
        const own = rows.find((row) => row.unit === unit && keyOf(row) === keyOf(kind))
        return own === undefined ? '' : cellOf(own)
      }),
    ]),
  )
}

const yearPart = ({ regime, tasks }: Rollout, year: number, on: PlainDate): string => {
  const rows = rolloutTable(regime, tasks, { year, on })
  const ofYear = rows.filter(({ state }) => state !== 'not-in-year')
  return `## Năm ${year}, đến hết ngày ${printedDate(on)}

${matrix(ofYear, regime, on)}
`
}

/**
 * The plan, point by point and task by task, for every office, with the difficulties, proposals and answers noted on
 * the way.
 */
export function rolloutPage(rollout: Rollout): string {
  const { regime, tasks, tables } = rollout
  const last = tables.at(-1)?.[1]
  if (last === undefined) return ''
  const parts = reportParts(tasks, { from: issued, before: last })
  return `# Kế hoạch 157/KH-CTHADS ngày 26/5/2017 và tám điểm của công văn: đã đến đâu

✔ đã hoàn thành, với ngày và tháng; … đang thực hiện thường xuyên; *quá hạn* khi xong sau, hoặc chưa xong vào, ngày cuối
cùng. Điểm L1–L8 của công văn theo các nhiệm vụ mà điểm đó dẫn đến; P1–P6 là nhiệm vụ của Kế hoạch. Số liệu giả định.

${tables.map(([year, on]) => yearPart(rollout, year, on)).join('\n')}
## Khó khăn, vướng mắc và nguyên nhân

${lines(parts.difficulties.map((it) => `${officeName(regime, it.unit, last)}: ${it.text.vi}`))}

## Đề xuất, kiến nghị và trả lời

${lines(parts.proposals.map((it) => `${officeName(regime, it.unit, last)}: ${it.text.vi}`))}
`
}

const lines = (items: readonly string[]): string =>
  items.length === 0 ? 'Không có.' : items.map((item) => `- ${item}`).join('\n')

/** Where each office is reached, compiled by the provincial one, and who has not told. */
export function contactPage(regime: Regime, tasks: readonly CaseView[], on: PlainDate): string {
  const { points, missing } = contactPoints(regime, tasks, { on })
  const rows = points.map(({ unit, officer, phone, email, sentOn, late }, index) => [
    index + 1,
    officeName(regime, unit, on),
    officer.name,
    phone,
    email,
    `${printedDate(sentOn)}${late ? ' (quá hạn)' : ''}`,
  ])
  return `# Đầu mối hỗ trợ trực tuyến và cơ chế một cửa, tổng hợp đến hết ngày ${printedDate(on)}

Gửi về Cục trước ngày 07/6/2017 (công văn ngày 26/5/2017, điểm 2). Người, số điện thoại và hộp thư là giả định.

${markdownTable(['TT', 'Đơn vị', 'Công chức đầu mối', 'Điện thoại cơ quan', 'Hộp thư', 'Ngày gửi'], rows)}

${missing.length === 0 ? 'Đã đủ các đơn vị.' : `Chưa gửi: ${missing.map(({ unit }) => officeName(regime, unit, on)).join('; ')}.`}
`
}
