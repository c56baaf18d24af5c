import type { Grade } from '../../../model/citation.js'
import { MotcuaError } from '../../../errors.js'
import { text, type Text } from '../../../model/text.js'
import type { PortalCode, PublicParty } from '../../public-face.js'

/** What the public may know of a state. */
export interface PublicWords {
  readonly code: PortalCode
  readonly status: Text
  /** What happens next. */
  readonly next: Text
  /** Who is waited for and for what; null when nobody is. */
  readonly awaits: { readonly from: PublicParty; readonly what: Text } | null
  /** How well the mapping of the state to the code is supported; `C` where it is this project's own. */
  readonly grade: Grade
  /** For grade C: what is assumed. */
  readonly note?: string
}

const settling = text('Đang giải quyết', 'Being settled')
const papers = text('Chờ ông/bà bổ sung hồ sơ', 'Waiting for your papers')
const onPromise = text(
  'Có kết quả chậm nhất vào ngày hẹn trả.',
  'The result is due by the promised date.',
)
const nothing = text('Không còn bước nào nữa.', 'Nothing more is to come.')
const bring = text(
  'Ông/bà bổ sung giấy tờ còn thiếu; sau đó cơ quan kiểm tra và tiếp nhận.',
  'Bring or send what is missing; the office then checks and receives the dossier.',
)
const decides = { from: 'office', what: text('kết quả giải quyết', 'the result') } as const
const missing = { from: 'applicant', what: text('giấy tờ còn thiếu', 'missing papers') } as const

const ours = (note: string): Pick<PublicWords, 'grade' | 'note'> => ({
  grade: 'C',
  note: `Assumed: ${note}`,
})

/** The first entry that is a state, or a state above it, tells its words. */
const words: readonly (readonly [state: string, words: PublicWords])[] = [
  [
    'new',
    {
      code: 1,
      status: text('Chưa nộp', 'Not handed in'),
      next: text('Ông/bà nộp hồ sơ.', 'Hand in the dossier.'),
      awaits: { from: 'applicant', what: text('hồ sơ', 'the dossier') },
      ...ours('a case before its opening command; nobody outside ever sees it.'),
    },
  ],
  [
    'intake.submitted',
    {
      code: 1,
      status: text('Mới gửi đến', 'Sent in'),
      next: text('Cơ quan kiểm tra hồ sơ.', 'The office checks the dossier.'),
      awaits: { from: 'office', what: text('kiểm tra hồ sơ', 'a check of the dossier') },
      grade: 'B',
    },
  ],
  [
    'intake.checking',
    {
      code: 1,
      status: text('Đang kiểm tra hồ sơ', 'Being checked'),
      next: text(
        'Cơ quan tiếp nhận hồ sơ hoặc hướng dẫn bổ sung.',
        'The office receives the dossier or says what is missing.',
      ),
      awaits: { from: 'office', what: text('kiểm tra hồ sơ', 'a check of the dossier') },
      ...ours('a dossier that is being checked is newly registered until it is received.'),
    },
  ],
  [
    'intake.awaitingSupplement',
    { code: 5, status: papers, next: bring, awaits: missing, grade: 'B' },
  ],
  [
    'settlement.awaitingSupplement',
    {
      code: 5,
      status: papers,
      next: text(
        'Ông/bà bổ sung giấy tờ còn thiếu; sau đó ngày hẹn trả được tính lại.',
        'Bring or send what is missing; the promised date is then counted again.',
      ),
      awaits: missing,
      grade: 'B',
    },
  ],
  [
    'settlement.suspended',
    {
      code: 4,
      status: text('Tạm dừng giải quyết', 'Suspended'),
      next: text(
        'Cơ quan tiếp tục giải quyết khi hết lý do tạm dừng; ngày hẹn trả được tính lại.',
        'The office goes on once the ground has gone; the promised date is then counted again.',
      ),
      awaits: decides,
      ...ours('a pause is not the stop of code 8, since the dossier goes on.'),
    },
  ],
  [
    'settlement.consulting',
    {
      code: 4,
      status: settling,
      next: onPromise,
      awaits: {
        from: 'another-body',
        what: text('ý kiến của cơ quan được hỏi', 'the answer of the body that was asked'),
      },
      ...ours('which body is asked, and what, is no business of the public.'),
    },
  ],
  [
    // The status is that of the steps after it: notices of old journals were sealed by these words.
    'settlement.hand-over',
    {
      code: 2,
      status: settling,
      next: onPromise,
      awaits: decides,
      ...ours('a dossier is received until the counter has handed it over.'),
    },
  ],
  ['settlement', { code: 4, status: settling, next: onPromise, awaits: decides, grade: 'B' }],
  [
    'result.correcting',
    {
      code: 9,
      status: text('Đã có kết quả', 'Result ready'),
      next: text('Cơ quan đính chính kết quả.', 'The office corrects the result.'),
      awaits: { from: 'office', what: text('kết quả đính chính', 'the corrected result') },
      ...ours('a result that is being corrected has been settled; the portal has no other code.'),
    },
  ],
  [
    'result',
    {
      code: 9,
      status: text('Đã có kết quả', 'Result ready'),
      next: text('Ông/bà nhận kết quả.', 'Collect the result.'),
      awaits: { from: 'applicant', what: text('nhận kết quả', 'collecting the result') },
      grade: 'B',
    },
  ],
  [
    'closed.returned',
    {
      code: 10,
      status: text('Đã trả kết quả', 'Result returned'),
      next: nothing,
      awaits: null,
      grade: 'B',
    },
  ],
  [
    'closed.refused',
    {
      code: 3,
      status: text('Không được tiếp nhận', 'Refused'),
      next: nothing,
      awaits: null,
      grade: 'B',
    },
  ],
  [
    'closed.guided',
    {
      code: 3,
      status: text('Đã hướng dẫn nơi khác', 'Guided elsewhere'),
      next: text('Ông/bà nộp hồ sơ tại cơ quan đã được hướng dẫn.', 'Ask the body you were told.'),
      awaits: null,
      ...ours('who is guided elsewhere was not received.'),
    },
  ],
  [
    'closed.withdrawn',
    {
      code: 8,
      status: text('Đã rút hồ sơ', 'Withdrawn'),
      next: nothing,
      awaits: null,
      ...ours('code 7 is a request that is pending; once it is granted, handling has stopped.'),
    },
  ],
  [
    'closed.stopped',
    {
      code: 8,
      status: text('Dừng giải quyết', 'Stopped'),
      next: nothing,
      awaits: null,
      grade: 'B',
    },
  ],
]

/** What is told while a withdrawal was asked for and not decided, whatever the state. */
export const withdrawalWords: PublicWords = {
  code: 7,
  status: text(
    'Ông/bà đã yêu cầu rút hồ sơ, chưa quyết định',
    'Withdrawal asked for, not decided yet',
  ),
  next: text(
    'Cơ quan quyết định việc rút hồ sơ; hồ sơ vẫn được giải quyết cho đến lúc đó.',
    'The office decides on the withdrawal; until then work on the dossier goes on.',
  ),
  awaits: { from: 'office', what: text('quyết định việc rút hồ sơ', 'a decision on it') },
  grade: 'B',
}

/**
 * What the public may know of a state of a dossier.
 * @throws `invalid-input` when it is none
 */
export function publicWords(state: string): PublicWords {
  const found = words.find(([known]) => state === known || state.startsWith(`${known}.`))
  if (found === undefined) throw new MotcuaError('invalid-input', { field: 'state', got: state })
  return found[1]
}

/** A state in the words of the applicant, who does not see the steps inside the office. */
export const publicState = (state: string): Text => publicWords(state).status
