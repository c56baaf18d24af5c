import type { Message, Receipt } from '@motcua/core'
import type { FarEndKind } from '../../src/index.js'
import {
  broken,
  notifying,
  sending,
  wording,
  type Breaking,
  type BrokenNotifier,
} from './broken-notifier.js'

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Exchanges the receipt. */
const answering = (change: (receipt: Receipt, kind: FarEndKind) => Receipt): Breaking =>
  notifying((inner, kind) => ({
    deliver: async (...asked) => change(await inner.deliver(...asked), kind),
  }))

const status = (kind: FarEndKind, answer: 'delivered' | 'retry' | 'permanent'): Breaking =>
  answering((receipt, of) => (of === kind ? { status: answer, words: receipt.words } : receipt))

const mixing = notifying((inner) => {
  let last: Message | undefined
  return {
    deliver: async (message, attempt) => {
      last = message
      await turn()
      return inner.deliver({ ...last, id: message.id }, attempt)
    },
  }
})

const fails = (when: (message: Message) => boolean): Breaking =>
  notifying((inner) => ({
    deliver: async (message, attempt) => {
      if (when(message)) throw new Error('unexpected')
      return inner.deliver(message, attempt)
    },
  }))

/** Faults of what is sent, and of receipts. */
export const brokenDeliveries: readonly BrokenNotifier[] = [
  broken(
    'a message is sent twice',
    ['a message is delivered once, under its id, in the words of its languages'],
    notifying((inner) => ({
      deliver: async (...asked) => {
        await inner.deliver(...asked)
        return inner.deliver(...asked)
      },
    })),
  ),
  broken(
    'words of English are left out',
    ['a message is delivered once, under its id, in the words of its languages'],
    sending((message) => ({
      ...message,
      paragraphs: message.paragraphs.map(({ vi }) => ({ vi, en: vi })),
    })),
  ),
  broken(
    'words are taken apart into letters and marks',
    ['Vietnamese words arrive letter by letter'],
    wording((words) => words.normalize('NFD')),
  ),
  broken(
    'ids are written in lower case',
    ['an id arrives letter by letter'],
    sending((message) => ({ ...message, id: message.id.toLowerCase() })),
  ),
  broken(
    'every attempt has an id of its own',
    [
      'every attempt carries the id of the message',
      'a far end that breaks off before its answer is tried again, under the same id',
    ],
    sending((message, number) => ({ ...message, id: `${message.id}.${number}` })),
  ),
  broken(
    'messages sent at once share their words',
    ['messages sent at once arrive each with its own words'],
    mixing,
  ),
  broken(
    'an appointment is an unexpected failure',
    ['a message with an appointment arrives with its words'],
    fails(({ appointment }) => appointment !== null),
  ),
  broken(
    'the schedule is empty',
    ['a schedule, where given, is of waits in milliseconds'],
    notifying(() => ({ schedule: [] })),
  ),
  broken(
    'a refusal for now is for good',
    ['a far end that refuses for now is tried again'],
    status('refusesForNow', 'permanent'),
  ),
  broken(
    'a refusal for good is for now',
    ['a far end that refuses for good is not tried again'],
    status('refusesForGood', 'retry'),
  ),
  broken(
    'nobody there is a failure that is thrown',
    ['a far end that is absent is tried again'],
    notifying((inner, kind) =>
      kind === 'isAbsent' ? { deliver: () => Promise.reject(new Error('ECONNREFUSED')) } : inner,
    ),
  ),
  broken(
    'what is not known is delivered',
    ['a far end that breaks off before its answer is tried again, under the same id'],
    status('breaksOff', 'delivered'),
  ),
  broken(
    'a tenth attempt is the last',
    ['failing again and again changes nothing'],
    notifying((inner) => ({
      deliver: async (message, attempt) =>
        attempt.number > 9
          ? { status: 'permanent', words: 'enough' }
          : inner.deliver(message, attempt),
    })),
  ),
  broken(
    'the words of a receipt are as long as they come',
    ['the words of a receipt are at most a thousand characters'],
    answering((receipt) => ({ ...receipt, words: receipt.words.repeat(2000) })),
  ),
]
