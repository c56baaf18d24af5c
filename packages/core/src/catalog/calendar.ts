import type { CalendarDecision } from '../calendar/calendar-options.js'
import { printedDate } from '../calendar/local-moment.js'
import { workingCalendar, type WorkingCalendar } from '../calendar/working-calendar.js'
import { cite, type Citation, type Instrument } from '../model/citation.js'
import { text, type Text } from '../model/text.js'
import { plainDate } from '../model/time.js'

/** A year's announcement of days off: the instrument, and its number when it was found. */
interface Notice {
  readonly instrument: Instrument
  readonly number?: string
}

const notice = (key: string, number: string | null, source: string): Notice => {
  const instrument: Instrument = {
    id: `notice-${key}`,
    number: number ?? '(chưa tìm thấy số)',
    name: text(
      `Lịch nghỉ và làm bù năm ${key.slice(0, 4)}`,
      `Days off and days worked instead, ${key.slice(0, 4)}`,
    ),
    grade: 'B',
    source,
  }
  return number === null ? { instrument } : { instrument, number }
}

const hcal = 'GitHub kitsuyui/hyper-calendar, crates/hc-holiday (domain.md 7.2)'
const n2017 = notice('2017-holidays', null, 'batgt.camau.gov.vn, vnexpress; python-holidays')
const n2018 = notice('2018-holidays', null, 'baoninhbinh; python-holidays')
const n2019 = notice('2019-holidays', null, 'infonet; python-holidays')
const n2018swaps = notice('2018-swaps', '6519/VPCP-KGVX', 'tienphong 1299921; python-holidays')
const n2020 = notice('2020-holidays', null, 'kienthuc, socongthuong.daklak; python-holidays')
const n2021 = notice('2021-holidays', '4875/TB-LĐTBXH', `${hcal}; sggpnews`)
const n2022 = notice('2022-holidays', '119/TB-LĐTBXH', `${hcal}; CV 245/VPCP`)
const n2023 = notice('2023-holidays', '5034/TB-LĐTBXH', `${hcal}; VB 8056/VPCP-KGVX`)
const n2024 = notice('2024-holidays', '5015/TB-LĐTBXH', hcal)
const n2024swap = notice('2024-swap', '1570/TB-LĐTBXH', `${hcal}; CV 2450/VPCP-KGVX`)
const n2025 = notice('2025-holidays', '6150/TB-BLĐTBXH', hcal)
const n2026 = notice('2026-holidays', '9441/TB-BNV', hcal)
const n2026swap = notice('2026-new-year-swap', '12729/VPCP-KGVX', hcal)
const cultureDay: Notice = {
  instrument: {
    id: 'nq-28-2026',
    number: '28/2026/QH16',
    name: text(
      'Nghị quyết 28/2026/QH16 (24/11 là ngày nghỉ hưởng nguyên lương)',
      'Resolution 28/2026/QH16 (24 November is a paid day off)',
    ),
    from: '2026-07-01',
    grade: 'B',
    source: `${hcal}; baophutho`,
  },
  number: '28/2026/QH16',
}

const newYear = text('Tết Dương lịch', 'New Year')
const tet = text('Tết Nguyên đán', 'Lunar New Year')
const kings = text('Giỗ Tổ Hùng Vương', 'Hùng Kings Commemoration Day')
const victory = text('Ngày Chiến thắng 30/4', 'Victory Day, 30 April')
const labour = text('Quốc tế Lao động 1/5', 'International Labour Day, 1 May')
const national = text('Quốc khánh 2/9', 'National Day, 2 September')
const culture = text('Ngày Văn hóa Việt Nam 24/11', 'Vietnamese Culture Day, 24 November')

const inLieuOf = (name: Text): Text => text(`Nghỉ bù ${name.vi}`, `Day off in lieu of ${name.en}`)

const off = (by: Notice, days: string, name: Text): CalendarDecision => {
  const [from = days, through = from] = days.split(' to ')
  const { instrument, number } = by
  const span = { from: plainDate(from), through: plainDate(through) }
  const basis = cite(instrument.id, name.vi, 'B')
  return { ...span, kind: 'off', name, basis, ...(number === undefined ? {} : { number }) }
}

