import type { Notice } from '../../../model/message.js'
import type { Trigger } from '../../../notification/notification-rule.js'
import type { Step } from '../../case-definition.js'
import { contactOf } from '../../contact.js'
import { notes, noticesOf } from '../../notices.js'
import { feedbackData } from '../feedback-data.js'
import { feedbackDeadlines } from '../feedback-deadlines.js'
import type { FeedbackLaw } from '../feedback-law.js'
import { feedbackStatus } from '../public/feedback-face.js'

// An engine that was away notes each moment it missed; what the deadline itself has overtaken is no news any more.
const overtaken = ({ event, after }: Step): boolean =>
  event.type === 'remind' &&
  feedbackDeadlines(feedbackData(after.data), event.calendar).some(
    ({ name, at }) => name === 'feedback-answer' && at <= event.at,
  )

const fires = (law: FeedbackLaw, when: Trigger, step: Step): boolean => {
  const { before, event, after } = step
  switch (when.on) {
    case 'command':
      return event.type === when.command
    case 'deadline':
      return notes(step, when.deadline) && !overtaken(step)
    case 'promise':
      return false
    case 'state': {
      const told = ({ state, data }: Step['after']): string =>
        feedbackStatus(law, state, feedbackData(data)).en
      return told(before) !== told(after)
    }
  }
}

/** Whom to tell of a step of a case of feedback. */
export function feedbackNotices(law: FeedbackLaw, step: Step): readonly Notice[] {
  const { channel, sender } = feedbackData(step.after.data)
  return noticesOf(law.regime, {
    ...{ kind: 'feedback', channel, step },
    fires: (when) => fires(law, when, step),
    reaches: (audience, by) => {
      if (audience === 'applicant') return contactOf(sender, by) !== null
      return audience !== 'assignee'
    },
  })
}
