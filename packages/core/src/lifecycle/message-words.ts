import { hourText, printedDate, type LocalMoment } from '../calendar/local-moment.js'
import type { Recipient } from '../model/message.js'
import { text, type Text } from '../model/text.js'
import type { PlainDate } from '../model/time.js'
import type { Audience } from '../notification/notification-rule.js'
import type { Regime } from '../procedure/regime.js'

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
      return parent === null ? null : someone(parent, 'head')
    }
    case 'applicant':
      return null
  }
}
