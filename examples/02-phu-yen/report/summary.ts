import { printedDate, type PlainDate, type Regime, type TallyRow } from '@motcua/core'
import type { Dossier } from './dossiers.js'
import type { RegisterBook } from './register-book.js'
import type { Replay } from './replay.js'
import { settledOf, tallyOf, type Tally } from './timeliness-table.js'
import { countText, officeName, shareText } from './words.js'

/** What a summary is made of. */
export interface SummaryFacts {
  readonly regime: Regime
  readonly on: PlainDate
  readonly dossiers: readonly Dossier[]
  readonly books: readonly RegisterBook[]
  readonly replay: Replay
  /** The same dossiers, counted by the store without opening them. */
  readonly counted: readonly TallyRow[]
}

const timely = (tally: Tally): string => shareText(tally.early + tally['on-time'], settledOf(tally))

const slowest = ({ books, dossiers }: SummaryFacts) =>
  books
    .map(({ unit }) => ({
      unit,
      tally: tallyOf(dossiers.filter(({ data }) => data.unit === unit)),
    }))
    .filter(({ tally }) => tally.late > 0)
    .toSorted(
      (one, other) =>
        other.tally.late / settledOf(other.tally) - one.tally.late / settledOf(one.tally),
    )
    .slice(0, 2)

const endings = ({ dossiers }: SummaryFacts, state: string): number =>
  dossiers.filter(({ view, data }) => data.receivedAt === null && view.state === state).length

const overdueCodes = ({ dossiers }: SummaryFacts): readonly string[] =>
  dossiers
    .filter(({ standing }) => standing === 'overdue')
    .map(
      ({ data, view }) =>
        `${data.code ?? ''} (hẹn ${printedDate(view.due?.date ?? data.submittedAt.date)})`,
    )

const line = (name: string, count: number, more = ''): string =>
  `${name.padEnd(34)}${countText(count).padStart(7)}   ${more}`.trimEnd()

const through = ({ dossiers }: SummaryFacts, channel: string): string =>
  countText(dossiers.filter(({ data }) => data.channel === channel).length)

const dossierLines = (facts: SummaryFacts): readonly string[] => {
  const tally = tallyOf(facts.dossiers)
  const pending = tally['in-time'] + tally.waiting + tally.overdue
  return [
    line(
      'Hồ sơ đến',
      tally.total,
      `trực tiếp ${through(facts, 'counter')}, bưu chính ${through(facts, 'post')}, trực tuyến ${through(facts, 'online')}`,
    ),
    line(
      '  Không tiếp nhận',
      tally['not-received'],
      `từ chối ${endings(facts, 'closed.refused')}, hướng dẫn nơi khác ${endings(facts, 'closed.guided')}, người nộp rút ${endings(facts, 'closed.withdrawn')}`,
    ),
    line('  Chờ hoàn thiện để tiếp nhận', tally['at-counter']),
    line('  Đã tiếp nhận, ghi sổ', tally.received),
    line(
      '    Đã giải quyết',
      settledOf(tally),
      `trước hạn ${tally.early}, đúng hạn ${tally['on-time']}, quá hạn ${tally.late}`,
    ),
    line(
      '    Đang giải quyết',
      pending,
      `trong hạn ${tally['in-time']}, chờ người nộp bổ sung ${tally.waiting}, quá hạn ${tally.overdue}`,
    ),
    '',
    `Đúng và trước hạn: ${timely(tally)} số hồ sơ đã giải quyết. Xin lỗi và hẹn lại: ${tally.apologies} hồ sơ.`,
    `Quá thời hạn luật định, kể cả hồ sơ đã xin lỗi và hẹn lại: ${tally.beyondLimit} hồ sơ.`,
  ]
}

const attention = (facts: SummaryFacts): readonly string[] => {
  const overdue = overdueCodes(facts)
  const slow = slowest(facts).map(
    ({ unit, tally }) =>
      `${officeName(facts.regime, unit, facts.on)} ${tally.late}/${settledOf(tally)} hồ sơ đã giải quyết`,
  )
  return [
    ...(slow.length === 0 ? [] : [`Cần quan tâm: tỷ lệ quá hạn cao nhất là ${slow.join('; ')}.`]),
    ...(overdue.length === 0 ? [] : [`Cần làm ngay, đang quá hạn: ${overdue.join(', ')}.`]),
  ]
}

