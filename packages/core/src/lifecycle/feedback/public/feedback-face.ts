import { text, type Text } from '../../../model/text.js'
import { contactOf } from '../../contact.js'
import { unitText } from '../../message-words.js'
import type { PublicAwaited, PublicFace } from '../../public-face.js'
import { isOwnSort, type FeedbackData } from '../feedback-data.js'
import type { FeedbackLaw } from '../feedback-law.js'

interface Words {
  readonly status: Text
  readonly next: Text
  readonly awaited: PublicAwaited | null
}

const nothing = text('Không còn bước nào nữa.', 'Nothing more is to come.')
const office: PublicAwaited = { from: 'office', what: [] }

const receivedWords: Words = {
  status: text('Đã nhận', 'Received'),
  next: text('Cơ quan xem xét và trả lời ông/bà.', 'The office looks at it and answers you.'),
  awaited: office,
}

const handled: Words = {
  status: text('Đang xử lý', 'Being handled'),
  next: text(
    'Cơ quan trả lời, hướng dẫn ông/bà hoặc chuyển đến đơn vị có thẩm quyền.',
    'The office answers or guides you, or refers it to the competent office.',
  ),
  awaited: office,
}

const answered = (status: Text, { answer }: FeedbackData): Words => ({
  status,
  next: text(`Cơ quan trả lời: ${answer?.text ?? ''}`, `The answer: ${answer?.text ?? ''}`),
  awaited: null,
})

const told = text('Đã trả lời', 'Answered')

// What a complaint or denunciation is about, and that it is one, is told at the office and nowhere else.
const guided = ({ sort, guidance }: FeedbackData): Words => ({
  status: text('Đã nhận, đã hướng dẫn', 'Received, and guided'),
  next:
    isOwnSort(sort) && guidance !== null
      ? text(
          `Ông/bà gửi đến ${guidance.competentBody}: ${guidance.explanation}`,
          `Turn to ${guidance.competentBody}: ${guidance.explanation}`,
        )
      : nothing,
  awaited: null,
})

const referred = ({ regime }: FeedbackLaw, { referral }: FeedbackData): Words => {
  const unit = unitText(regime, referral?.unit ?? '')
  return {
    status: text('Đã chuyển đơn vị có thẩm quyền', 'Referred to the competent office'),
    next: text(
      `${unit.vi} tiếp nhận, cấp mã mới và trả lời ông/bà.`,
      `${unit.en} receives it under a new code and answers you.`,
    ),
    awaited: { from: 'another-body', what: [unit] },
  }
}

const filed = ({ version }: FeedbackLaw, { filing }: FeedbackData): Words => {
  const ground = version.filingGrounds.find(({ id }) => id === filing?.ground)?.name ?? nothing
  return {
    status: text('Đã lưu đơn', 'Filed'),
    next: text(`Lý do: ${ground.vi}`, `The ground: ${ground.en}`),
    awaited: null,
  }
}

/** What the sender is told of a state. */
const publicWordsOf = (law: FeedbackLaw, state: string, data: FeedbackData): Words => {
  switch (state) {
    case 'handling.classified':
    case 'handling.drafted':
      return handled
    case 'answered':
    case 'closed.answered':
      return answered(told, data)
    case 'closed.published':
      return answered(text('Đã trả lời và công khai', 'Answered and published'), data)
    case 'closed.guided':
      return guided(data)
    case 'closed.referred':
      return referred(law, data)
    case 'closed.filed':
      return filed(law, data)
    default:
      return receivedWords
  }
}

/** A state in the words of the sender. */
export const feedbackStatus = (law: FeedbackLaw, state: string, data: FeedbackData): Text =>
  publicWordsOf(law, state, data).status

/** What the sender may see who proves to be the sender: no officer, no draft, and nothing that tells a complaint. */
export function feedbackFace(law: FeedbackLaw, state: string, data: FeedbackData): PublicFace {
  const { sender, outcome, answerBy, tracking } = data
  const words = publicWordsOf(law, state, data)
  return {
    status: { code: null, ...words, promisedOn: outcome === null ? answerBy : null },
    digest: tracking?.digest ?? null,
    name: sender.name ?? 'Người gửi',
    addressOn: (channel) => contactOf(sender, channel),
  }
}
