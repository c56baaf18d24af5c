import { dueOf } from '../../../calendar/due.js'
import type { Clock } from '../../../calendar/clock.js'
import type { WorkingCalendar } from '../../../calendar/working-calendar.js'
import { MotcuaError } from '../../../errors.js'
import { text, type Text } from '../../../model/text.js'
import type { PlainDate } from '../../../model/time.js'
import type { Regime } from '../../../procedure/regime.js'
import { momentText, unitText } from '../../message-words.js'
import type { PublicAwaited, PublicStatus } from '../../public-face.js'
import type { SupportData } from '../support-data.js'

/** A request as the public may ask about it. */
export interface SupportView {
  readonly regime: Pick<Regime, 'units'>
  readonly state: string
  readonly data: SupportData
  readonly calendar: WorkingCalendar
}

/** What the public may know of a state. */
interface PublicWords {
  readonly status: Text
  /** What happens next. */
  readonly next: (view: SupportView) => Text
  /** Who is waited for and for what; null when nobody is. */
  readonly awaits: (view: SupportView) => PublicAwaited | null
}

const nobody = (): null => null
const office = (what: Text) => (): PublicAwaited => ({ from: 'office', what: [what] })
const always = (vi: string, en: string) => (): Text => text(vi, en)
const over = always('Không còn bước nào nữa.', 'Nothing more is to come.')

const items = ({ data }: SupportView): PublicAwaited => ({
  from: 'applicant',
  what: (data.guidance.at(-1)?.items ?? []).map((item) => text(item, item)),
})

const papers = (): PublicAwaited => ({
  from: 'applicant',
  what: [text('hồ sơ giấy', 'the papers')],
})

const comeThen = ({ regime, data: { appointment } }: SupportView): Text => {
  if (appointment === null) return over()
  const at = momentText(appointment)
  const unit = unitText(regime, appointment.unit)
  return text(
    `Ông/bà mang hồ sơ giấy đến ${unit.vi} lúc ${at.vi}, hoặc gửi qua bưu chính.`,
    `Bring the papers to ${unit.en} at ${at.en}, or send them by post.`,
  )
}

const goThere = ({ data: { closing } }: SupportView): Text => {
  const body = closing?.competentBody ?? ''
  return text(`Ông/bà liên hệ với: ${body}.`, `Please turn to: ${body}.`)
}

const guidance = ({ data: { answer } }: SupportView): Text =>
  answer === null ? over() : text(answer, answer)

const words: Readonly<Record<string, PublicWords>> = {
  received: {
    status: text('Đã nhận yêu cầu, đang kiểm tra', 'Received, being checked'),
    next: always(
      'Cơ quan kiểm tra và trả lời ông/bà chậm nhất vào ngày ghi ở đây.',
      'The office checks the request and answers by the day given here.',
    ),
    awaits: office(text('trả lời yêu cầu', 'an answer to the request')),
  },
  awaitingCompletion: {
    status: text('Chờ ông/bà bổ sung thông tin', 'Waiting for what is missing'),
    next: always(
      'Ông/bà bổ sung những mục còn thiếu chậm nhất vào ngày ghi ở đây; sau đó cơ quan kiểm tra lại.',
      'Send what is missing by the day given here; the office then checks the request again.',
    ),
    awaits: items,
  },
  appointed: {
    status: text('Đã hẹn nộp hồ sơ giấy', 'Appointment to bring the papers'),
    next: comeThen,
    awaits: papers,
  },
  reconciling: {
    status: text('Đã nhận hồ sơ giấy', 'Papers received'),
    next: always(
      'Cơ quan đối chiếu hồ sơ giấy với yêu cầu đã gửi.',
      'The office compares the papers with the request.',
    ),
    awaits: office(text('đối chiếu hồ sơ', 'the comparison')),
  },
  'closed.opened': {
    status: text('Đã lập hồ sơ', 'Opened as a dossier'),
    next: always(
      'Hồ sơ được giải quyết tại Bộ phận một cửa; ông/bà theo dõi bằng mã số trên giấy tiếp nhận.',
      'The one-stop counter deals with the dossier; track it by the code on the receipt slip.',
    ),
    awaits: nobody,
  },
  'closed.answered': {
    status: text('Đã trả lời, hướng dẫn thủ tục', 'Answered with guidance'),
    next: guidance,
    awaits: nobody,
  },
  'closed.redirected': {
    status: text('Đã hướng dẫn đến cơ quan có thẩm quyền', 'Guided to the competent body'),
    next: goThere,
    awaits: nobody,
  },
  'closed.withdrawn': {
    status: text('Ông/bà đã rút yêu cầu', 'Withdrawn'),
    next: over,
    awaits: nobody,
  },
  'closed.lapsed': {
    status: text('Yêu cầu đã hết thời gian chờ', 'The time we could wait has passed'),
    next: always('Nếu vẫn cần, ông/bà gửi yêu cầu mới.', 'If you still need it, ask again.'),
    awaits: nobody,
  },
}

const wordsOf = (state: string): PublicWords => {
  const found = words[state]
  if (found === undefined) throw new MotcuaError('invalid-input', { field: 'state', got: state })
  return found
}

/** A state in the words of the applicant. @throws `invalid-input` when it is none */
export const publicSupportState = (state: string): Text => wordsOf(state).status

const promisedOn = ({ state, data, calendar }: SupportView): PlainDate | null => {
  if (state === 'appointed') return data.appointment?.date ?? null
  const clocks: Readonly<Record<string, Clock | null>> = {
    received: data.answerClock,
    awaitingCompletion: data.waitClock,
  }
  const clock = clocks[state] ?? null
  return clock === null ? null : dueOf(clock, calendar).date
}

/**
 * What the public may see of a request for online support. It has no code: the national portal does not know requests.
 * @throws `invalid-input` for what is no state of a request that was sent
 */
export function supportStatus(view: SupportView): PublicStatus {
  const { status, next, awaits } = wordsOf(view.state)
  return {
    ...{ code: null, status, next: next(view), awaited: awaits(view) },
    promisedOn: promisedOn(view),
  }
}