const swap = (by: Notice, days: string, assumed?: string): readonly CalendarDecision[] => {
  const { instrument, number } = by
  const [day = days, saturday = days] = days.split(' for ')
  const clause = `hoán đổi ${day} – ${saturday}`
  const basis =
    assumed === undefined
      ? cite(instrument.id, clause, 'B')
      : cite(instrument.id, clause, 'C', assumed)
  const facts = number === undefined ? { basis } : { basis, number }
  const rest = plainDate(day)
  const work = plainDate(saturday)
  const offName = text(
    `Nghỉ hoán đổi, làm bù Thứ Bảy ${printedDate(work)}`,
    `Day off exchanged for Saturday ${work}`,
  )
  const workName = text(
    `Thứ Bảy làm bù cho ngày nghỉ hoán đổi ${printedDate(rest)}`,
    `Saturday worked in exchange for ${rest}`,
  )
  return [
    { date: rest, kind: 'off', name: offName, ...facts },
    { date: work, kind: 'worked', name: workName, ...facts },
  ]
}

const decisions: readonly CalendarDecision[] = [
  off(n2017, '2017-01-01', newYear),
  off(n2017, '2017-01-02', inLieuOf(newYear)),
  off(n2017, '2017-01-26 to 2017-02-01', tet),
  off(n2017, '2017-04-06', kings),
  off(n2017, '2017-04-30', victory),
  off(n2017, '2017-05-01', labour),
  off(n2017, '2017-05-02', inLieuOf(victory)),
  off(n2017, '2017-09-02', national),
  off(n2017, '2017-09-04', inLieuOf(national)),

  off(n2018, '2018-01-01', newYear),
  off(n2018, '2018-02-14 to 2018-02-20', tet),
  off(n2018, '2018-04-25', kings),
  off(n2018, '2018-04-30', victory),
  off(n2018, '2018-05-01', labour),
  off(n2018, '2018-09-02', national),
  off(n2018, '2018-09-03', inLieuOf(national)),
  ...swap(n2018swaps, '2018-12-31 for 2019-01-05'),

  off(n2019, '2019-01-01', newYear),
  off(n2019, '2019-02-04 to 2019-02-08', tet),
  off(n2019, '2019-04-15', inLieuOf(kings)),
  ...swap(n2018swaps, '2019-04-29 for 2019-05-04'),
  off(n2019, '2019-04-30', victory),
  off(n2019, '2019-05-01', labour),
  off(n2019, '2019-09-02', national),

  off(n2020, '2020-01-01', newYear),
  off(n2020, '2020-01-23 to 2020-01-29', tet),
  off(n2020, '2020-04-02', kings),
  off(n2020, '2020-04-30', victory),
  off(n2020, '2020-05-01', labour),
  off(n2020, '2020-09-02', national),

  off(n2021, '2021-01-01', newYear),
  off(n2021, '2021-02-10 to 2021-02-14', tet),
  off(n2021, '2021-02-15 to 2021-02-16', inLieuOf(tet)),
  off(n2021, '2021-04-21', kings),
  off(n2021, '2021-04-30', victory),
  off(n2021, '2021-05-01', labour),
  off(n2021, '2021-05-03', inLieuOf(labour)),
  off(n2021, '2021-09-02 to 2021-09-03', national),

  off(n2022, '2022-01-01', newYear),
  off(n2022, '2022-01-03', inLieuOf(newYear)),
  off(n2022, '2022-01-31 to 2022-02-04', tet),
  off(n2022, '2022-04-10', kings),
  off(n2022, '2022-04-11', inLieuOf(kings)),
  off(n2022, '2022-04-30', victory),
  off(n2022, '2022-05-01', labour),
  off(n2022, '2022-05-02', inLieuOf(victory)),
  off(n2022, '2022-05-03', inLieuOf(labour)),
  off(n2022, '2022-09-01 to 2022-09-02', national),

  off(n2023, '2023-01-01', newYear),
  off(n2023, '2023-01-02', inLieuOf(newYear)),
  off(n2023, '2023-01-20 to 2023-01-24', tet),
  off(n2023, '2023-01-25 to 2023-01-26', inLieuOf(tet)),
  off(n2023, '2023-04-29', kings),
  off(n2023, '2023-04-30', victory),
  off(n2023, '2023-05-01', labour),
  off(n2023, '2023-05-02', inLieuOf(kings)),
  off(n2023, '2023-05-03', inLieuOf(victory)),
  off(n2023, '2023-09-01 to 2023-09-02', national),
  off(n2023, '2023-09-04', inLieuOf(national)),

  off(n2024, '2024-01-01', newYear),
  off(n2024, '2024-02-08 to 2024-02-12', tet),
  off(n2024, '2024-02-13 to 2024-02-14', inLieuOf(tet)),
  off(n2024, '2024-04-18', kings),
  ...swap(n2024swap, '2024-04-29 for 2024-05-04'),
  off(n2024, '2024-04-30', victory),
  off(n2024, '2024-05-01', labour),
  off(n2024, '2024-09-02 to 2024-09-03', national),

  off(n2025, '2025-01-01', newYear),
  off(n2025, '2025-01-27 to 2025-01-31', tet),
  off(n2025, '2025-04-07', kings),
  off(n2025, '2025-04-30', victory),
  off(n2025, '2025-05-01', labour),
  ...swap(n2025, '2025-05-02 for 2025-04-26'),
  off(n2025, '2025-09-01 to 2025-09-02', national),

  off(n2026, '2026-01-01', newYear),
  ...swap(n2026swap, '2026-01-02 for 2026-01-10'),
  off(n2026, '2026-02-16 to 2026-02-20', tet),
  off(n2026, '2026-04-26', kings),
  off(n2026, '2026-04-27', inLieuOf(kings)),
  off(n2026, '2026-04-30', victory),
  off(n2026, '2026-05-01', labour),
  ...swap(n2026, '2026-08-31 for 2026-08-22'),
  off(n2026, '2026-09-01 to 2026-09-02', national),
  off(cultureDay, '2026-11-24', culture),
]

