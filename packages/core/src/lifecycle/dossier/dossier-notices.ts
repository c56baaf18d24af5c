import type { Notice } from '../../model/message.js'
import type { Trigger } from '../../notification/notification-rule.js'
import type { Step } from '../case-definition.js'
import { contactOf } from '../contact.js'
import { notedIn, notes, noticesOf } from '../notices.js'
import { dossierData, type DossierData } from './dossier-data.js'
import { dossierDeadlines, dossierReminders } from './dossier-deadlines.js'
import type { DossierLaw } from './dossier-law.js'
import { publicState } from './public/public-words.js'

// A corrected calendar may let the due day of one promise pass twice; both are noted, and people are told once.
const toldAlready = (deadline: string, { lapses, promisedAt }: DossierData): boolean =>
  deadline === 'settlement' &&
  promisedAt !== null &&
  lapses.some((lapse) => lapse.deadline === deadline && lapse.due >= promisedAt)

// An engine that was away notes each moment it missed; what a later one has overtaken is no news any more.
const overtaken = (law: DossierLaw, { event, after }: Step, deadline: string): boolean => {
  const data = dossierData(after.data)
  const [clock = ''] = deadline.split('.')
  return [
    ...dossierReminders(law, data, event.calendar),
    ...dossierDeadlines(data, event.calendar),
  ].some(({ name, at }) => at <= event.at && name.split('.')[0] === clock)
}

const firesOnDeadline = (law: DossierLaw, step: Step, wanted: string): boolean => {
  const { event, before } = step
  const deadline = notedIn(step)
  if (deadline === null || !notes(step, wanted)) return false
  if (toldAlready(deadline, dossierData(before.data))) return false
  return event.type === 'lapse' || !overtaken(law, step, deadline)
}

const promiseMoved = ({ before, after }: Step): boolean => {
  const [was, now] = [dossierData(before.data).promisedOn, dossierData(after.data).promisedOn]
  return was !== null && now !== null && was !== now
}

const fires = (law: DossierLaw, when: Trigger, step: Step): boolean => {
  switch (when.on) {
    case 'command':
      return step.event.type === when.command
    case 'deadline':
      return firesOnDeadline(law, step, when.deadline)
    case 'promise':
      return promiseMoved(step)
    case 'state':
      return publicState(step.before.state).en !== publicState(step.after.state).en
  }
}

/** Whom to tell of a step of a dossier. */
export function dossierNotices(law: DossierLaw, step: Step): readonly Notice[] {
  const data = dossierData(step.after.data)
  return noticesOf(law.regime, {
    ...{ kind: 'dossier', channel: data.channel, step },
    fires: (when) => fires(law, when, step),
    reaches: (audience, channel) => {
      if (audience === 'applicant') return contactOf(data.applicant, channel) !== null
      return audience !== 'assignee' || data.assignee !== null
    },
  })
}
