import { dueOf } from '../../calendar/due.js'
import type { Appointment, Notice, Recipient } from '../../model/message.js'
import { text, type Text } from '../../model/text.js'
import {
  type MessageTemplate,
  type SupportMessageField,
} from '../../notification/message-template.js'
import { isAudience } from '../../notification/notification-rule.js'
import type { CaseMessage, Told } from '../case-definition.js'
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
import { publicSupportState } from './public/support-status.js'
import { supportData, type SupportData } from './support-data.js'
import { routeOf, type SupportLaw } from './support-law.js'

interface Source {
  readonly law: SupportLaw
  readonly data: SupportData
  readonly told: Told
}

/** The day by which the office owes something: the comparison of the papers, or an answer. */
const owedBy = ({ data, told }: Source): Text => {
  const clock = data.reconciliationClock ?? data.answerClock
  return dayText(clock === null ? null : dueOf(clock, told.calendar).date)
}

const hour = ({ data: { appointment } }: Source): Text =>
  appointment === null ? unknownText : momentText(appointment)

const counter = ({ law, data: { appointment, unit } }: Source): Text =>
  unitText(law.regime, appointment?.unit ?? unit)

// A mail may be read by others: it names neither what somebody complains of, nor the answer to it.
const discreetly =
  (said: Text, otherwise: (source: Source) => Text) =>
  (source: Source): Text =>
    routeOf(source.law) === 'guidance' ? said : otherwise(source)

const discreet = {
  service: text('Hỗ trợ trực tuyến', 'Online support'),
  body: text('nơi ghi trong kết quả tra cứu yêu cầu', 'the body named where you look it up'),
  explanation: text(
    'Ông/bà tra cứu bằng mã yêu cầu và mã bí mật trên phiếu, hoặc hỏi tại cơ quan.',
    'Look it up by its code and the secret on the slip, or ask at the office.',
  ),
} as const

const fields: Readonly<Record<SupportMessageField, (source: Source) => Text>> = {
  code: ({ data }) => plainText(data.code),
  service: discreetly(discreet.service, ({ law }) => law.service.name),
  unit: ({ law, data }) => unitText(law.regime, data.unit),
  received: ({ data }) => momentText(data.receivedAt),
  due: owedBy,
  items: ({ data }) => plainText(data.guidance.at(-1)?.items.join('; ')),
  explanation: discreetly(discreet.explanation, ({ data }) =>
    plainText(data.closing === null ? data.guidance.at(-1)?.explanation : data.closing.note),
  ),
  until: ({ data }) => dayText(data.waitUntil),
  appointment: hour,
  counter,
  body: discreetly(discreet.body, ({ data }) => plainText(data.closing?.competentBody)),
  state: ({ told }) => publicSupportState(told.state),
  person: ({ told }) => plainText(told.by),
  changed: ({ told }) => momentText(told.calendar.localTime(told.at)),
}

const isField = (name: string): name is SupportMessageField => name in fields

const recipientOf = ({ law, data, told }: Source, notice: Notice): Recipient | null => {
  if (notice.audience === 'applicant') {
    const address = contactOf(data.applicant, notice.channel)
    return address === null ? null : { kind: 'party', address: { name: '', address } }
  }
  if (!isAudience(notice.audience)) return null
  const on = told.calendar.localTime(told.at).date
  return officerOf(law.regime, notice.audience, { unit: data.unit, on, assignee: null })
}

const invitation = (source: Source, { invites }: MessageTemplate): Appointment | null => {
  const { data, told } = source
  const { appointment, code } = data
  if (invites !== true || appointment === null || code === null) return null
  const { date, minutes, until } = appointment
  return {
    title: text(`Nộp hồ sơ giấy của yêu cầu ${code}`, `Bring the papers of request ${code}`),
    ...{ place: counter(source), date, fromMinutes: minutes, toMinutes: until },
    ...{ zone: told.calendar.zone, id: `support-${code}`, revision: told.seq },
  }
}

/** The message behind a notice of a request: the words of its template version, with the fields they name. */
export function supportMessage(law: SupportLaw, notice: Notice, told: Told): CaseMessage | null {
  const source = { law, data: supportData(told.data), told }
  return messageOf(law.regime, notice, {
    to: recipientOf(source, notice),
    read: (name) => (isField(name) ? fields[name](source) : unknownText),
    invitation: (template) => invitation(source, template),
  })
}
