import { MotcuaError } from '../errors.js'
import { text, type Text } from '../model/text.js'
import type { TallyRow } from '../model/tally.js'

/**
 * The columns 3 to 13 of form II.06a (TT 01/2020/TT-VPCP): dossiers received, settled and pending in a window. Column 1 is
 * the line, column 2 what the line is about.
 */
export interface OneStopFigures {
  /** 3: all that were received, those carried over included. */
  readonly received: number
  /** 4 */
  readonly online: number
  /** 5: at the counter, on site or by post. */
  readonly direct: number
  /** 6: pending when the window began. */
  readonly carriedOver: number
  /** 7 */
  readonly settled: number
  /** 8 */
  readonly early: number
  /** 9 */
  readonly onTime: number
  /** 10 */
  readonly late: number
  /** 11 */
  readonly pending: number
  /** 12 */
  readonly inTime: number
  /** 13: due before the window ended. */
  readonly overdue: number
}

/** A column of the form: its number, its name, and the figure in it. */
export interface OneStopColumn {
  readonly number: number
  readonly figure: keyof OneStopFigures
  readonly name: Text
}

const column = (number: number, figure: keyof OneStopFigures, name: Text): OneStopColumn => ({
  ...{ number, figure, name },
})

/** The columns of the form that hold figures, in order. */
export const oneStopColumns: readonly OneStopColumn[] = Object.freeze([
  column(3, 'received', text('Tiếp nhận: tổng số', 'Received: in all')),
  column(4, 'online', text('Tiếp nhận trực tuyến', 'Received online')),
  column(5, 'direct', text('Tiếp nhận trực tiếp, bưu chính', 'Received in person or by post')),
  column(6, 'carriedOver', text('Từ kỳ trước chuyển sang', 'Carried over')),
  column(7, 'settled', text('Đã giải quyết: tổng số', 'Settled: in all')),
  column(8, 'early', text('Giải quyết trước hạn', 'Settled early')),
  column(9, 'onTime', text('Giải quyết đúng hạn', 'Settled on time')),
  column(10, 'late', text('Giải quyết quá hạn', 'Settled late')),
  column(11, 'pending', text('Đang giải quyết: tổng số', 'Pending: in all')),
  column(12, 'inTime', text('Đang giải quyết, trong hạn', 'Pending in time')),
  column(13, 'overdue', text('Đang giải quyết, quá hạn', 'Pending overdue')),
])

/** Nothing in any column. */
export const noFigures: OneStopFigures = Object.freeze({
  ...{ received: 0, online: 0, direct: 0, carriedOver: 0 },
  ...{ settled: 0, early: 0, onTime: 0, late: 0 },
  ...{ pending: 0, inTime: 0, overdue: 0 },
})

/** The sum of two lines, column by column. */
export const sumOfFigures = (one: OneStopFigures, other: OneStopFigures): OneStopFigures => ({
  received: one.received + other.received,
  online: one.online + other.online,
  direct: one.direct + other.direct,
  carriedOver: one.carriedOver + other.carriedOver,
  settled: one.settled + other.settled,
  early: one.early + other.early,
  onTime: one.onTime + other.onTime,
  late: one.late + other.late,
  pending: one.pending + other.pending,
  inTime: one.inTime + other.inTime,
  overdue: one.overdue + other.overdue,
})

/** The figures of one line of a tally. @throws `invalid-input` for cases that were finished without a verdict */
function figuresOf(row: TallyRow): OneStopFigures {
  const { carried, received, early, onTime, late, pendingInTime, pendingOverdue } = row
  if (row.unjudged > 0) {
    const got = `${String(row.unjudged)} of ${row.subject} in ${row.unit}, settled without a verdict`
    throw new MotcuaError('invalid-input', { field: 'rows', got })
  }
  const online = row.channel === 'online' ? received : 0
  return {
    ...{ received: carried + received, online, direct: received - online, carriedOver: carried },
    ...{ settled: early + onTime + late, early, onTime, late },
    ...{ pending: pendingInTime + pendingOverdue, inTime: pendingInTime },
    overdue: pendingOverdue,
  }
}

/** A line of the form: what it is about, and its figures. */
export interface OneStopLine {
  /** Id of the procedure or unit. */
  readonly id: string
  readonly figures: OneStopFigures
}

/** The form filled in: a line for each procedure or unit, in the order of their ids, and the sum of all. */
export interface OneStopForm {
  readonly lines: readonly OneStopLine[]
  readonly sum: OneStopFigures
}

/**
 * Fills in form II.06a from a tally of dossiers, by procedure (`subject`) or by `unit`.
 * @throws `invalid-input` when a dossier was settled without a verdict: no column is for it
 */
export function oneStopForm(rows: readonly TallyRow[], by: 'subject' | 'unit'): OneStopForm {
  const lines = new Map<string, OneStopFigures>()
  for (const row of rows) {
    lines.set(row[by], sumOfFigures(lines.get(row[by]) ?? noFigures, figuresOf(row)))
  }
  const sorted = [...lines].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return {
    lines: sorted.map(([id, figures]) => ({ id, figures })),
    sum: sorted.reduce((sum, [, figures]) => sumOfFigures(sum, figures), noFigures),
  }
}

const identities: readonly (readonly [string, (figures: OneStopFigures) => boolean])[] = [
  ['3=4+5+6', (it) => it.received === it.online + it.direct + it.carriedOver],
  ['7=8+9+10', (it) => it.settled === it.early + it.onTime + it.late],
  ['11=12+13', (it) => it.pending === it.inTime + it.overdue],
  ['3=7+11', (it) => it.received === it.settled + it.pending],
]

/** The identities of the form that figures break, such as `3=4+5+6`; none of figures that were counted. For those that people typed in. */
export const brokenIdentities = (figures: OneStopFigures): readonly string[] =>
  identities.flatMap(([identity, holds]) => (holds(figures) ? [] : [identity]))

/** Whether a window begins with what was pending when the one before ended: column 6 and column 11. */
export const followsOn = (before: OneStopFigures, next: OneStopFigures): boolean =>
  next.carriedOver === before.pending
