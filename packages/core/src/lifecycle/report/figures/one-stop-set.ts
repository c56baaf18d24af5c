import type { CountedCase } from '../../../model/counted-case.js'
import { text, type Text } from '../../../model/text.js'
import type { TallyRow } from '../../../model/tally.js'
import {
  sumOfTables,
  type Figure,
  type FigureSet,
  type FigureTable,
} from '../../../reporting/figure-set.js'
import { oneStopColumns, type OneStopFigures } from '../../../reporting/one-stop-figures.js'
import { balanceOf, others, those, type Counts } from './balance.js'

const { inHand, carriedOver, received, ended, pending } = balanceOf(({ summary }) => ({
  since: summary.receivedOn,
  until: summary.finishedOn,
}))

const dueBefore: Counts = ({ summary }, { to }) =>
  summary.judgedBy !== null && summary.judgedBy < to

const online: Counts = ({ summary }) => summary.channel === 'online'

const judged = (verdict: string): Counts =>
  those(ended, ({ summary }) => summary.verdict === verdict)

/** How form II.06a tells dossiers settled, pending and overdue, for sets that count some of those. */
export const dossierBalance = Object.freeze({
  settled: ended,
  pending,
  overdue: those(pending, dueBefore),
})

const rules: Readonly<Record<keyof OneStopFigures, readonly [Counts, Text]>> = {
  received: [
    inHand,
    text(
      'Hồ sơ tiếp nhận trước khi hết kỳ và chưa giải quyết xong trước kỳ',
      'Received before the window ended, and not settled before it began',
    ),
  ],
  online: [
    those(received, online),
    text('Hồ sơ tiếp nhận trực tuyến trong kỳ', 'Received online in the window'),
  ],
  direct: [
    others(received, online),
    text('Hồ sơ tiếp nhận trong kỳ không qua trực tuyến', 'Received in the window, but not online'),
  ],
  carriedOver: [
    carriedOver,
    text(
      'Hồ sơ tiếp nhận trước kỳ, chưa giải quyết xong khi bắt đầu kỳ',
      'Received before the window, and not settled when it began',
    ),
  ],
  settled: [ended, text('Hồ sơ giải quyết xong trong kỳ', 'Settled in the window')],
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
    others(pending, dueBefore),
    text(
      'Chưa giải quyết xong khi hết kỳ, chưa đến hạn hoặc chưa biết hạn',
      'Not settled when the window ended, and not due before that or of no known due day',
    ),
  ],
  overdue: [
    dossierBalance.overdue,
    text(
      'Chưa giải quyết xong khi hết kỳ, đã quá ngày hẹn',
      'Not settled when the window ended, and due before that',
    ),
  ],
}

const figures: readonly Figure[] = oneStopColumns.map(({ figure, name }) => {
  const [counts, means] = rules[figure]
  return { id: figure, name, means, counts }
})

/** Form II.06a (TT 01/2020/TT-VPCP), by procedure. */
export const oneStopSet: FigureSet = Object.freeze({
  id: 'one-stop',
  name: text(
    'Tình hình tiếp nhận, giải quyết hồ sơ (Biểu II.06a)',
    'Dossiers received and settled (form II.06a)',
  ),
  kind: 'dossier',
  reads: 'summary',
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

/** The figures of one line of a tally. What was settled without a verdict is in column 7 alone, and so breaks 7=8+9+10. */
function figuresOf(row: TallyRow): Readonly<Record<keyof OneStopFigures, number>> {
  const { carried, received: fresh, early, onTime, late, pendingInTime, pendingOverdue } = row
  const sent = row.channel === 'online' ? fresh : 0
  return {
    ...{ received: carried + fresh, online: sent, direct: fresh - sent, carriedOver: carried },
    ...{ settled: early + onTime + late + row.unjudged, early, onTime, late },
    ...{ pending: pendingInTime + pendingOverdue, inTime: pendingInTime },
    overdue: pendingOverdue,
  }
}

/**
 * Form II.06a filled in from a tally of dossiers: a line for each procedure (`subject`) or `unit`. The same as the set
 * counted case by case, without reading a case.
 */
export const oneStopTable = (rows: readonly TallyRow[], by: 'subject' | 'unit'): FigureTable =>
  sumOfTables(oneStopSet, [
    { set: oneStopSet.id, lines: rows.map((row) => ({ id: row[by], values: figuresOf(row) })) },
  ])
