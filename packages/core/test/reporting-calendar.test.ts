import { describe, expect, test } from 'vitest'
import { addDays, plainDate, printedDate } from '@motcua/core'
import { obligations, windowText, type Obligation } from '@motcua/core/reports'
import { thads } from '@motcua/core/thads'

const owed = (unit: string, [from, to]: readonly [string, string]): readonly Obligation[] =>
  obligations(thads, unit, { from: plainDate(from), to: plainDate(to) })

const inYear = (unit: string, year: number) =>
  owed(unit, [`${String(year)}-01-01`, `${String(year + 1)}-01-01`])

const row = ({ due, formName, window, to, within }: Obligation): readonly string[] => [
  `${printedDate(due)} gửi ${to.name.vi}`,
  `${formName.vi}${within === null ? '' : `, trong ${within.vi}`}`,
  windowText(window).vi,
]

const rows = (list: readonly Obligation[]) => list.map(row)

const days = (list: readonly Obligation[]) => list.map(({ due }) => due)

const gradesOf = ({ basis, windowBasis, dueBasis }: Obligation) =>
  [basis, windowBasis, dueBasis].map(({ grade }) => grade).join('')

const tuyHoa = 'phu-yen/tuy-hoa'
const province = 'Cục Thi hành án dân sự tỉnh Phú Yên'
const sixMonth = 'Báo cáo 06 tháng về hỗ trợ trực tuyến THADS và cơ chế một cửa'
const annual = 'Báo cáo năm về hỗ trợ trực tuyến THADS và cơ chế một cửa'
const results = (months: string) =>
  `Kết quả hỗ trợ trực tuyến THADS ${months} tháng, trong Báo cáo kết quả thi hành án dân sự`

describe('The branch of Tuy Hòa, the letter in hand (domain.md 1.1 rows 6 and 7)', () => {
  test('owes two reports in 2018', () => {
    expect(rows(inYear(tuyHoa, 2018))).toEqual([
      [`29/6/2018 gửi ${province}`, sixMonth, '01/10/2017 – 31/3/2018'],
      [`09/11/2018 gửi ${province}`, annual, '01/10/2017 – 30/9/2018'],
    ])
  })

  test('owes none in 2017: plans and contacts before 07/6/2017 are tasks', () => {
    expect(inYear(tuyHoa, 2017)).toEqual([])
  })

  test('reports in five parts', () => {
    for (const { parts, basis } of inYear(tuyHoa, 2018)) {
      expect(parts.map(({ id }) => id)).toEqual([
        'tasks',
        'online-support',
        'one-stop',
        'difficulties',
        'proposals',
      ])
      expect(basis).toEqual({ instrument: 'letter-2017', clause: 'L8', grade: 'A' })
    }
  })

  test('reports ad hoc when asked, so never by the calendar', () => {
    const forms = thads.reporting?.[0]?.versions[0]?.forms ?? []
    expect(forms.find(({ id }) => id === 'ad-hoc')).toMatchObject({ window: null })
    expect(owed(tuyHoa, ['2018-01-01', '2026-01-01']).map(({ form }) => form)).not.toContain(
      'ad-hoc',
    )
  })

  test('has its days from the letter, and its windows from an assumption', () => {
    expect(inYear(tuyHoa, 2018).map(gradesOf)).toEqual(['ACA', 'ACA'])
  })
})

describe('The branch of Tuy Hòa, with the notice of 02/10/2020 too (domain.md 1.1 row 16)', () => {
  test('owes six reports in 2021: those of the letter go on', () => {
    expect(rows(inYear(tuyHoa, 2021))).toEqual([
      [`05/01/2021 gửi ${province}`, results('03'), '01/10/2020 – 31/12/2020'],
      [`02/4/2021 gửi ${province}`, results('06'), '01/10/2020 – 31/3/2021'],
      [`29/6/2021 gửi ${province}`, sixMonth, '01/10/2020 – 31/3/2021'],
      [`03/8/2021 gửi ${province}`, results('10'), '01/10/2020 – 31/7/2021'],
      [`04/10/2021 gửi ${province}`, results('12'), '01/10/2020 – 30/9/2021'],
      [`09/11/2021 gửi ${province}`, annual, '01/10/2020 – 30/9/2021'],
    ])
  })

  test('begins with the window that ends in 2020, not with the year to 30/9/2020', () => {
    expect(inYear(tuyHoa, 2020).map(({ rules }) => rules)).toEqual(['letter-2017', 'letter-2017'])
  })
})

describe('The offices above', () => {
  test('report up: province to the General Department, its petitions unit to the head', () => {
    expect(rows(inYear('phu-yen', 2021)).map(([first]) => first)).toEqual([
      '07/01/2021 gửi Tổng cục Thi hành án dân sự',
      '06/4/2021 gửi Tổng cục Thi hành án dân sự',
      '29/6/2021 gửi Tổng cục Thi hành án dân sự',
      '05/8/2021 gửi Tổng cục Thi hành án dân sự',
      '06/10/2021 gửi Tổng cục Thi hành án dân sự',
      '09/11/2021 gửi Tổng cục Thi hành án dân sự',
    ])
    const national = inYear('tong-cuc-thads', 2021)
    expect(days(national)).toEqual(['2021-01-11', '2021-04-08', '2021-08-09', '2021-10-08'])
    for (const { to, desk } of national) {
      expect(to).toMatchObject({
        unit: null,
        name: { vi: 'Tổng cục trưởng hoặc Phó Tổng cục trưởng phụ trách' },
      })
      expect(desk?.vi).toBe('Vụ Giải quyết khiếu nại, tố cáo')
    }
  })

  test('rest on an assumption wherever no source names their day', () => {
    const grades = (unit: string) =>
      inYear(unit, 2021).map((each) => `${each.rules} ${gradesOf(each)}`)
    expect(new Set(grades('phu-yen'))).toEqual(new Set(['notice-2020 ABB', 'letter-2017 CCC']))
    expect(new Set(grades('tong-cuc-thads'))).toEqual(new Set(['notice-2020 ABC']))
  })
})

