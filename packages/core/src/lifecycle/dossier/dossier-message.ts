import { dueOf } from '../../calendar/due.js'
import { apologyDue } from '../../calendar/deadlines.js'
import type { Appointment, Notice, Recipient } from '../../model/message.js'
import { text, type Text } from '../../model/text.js'
import type { PlainDate } from '../../model/time.js'
import { type MessageField, type MessageTemplate } from '../../notification/message-template.js'
import type { CaseMessage, Told } from '../case-definition.js'
import { dossierData, type DossierData } from './dossier-data.js'
import type { DossierLaw } from './dossier-law.js'
import { contactOf } from '../contact.js'
import {
  dayText,
  messageOf,
  momentText,
  officerOf,
  plainText,
  unitText,
  unknownText,
} from '../message-words.js'
import { isAudience } from '../../notification/notification-rule.js'
import { publicState } from './public/public-words.js'

interface Source {
  readonly law: DossierLaw
  readonly data: DossierData
  readonly told: Told
}

const lastDayToApologise = (data: DossierData, { calendar }: Told): PlainDate | null => {
  const due = data.clock === null ? null : dueOf(data.clock, calendar).date
  return due === null ? null : apologyDue(due, calendar)
}

const bodyAsked = ({ lapses, consultations }: DossierData): string | undefined => {
  const number = /^consultation\.(\d+)/.exec(lapses.at(-1)?.deadline ?? '')?.[1]
  return consultations.find((asked) => String(asked.number) === number)?.body
}

const unitName = ({ law, data }: Source): Text => unitText(law.regime, data.unit)

const fields: Readonly<Record<MessageField, (source: Source) => Text>> = {
  code: ({ data }) => plainText(data.code),
  procedure: ({ law }) => law.procedure.name,
  unit: unitName,
  dossier: ({ data }) =>
    data.code === null
      ? text('Hồ sơ', 'The dossier')
      : text(`Hồ sơ ${data.code}`, `Dossier ${data.code}`),
  state: ({ told }) => publicState(told.state),
  person: ({ told }) => plainText(told.by),
  changed: ({ told }) => momentText(told.calendar.localTime(told.at)),
  received: ({ data }) => momentText(data.receivedAt ?? data.submittedAt),
  promised: ({ data }) => dayText(data.promisedOn),
  due: ({ data, told }) =>
    dayText(data.clock === null ? null : dueOf(data.clock, told.calendar).date),
  items: ({ data }) => plainText(data.supplements.at(-1)?.items.join('; ')),
  wanting: ({ data }) => plainText(data.supplements.at(-1)?.reason),
  explanation: ({ data }) => plainText(data.closing?.note),
  delay: ({ data }) => plainText(data.reappointments.at(-1)?.reason),
  apologyBy: ({ data, told }) => dayText(lastDayToApologise(data, told)),
  oldDate: ({ data }) => dayText(data.reappointments.at(-1)?.from),
  newDate: ({ data }) => dayText(data.reappointments.at(-1)?.to),
  body: ({ data }) => plainText(bodyAsked(data)),
}

const isField = (name: string): name is MessageField => name in fields

const recipientOf = ({ law, data, told }: Source, notice: Notice): Recipient | null => {
  if (notice.audience === 'applicant') {
    const address = contactOf(data.applicant, notice.channel)
    return address === null ? null : { kind: 'party', address: { name: '', address } }
  }
  if (!isAudience(notice.audience)) return null
  const role = law.version.steps.find(({ kind }) => kind === 'settle')?.role ?? ''
  return officerOf(law.regime, notice.audience, {
    unit: data.unit,
    on: told.calendar.localTime(told.at).date,
    assignee: data.assignee === null ? null : { person: data.assignee.id, role },
  })
}

const appointmentOf = (source: Source, { invites }: MessageTemplate): Appointment | null => {
  const { data, told } = source
  const { hours, zone } = told.calendar
  if (invites !== true || data.promisedOn === null || data.code === null) return null
  if (data.promisedOn < told.calendar.localTime(told.at).date) return null
  return {
    title: text(`Nhận kết quả hồ sơ ${data.code}`, `Collect the result of dossier ${data.code}`),
    place: unitName(source),
    date: data.promisedOn,
    fromMinutes: hours[0]?.from ?? 0,
    toMinutes: hours.at(-1)?.to ?? 1440,
    zone,
    id: `return-${data.code}`,
    revision: told.seq,
  }
}

/** The message behind a notice of a dossier: the words of its template version, with the fields they name. */
export function dossierMessage(law: DossierLaw, notice: Notice, told: Told): CaseMessage | null {
  const source = { law, data: dossierData(told.data), told }
  return messageOf(law.regime, notice, {
    to: recipientOf(source, notice),
    read: (name) => (isField(name) ? fields[name](source) : unknownText),
    invitation: (template) => appointmentOf(source, template),
  })
}
