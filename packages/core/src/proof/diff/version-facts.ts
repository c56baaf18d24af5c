import { termText, type Term } from '../../calendar/term.js'
import { joined, text, type Text } from '../../model/text.js'
import type {
  Channel,
  Component,
  ExtensionRule,
  Ground,
  ProcedureVersion,
  RefusalGround,
  Step,
  StepKind,
  SupplementRule,
} from '../../procedure/procedure.js'
import { paperForms, timesText } from '../../procedure/procedure-words.js'
import type { Facts } from './changes.js'

const channels: Readonly<Record<Channel, Text>> = {
  counter: text('trực tiếp', 'at the counter'),
  post: text('qua bưu chính', 'by post'),
  online: text('trực tuyến', 'online'),
  'on-site': text('lưu động', 'on site'),
}

const stepKinds: Readonly<Record<StepKind, Text>> = {
  'hand-over': text('chuyển hồ sơ', 'hand over'),
  assign: text('phân công', 'assign'),
  settle: text('giải quyết', 'settle'),
  review: text('kiểm tra, soát xét', 'review'),
  sign: text('ký', 'sign'),
}

const moments: Readonly<Record<RefusalGround['at'], Text>> = {
  intake: text('khi tiếp nhận', 'at intake'),
  appraisal: text('khi thẩm định', 'on appraisal'),
  both: text('khi tiếp nhận và khi thẩm định', 'at intake and on appraisal'),
}

const clocks: Readonly<Record<SupplementRule['clock'], Text>> = {
  pause: text('không tính thời gian chờ bổ sung', 'the time of waiting is not counted'),
  restart: text('tính lại từ đầu khi đã bổ sung đủ', 'counted again once completed'),
}

const plain = (value: string | number): Text => text(String(value), String(value))
const yesNo = (value: boolean): Text => (value ? text('có', 'yes') : text('không', 'no'))
const termOrNone = (term: Term | null): Text | null => (term === null ? null : termText(term))

/** The channels in words. */
export const channelsText = (given: readonly Channel[]): Text =>
  joined(
    given.map((channel) => channels[channel]),
    ', ',
  )

const name = { words: text('tên', 'name'), show: (it: { readonly name: Text }) => it.name }

/** What is said of a paper. */
export const componentFacts: Facts<Component> = {
  name,
  forms: {
    words: text('dạng được nhận', 'forms accepted'),
    show: (it) =>
      joined(
        it.forms.map((form) => paperForms[form]),
        ', ',
      ),
  },
  copies: { words: text('số bản', 'copies'), show: ({ copies }) => plain(copies) },
  required: { words: text('bắt buộc', 'required'), show: ({ required }) => yesNo(required) },
  when: {
    words: text('trường hợp phải nộp', 'when it is needed'),
    show: ({ when }) => when ?? null,
  },
  handedBack: {
    words: text('bản chính được trả lại', 'originals are handed back'),
    show: ({ handedBack }) => yesNo(handedBack),
  },
}

/** What is said of a step of settlement. */
export const stepFacts: Facts<Step> = {
  name,
  kind: { words: text('việc', 'work'), show: ({ kind }) => stepKinds[kind] },
  role: { words: text('vai trò thực hiện', 'role'), show: ({ role }) => plain(role) },
  budget: { words: text('thời gian', 'time'), show: ({ budget }) => termText(budget) },
}

/** What is said of a ground, or of a result. */
export const groundFacts: Facts<Ground> = { name }

/** What is said of a ground for refusing. */
export const refusalFacts: Facts<RefusalGround> = {
  name,
  at: { words: text('thời điểm áp dụng', 'when it may be used'), show: ({ at }) => moments[at] },
}

/** What is said of asking for a supplement. */
export const supplementFacts: Facts<SupplementRule> = {
  rounds: {
    words: text('số lần được yêu cầu', 'how often it may be asked'),
    show: ({ rounds }) => timesText(rounds),
  },
  clock: { words: text('thời hạn', 'the limit'), show: ({ clock }) => clocks[clock] },
  checkTerm: {
    words: text('thời hạn được yêu cầu sau khi tiếp nhận', 'how long after receipt'),
    show: ({ checkTerm }) => termOrNone(checkTerm),
  },
  wait: {
    words: text('thời gian chờ người nộp', 'how long the applicant is waited for'),
    show: ({ wait }) => termOrNone(wait),
  },
}

/** What is said of an extension. */
export const extensionFacts: Facts<ExtensionRule> = {
  times: { words: text('số lần', 'how often'), show: (it) => timesText(it.times) },
  term: { words: text('thời gian mỗi lần', 'time each'), show: ({ term }) => termText(term) },
}

/** What is said of promising another day. */
export const reappointmentFacts: Facts<ProcedureVersion['reappointments']> = {
  times: { words: text('số lần', 'how often'), show: (it) => timesText(it.times) },
}

/** What is said of the fee. */
export const feeFacts: Facts<ProcedureVersion['fee']> = {
  text: { words: text('mức thu', 'what is charged'), show: (fee) => fee.text },
}
