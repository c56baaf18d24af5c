import type { Directory, Message, Notifier, OfficerQuery, Receipt } from '@motcua/core'

/** What a far end answers next; it takes everything when nothing is left to say. */
export type Answer = Receipt | Error

const taken: Receipt = { status: 'delivered', words: '250 OK' }

/** A notifier that keeps what it is given and answers as told. */
export function postOffice(channel = 'email', schedule?: readonly number[]) {
  const sent: Message[] = []
  const attempts: { readonly id: string; readonly number: number }[] = []
  const answers: Answer[] = []
  let closed = 0
  const notifier: Notifier = {
    channel,
    ...(schedule === undefined ? {} : { schedule }),
    deliver: async (message, { number }) => {
      sent.push(message)
      attempts.push({ id: message.id, number })
      const answer = answers.shift() ?? taken
      if (answer instanceof Error) throw answer
      return answer
    },
    close: async () => {
      closed += 1
    },
  }
  return { notifier, sent, attempts, answers, closed: () => closed }
}

/** A directory that knows everybody, and what it was asked. */
export function everybody() {
  const asked: OfficerQuery[] = []
  const directory: Directory = {
    addressOf: async (query) => {
      asked.push(query)
      const address = `${query.role}@${query.unit.replaceAll('/', '.')}.gov.vn`
      return { name: query.person ?? query.role, address }
    },
  }
  return { directory, asked }
}

/** Subjects of messages, in Vietnamese. */
export const subjects = (sent: readonly Message[]): readonly string[] =>
  sent.map(({ subject }) => subject.vi)
