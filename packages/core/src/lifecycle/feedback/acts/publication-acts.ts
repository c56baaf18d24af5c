import { stopClock } from '../../../calendar/clock.js'
import { MotcuaError } from '../../../errors.js'
import type { Situation } from '../../situation.js'
import type { FeedbackEventOf } from '../feedback-commands.js'
import type { FeedbackData } from '../feedback-data.js'
import { personalDataIn, redacted } from '../public/redact.js'
import type { Change } from './receipt-acts.js'

const publishedText = (
  given: string | undefined,
  data: FeedbackData,
  part: 'question' | 'answer',
): string => {
  const text =
    given ?? redacted(part === 'question' ? data.content : (data.answer?.text ?? ''), data.sender)
  const found = personalDataIn(text, data.sender)
  if (found.length === 0) return text
  const got = `personal data: ${found.join(', ')}`
  throw new MotcuaError('invalid-input', { field: `data.${part}`, got })
}

const publicationEnded = ({ publicationClock: clock }: FeedbackData, event: Situation): Change => ({
  publicationClock: clock === null ? null : stopClock(clock, { on: event.local }),
})

/** Publishes question and answer; a text in which personal data still stands is refused. */
export const publish = (data: FeedbackData, event: FeedbackEventOf<'publish'>): Change => ({
  ...publicationEnded(data, event),
  publication: {
    question: publishedText(event.data.question, data, 'question'),
    answer: publishedText(event.data.answer, data, 'answer'),
    topic: data.topic ?? '',
    on: event.local.date,
  },
})

/** Ends an answered case without publishing it. */
export function close(data: FeedbackData, event: FeedbackEventOf<'close'>): Change {
  const { reason } = event.data
  if ((reason === 'not-allowed') === data.publishable) {
    const allows = data.publishable ? 'allows it' : 'does not allow it'
    const got = `${reason}; the sender ${allows}`
    throw new MotcuaError('invalid-input', { field: 'data.reason', got })
  }
  return { ...publicationEnded(data, event), unpublished: reason }
}
