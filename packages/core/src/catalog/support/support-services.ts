import { workingDays } from '../../calendar/term.js'
import { cite, type Citation } from '../../model/citation.js'
import { text } from '../../model/text.js'
import { addDays, plainDate } from '../../model/time.js'
import type {
  AppointmentRule,
  BoundTerm,
  SupportChannel,
  SupportField,
  SupportService,
  SupportVersion,
} from '../../procedure/support-service.js'
import {
  confirmFields,
  questionFields,
  requestFields2026,
  requestFieldsBefore,
} from './support-fields.js'
import type { SupportRules } from './support-options.js'

interface Period {
  readonly id: string
  readonly from: string
  readonly through: string | null
  /** Ways in for a request that leads to a dossier. */
  readonly channels: readonly SupportChannel[]
  /** Ways in for a question. */
  readonly asking: readonly SupportChannel[]
}

// By phone and e-mail of the office (letter, item 2), by the software from 01/10/2020 (news); from 01/7/2026 a request
// is made by the portal or the ministry's system (NĐ 152/2026 Art 9.1), which the software is taken to be.
const periods = {
  first: {
    ...{ id: '2017', from: '2017-06-01', through: '2020-09-30' },
    ...{ channels: ['phone', 'email'], asking: ['phone', 'email'] },
  },
  software: {
    ...{ id: '2020', from: '2020-10-01', through: '2026-06-30' },
    ...{ channels: ['phone', 'email', 'form'], asking: ['phone', 'email', 'form'] },
  },
  digital: {
    ...{ id: '2026', from: '2026-07-01', through: null },
    ...{ channels: ['form', 'portal'], asking: ['phone', 'email', 'form', 'portal'] },
  },
} as const satisfies Record<string, Period>

const notFound = (what: string): Citation =>
  cite(
    'qd-818',
    'not found',
    'C',
    `Assumed: ${what} The text of QĐ 536 and QĐ 818 was not found; the news asks for support in time and names no term.`,
  )

const completionOf = ({ completion }: SupportRules): BoundTerm => ({
  term: completion,
  basis: notFound('how long somebody who was told what is missing is waited for.'),
})

const answerOf = ({ answer }: SupportRules): BoundTerm => ({
  term: answer,
  basis: notFound('in how many working days a request is answered.'),
})

const reconciliationOf = ({ reconciliation }: SupportRules): BoundTerm => ({
  term: reconciliation,
  basis: cite(
    'page-thads-online',
    'B4',
    'C',
    'That papers are reconciled with the request is grade B. Assumed: in how many working days; the page names none.',
  ),
})

const atCounter = ({ slotMinutes, capacity, ahead, grace }: SupportRules): AppointmentRule => ({
  ...{ slotMinutes, capacity, ahead, grace },
  basis: cite(
    'page-thads-online',
    'B2',
    'C',
    'That an appointment to hand in the papers is given is grade B. Assumed: length and places of an hour, how far ahead it is given, and how long the papers are waited for after it.',
  ),
})

const withPaper = {
  on: 'paper',
  basis: cite(
    'page-thads-online',
    'B4',
    'C',
    'The office receives the paper and reconciles it with the request (grade B). Assumed: that the legal clock starts with the paper.',
  ),
} as const

const rulesAsSent: Citation = cite('nd-152-2026', 'Art 9.3', 'B')
const confirmedAsSent: Citation = cite(
  'nd-152-2026',
  'Art 9.3, 32.3',
  'C',
  'That it may be asked for by any way of Art 9 is grade B. Assumed: that its limit too is counted from the successful send.',
)

const dated = ({ id, from, through }: Period, rules: SupportRules) => ({
  id: `${id}${rules.suffix}`,
  from: plainDate(from),
  through: through === null ? null : plainDate(through),
})

interface Matter {
  readonly leadsTo: string
  readonly fields: readonly SupportField[]
}

const onPaper =
  (period: Period, basis: Citation) =>
  (rules: SupportRules, { leadsTo, fields }: Matter): SupportVersion => ({
    ...{ ...dated(period, rules), basis, channels: period.channels, leadsTo, fields },
    ...{ answer: answerOf(rules), completion: completionOf(rules) },
    ...{ appointment: atCounter(rules), clockStart: withPaper },
    reconciliation: reconciliationOf(rules),
  })