const proposal: Notice = {
  instrument: {
    id: 'proposal-2026-november-swap',
    number: '(đề xuất, chưa có quyết định)',
    name: text(
      'Đề xuất hoán đổi ngày 23/11/2026 với Thứ Bảy 28/11/2026',
      'Proposal to exchange 23 November 2026 for Saturday 28 November 2026',
    ),
    grade: 'C',
    source: 'proposal of September 2026, outcome unknown (domain.md 7.2)',
  },
}

const assumptions: Instrument = {
  id: 'motcua-assumptions',
  number: '–',
  name: text('Giả định của Motcua', 'Assumptions of Motcua'),
  grade: 'C',
  source: 'domain.md 7.1, 7.2',
}

const civilCode: Instrument = {
  id: 'civil-code-2015',
  number: '91/2015/QH13',
  name: text('Bộ luật Dân sự 2015', 'Civil Code 2015'),
  from: '2017-01-01',
  grade: 'B',
  source: 'GitHub, codified text (domain.md 7.1)',
}

/** The instruments the calendar and its counting cite, but for `nd-61-2018`, which the whole catalogue shares. */
export const calendarInstruments: readonly Instrument[] = [
  civilCode,
  ...[n2017, n2018, n2018swaps, n2019, n2020, n2021, n2022, n2023, n2024, n2024swap].map(
    ({ instrument }) => instrument,
  ),
  ...[n2025, n2026, n2026swap, cultureDay, proposal].map(({ instrument }) => instrument),
  assumptions,
]

const assume = (clause: string, note: string): Citation => cite(assumptions.id, clause, 'C', note)

const basis = {
  week: assume('week', 'offices work Monday to Friday'),
  hours: assume('hours', 'office hours are 07:30–11:30 and 13:00–17:00'),
  cutOff: cite('nd-61-2018', 'Art 18', 'B'),
  swappedDays: assume('swapped-days', 'a Saturday worked by exchange counts for statutory terms'),
}

const novemberNote = (swapped: boolean): string =>
  swapped
    ? '23 November 2026 is taken as exchanged for Saturday 28 November 2026'
    : '23 November 2026 is taken as worked and Saturday 28 November 2026 as off'

/**
 * The working calendar of THADS offices from 2017-01-01 to 2026-12-31 (domain.md 7.2). Whether 23 November 2026
 * was exchanged for Saturday 28 November was only proposed when this was written: the switch decides, and the
 * calendar carries the answer among its assumptions, grade C.
 */
export function thadsCalendarWith(options: {
  readonly swapNovember2026: boolean
}): WorkingCalendar {
  const { swapNovember2026 } = options
  const note = novemberNote(swapNovember2026)
  const november = swapNovember2026 ? swap(proposal, '2026-11-23 for 2026-11-28', note) : []
  return workingCalendar({
    edition: swapNovember2026 ? 'thads-2026-november-swap' : 'thads-2026',
    zone: 'Asia/Ho_Chi_Minh',
    knownFrom: plainDate('2017-01-01'),
    knownThrough: plainDate('2026-12-31'),
    week: [1, 2, 3, 4, 5],
    hours: [
      { from: '07:30', to: '11:30' },
      { from: '13:00', to: '17:00' },
    ],
    cutOff: '15:00',
    decisions: [...decisions, ...november],
    swappedDaysCount: true,
    basis,
    assumptions: [
      basis.week,
      basis.hours,
      basis.swappedDays,
      cite(proposal.instrument.id, 'hoán đổi 2026-11-23 – 2026-11-28', 'C', note),
    ],
  })
}

/** {@link thadsCalendarWith} without the proposed exchange of November 2026. */
export const thadsCalendar: WorkingCalendar = thadsCalendarWith({ swapNovember2026: false })
