import type { Notice } from '../../model/message.js'
import type { Trigger } from '../../notification/notification-rule.js'
import type { Step } from '../case-definition.js'
import { contactOf } from '../contact.js'
import { notedIn, notes, noticesOf } from '../notices.js'
import { publicSupportState } from './public/support-status.js'
import { supportData } from './support-data.js'
import { hourAhead, supportDeadlines } from './support-deadlines.js'
import type { SupportLaw } from './support-law.js'

// An engine that was away notes each moment it missed; a reminder of what has come is no news any more.
const overtaken = ({ event, after }: Step, deadline: string): boolean => {
  const data = supportData(after.data)
  const [clock = ''] = deadline.split('.')
  if (clock === 'appointment') return !hourAhead(data, event)
  return supportDeadlines(data, event.calendar).some(
    ({ name, at }) => name === clock && at <= event.at,
  )
}

const firesOnDeadline = (step: Step, wanted: string): boolean => {
  const deadline = notedIn(step)
  if (deadline === null || !notes(step, wanted)) return false
  return step.event.type === 'lapse' || !overtaken(step, deadline)
}

const stateChanged = ({ before, after }: Step): boolean =>
  before.state !== after.state &&
  (before.state === 'new' ||
    publicSupportState(before.state).en !== publicSupportState(after.state).en)

// A corrected calendar that takes the day of an appointment off cancels it, and people are told as of any that is.
const cancels = ({ before, after, event }: Step): boolean =>
  event.type === 'reproject' && before.state === 'appointed' && after.state === 'received'

const fires = (when: Trigger, step: Step): boolean => {
  switch (when.on) {
    case 'command':
      return when.command === (cancels(step) ? 'cancelAppointment' : step.event.type)
    case 'deadline':
      return firesOnDeadline(step, when.deadline)
    case 'promise':
      return false
    case 'state':
      return stateChanged(step)
  }
}

/** Whom to tell of a step of a request. */
export function supportNotices({ regime }: SupportLaw, step: Step): readonly Notice[] {
  const data = supportData(step.after.data)
  return noticesOf(regime, {
    ...{ kind: 'support', channel: data.channel, step },
    fires: (when) => fires(when, step),
    reaches: (audience, channel) =>
      audience === 'applicant'
        ? contactOf(data.applicant, channel) !== null
        : audience !== 'assignee',
  })
}
