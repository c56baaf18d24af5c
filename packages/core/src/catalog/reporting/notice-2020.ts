import { workingDays } from '../../calendar/term.js'
import { cite, type Citation } from '../../model/citation.js'
import { text, type Text } from '../../model/text.js'
import { plainDate } from '../../model/time.js'
import type {
  AfterEndRule,
  ReportDuty,
  ReportForm,
  ReportingRules,
  ReportingVersion,
} from '../../procedure/reporting/reporting-rules.js'
import type { UnitLevel } from '../../procedure/unit.js'
import type { ReportSwitches } from './reporting-switches.js'

const news = cite('news-2020-10-02', 'reports of 3, 6, 10 and 12 months', 'A')

/** Working days after the end of the window, by level; null where no office of the level exists. */
interface Limits {
  readonly district: number | null
  readonly province: number
  readonly national: number
  readonly basis: Citation
}

/** What differs from one period to the next. */
interface Period {
  readonly id: string
  readonly from: string
  readonly through: string | null
  readonly basis: Citation
  /** Of windows that end with a quarter, and of the one of ten months. */
  readonly quarter: Limits
  readonly month: Limits
  readonly counts: Citation
  readonly head: { readonly to: Text; readonly desk: Text }
}

const formNames: readonly (readonly [months: number, name: Text])[] = [3, 6, 10, 12].map(
  (months) => [
    months,
    text(
      `Kết quả hỗ trợ trực tuyến THADS ${String(months).padStart(2, '0')} tháng`,
      `Results of online support, ${String(months)} months`,
    ),
  ],
)

const silentNational =
  'no limit of the national office was found: TT 06/2019 sets none in the copies read, and the five working days of TTLT 12/2021 are those of another report'

const nationalDue = (
  { national }: Limits,
  { unknownDue }: Required<ReportSwitches>,
): Pick<ReportDuty, 'due' | 'basis'> => {
  const clause = 'the petitions unit reports to the head'
  if (unknownDue === 'left-out') {
    const open = `No day it is due by is known: ${silentNational}.`
    return { due: null, basis: cite('news-2020-10-02', clause, 'A', open) }
  }
  const assumed = `Assumed: that the national office has two working days after the provinces, as they have after the branches; ${silentNational}.`
  return {
    due: {
      kind: 'after-end',
      term: workingDays(national),
      basis: cite('news-2020-10-02', clause, 'C', assumed),
    },
    basis: cite('news-2020-10-02', clause, 'A'),
  }
}

const dutiesOf = (limits: Limits, period: Period, switches: Required<ReportSwitches>) => {
  const { district, province, basis } = limits
  const within = (count: number): AfterEndRule => ({
    kind: 'after-end',
    term: workingDays(count),
    basis,
  })
  const upwards = (level: UnitLevel, count: number): ReportDuty => ({
    level,
    to: null,
    desk: null,
    due: within(count),
    basis: news,
  })
  const { to, desk } = period.head
  const national: ReportDuty = {
    level: 'national',
    to,
    desk,
    ...nationalDue(limits, switches),
  }
  return [
    ...(district === null ? [] : [upwards('district', district)]),
    upwards('province', province),
    national,
  ]
}

const versionOf = (period: Period, switches: Required<ReportSwitches>): ReportingVersion => ({
  id: period.id,
  from: plainDate(period.from),
  through: period.through === null ? null : plainDate(period.through),
  basis: period.basis,
  year: { month: 10, day: 1, basis: period.counts },
  within: text('Báo cáo kết quả thi hành án dân sự', 'Report on the results of enforcement'),
  parts: [
    {
      id: 'online-support',
      figures: ['support', 'feedback'],
      name: text(
        'Kết quả thực hiện hỗ trợ trực tuyến thi hành án dân sự',
        'Results of online support',
      ),
      basis: news,
    },
  ],
  forms: formNames.map(([months, name]): ReportForm => ({
    id: `${String(months)}-month`,
    name,
    window: { fromMonth: 0, toMonth: months, basis: period.counts },
    duties: dutiesOf(months === 10 ? period.month : period.quarter, period, switches),
  })),
})

const circular2019: Limits = {
  district: 2,
  province: 4,
  national: 6,
  basis: cite('tt-06-2019', 'due days, as reported', 'B'),
}