describe('The limits of the notice', () => {
  test.each([
    ['2021-12-31', '2022-01-05', '2022-01-07', '2022-01-11'],
    ['2022-03-31', '2022-04-07', '2022-04-12', '2022-04-14'],
    ['2022-07-31', '2022-08-03', '2022-08-05', '2022-08-09'],
    ['2022-09-30', '2022-10-07', '2022-10-11', '2022-10-13'],
    ['2024-07-31', '2024-08-05', '2024-08-07', '2024-08-09'],
    ['2024-12-31', '2025-01-08', '2025-01-10', '2025-01-14'],
  ])('for the window to %s are %s, %s and %s', (lastDay, ...due) => {
    const soon = addDays(plainDate(lastDay), 45)
    const found = [tuyHoa, 'phu-yen', 'tong-cuc-thads'].flatMap((unit) =>
      days(owed(unit, [lastDay, soon]).filter(({ rules }) => rules === 'notice-2020')),
    )
    expect(found).toEqual(due)
  })

  test('change with the window that ends on 31/3/2022, and rest on the texts of their time', () => {
    const bases = owed(tuyHoa, ['2021-12-01', '2025-06-30'])
      .filter(({ rules }) => rules === 'notice-2020')
      .map(({ version, dueBasis }) => `${version} ${dueBasis.instrument} ${dueBasis.grade}`)
    expect([...new Set(bases)]).toEqual([
      '2020 tt-06-2019 B',
      '2022 qd-440-2022 C',
      '2024 qd-440-2022 C',
    ])
  })
})

describe('The reform of 01/7/2025', () => {
  const nine = ['tuy-hoa', 'song-cau', 'dong-hoa', 'tay-hoa', 'phu-hoa', 'tuy-an', 'dong-xuan']
    .concat(['son-hoa', 'song-hinh'])
    .map((key) => `phu-yen/${key}`)

  test('ends what the offices of Phú Yên owe with their last day', () => {
    expect(days(inYear(tuyHoa, 2025))).toEqual(['2025-01-08', '2025-04-08', '2025-06-29'])
    expect(inYear(tuyHoa, 2026)).toEqual([])
    expect(owed(tuyHoa, ['2027-01-01', '2030-01-01'])).toEqual([])
  })

  test('leaves the windows that were open to Đắk Lắk, in one report for all of them', () => {
    const list = inYear('dak-lak', 2025)
    expect(list.map(({ form, due }) => `${form} ${due}`)).toEqual([
      '10-month 2025-08-07',
      '12-month 2025-10-09',
    ])
    for (const { covers } of list) {
      expect(covers.map(({ unit }) => unit)).toEqual(['dak-lak', 'phu-yen', ...nine])
    }
  })

  test('gives Đắk Lắk four reports of its own in 2026, to the department of the reform', () => {
    const list = inYear('dak-lak', 2026)
    const to = 'gửi Cục Quản lý Thi hành án dân sự'
    expect(rows(list)).toEqual([
      [`12/01/2026 ${to}`, results('03'), '01/10/2025 – 31/12/2025'],
      [`09/4/2026 ${to}`, results('06'), '01/10/2025 – 31/3/2026'],
      [`07/8/2026 ${to}`, results('10'), '01/10/2025 – 31/7/2026'],
      [`09/10/2026 ${to}`, results('12'), '01/10/2025 – 30/9/2026'],
    ])
    expect(list.map(({ version }) => version)).toEqual(['2025', '2025', '2026', '2026'])
    expect(list.flatMap(({ covers }) => covers.map(({ unit }) => unit))).toEqual(
      Array.from({ length: 4 }, () => 'dak-lak'),
    )
    expect(new Set(list.map(({ dueBasis }) => dueBasis.grade))).toEqual(new Set(['C']))
  })

  test('has the new board report to the new head', () => {
    const list = inYear('cuc-quan-ly-thads', 2025)
    expect(list.map(({ to, desk }) => `${desk?.vi ?? ''}: ${to.name.vi}`)).toEqual(
      Array.from(
        { length: 2 },
        () =>
          'Ban Kiểm tra, giải quyết khiếu nại, tố cáo: Cục trưởng Cục Quản lý Thi hành án dân sự',
      ),
    )
    expect(list[0]?.covers.map(({ unit }) => unit)).toEqual(['cuc-quan-ly-thads', 'tong-cuc-thads'])
  })

  test('leaves unknown what is due in 2027, and says so', () => {
    expect(() => owed('dak-lak', ['2026-06-01', '2027-02-01'])).toThrow(
      expect.objectContaining({
        code: 'calendar-unknown',
        message: expect.stringContaining('2027-01'),
      }),
    )
  })
})
