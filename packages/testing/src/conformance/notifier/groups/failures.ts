import { expectSame } from '../../expectation.js'
import { chapter } from '../outbox.js'

/** Far ends that do not take a message: each failure is a receipt. */
export const failures = chapter('failures', {
  'a far end that refuses for now is tried again': async (outbox) => {
    const { notifier, received } = await outbox.start('refusesForNow')
    const receipt = await outbox.deliver(notifier, outbox.message(notifier))
    expectSame('It is tried again', receipt.status, 'retry')
    expectSame('It says why', receipt.words.trim() === '', false)
    expectSame('Nothing is taken', await received(), [])
  },

  'a far end that refuses for good is not tried again': async (outbox) => {
    const { notifier, received } = await outbox.start('refusesForGood')
    const receipt = await outbox.deliver(notifier, outbox.message(notifier))
    expectSame('It is not tried again', receipt.status, 'permanent')
    expectSame('It says why', receipt.words.trim() === '', false)
    expectSame('Nothing is taken', await received(), [])
  },

  'a far end that is absent is tried again': async (outbox) => {
    const { notifier } = await outbox.start('isAbsent')
    const receipt = await outbox.deliver(notifier, outbox.message(notifier))
    expectSame('It is tried again', receipt.status, 'retry')
    expectSame('It says why', receipt.words.trim() === '', false)
  },

  'a far end that breaks off before its answer is tried again, under the same id': async (
    outbox,
  ) => {
    const { notifier, received } = await outbox.start('breaksOff')
    const message = outbox.message(notifier)
    for (const number of [1, 2]) {
      const { status } = await outbox.deliver(notifier, message, { number })
      expectSame('It is not known to be delivered', status, 'retry')
    }
    const taken = await received()
    const others = taken.filter(({ id }) => id !== message.id)
    expectSame('No other id was seen', others, [])
    expectSame('It was taken at all', taken.length > 0, true)
  },

  'failing again and again changes nothing': async (outbox) => {
    const { notifier } = await outbox.start('refusesForNow')
    for (let number = 1; number <= 12; number += 1) {
      const { status } = await outbox.deliver(notifier, outbox.message(notifier), { number })
      expectSame(`Attempt ${number}`, status, 'retry')
    }
  },

  'the words of a receipt are at most a thousand characters': async (outbox) => {
    for (const kind of ['takes', 'refusesForNow', 'refusesForGood', 'isAbsent'] as const) {
      const { notifier } = await outbox.start(kind)
      const { words } = await outbox.deliver(notifier, outbox.message(notifier))
      expectSame(`Words of a far end that ${kind}`, words.length <= 1000, true)
    }
  },
})
