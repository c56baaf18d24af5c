import PostalMime, { type Email } from 'postal-mime'
import { vi } from 'vitest'
import type { FarEnd, FarEnds, ReceivedMessage } from '@motcua/testing'
import { looseLetterbox } from './letterbox.js'
import { looseNotifier } from './notifiers.js'
import { freePort, looseScriptedServer, type Script } from './scripted-server.js'

const longWords = 'hộp thư không nhận '.repeat(80)

const asReceived = (mail: Email, recipients: readonly string[]): ReceivedMessage => ({
  id: (mail.messageId ?? '').replace(/^<|@[^@]*>$/g, ''),
  text: `${mail.subject ?? ''}\n${mail.text ?? ''}`,
  headers: mail.headers.map(({ key, value }) => [key, value] as const),
  recipients,
  markup: mail.html ?? '',
})

async function taking(): Promise<FarEnd> {
  const box = await looseLetterbox()
  return {
    notifier: looseNotifier(box.port),
    received: async () => box.taken.map(({ mail, to }) => asReceived(mail, to)),
    close: () => box.close(),
  }
}

async function scripted(script: Script): Promise<FarEnd> {
  const server = await looseScriptedServer(script)
  const recipients = (): readonly string[] =>
    server.lines.flatMap((line) => /^RCPT TO:<(.*)>/.exec(line)?.[1] ?? [])
  return {
    notifier: looseNotifier(server.port),
    reached: async () => {
      await vi.waitUntil(() => server.connections() > 0, { interval: 5, timeout: 4000 })
    },
    received: () =>
      Promise.all(
        server.mails.map(async (mail, place) =>
          asReceived(await PostalMime.parse(Buffer.from(mail, 'latin1')), [
            recipients()[place] ?? '',
          ]),
        ),
      ),
    close: () => server.close(),
  }
}

async function absent(): Promise<FarEnd> {
  return {
    notifier: looseNotifier(await freePort()),
    received: async () => [],
    close: async () => undefined,
  }
}

/** Mail servers that behave and misbehave. */
export const farEnds: FarEnds = {
  takes: taking,
  refusesForNow: () => scripted({ RCPT: `451 4.3.0 ${longWords}` }),
  refusesForGood: () => scripted({ RCPT: `550 5.1.1 ${longWords}` }),
  isAbsent: absent,
  hangs: () => scripted({ greeting: { act: 'silent' } }),
  breaksOff: () => scripted({ end: { act: 'drop' } }),
}
