import type { Notice, Recipient } from '../../../model/message.js'
import { text, type Text } from '../../../model/text.js'
import { type FeedbackField } from '../../../notification/message-template.js'
import { isAudience } from '../../../notification/notification-rule.js'
import type { CaseMessage, Told } from '../../case-definition.js'
import { contactOf } from '../../contact.js'
import {
  messageOf,
  dayText,
  momentText,
  officerOf,
  plainText,
  unitText,
  unknownText,
} from '../../message-words.js'
import { feedbackData, isOwnSort, type FeedbackData } from '../feedback-data.js'
import { clockDue } from '../feedback-deadlines.js'
import type { FeedbackLaw } from '../feedback-law.js'

interface Source {
  readonly law: FeedbackLaw
  readonly data: FeedbackData
  readonly told: Told
}

// A mail may be read by others: what a complaint or denunciation is about is told at the office.
const guidanceOf = ({ law, data }: Source): Text => {
  const { sort, guidance } = data
  const unit = unitText(law.regime, data.unit)
  if (guidance === null) return unknownText
  // The sentence of the template brings its own full stop.
  const explanation = guidance.explanation.replace(/[\s.]+$/, '')
  return isOwnSort(sort)
    ? text(
        `ông/bà gửi đến ${guidance.competentBody}: ${explanation}`,
        `turn to ${guidance.competentBody}: ${explanation}`,
      )
    : text(`ông/bà nhận hướng dẫn tại ${unit.vi}`, `come to ${unit.en} to be guided`)
}

const groundOf = ({ law, data }: Source): Text =>
  law.version.filingGrounds.find(({ id }) => id === data.filing?.ground)?.name ?? unknownText

const fields: Readonly<Record<FeedbackField, (source: Source) => Text>> = {
  code: ({ data }) => plainText(data.code),
  unit: ({ law, data }) => unitText(law.regime, data.unit),
  received: ({ data }) => momentText(data.receivedAt),
  due: ({ data, told }) => dayText(clockDue(data.answerClock, told.calendar)),
  publishBy: ({ data, told }) => dayText(clockDue(data.publicationClock, told.calendar)),
  guidance: guidanceOf,
  receiver: ({ law, data }) =>
    data.referral === null ? unknownText : unitText(law.regime, data.referral.unit),
  ground: groundOf,
}

const isField = (name: string): name is FeedbackField => name in fields

const recipientOf = ({ law, data, told }: Source, notice: Notice): Recipient | null => {
  if (notice.audience === 'applicant') {
    const address = contactOf(data.sender, notice.channel)
    return address === null ? null : { kind: 'party', address: { name: '', address } }
  }
  if (!isAudience(notice.audience)) return null
  const on = told.calendar.localTime(told.at).date
  return officerOf(law.regime, notice.audience, { unit: data.unit, on, assignee: null })
}

/** The message behind a notice of feedback. It names no sender and holds neither question nor answer. */
export function feedbackMessage(law: FeedbackLaw, notice: Notice, told: Told): CaseMessage | null {
  const source = { law, data: feedbackData(told.data), told }
  return messageOf(law.regime, notice, {
    to: recipientOf(source, notice),
    read: (name) => (isField(name) ? fields[name](source) : unknownText),
  })
}
