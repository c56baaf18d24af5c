import { text, type Text } from '../model/text.js'

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
