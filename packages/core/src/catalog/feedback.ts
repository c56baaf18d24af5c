import { workingDays } from '../calendar/term.js'
import { MotcuaError } from '../errors.js'
import { cite, type Citation } from '../model/citation.js'
import { text, type Text } from '../model/text.js'
import { plainDate, type PlainDate } from '../model/time.js'
import type {
  FeedbackChannel,
  FeedbackTopic,
  FeedbackVersion,
} from '../procedure/feedback-rules.js'
import type { Ground } from '../procedure/procedure.js'
import type { BoundTerm } from '../procedure/support-service.js'

/** What a host knows of the terms of 01/10/2020 to 12/02/2022, whose decision (QĐ 818) was not found; working days. */
export interface FeedbackLimits {
  /** By when feedback is classified; 5 when left out. */
  readonly classifyDays?: number
  /** By when it is answered; 5 when left out. */
  readonly answerDays?: number
}

/** How well the rules of a period are supported. */
interface Period {
  readonly id: string
  readonly from: string
  readonly through: string | null
  readonly basis: Citation
  readonly limits: Pick<FeedbackVersion, 'classify' | 'answer'>
  /** The clause of a rule of TT 13/2021 in this period. */
  readonly circular: (clause: string) => Citation
  readonly desks: { readonly technical: Text; readonly petitions: Text; readonly basis: DeskBasis }
}

type DeskBasis = (clause: string) => Citation

const assumed = (instrument: string, clause: string, what: string): Citation =>
  cite(instrument, clause, 'C', `Assumed: ${what}.`)

const before2022 = (clause: string): Citation =>
  assumed(
    'tt-13-2021',
    clause,
    'that what TT 13/2021 says from 13/02/2022 on was done before it too; the process of QĐ 818 was not found',
  )
const in2022 = (clause: string): Citation => cite('tt-13-2021', clause, 'B')
const from2026 = (clause: string): Citation =>
  assumed(
    'tt-13-2021',
    clause,
    'that TT 13/2021 goes on under the Law of 2025; no circular in its place was found',
  )

const desks2020: Period['desks'] = {
  technical: text(
    'Trung tâm Thống kê, Quản lý dữ liệu và Ứng dụng công nghệ thông tin',
    'Centre for Statistics, Data Management and Information Technology',
  ),
  petitions: text(
    'Vụ Giải quyết khiếu nại, tố cáo',
    'Department for the Settlement of Complaints and Denunciations',
  ),
  basis: (clause) => cite('news-2020-10-02', clause, 'A'),
}

const desks2025: Period['desks'] = {
  technical: text(
    'Ban Chuyển đổi số và thống kê dữ liệu',
    'Board of Digital Transformation and Data Statistics',
  ),
  petitions: text(
    'Ban Kiểm tra, giải quyết khiếu nại, tố cáo',
    'Board of Inspection and Settlement of Complaints and Denunciations',
  ),
  basis: (clause) =>
    assumed(
      'qd-1898-2025',
      'as reported',
      `that the boards of 01/7/2025 took over what the notice of 2020 (${clause}) gives to the centre and the department before them`,
    ),
}

const channel = (
  id: string,
  name: Text,
  { from, through, basis }: { from: PlainDate; through: PlainDate | null; basis: Citation },
): FeedbackChannel => ({ id, name, from, through, basis })

const otherChannels: readonly (readonly [id: string, name: Text])[] = [
  ['counter', text('Trực tiếp', 'In person')],
  ['letter-box', text('Hòm thư góp ý', 'Letter box')],
  ['post', text('Dịch vụ bưu chính', 'Post')],
  ['citizen-reception', text('Tiếp công dân', 'Citizen reception')],
  ['national-portal', text('Cổng Dịch vụ công quốc gia', 'National Public Service Portal')],
  [
    'ministry-portal',
    text('Cổng thông tin điện tử Bộ Tư pháp', 'Portal of the Ministry of Justice'),
  ],
  [
    'thads-portal',
    text('Trang thông tin điện tử thi hành án dân sự', 'Portal of the enforcement system'),
  ],
]

const channelsOf = ({ from, through, circular }: Period): readonly FeedbackChannel[] => {
  const days = { from: plainDate(from), through: through === null ? null : plainDate(through) }
  const basis = circular('channels (article not noted)')
  return [
    channel('software', text('Phần mềm hỗ trợ trực tuyến', 'Online support software'), {
      ...days,
      basis: from === '2020-10-01' ? cite('news-2020-10-02', 'contents, (3)', 'A') : basis,
    }),
    ...otherChannels.map(([id, name]) => channel(id, name, { ...days, basis })),
  ]
}

const topicsOf = ({ circular, desks }: Period): readonly FeedbackTopic[] => [
  {
    id: 'dossier',
    name: text('Việc giải quyết hồ sơ, vụ việc tại cơ quan', 'Dossiers and cases of the office'),
    competent: ['national', 'province', 'district'],
    desk: null,
    basis: assumed(
      'tt-13-2021',
      'Art 28',
      'that every office answers what is about its own dossiers; the article names the competent office and not its level',
    ),
  },
  {
    id: 'conduct',
    name: text('Tinh thần, thái độ phục vụ của công chức', 'Conduct of officers'),
    competent: ['national', 'province'],
    desk: null,
    basis: assumed(
      'tt-13-2021',
      'Art 28',
      'that what is about the people of a district office is answered above it; the article names the competent office and not its level',
    ),
  },
  {
    id: 'regulation',
    name: text('Quy định, chính sách về thi hành án dân sự', 'Rules and policy of enforcement'),
    competent: ['national'],
    desk: desks.petitions,
    basis: desks.basis('Vụ Giải quyết khiếu nại, tố cáo'),
  },
  {
    id: 'software',
    name: text('Lỗi, cách dùng phần mềm hỗ trợ trực tuyến', 'The online support software'),
    competent: ['national'],
    desk: desks.technical,
    basis: desks.basis('Trung tâm Thống kê'),
  },
  {
    id: 'other-field',
    name: text('Lĩnh vực khác', 'Another field'),
    competent: ['national', 'province', 'district'],
    desk: null,
    basis: circular('Art 28'),
  },
]

