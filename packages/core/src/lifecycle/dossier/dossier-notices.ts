import type { Notice } from '../../model/message.js'
import type { NotificationRule, Trigger } from '../../notification/notification-rule.js'
import type { Step } from '../case-definition.js'
import { dossierData } from './dossier-data.js'
import type { Applicant, DossierData } from './dossier-data.js'
import { dossierDeadlines, dossierReminders } from './dossier-deadlines.js'
import type { DossierLaw } from './dossier-law.js'
import { publicState } from './public/public-words.js'

const contacts: Readonly<Record<string, (applicant: Applicant) => string | null>> = {
  email: ({ email }) => email,
  sms: ({ phone }) => phone,
  zalo: ({ phone }) => phone,
}

/** The applicant's address on a channel; null when there is none. */
export const contactOf = (applicant: Applicant, channel: string): string | null =>
  contacts[channel]?.(applicant) ?? null

/** The name of a deadline without its number: `consultation.2.due-soon` is `consultation.due-soon`. */
const kindOf = (deadline: string): string => deadline.replace(/\.\d+/, '')

const deadlineIn = (data: unknown): string | null =>
  typeof data === 'object' && data !== null && 'deadline' in data ? String(data.deadline) : null

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
  const noted = event.type === 'lapse' || event.type === 'remind'
  const deadline = noted ? deadlineIn(event.data) : null
  if (deadline === null || kindOf(deadline) !== wanted) return false
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

/** The more particular a trigger, the earlier; of one step the same people are told by the first sort that fires. */
const precedence: readonly (readonly Trigger['on'][])[] = [
  ['command', 'deadline'],
  ['promise'],
  ['state'],
]

const rankOf = ({ when }: NotificationRule): number =>
  precedence.findIndex((sort) => sort.includes(when.on))

const reaches = (rule: NotificationRule, data: DossierData, channel: string): boolean => {
  switch (rule.tell) {
    case 'applicant':
      return contactOf(data.applicant, channel) !== null
    case 'assignee':
      return data.assignee !== null
    case 'head':
    case 'superior':
      return true
  }
}

/** Whom to tell of a step of a dossier: what the rules in force that day say, by channels that reach the person. */
export function dossierNotices(law: DossierLaw, step: Step): readonly Notice[] {
  const { event, after } = step
  const today = event.local.date
  const data = dossierData(after.data)
  const fired = law.regime
    .notificationsOn(today)
    .filter(({ receivedBy }) => receivedBy?.includes(data.channel) ?? true)
    .filter(({ when }) => fires(law, when, step))
  const first = (audience: string): number =>
    Math.min(...fired.filter(({ tell }) => tell === audience).map(rankOf))
  return fired
    .filter((rule) => rankOf(rule) === first(rule.tell))
    .flatMap((rule) => {
      const template = law.regime.templateOn(rule.template, today)
      if (template === undefined) return []
      return rule.by
        .filter((channel) => reaches(rule, data, channel))
        .map((channel) => ({
          rule: rule.id,
          audience: rule.tell,
          channel,
          template: template.id,
          version: template.version,
        }))
    })
}
