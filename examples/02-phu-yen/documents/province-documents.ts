import {
  numberingControl,
  plainDate,
  reportingCalendarPaper,
  worklistPaper,
  type Engine,
  type PlainDate,
} from '@motcua/core'
import type { Morning, Online } from '../online/chapter.js'
import type { Year } from '../year/chapter.js'
import type { Filed } from './filed.js'

const unit = 'phu-yen'

const calendarOf = ({ regime }: Engine, year: number, on: PlainDate): Filed => ({
  name: `lich-bao-cao/${String(year)}`,
  title: `Lịch báo cáo năm ${String(year)}`,
  about: 'Đơn vị nào gửi báo cáo gì, cho ai, chậm nhất ngày nào, vì sao là ngày ấy.',
  document: reportingCalendarPaper(regime, { unit, year, on }),
})

const numbering = ({ regime }: Engine, { books, through: on }: Year): Filed => ({
  name: 'so-theo-doi/kiem-tra-so-thu-tu',
  title: 'Kiểm tra số thứ tự các sổ năm 2017, 2018',
  about: 'Sổ nào có số bị thiếu hoặc bị trùng.',
  document: numberingControl(regime, { unit, on, registers: books.map(({ facts }) => facts) }),
})

const workOf = ({ regime }: Engine, { officer: by, on, worklist: items }: Morning): Filed => ({
  name: `viec-can-lam/${on}`,
  title: 'Danh sách việc cần làm của một buổi sáng',
  about: `${by.name} có những việc gì, việc nào gấp nhất.`,
  document: worklistPaper(regime, { by, on, items }),
})

/** What is printed of the whole province for 2018: a new list or table of all offices is added here. */
export const documentsOfYear = (engine: Engine, year: Year): readonly Filed[] => [
  calendarOf(engine, 2018, plainDate('2018-01-02')),
  numbering(engine, year),
]

/** What is printed of the whole province for 2021, and of one morning at the counter. */
export const documentsOnline = (engine: Engine, { morning }: Online): readonly Filed[] => [
  calendarOf(engine, 2021, plainDate('2021-01-04')),
  workOf(engine, morning),
]
