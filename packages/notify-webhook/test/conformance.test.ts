import { test, vi } from 'vitest'
import {
  proveNotifier,
  type FarEnd as ProvedFarEnd,
  type FarEndKind,
  type ReceivedMessage,
} from '@motcua/testing'
import { answering, deadPort, farEnd, type FarEnd, type Received } from './support/far-end.js'
import { notifierFor } from './support/sending.js'

const long = 'vì lý do kỹ thuật '.repeat(200)

const absent = async (): Promise<FarEnd> => {
  const port = await deadPort()
  const none = () => 0
  return { port, url: `http://127.0.0.1:${port}/`, connections: none, open: none, received: [] }
}

const starts: Readonly<Record<FarEndKind, () => Promise<FarEnd>>> = {
  takes: () => answering(202, {}, 'taken'),
  refusesForNow: () => answering(503, { 'retry-after': '30' }, long),
  refusesForGood: () => answering(410, {}, long),
  isAbsent: absent,
  hangs: () => farEnd(() => undefined),
  breaksOff: () => farEnd((response) => response.destroy()),
}

/** These read what comes and do not take it. */
const refuses: ReadonlySet<FarEndKind> = new Set(['refusesForNow', 'refusesForGood'])

interface Sent {
  readonly data: { readonly text: string; readonly to: { readonly address: string } }
}

function read({ headers, body }: Received): ReceivedMessage {
  const { data } = JSON.parse(body) as Sent
  return {
    id: headers['webhook-id'] ?? '',
    text: data.text,
    headers: Object.entries(headers),
    recipients: [data.to.address],
  }
}

async function start(kind: FarEndKind): Promise<ProvedFarEnd> {
  const far = await starts[kind]()
  return {
    notifier: notifierFor(far.url, { timeoutMs: kind === 'hangs' ? 1000 : 30_000 }),
    reached: async () => {
      await vi.waitUntil(() => far.received.length > 0)
    },
    received: async () => (refuses.has(kind) ? [] : far.received.map(read)),
    // The server ends with the test.
    close: async () => undefined,
  }
}

proveNotifier({
  register: test,
  address: '+84912345678',
  farEnds: {
    takes: () => start('takes'),
    refusesForNow: () => start('refusesForNow'),
    refusesForGood: () => start('refusesForGood'),
    isAbsent: () => start('isAbsent'),
    hangs: () => start('hangs'),
    breaksOff: () => start('breaksOff'),
  },
})