const groundsOf = ({ circular }: Period): readonly Ground[] => [
  {
    id: 'already-answered',
    name: text('Nội dung đã được trả lời', 'It was answered before'),
    basis: circular('Art 28'),
  },
  {
    id: 'already-transferred',
    name: text('Nội dung đã được chuyển đơn vị có thẩm quyền', 'It was transferred before'),
    basis: circular('Art 28'),
  },
  {
    id: 'addressed-to-many',
    name: text(
      'Gửi nhiều nơi, trong đó có cơ quan có thẩm quyền',
      'It is addressed to many, the competent body among them',
    ),
    basis: circular('Art 28'),
  },
  {
    id: 'anonymous',
    name: text('Không có tên người gửi', 'It has no name of a sender'),
    basis: assumed(
      'nd-20-2008',
      'Art 7',
      'that feedback without a name may be filed, as the decree asks for name, address and phone in petitions on regulations',
    ),
  },
]

// Of two working days only the indicator set of the national portal speaks (domain.md 2.6).
const publish: BoundTerm = {
  term: workingDays(2),
  basis: assumed(
    'indicators-766',
    'publication of answers',
    'that the two working days of the indicator set of the national portal hold for the enforcement offices',
  ),
}

const guidanceOf = ({ from, circular }: Period): Citation =>
  from === '2022-02-13' || from === '2025-07-01'
    ? assumed(
        'tt-13-2021',
        'Art 8',
        'that the five working days within which a complaint is guided, once only, hold for a denunciation too',
      )
    : circular('Art 8')

const versionOf = (period: Period): FeedbackVersion => ({
  id: period.id,
  from: plainDate(period.from),
  through: period.through === null ? null : plainDate(period.through),
  basis: period.basis,
  channels: channelsOf(period),
  topics: topicsOf(period),
  classify: period.limits.classify,
  answer: period.limits.answer,
  guideComplaint: { term: workingDays(5), basis: guidanceOf(period) },
  publish,
  filingGrounds: groundsOf(period),
})

const usual = 5

const daysOf = (given: number | undefined, field: keyof FeedbackLimits): number => {
  const days = given ?? usual
  if (Number.isInteger(days) && days >= 1 && days <= 100) return days
  throw new MotcuaError('invalid-input', { field: `feedbackLimits.${field}`, got: String(days) })
}

const of2020 = (limits: FeedbackLimits): Period => {
  const classify = daysOf(limits.classifyDays, 'classifyDays')
  const answer = daysOf(limits.answerDays, 'answerDays')
  const plain = classify === usual && answer === usual
  return {
    id: plain ? '2020' : `2020-${String(classify)}-${String(answer)}`,
    from: '2020-10-01',
    through: '2022-02-12',
    basis: cite('news-2020-10-02', 'contents, (3)', 'A'),
    limits: {
      classify: {
        term: workingDays(classify),
        basis: assumed(
          'nd-20-2008',
          'Art 9',
          'that the five working days of the decree for a transfer held, as the limits of QĐ 818 were not found; or what the host gives',
        ),
      },
      answer: {
        term: workingDays(answer),
        basis: assumed(
          'qd-818',
          'process of online support, not found',
          'that an answer was due in the five working days TT 13/2021 sets later; or what the host gives',
        ),
      },
    },
    circular: before2022,
    desks: desks2020,
  }
}

const limitsOf = (circular: Period['circular']): Period['limits'] => {
  const term = workingDays(5)
  const classified = assumed(
    'tt-13-2021',
    'Art 28',
    'that classification is due in the five working days of the article, which are those of handling; no term of classification alone was found',
  )
  return { classify: { term, basis: classified }, answer: { term, basis: circular('Art 28') } }
}

/**
 * How feedback and petitions are handled, by period. Nothing before 01/10/2020: the third online content of 2017 was the
 * guidance of complaints.
 * @throws `invalid-input` for limits that are not whole numbers of 1 to 100
 */
export const feedbackVersions = (limits: FeedbackLimits = {}): readonly FeedbackVersion[] =>
  [
    of2020(limits),
    {
      ...{ id: '2022', from: '2022-02-13', through: '2025-06-30', basis: in2022('Art 28') },
      ...{ limits: limitsOf(in2022), circular: in2022, desks: desks2020 },
    },
    {
      ...{ id: '2025', from: '2025-07-01', through: '2026-06-30', basis: in2022('Art 28') },
      ...{ limits: limitsOf(in2022), circular: in2022, desks: desks2025 },
    },
    {
      ...{ id: '2026', from: '2026-07-01', through: null, basis: from2026('Art 28') },
      ...{ limits: limitsOf(from2026), circular: from2026, desks: desks2025 },
    },
  ].map(versionOf)