/** Whether the store counts what reading every dossier counts. */
export function countsAgree({ counted, dossiers }: SummaryFacts): boolean {
  const tally = tallyOf(dossiers)
  const sum = (read: (row: TallyRow) => number): number =>
    counted.reduce((total, row) => total + read(row), 0)
  const pairs: readonly (readonly [number, number])[] = [
    [sum(({ carried, received }) => carried + received), tally.received],
    [sum(({ early }) => early), tally.early],
    [sum(({ onTime }) => onTime), tally['on-time']],
    [sum(({ late }) => late), tally.late],
    [sum(({ pendingInTime }) => pendingInTime), tally['in-time'] + tally.waiting],
    [sum(({ pendingOverdue }) => pendingOverdue), tally.overdue],
    [sum(({ unjudged }) => unjudged), 0],
  ]
  return pairs.every(([quick, slow]) => quick === slow)
}

const proof = (facts: SummaryFacts): readonly string[] => {
  const { books, replay } = facts
  const broken = books.filter(({ gaps }) => gaps.length > 0)
  const lines = books.reduce((sum, book) => sum + book.lines, 0)
  return [
    broken.length === 0
      ? `Sổ theo dõi: ${books.length} sổ, ${countText(lines)} dòng, số liên tục, không bỏ trống.`
      : `SỔ KHÔNG LIÊN TỤC: ${broken.map(({ unit }) => unit).join(', ')}.`,
    replay.differing.length === 0
      ? `Nhật ký: ${countText(replay.entries)} việc của ${countText(replay.dossiers)} hồ sơ, quyết định lại từng việc từ đầu, kết quả đều khớp.`
      : `NHẬT KÝ KHÔNG KHỚP khi chạy lại: ${replay.differing.join(', ')}.`,
    countsAgree(facts)
      ? 'Số liệu: đếm nhanh từ bảng tóm tắt và đếm từng hồ sơ cho kết quả như nhau.'
      : 'SỐ LIỆU KHÔNG KHỚP giữa đếm nhanh và đếm từng hồ sơ.',
  ]
}

/** The end of the run in words a head of office knows. */
export const summaryText = (facts: SummaryFacts): string =>
  [
    `${facts.regime.unit('phu-yen', facts.on).name.vi.toUpperCase()} VÀ CÁC CHI CỤC`,
    `Cơ chế một cửa từ 01/6/2017 đến hết ngày ${printedDate(facts.on)} (số liệu giả định)`,
    '',
    ...dossierLines(facts),
    ...attention(facts),
    '',
    ...proof(facts),
  ].join('\n')

/** The same in English, in a few lines. */
export function summaryInEnglish(facts: SummaryFacts): string {
  const { dossiers, books, replay } = facts
  const tally = tallyOf(dossiers)
  const pending = tally['in-time'] + tally.waiting
  const gaps = books.every((book) => book.gaps.length === 0) ? 'without gaps' : 'WITH GAPS'
  const found = replay.differing.length === 0 ? 'all equal' : `${replay.differing.length} DIFFER`
  return [
    `In English: ${tally.total} dossiers came; ${tally['not-received']} were not received, ${tally['at-counter']} wait at the counter, ${tally.received} were received.`,
    `Settled ${settledOf(tally)}: ${tally.early} early, ${tally['on-time']} on time, ${tally.late} late by the date promised last, ${tally.beyondLimit} beyond the statutory limit. Pending: ${pending} in time or waiting for papers, ${tally.overdue} overdue.`,
    `${books.length} registers ${gaps}. ${replay.entries} journal entries replayed through the pinned definitions: ${found}. The store counts ${countsAgree(facts) ? 'the same' : 'DIFFERENTLY'} without opening a dossier.`,
  ].join('\n')
}
