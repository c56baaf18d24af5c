import { dueOf } from '../../calendar/due.js'
import { printedDate } from '../../calendar/local-moment.js'
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

const unknown = text('(chưa có)', '(none yet)')

const plain = (value: string | null | undefined): Text =>
  value === null || value === undefined ? unknown : text(value, value)

const day = (value: PlainDate | null | undefined): Text =>
  value === null || value === undefined ? unknown : plain(printedDate(value))

interface Source {
  readonly law: DossierLaw
  readonly data: DossierData
  readonly told: Told
  readonly states: Readonly<Record<string, Text>>
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
  state: ({ states, told }) => states[told.state] ?? plain(told.state),
  promised: ({ data }) => day(data.promisedOn),
  due: ({ data, told }) => day(data.clock === null ? null : dueOf(data.clock, told.calendar).date),
  items: ({ data }) => plain(data.supplements.at(-1)?.items.join('; ')),
  wanting: ({ data }) => plain(data.supplements.at(-1)?.reason),
  explanation: ({ data }) => plain(data.closing?.note),
  delay: ({ data }) => plain(data.reappointments.at(-1)?.reason),
  oldDate: ({ data }) => day(data.reappointments.at(-1)?.from),
  newDate: ({ data }) => day(data.reappointments.at(-1)?.to),
  body: ({ data }) => plain(bodyAsked(data)),
}

const isField = (name: string): name is MessageField => name in fields

const recipientOf = ({ law, data }: Source, notice: Notice): Recipient | null => {
  const head = (unit: string): Recipient => ({ kind: 'officer', unit, role: 'head', person: null })
  switch (notice.audience) {
    case 'applicant': {
      const address = contactOf(data.applicant, notice.channel)
      return address === null
        ? null
        : { kind: 'party', address: { name: data.applicant.name, address } }
    }
    case 'assignee': {
      const role = law.version.steps.find(({ kind }) => kind === 'settle')?.role ?? ''
      return data.assignee === null
        ? null
        : { kind: 'officer', unit: data.unit, role, person: data.assignee.id }
    }
    case 'head':
      return head(data.unit)
    default: {
      const parent = law.regime.units.find(({ id }) => id === data.unit)?.parent ?? null
      return parent === null ? null : head(parent)
    }
  }
}

const appointmentOf = (source: Source, { invites }: MessageTemplate): Appointment | null => {
  const { data, told } = source
  const { hours, zone } = told.calendar
  if (invites !== true || data.promisedOn === null || data.code === null) return null
  return {
    title: text(`Nhận kết quả hồ sơ ${data.code}`, `Collect the result of dossier ${data.code}`),
    place: unitName(source),
    date: data.promisedOn,
    fromMinutes: hours[0]?.from ?? 0,
    toMinutes: hours.at(-1)?.to ?? 1440,
    zone,
    id: `return-${data.code}`,
    revision: data.supplements.length + data.reappointments.length,
  }
}

/** The message behind a notice of a dossier: the words of its template version, with the fields they name. */
export function dossierMessage(
  law: DossierLaw,
  notice: Notice,
  { told, states }: { readonly told: Told; readonly states: Readonly<Record<string, Text>> },
): CaseMessage | null {
  const template = law.regime.templateVersion(notice.template, notice.version)
  const source = { law, data: dossierData(told.data), told, states }
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
