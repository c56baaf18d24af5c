import { hourText, printedDate, type LocalMoment } from '../calendar/local-moment.js'
import type { Appointment, Notice, Recipient } from '../model/message.js'
import { text, type Text } from '../model/text.js'
import type { PlainDate } from '../model/time.js'
import { filled, type MessageTemplate } from '../notification/message-template.js'
import type { Audience } from '../notification/notification-rule.js'
import type { Regime } from '../procedure/regime.js'
import type { CaseMessage } from './case-definition.js'

/** What a field of a message says when there is nothing to say. */
export const unknownText = text('(chưa có)', '(none yet)')

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]

const englishDate = (date: PlainDate): string =>
  `${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`

/** A word that is the same in every language. */
export const plainText = (value: string | null | undefined): Text =>
  value === null || value === undefined ? unknownText : text(value, value)

/** What somebody wrote, without the full stop that the sentence around it brings. */
export const withoutStop = (words: string): string => words.replace(/[\s.]+$/, '')

/** What somebody wrote, at the end of a sentence. */
export const writtenText = (words: string | undefined): Text =>
  plainText(words === undefined ? null : withoutStop(words))

/** A day in words. */
export const dayText = (value: PlainDate | null | undefined): Text =>
  value === null || value === undefined ? unknownText : text(printedDate(value), englishDate(value))

/** An hour of a day in words. */
export const momentText = (at: LocalMoment): Text =>
  text(
    `${hourText(at.minutes)} ngày ${printedDate(at.date)}`,
    `${hourText(at.minutes)} on ${englishDate(at.date)}`,
  )

/** The name of a unit in words. */
export const unitText = ({ units }: Pick<Regime, 'units'>, unit: string): Text =>
  units.find(({ id }) => id === unit)?.name ?? plainText(unit)

/** Where an officer is looked for. */
export interface Desk {
  /** Unit that holds the case, or held it before it ended. */
  readonly unit: string
  readonly on: PlainDate
  /** Who handles the case and in which role; null when nobody does. */
  readonly assignee: { readonly person: string; readonly role: string } | null
}

/** The officer of an audience, as the directory looks for one; null when there is none. */
export function officerOf(regime: Regime, audience: Audience, desk: Desk): Recipient | null {
  const unit = regime.heirOf(desk.unit, desk.on) ?? desk.unit
  const someone = (of: string, role: string): Recipient => ({
    ...{ kind: 'officer', unit: of, role, person: null },
  })
  switch (audience) {
    case 'assignee': {
      const { assignee } = desk
      return assignee === null ? null : { kind: 'officer', unit, ...assignee }
    }
    case 'counter':
      return someone(unit, 'one-stop-officer')
    case 'head':
      return someone(unit, 'head')
    case 'superior': {
      const parent = regime.units.find(({ id }) => id === unit)?.parent ?? null
      return parent === null ? null : someone(regime.heirOf(parent, desk.on) ?? parent, 'head')
    }
    case 'applicant':
      return null
  }
}

/** What a kind of case puts into the words of a message. */
export interface Draft {
  /** Null when nobody can be named. */
  readonly to: Recipient | null
  /** What a field of the template says. */
  readonly read: (field: string) => Text
  /** What the message invites to; nothing when left out. */
  readonly invitation?: (template: MessageTemplate) => Appointment | null
}

/** The message behind a notice: the words of the template version it names, with their fields; null without either. */
export function messageOf(
  regime: Pick<Regime, 'templateVersion'>,
  notice: Notice,
  { to, read, invitation = () => null }: Draft,
): CaseMessage | null {
  const template = regime.templateVersion(notice.template, notice.version)
  if (template === undefined || to === null) return null
  return {
    to,
    words: {
      subject: filled(template.subject, read),
      paragraphs: template.paragraphs.map((words) => filled(words, read)),
      appointment: invitation(template),
    },
  }
}