// The digital ways begin when the ministry announces it (NĐ 152/2026 Art 115); until then paper counts.
const softwareOf = ({ digitalFrom }: SupportRules): Period => ({
  ...periods.software,
  through: addDays(digitalFrom, -1),
})
const digitalOf = ({ digitalFrom }: SupportRules): Period => ({
  ...periods.digital,
  from: digitalFrom,
})

const in2017 = onPaper(periods.first, cite('page-tvpl-16933', 'online support', 'B'))
const in2020 = (rules: SupportRules, matter: Matter): SupportVersion =>
  onPaper(softwareOf(rules), cite('news-2020-10-02', 'N13', 'A'))(rules, matter)

const asSent = (
  rules: SupportRules,
  { leadsTo, fields, ...terms }: Matter & Record<'answer' | 'clock', Citation>,
): SupportVersion => ({
  ...{ ...dated(digitalOf(rules), rules), basis: terms.clock, leadsTo, fields },
  channels: periods.digital.channels,
  answer: { term: workingDays(1), basis: terms.answer },
  ...{ completion: completionOf(rules), appointment: null, reconciliation: null },
  clockStart: { on: 'send', basis: terms.clock },
})

const enforcementRequest = (rules: SupportRules): SupportService => {
  const before = { leadsTo: 'enforcement-request', fields: requestFieldsBefore }
  return {
    id: 'enforcement-request',
    name: text('Hỗ trợ trực tuyến yêu cầu thi hành án', 'Online support: enforcement request'),
    versions: [
      in2017(rules, before),
      in2020(rules, before),
      asSent(rules, {
        ...{ leadsTo: 'enforcement-request', fields: requestFields2026, clock: rulesAsSent },
        answer: cite(
          'nd-152-2026',
          'Art 9.6',
          'C',
          'That a correction is asked for within 01 working day is grade B. Assumed: that a request without fault is found complete in that time too.',
        ),
      }),
    ],
  }
}

const confirmResult = (rules: SupportRules): SupportService => {
  const before = { leadsTo: 'confirm-result', fields: confirmFields('nd-62-2015', 'Art 37.1') }
  return {
    id: 'confirm-result',
    name: text(
      'Hỗ trợ trực tuyến xác nhận kết quả thi hành án',
      'Online support: confirmation of a result',
    ),
    versions: [
      in2017(rules, before),
      in2020(rules, before),
      asSent(rules, {
        leadsTo: 'confirm-result',
        fields: confirmFields('nd-152-2026', 'Art 32.3'),
        clock: confirmedAsSent,
        answer: cite(
          'nd-152-2026',
          'Art 9.6',
          'C',
          'Assumed: that the 01 working day of the enforcement request holds for the confirmation too.',
        ),
      }),
    ],
  }
}

const asked = (rules: SupportRules, period: Period, basis: Citation): SupportVersion => ({
  ...{ ...dated(period, rules), basis, channels: period.asking, leadsTo: null },
  ...{ fields: questionFields, answer: answerOf(rules), completion: completionOf(rules) },
  ...{ appointment: null, reconciliation: null, clockStart: withPaper },
})

const goesOn = cite(
  'page-tvpl-16933',
  'online support',
  'C',
  'Assumed: that guidance goes on; from 01/10/2020 the third content of the software is feedback (grade A).',
)

const complaintGuidance = (rules: SupportRules): SupportService => ({
  id: 'complaint-guidance',
  name: text('Hướng dẫn thủ tục khiếu nại, tố cáo', 'Guidance on how to complain and to denounce'),
  versions: [
    asked(rules, periods.first, cite('page-tvpl-16933', 'online support', 'B')),
    asked(rules, softwareOf(rules), goesOn),
    asked(rules, digitalOf(rules), goesOn),
  ],
})

/** The matters with online support: two that lead to a dossier, and guidance on complaints and denunciations. */
export const supportServices = (rules: SupportRules): readonly SupportService[] => [
  enforcementRequest(rules),
  confirmResult(rules),
  complaintGuidance(rules),
]
