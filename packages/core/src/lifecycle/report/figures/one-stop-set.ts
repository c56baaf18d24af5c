import type { CaseSummary } from '../../../model/case.js'
import type { CountedCase } from '../../../model/counted-case.js'
import { text, type Text } from '../../../model/text.js'
import type { CountedDays, Figure, FigureSet } from '../../../reporting/figure-set.js'
import { oneStopColumns, type OneStopFigures } from '../../../reporting/one-stop-figures.js'

type Counts = (row: CaseSummary, days: CountedDays) => boolean

/** Received before the window ended, and not finished before it began. */
const counted: Counts = ({ receivedOn, finishedOn }, { from, to }) =>
  receivedOn !== null && receivedOn < to && (finishedOn === null || finishedOn >= from)

const carried: Counts = (row, days) =>
  counted(row, days) && row.receivedOn !== null && row.receivedOn < days.from

const fresh: Counts = (row, days) => counted(row, days) && !carried(row, days)

const settled: Counts = (row, days) =>
  counted(row, days) && row.finishedOn !== null && row.finishedOn < days.to

const pending: Counts = (row, days) => counted(row, days) && !settled(row, days)

const overdue: Counts = (row, days) =>
  pending(row, days) && row.judgedBy !== null && row.judgedBy < days.to

const judged =
  (verdict: string): Counts =>
  (row, days) =>
    settled(row, days) && row.verdict === verdict

const rules: Readonly<Record<keyof OneStopFigures, readonly [Counts, Text]>> = {
  received: [
    counted,
    text(
      'Hồ sơ tiếp nhận trước khi hết kỳ và chưa giải quyết xong trước kỳ',
      'Received before the window ended, and not settled before it began',
    ),
  ],
  online: [
    (row, days) => fresh(row, days) && row.channel === 'online',
    text('Hồ sơ tiếp nhận trực tuyến trong kỳ', 'Received online in the window'),
  ],
  direct: [
    (row, days) => fresh(row, days) && row.channel !== 'online',
    text('Hồ sơ tiếp nhận trong kỳ không qua trực tuyến', 'Received in the window, but not online'),
  ],
  carriedOver: [
    carried,
    text(
      'Hồ sơ tiếp nhận trước kỳ, chưa giải quyết xong khi bắt đầu kỳ',
      'Received before the window, and not settled when it began',
    ),
  ],
  settled: [settled, text('Hồ sơ giải quyết xong trong kỳ', 'Settled in the window')],
  early: [
    judged('early'),
    text('Giải quyết xong trong kỳ, trước ngày hẹn', 'Settled in the window before the day due'),
  ],
  onTime: [
    judged('on-time'),
    text('Giải quyết xong trong kỳ, đúng ngày hẹn', 'Settled in the window on the day due'),
  ],
  late: [
    judged('late'),
    text('Giải quyết xong trong kỳ, sau ngày hẹn', 'Settled in the window after the day due'),
  ],
  pending: [
    pending,
    text('Hồ sơ chưa giải quyết xong khi hết kỳ', 'Not settled when the window ended'),
  ],
  inTime: [
    (row, days) => pending(row, days) && !overdue(row, days),
    text(
      'Chưa giải quyết xong khi hết kỳ, chưa đến hạn hoặc chưa biết hạn',
      'Not settled when the window ended, and not due before that or of no known due day',
    ),
  ],
  overdue: [
    overdue,
    text(
      'Chưa giải quyết xong khi hết kỳ, đã quá ngày hẹn',
      'Not settled when the window ended, and due before that',
    ),
  ],
}

const figures: readonly Figure[] = oneStopColumns.map(({ figure, name }) => {
  const [counts, means] = rules[figure]
  return {
    id: figure,
    name,
    means,
    counts: ({ summary }: CountedCase, days: CountedDays) => counts(summary, days),
  }
})

/** Form II.06a (TT 01/2020/TT-VPCP), by procedure. */
export const oneStopSet: FigureSet = Object.freeze({
  id: 'one-stop',
  name: text(
    'Tình hình tiếp nhận, giải quyết hồ sơ (Biểu II.06a)',
    'Dossiers received and settled (form II.06a)',
  ),
  kind: 'dossier',
  lineOf: ({ summary }: CountedCase) => summary.subject,
  figures,
  identities: [
    { id: '3=4+5+6', sum: 'received', of: ['online', 'direct', 'carriedOver'] },
    { id: '7=8+9+10', sum: 'settled', of: ['early', 'onTime', 'late'] },
    { id: '11=12+13', sum: 'pending', of: ['inTime', 'overdue'] },
    { id: '3=7+11', sum: 'received', of: ['settled', 'pending'] },
  ],
  carries: { opening: 'carriedOver', closing: 'pending' },
})
