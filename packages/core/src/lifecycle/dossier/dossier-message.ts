import { dueOf } from '../../calendar/due.js'
import { apologyDue } from '../../calendar/deadlines.js'
import { hourText, printedDate, type LocalMoment } from '../../calendar/local-moment.js'
import type { Appointment, Notice, Recipient } from '../../model/message.js'
import { text, type Text } from '../../model/text.js'
import type { PlainDate } from '../../model/time.js'
import {
  filled,
  type MessageField,
  type MessageTemplate,
} from '../../notification/message-template.js'
import type { CaseMessage, Told } from '../case-definition.js'
import { dossierData, type DossierData } from './dossier-data.js'
import type { DossierLaw } from './dossier-law.js'
import { contactOf } from './dossier-notices.js'
import { publicState } from './public/public-words.js'

const unknown = text('(chưa có)', '(none yet)')

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]

const englishDate = (date: PlainDate): string =>
  `${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`

const plain = (value: string | null | undefined): Text =>
  value === null || value === undefined ? unknown : text(value, value)

const day = (value: PlainDate | null | undefined): Text =>
  value === null || value === undefined ? unknown : text(printedDate(value), englishDate(value))

interface Source {
  readonly law: DossierLaw
  readonly data: DossierData
  readonly told: Told
}

const moment = (at: LocalMoment): Text =>
  text(
    `${hourText(at.minutes)} ngày ${printedDate(at.date)}`,
    `${hourText(at.minutes)} on ${englishDate(at.date)}`,
  )

const lastDayToApologise = (data: DossierData, { calendar }: Told): PlainDate | null => {
  const due = data.clock === null ? null : dueOf(data.clock, calendar).date
  return due === null ? null : apologyDue(due, calendar)
}

const bodyAsked = ({ lapses, consultations }: DossierData): string | undefined => {
  const number = /^consultation\.(\d+)/.exec(lapses.at(-1)?.deadline ?? '')?.[1]
  return consultations.find((asked) => String(asked.number) === number)?.body
}

const unitName = ({ law, data }: Source): Text =>
  law.regime.units.find(({ id }) => id === data.unit)?.name ?? plain(data.unit)

const fields: Readonly<Record<MessageField, (source: Source) => Text>> = {
  code: ({ data }) => plain(data.code),
  procedure: ({ law }) => law.procedure.name,
  unit: unitName,
  dossier: ({ data }) =>
    data.code === null
      ? text('Hồ sơ', 'The dossier')
      : text(`Hồ sơ ${data.code}`, `Dossier ${data.code}`),
  state: ({ told }) => publicState(told.state),
  person: ({ told }) => plain(told.by),
  changed: ({ told }) => moment(told.calendar.localTime(told.at)),
  received: ({ data }) => moment(data.receivedAt ?? data.submittedAt),
  promised: ({ data }) => day(data.promisedOn),
  due: ({ data, told }) => day(data.clock === null ? null : dueOf(data.clock, told.calendar).date),
  items: ({ data }) => plain(data.supplements.at(-1)?.items.join('; ')),
  wanting: ({ data }) => plain(data.supplements.at(-1)?.reason),
  explanation: ({ data }) => plain(data.closing?.note),
  delay: ({ data }) => plain(data.reappointments.at(-1)?.reason),
  apologyBy: ({ data, told }) => day(lastDayToApologise(data, told)),
  oldDate: ({ data }) => day(data.reappointments.at(-1)?.from),
  newDate: ({ data }) => day(data.reappointments.at(-1)?.to),
  body: ({ data }) => plain(bodyAsked(data)),
}

const isField = (name: string): name is MessageField => name in fields

const recipientOf = ({ law, data, told }: Source, notice: Notice): Recipient | null => {
  const today = told.calendar.localTime(told.at).date
  const unit = law.regime.heirOf(data.unit, today) ?? data.unit
  const head = (of: string): Recipient => ({
    kind: 'officer',
    unit: of,
    role: 'head',
    person: null,
  })
  switch (notice.audience) {
    case 'applicant': {
      const address = contactOf(data.applicant, notice.channel)
      return address === null ? null : { kind: 'party', address: { name: '', address } }
    }
    case 'assignee': {
      const role = law.version.steps.find(({ kind }) => kind === 'settle')?.role ?? ''
      return data.assignee === null
        ? null
        : { kind: 'officer', unit, role, person: data.assignee.id }
    }
    case 'head':
      return head(unit)
    default: {
      const parent = law.regime.units.find(({ id }) => id === unit)?.parent ?? null
      return parent === null ? null : head(parent)
    }
  }
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
  const template = law.regime.templateVersion(notice.template, notice.version)
  const source = { law, data: dossierData(told.data), told }
  const to = recipientOf(source, notice)
  if (template === undefined || to === null) return null
  const words = (given: Text): Text =>
    filled(given, (name) => (isField(name) ? fields[name](source) : unknown))
  return {
    to,
    words: {
      subject: words(template.subject),
      paragraphs: template.paragraphs.map(words),
      appointment: appointmentOf(source, template),
    },
  }
}
