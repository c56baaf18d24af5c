import type { Message, Notifier, Receipt } from '@motcua/core'
import type { FarEnd, FarEndKind, ReceivedMessage } from '../src/index.js'

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

function mailOf({ id, to, subject, paragraphs }: Message): ReceivedMessage {
  const words = paragraphs.flatMap(({ vi, en }) => [vi, en])
  const line = subject.vi.replace(/\p{Cc}/gu, ' ')
  return {
    id,
    text: [subject.vi, ...words].join('\n'),
    headers: [
      ['To', to.name.replace(/\p{Cc}/gu, ' ')],
      ['Subject', line],
    ],
    recipients: [to.address],
    markup: words.map((word) => `<p>${escaped(word)}</p>`).join(''),
  }
}

const long = 'no room '.repeat(250).slice(0, 1000)

const answers: Readonly<Record<FarEndKind, Receipt>> = {
  takes: { status: 'delivered', words: 'taken' },
  refusesForNow: { status: 'retry', words: long, afterMs: 60_000 },
  refusesForGood: { status: 'permanent', words: long },
  isAbsent: { status: 'retry', words: 'nobody there' },
  hangs: { status: 'retry', words: 'ended' },
  breaksOff: { status: 'retry', words: 'broken off' },
}

const isEnded = ({ aborted }: AbortSignal): boolean => aborted

const ended = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve())
  })

/** The least notifier that keeps the contract, with a far end in memory. */
export async function tinyFarEnd(kind: FarEndKind): Promise<FarEnd> {
  const taken: ReceivedMessage[] = []
  const closing = new AbortController()
  const notifier: Notifier = {
    channel: 'tiny',
    schedule: [1000, 60_000],
    deliver: async (message, { signal }) => {
      const any = AbortSignal.any([signal, closing.signal])
      if (isEnded(any)) return { status: 'retry', words: 'ended' }
      await turn()
      if (kind === 'hangs') await ended(any)
      if (isEnded(any)) return { status: 'retry', words: 'ended' }
      if (kind === 'takes' || kind === 'breaksOff') taken.push(mailOf(message))
      return answers[kind]
    },
    close: async () => closing.abort(),
  }
  return {
    notifier,
    reached: turn,
    received: async () => [...taken],
    close: () => Promise.resolve(),
  }
}
