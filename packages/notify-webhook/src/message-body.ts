import type { Appointment, Instant, Message, Text } from '@motcua/core'
import type { Language } from './webhook-options.js'

type Chosen = Partial<Text>

const choose = (text: Text, languages: readonly Language[]): Chosen =>
  Object.fromEntries(languages.map((language) => [language, text[language]]))

/** Each language as lines, subject first; an empty line between the languages. */
const joined = ({ subject, paragraphs }: Message, languages: readonly Language[]): string =>
  languages
    .map((language) => [subject, ...paragraphs].map((text) => text[language]).join('\n'))
    .join('\n\n')

const appointmentOf = (appointment: Appointment | null, languages: readonly Language[]) =>
  appointment === null
    ? null
    : {
        id: appointment.id,
        revision: appointment.revision,
        title: choose(appointment.title, languages),
        place: choose(appointment.place, languages),
        date: appointment.date,
        fromMinutes: appointment.fromMinutes,
        toMinutes: appointment.toMinutes,
        zone: appointment.zone,
      }

/** The body of the request: JSON in UTF-8. The same message gives the same bytes but for `timestamp`. */
export function messageBody(
  message: Message,
  languages: readonly Language[],
  timestamp: Instant,
): Uint8Array {
  const { id, channel, to, template, subject, paragraphs } = message
  const body = {
    type: `message.${template.id}`,
    timestamp,
    data: {
      id,
      channel,
      to: { name: to.name, address: to.address },
      template: { id: template.id, version: template.version },
      subject: choose(subject, languages),
      paragraphs: paragraphs.map((paragraph) => choose(paragraph, languages)),
      text: joined(message, languages),
      appointment: appointmentOf(message.appointment, languages),
    },
  }
  return Buffer.from(JSON.stringify(body))
}
