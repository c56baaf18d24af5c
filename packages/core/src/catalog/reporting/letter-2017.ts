import { cite, type Citation } from '../../model/citation.js'
import { text } from '../../model/text.js'
import { plainDate } from '../../model/time.js'
import type {
  BeforeDayRule,
  ReportDuty,
  ReportForm,
  ReportingRules,
  ReportingVersion,
  ReportPart,
} from '../../procedure/reporting/reporting-rules.js'
import { rollGrounds, type ReportSwitches } from './reporting-switches.js'

const asked = cite('letter-2017', 'L8', 'A')

const parts: readonly ReportPart[] = [
  {
    id: 'tasks',
    name: text(
      'Tình hình triển khai thực hiện các nhiệm vụ đặt ra theo Kế hoạch về triển khai hỗ trợ trực tuyến THADS và cơ chế một cửa',
      'How the tasks of the plan for online support and the one-stop counter were carried out',
    ),
    basis: asked,
  },
  {
    id: 'online-support',
    figures: ['support', 'feedback'],
    name: text(
      'Tình hình tiếp nhận và hỗ trợ trực tuyến yêu cầu THADS',
      'Requests received and supported online',
    ),
    basis: asked,
  },
  {
    id: 'one-stop',
    figures: ['one-stop', 'dossier-ways', 'delay-reasons', 'satisfaction'],
    name: text(
      'Tình hình tiếp nhận hồ sơ và trả kết quả theo cơ chế một cửa (theo mẫu gửi kèm)',
      'Dossiers received and results returned at the one-stop counter (by the attached form)',
    ),
    basis: asked,
  },
  {
    id: 'difficulties',
    name: text(
      'Những khó khăn, vướng mắc phát sinh trong quá trình triển khai và nguyên nhân',
      'Difficulties met, and their causes',
    ),
    basis: asked,
  },
  {
    id: 'proposals',
    name: text('Những đề xuất, kiến nghị cụ thể', 'Proposals and requests'),
    basis: asked,
  },
]

const provinceBasis = (unknownDue: Required<ReportSwitches>['unknownDue']): Citation =>
  cite(
    'cv-1639-2017',
    'text not found',
    'C',
    unknownDue === 'assumed'
      ? 'Assumed: that the province reports to the General Department by the day set for its branches, the safe reading; its own day was not found.'
      : 'Assumed: that the province reports to the General Department by no named day; none was found.',
  )

const dutiesOf = (due: BeforeDayRule, { unknownDue }: Required<ReportSwitches>) => {
  const basis = provinceBasis(unknownDue)
  const district: ReportDuty = { level: 'district', to: null, desk: null, due, basis: asked }
  const province: ReportDuty = {
    level: 'province',
    to: null,
    desk: null,
    due: unknownDue === 'assumed' ? { ...due, basis } : null,
    basis,
  }
  return [district, province]
}

const monthsOf = (window: Required<ReportSwitches>['letterWindow']) =>
  window === 'enforcement-year'
    ? { halfYear: 6, year: 12, note: 'the enforcement year: to 31 March, and to 30 September' }
    : { halfYear: 5, year: 10, note: 'the calendar year: to the end of May, and of October' }

const since =
  'Assumed: that "từ năm 2018" holds for the reports too, so that no window of 2017 is reported'

const formsOf = (switches: Required<ReportSwitches>): readonly ReportForm[] => {
  const { letterRoll, letterWindow } = switches
  const { halfYear, year, note } = monthsOf(letterWindow)
  const windowBasis = cite(
    'letter-2017',
    'L8',
    'C',
    `Assumed: that the reports count the months of ${note}; the letter does not say.`,
  )
  const before = (month: number, day: number): BeforeDayRule => ({
    kind: 'before',
    month,
    day,
    roll: letterRoll,
    rollBasis: rollGrounds[letterRoll],
    basis: asked,
  })
  return [
    {
      id: 'six-month',
      name: text(
        'Báo cáo 06 tháng về hỗ trợ trực tuyến THADS và cơ chế một cửa',
        'Six-month report on online support and the one-stop counter',
      ),
      window: { fromMonth: 0, toMonth: halfYear, basis: windowBasis },
      duties: dutiesOf(before(6, 30), switches),
    },
    {
      id: 'annual',
      name: text(
        'Báo cáo năm về hỗ trợ trực tuyến THADS và cơ chế một cửa',
        'Annual report on online support and the one-stop counter',
      ),
      window: { fromMonth: 0, toMonth: year, basis: windowBasis },
      duties: dutiesOf(before(11, 10), switches),
    },
    {
      id: 'ad-hoc',
      name: text(
        'Báo cáo đột xuất về hỗ trợ trực tuyến THADS và cơ chế một cửa',
        'Ad hoc report on online support and the one-stop counter',
      ),
      window: null,
      duties: [{ level: 'district', to: null, desk: null, due: null, basis: asked }],
    },
  ]
}

/**
 * The reports of the letter of Cục THADS tỉnh Phú Yên of 26/5/2017: from 2018 on each branch reports every six months
 * before 30 June, every year before 10 November, and when asked, in five parts (L8).
 */
export function letterReports(switches: Required<ReportSwitches>): ReportingRules {
  const { letterWindow, letterThrough } = switches
  const version: ReportingVersion = {
    id: '2018',
    from: plainDate('2018-01-01'),
    through: letterThrough,
    basis: cite(
      'letter-2017',
      'L8',
      'C',
      letterThrough === null
        ? `${since}; that it goes on for whoever took over from the offices it was written to.`
        : `${since}; that it is followed through ${letterThrough}, as its end is written nowhere.`,
    ),
    year: {
      month: letterWindow === 'enforcement-year' ? 10 : 1,
      day: 1,
      basis: cite(
        'letter-2017',
        'L8',
        'C',
        `Assumed: that the year of the letter is the ${letterWindow.replace('-', ' ')}.`,
      ),
    },
    within: null,
    parts,
    forms: formsOf(switches),
  }
  return {
    id: 'letter-2017',
    name: text(
      'Báo cáo về hỗ trợ trực tuyến THADS và cơ chế một cửa (Công văn ngày 26/5/2017)',
      'Reports on online support and the one-stop counter (letter of 26/5/2017)',
    ),
    versions: [version],
  }
}
