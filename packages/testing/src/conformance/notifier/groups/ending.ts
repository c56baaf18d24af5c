import { expectSame } from '../../expectation.js'
import { turn } from '../../patience.js'
import type { FarEnd } from '../far-end.js'
import { chapter } from '../outbox.js'

/** Resolves when an attempt is under way. */
const underWay = ({ reached = turn }: FarEnd): Promise<void> => reached()

/** Attempts that are ended, and notifiers that are closed. */
export const ending = chapter('ending', {
  'an attempt that is aborted ends soon, to be tried again': async (outbox) => {
    const farEnd = await outbox.start('hangs')
    const { notifier } = farEnd
    const abort = new AbortController()
    const { signal } = abort
    const tried = outbox.deliver(notifier, outbox.message(notifier), { signal })
    await outbox.patience.inTime('It reaches the far end', underWay(farEnd))
    abort.abort()
    expectSame('It is tried again', (await tried).status, 'retry')
  },

  'an attempt aborted before it begins sends nothing': async (outbox) => {
    const { notifier, received } = await outbox.start('takes')
    const signal = AbortSignal.abort()
    const { status } = await outbox.deliver(notifier, outbox.message(notifier), { signal })
    expectSame('It is tried again', status, 'retry')
    expectSame('Nothing is taken', await received(), [])
  },

  'an aborted attempt leaves the next one whole': async (outbox) => {
    const { notifier, received } = await outbox.start('takes')
    const abort = new AbortController()
    const message = outbox.message(notifier)
    const tried = outbox.deliver(notifier, message, { signal: abort.signal })
    await turn()
    abort.abort()
    await tried
    const { status } = await outbox.deliver(notifier, message, { number: 2 })
    expectSame('The next is delivered', status, 'delivered')
    const last = (await received()).at(-1)
    expectSame('It is taken under its id', last?.id, message.id)
  },

  'closing ends what is under way, to be tried again': async (outbox) => {
    const farEnd = await outbox.start('hangs')
    const { notifier } = farEnd
    const tried = outbox.deliver(notifier, outbox.message(notifier))
    await outbox.patience.inTime('It reaches the far end', underWay(farEnd))
    await outbox.close(notifier)
    expectSame('It is tried again', (await tried).status, 'retry')
  },

  'closing again is harmless': async (outbox) => {
    const { notifier } = await outbox.start('takes')
    await outbox.deliver(notifier, outbox.message(notifier))
    await Promise.all([outbox.close(notifier), outbox.close(notifier)])
    await outbox.close(notifier)
  },

  'a closed notifier sends nothing, and says to try again': async (outbox) => {
    const { notifier, received } = await outbox.start('takes')
    await outbox.close(notifier)
    const { status } = await outbox.deliver(notifier, outbox.message(notifier))
    expectSame('It is tried again', status, 'retry')
    expectSame('Nothing is taken', await received(), [])
  },
})
