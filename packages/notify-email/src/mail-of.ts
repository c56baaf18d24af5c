import { epochOfInstant, type Message } from '@motcua/core'
import type { SendMailOptions } from 'nodemailer'
import { mailbox } from './addresses.js'
import { headerText } from './clean-text.js'
import type { EmailSettings } from './email-options.js'
import { htmlPart } from './html-part.js'
import { invitation } from './invitation.js'
import { textPart } from './text-part.js'

/** A mail ready to be sent, or why there can be none. */
export type MailReading =
  | { readonly mail: SendMailOptions; readonly fault?: never }
  | { readonly mail?: never; readonly fault: string }

const idForm = /^[A-Za-z0-9.-]{1,200}$/

const calendarOf = ({ appointment }: Message, settings: EmailSettings): SendMailOptions =>
  appointment === null
    ? {}
    : {
        icalEvent: {
          method: 'PUBLISH',
          filename: 'invite.ics',
          content: invitation(appointment, settings),
        },
      }

function compose(message: Message, address: string, settings: EmailSettings): SendMailOptions {
  const { from, replyTo, domain, languages, time } = settings
  const { id, version } = message.template
  return {
    from,
    to: { name: headerText(message.to.name), address },
    envelope: { from: from.address, to: address },
    ...(replyTo === null ? {} : { replyTo }),
    subject: headerText(message.subject[languages[0]]),
    messageId: `<${message.id}@${domain}>`,
    date: new Date(epochOfInstant(time.now())),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Motcua-Template': headerText(`${id}@${version}`).replace(/[^!-~]/g, '_'),
    },
    text: textPart(message, settings),
    html: htmlPart(message, settings),
    ...calendarOf(message, settings),
  }
}

/** The mail of a message. A message that cannot become one now cannot become one later. */
export function mailOf(message: Message, settings: EmailSettings): MailReading {
  try {
    if (!idForm.test(message.id)) return { fault: 'The id of the message is malformed.' }
    const { address, fault } = mailbox(message.to.address)
    if (address === undefined) return { fault }
    return { mail: compose(message, address, settings) }
  } catch (error) {
    return { fault: `The mail cannot be composed: ${String(error)}` }
  }
}
