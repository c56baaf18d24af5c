import { plainDate, type Engine, type PlainDate } from '@motcua/core'
import {
  contactListPaper,
  numberingControl,
  reportingCalendarPaper,
  reportingRatesPaper,
  rolloutPaper,
  timelinessCharts,
  worklistPaper,
  type CountedWindow,
} from '@motcua/core/documents'
import type { Morning, Online } from '../online/chapter.js'
import type { Reporting } from '../reporting/report-chapter.js'
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

const ratesOf = (
  { regime }: Engine,
  year: number,
  { reporting, through: on }: { readonly reporting: Reporting; readonly through: PlainDate },
): Filed => {
  const { reported } = reporting
  const expected = reported.map(({ obligation }) => obligation)
  const reports = reported.map(({ view }) => view)
  return {
    name: `bao-cao/${String(year)}-day-du-dung-han`,
    title: `Báo cáo năm ${String(year)}: đầy đủ và đúng hạn`,
    about: 'Kỳ nào đủ, kỳ nào đúng hạn, đơn vị nào thiếu hoặc chậm.',
    document: reportingRatesPaper(regime, { unit, on, expected, reports }),
  }
}

const rolloutOf = ({ regime }: Engine, { tasks }: Year, on: PlainDate): Filed => {
  const year = Number(on.slice(0, 4))
  return {
    name: `ke-hoach/${String(year)}`,
    title: `Thực hiện Kế hoạch 157 và công văn, năm ${String(year)}`,
    about: 'Từng điểm, từng nhiệm vụ, từng đơn vị: đã đến đâu, xong ngày nào, có quá hạn không.',
    document: rolloutPaper(regime, { year, on, tasks }),
  }
}

const contactsOf = ({ regime }: Engine, { tasks }: Year): Filed => ({
  name: 'ke-hoach/dau-moi',
  title: 'Danh sách đầu mối liên hệ',
  about: 'Công chức đầu mối, điện thoại, hộp thư của từng đơn vị.',
  document: contactListPaper(regime, { on: plainDate('2017-06-30'), tasks }),
})

const monthStart = (month: number): PlainDate => {
  const [year, of] = [2017 + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1]
  return plainDate(`${String(year)}-${String(of).padStart(2, '0')}-01`)
}

/** The months of the enforcement year of 2018: October 2017 to September 2018. */
const monthsOf2018 = Array.from({ length: 12 }, (_, index) => ({
  from: monthStart(10 + index),
  to: monthStart(11 + index),
}))

const chartsOf = async (engine: Engine, { through: on }: Year): Promise<Filed> => {
  const windows: CountedWindow[] = []
  for (const window of monthsOf2018) {
    const { units } = await engine.figures({ sets: ['one-stop'], ...window })
    windows.push({ ...window, units })
  }
  return {
    name: 'bieu-do/2018',
    title: 'Biểu đồ thời hạn năm 2018',
    about: 'Trước hạn, đúng hạn, quá hạn theo tháng và đơn vị; khối lượng theo thủ tục.',
    document: timelinessCharts(engine.regime, { unit, on, windows }),
  }
}

const workOf = ({ regime }: Engine, { officer: by, on, worklist: items }: Morning): Filed => ({
  name: `viec-can-lam/${on}`,
  title: 'Danh sách việc cần làm của một buổi sáng',
  about: `${by.name} có những việc gì, việc nào gấp nhất.`,
  document: worklistPaper(regime, { by, on, items }),
})

/** What is printed of the whole province for 2018: a new list or table of all offices is added here. */
export const documentsOfYear = async (engine: Engine, year: Year): Promise<readonly Filed[]> => [
  calendarOf(engine, 2018, plainDate('2018-01-02')),
  numbering(engine, year),
  ratesOf(engine, 2018, year),
  await chartsOf(engine, year),
  rolloutOf(engine, year, plainDate('2017-12-31')),
  rolloutOf(engine, year, year.through),
  contactsOf(engine, year),
]

/** What is printed of the whole province for 2021, and of one morning at the counter. */
export const documentsOnline = (engine: Engine, online: Online): readonly Filed[] => [
  calendarOf(engine, 2021, plainDate('2021-01-04')),
  ratesOf(engine, 2021, online),
  workOf(engine, online.morning),
]
