import type { Notice } from '../../model/message.js'
import type { NotificationRule, Trigger } from '../../notification/notification-rule.js'
import type { Step } from '../case-definition.js'
import { dossierData } from './dossier-data.js'
import type { Applicant, DossierData } from './dossier-data.js'
import { promisedSince } from './dossier-ladder.js'
import type { DossierLaw } from './dossier-law.js'

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
const toldAlready = (deadline: string, before: DossierData): boolean => {
  const since = promisedSince(before)
  return (
    deadline === 'settlement' &&
    since !== null &&
    before.lapses.some((lapse) => lapse.deadline === deadline && lapse.due >= since)
  )
}

const fires = (when: Trigger, { before, event, after }: Step): boolean => {
  switch (when.on) {
    case 'command':
      return event.type === when.command
    case 'deadline': {
      const noted = event.type === 'lapse' || event.type === 'remind'
      const deadline = noted ? deadlineIn(event.data) : null
      if (deadline === null || kindOf(deadline) !== when.deadline) return false
      return !toldAlready(deadline, dossierData(before.data))
    }
    case 'state':
      return before.state !== after.state
  }
}

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
    .filter(({ when }) => fires(when, step))
    .filter(({ receivedBy }) => receivedBy?.includes(data.channel) ?? true)
  const told = new Set(fired.filter(({ when }) => when.on !== 'state').map(({ tell }) => tell))
  return fired
    .filter(({ when, tell }) => when.on !== 'state' || !told.has(tell))
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
