import type { Notice } from '../model/message.js'
import type { Audience, NotificationRule, Trigger } from '../notification/notification-rule.js'
import type { Regime } from '../procedure/regime.js'
import type { Step } from './case-definition.js'

/** What a kind of case says of a step of one of its cases. */
export interface Telling {
  /** Kind of case; only its own rules apply. */
  readonly kind: string
  /** How the case came in. */
  readonly channel: string
  readonly step: Step
  /** Whether the step is what a rule waits for. */
  fires(when: Trigger): boolean
  /** Whether somebody of the audience can be told on the channel. */
  reaches(audience: Audience, channel: string): boolean
}

/** The name of a deadline without its number: `consultation.2.due-soon` is `consultation.due-soon`. */
const kindOf = (deadline: string): string => deadline.replace(/\.\d+/, '')

const deadlineIn = (data: unknown): string | null =>
  typeof data === 'object' && data !== null && 'deadline' in data ? String(data.deadline) : null

/** The deadline, or rung of a ladder, that a step notes as reached; null when it notes none. */
export const notedIn = ({ event }: Step): string | null =>
  event.type === 'lapse' || event.type === 'remind' ? deadlineIn(event.data) : null

/** Whether the step notes a deadline or rung of that name, whatever its number. */
export const notes = (step: Step, wanted: string): boolean => {
  const deadline = notedIn(step)
  return deadline !== null && kindOf(deadline) === wanted
}

/** The more particular a trigger, the earlier; of one step the same people are told by the first sort that fires. */
const precedence: readonly (readonly Trigger['on'][])[] = [
  ['command', 'deadline'],
  ['promise'],
  ['state'],
]

const rankOf = ({ when }: NotificationRule): number =>
  precedence.findIndex((sort) => sort.includes(when.on))

/** Whom to tell of a step: what the rules in force that day say, by channels that reach the person. */
export function noticesOf(regime: Regime, telling: Telling): readonly Notice[] {
  const today = telling.step.event.local.date
  const fired = regime
    .notificationsOn(telling.kind, today)
    .filter(({ receivedBy }) => receivedBy?.includes(telling.channel) ?? true)
    .filter(({ when }) => telling.fires(when))
  const first = (audience: string): number =>
    Math.min(...fired.filter(({ tell }) => tell === audience).map(rankOf))
  return fired
    .filter((rule) => rankOf(rule) === first(rule.tell))
    .flatMap((rule) => {
      const template = regime.templateOn(rule.template, today)
      if (template === undefined) return []
      return rule.by
        .filter((channel) => telling.reaches(rule.tell, channel))
        .map((channel) => ({
          rule: rule.id,
          audience: rule.tell,
          channel,
          template: template.id,
          version: template.version,
        }))
    })
}