const decision2022 = (since: string): Pick<Period, 'quarter' | 'month'> => {
  const note = (more: string) =>
    cite('qd-440-2022', 'due days', 'C', `Assumed: that ${since}${more}.`)
  return {
    quarter: { district: 5, province: 7, national: 9, basis: note('') },
    month: {
      district: 3,
      province: 5,
      national: 7,
      basis: note(
        '; that the report of ten months, which ends no quarter, has the limit of a month',
      ),
    },
  }
}

const withoutDistricts = ({ quarter, month }: Pick<Period, 'quarter' | 'month'>) => ({
  quarter: { ...quarter, district: null },
  month: { ...month, district: null },
})

const enforcementYear = cite('ttlt-12-2021', 'Art 6', 'B')

const general = {
  to: text(
    'Tổng cục trưởng hoặc Phó Tổng cục trưởng phụ trách',
    'Director General, or the deputy in charge',
  ),
  desk: text(
    'Vụ Giải quyết khiếu nại, tố cáo',
    'Department for the Settlement of Complaints and Denunciations',
  ),
}

const reformed = {
  to: text(
    'Cục trưởng Cục Quản lý Thi hành án dân sự',
    'Head of the Department of Civil Judgment Enforcement Management',
  ),
  desk: text(
    'Ban Kiểm tra, giải quyết khiếu nại, tố cáo',
    'Board of Inspection and the Settlement of Complaints and Denunciations',
  ),
}

const goesOn = (instrument: string, what: string): Citation =>
  cite(instrument, 'text not found', 'C', `Assumed: that ${what}.`)

const periods: readonly Period[] = [
  {
    id: '2020',
    from: '2020-10-01',
    through: '2022-02-24',
    basis: cite('qd-816', 'as reported on 02/10/2020', 'A'),
    quarter: circular2019,
    month: circular2019,
    counts: cite('tt-06-2019', 'Art 4', 'B'),
    head: general,
  },
  {
    id: '2022',
    from: '2022-02-25',
    through: '2024-07-25',
    basis: cite('ttlt-12-2021', 'Art 6', 'B'),
    ...decision2022(
      'QĐ 440 of 2022 took effect with TTLT 12/2021, as its own first day was not found',
    ),
    counts: enforcementYear,
    head: general,
  },
  {
    id: '2024',
    from: '2024-07-26',
    through: '2025-06-30',
    basis: goesOn('tt-05-2024', 'the windows go on under TT 05/2024, whose text was not found'),
    ...decision2022('the limits of QĐ 440 go on under TT 05/2024, whose text was not found'),
    counts: enforcementYear,
    head: general,
  },
  {
    id: '2025',
    from: '2025-07-01',
    through: '2026-06-30',
    basis: goesOn(
      'qd-1898-2025',
      'the reports go on in the offices of the reform, with no branch below the province, and its board of complaints takes over from the department of old',
    ),
    ...withoutDistricts(
      decision2022('the limits of QĐ 440 hold for the provinces of the reform of 01/7/2025'),
    ),
    counts: enforcementYear,
    head: reformed,
  },
  {
    id: '2026',
    from: '2026-07-01',
    through: null,
    basis: goesOn('tt-05-2026', 'the windows go on under TT 05/2026, whose text was not found'),
    ...withoutDistricts(
      decision2022('the limits of QĐ 440 go on under TT 05/2026, whose text was not found'),
    ),
    counts: enforcementYear,
    head: reformed,
  },
]

/**
 * The results of online support, sent within the reports on enforcement of 3, 6, 10 and 12 months of the year from 1
 * October: branch to province, province to the General Department, its petitions unit to the Director General (notice of
 * 02/10/2020).
 */
export const noticeReports = (switches: Required<ReportSwitches>): ReportingRules => ({
  id: 'notice-2020',
  name: text(
    'Kết quả hỗ trợ trực tuyến trong báo cáo kết quả thi hành án dân sự (Quyết định 816/QĐ-TCTHADS)',
    'Results of online support within the reports on enforcement (Decision 816/QĐ-TCTHADS)',
  ),
  versions: periods.map((period) => versionOf(period, switches)),
})
