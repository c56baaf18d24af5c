import { cite, type Citation } from '../model/citation.js'
import { text, type Text } from '../model/text.js'
import { plainDate, type PlainDate } from '../model/time.js'
import type { Slip } from '../procedure/regime-spec.js'

type Form = readonly [kind: string, number: string, name: Text]

interface Edition {
  readonly from: PlainDate
  readonly through: PlainDate | null
  readonly basis: Citation
}

const edition =
  ({ from, through, basis }: Edition) =>
  ([kind, number, name]: Form): Slip => ({ kind, number, name, from, through, basis })

// The papers of the process of QĐ 537 as its public pages name them. They bear no number.
const first = (basis: Citation, form: Form): Slip =>
  edition({ from: plainDate('2017-06-01'), through: plainDate('2019-01-05'), basis })(form)

const process2017: readonly Slip[] = [
  first(cite('page-thads-request', 'B2c', 'B'), [
    'receipt-slip',
    '',
    text('Phiếu hẹn', 'Appointment slip'),
  ]),
  first(cite('page-thads-request', 'B2b', 'B'), [
    'supplement-slip',
    '',
    text('Phiếu hướng dẫn bổ sung, hoàn chỉnh hồ sơ', 'Guidance slip to complete the dossier'),
  ]),
  first(
    cite(
      'law-26-2008',
      'Art 31.5',
      'C',
      'Assumed: that all five procedures refuse by the written notice the law states for the enforcement request; no form was found.',
    ),
    ['refusal-slip', '', text('Thông báo từ chối giải quyết hồ sơ', 'Written notice of refusal')],
  ),
  first(
    cite(
      'page-tvpl-16933',
      'overdue',
      'C',
      'Assumed: that the apology is a letter with a new date. The page states the duty to apologise, not the form.',
    ),
    [
      'apology-slip',
      '',
      text(
        'Văn bản xin lỗi và hẹn lại ngày trả kết quả',
        'Letter of apology with a new date of return',
      ),
    ],
  ),
  first(cite('page-thads-request', 'B3', 'B'), [
    'control-slip',
    '',
    text('Phiếu kiểm soát hồ sơ', 'Control slip'),
  ]),
  first(cite('letter-2017', 'L5', 'A'), [
    'register',
    '',
    text(
      'Sổ theo dõi tiếp nhận, giải quyết hồ sơ thủ tục hành chính thuộc phạm vi áp dụng cơ chế một cửa',
      'Register of one-stop dossiers',
    ),
  ]),
]

const circular2018: readonly Form[] = [
  [
    'receipt-slip',
    '01',
    text(
      'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
      'Receipt of the dossier and appointment for the result',
    ),
  ],
  [
    'supplement-slip',
    '02',
    text('Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', 'Request to supplement the dossier'),
  ],
  [
    'refusal-slip',
    '03',
    text('Phiếu từ chối tiếp nhận giải quyết hồ sơ', 'Refusal of the dossier'),
  ],
  [
    'apology-slip',
    '04',
    text(
      'Phiếu xin lỗi và hẹn lại ngày trả kết quả',
      'Apology with a new appointment for the result',
    ),
  ],
  [
    'control-slip',
    '05',
    text('Phiếu kiểm soát quá trình giải quyết hồ sơ', 'Control slip of the handling'),
  ],
  ['register', '06', text('Sổ theo dõi hồ sơ', 'Register of dossiers')],
]

const stopping = text('Thông báo dừng giải quyết hồ sơ', 'Notice that handling stops')

// The counter may stop a dossier from 01/7/2025 on, its form is in force from 15/9/2025 on.
const unnumbered: Slip = {
  kind: 'stop-notice',
  number: '',
  name: stopping,
  from: plainDate('2025-07-01'),
  through: plainDate('2025-09-14'),
  basis: cite(
    'tt-03-2025',
    'form 05',
    'C',
    'Assumed: that before the form took effect the same notice was given, without a number; no earlier form was found.',
  ),
}

const circular2025: readonly Form[] = [
  ...circular2018.slice(0, 3),
  [
    'apology-slip',
    '04',
    text(
      'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết',
      'Apology with a request for more time',
    ),
  ],
  ['stop-notice', '05', stopping],
  [
    'control-slip',
    '06',
    text('Phiếu kiểm soát quá trình giải quyết hồ sơ', 'Control slip of the handling'),
  ],
  ['register', '07', text('Sổ theo dõi hồ sơ', 'Register of dossiers')],
]

/**
 * The slips of 2017, of circular TT 01/2018 (from 06/01/2019) and of circular TT 03/2025 (from 15/9/2025). The number
 * alone is ambiguous, 05 being a control slip in one and a stop notice in the other: look a slip up by kind and day.
 */
export const slips: readonly Slip[] = Object.freeze([
  ...process2017,
  ...circular2018.map(
    edition({
      from: plainDate('2019-01-06'),
      through: plainDate('2025-09-14'),
      basis: cite('tt-01-2018', 'Art 9.1', 'B'),
    }),
  ),
  unnumbered,
  ...circular2025.map(
    edition({
      from: plainDate('2025-09-15'),
      through: null,
      basis: cite('tt-03-2025', 'list of forms', 'B'),
    }),
  ),
])
