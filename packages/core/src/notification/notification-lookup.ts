import type { PlainDate } from '../model/time.js'
import type { Rung } from './ladder.js'
import type { MessageTemplate } from './message-template.js'
import type { Notifications } from './notification-faults.js'
import type { NotificationRule } from './notification-rule.js'

/** Rules, templates and rungs by day. */
export interface NotificationLookup {
  /** The rules of notification of a kind of case in force on the day. */
  notificationsOn(kind: string, day: PlainDate): readonly NotificationRule[]
  /** The version of a template in force on the day. */
  templateOn(id: string, day: PlainDate): MessageTemplate | undefined
  /** A template in the version a notice names. */
  templateVersion(id: string, version: string): MessageTemplate | undefined
  /** The rungs of a clock for what was received on the day. */
  rungsOn(clock: string, day: PlainDate): readonly Rung[]
}

const inForce = (
  item: { readonly from: PlainDate; readonly through: PlainDate | null },
  day: PlainDate,
): boolean => item.from <= day && (item.through === null || day <= item.through)

/** Looks up rules, templates and rungs. */
export const notificationLookup = (given: Notifications): NotificationLookup => ({
  notificationsOn: (kind, day) =>
    given.notifications.filter((rule) => (rule.kind ?? 'dossier') === kind && inForce(rule, day)),
  templateOn: (id, day) =>
    given.templates.find((template) => template.id === id && inForce(template, day)),
  templateVersion: (id, version) =>
    given.templates.find((template) => template.id === id && template.version === version),
  rungsOn: (clock, day) =>
    given.ladder.filter((rung) => rung.clock === clock && inForce(rung, day)),
})
