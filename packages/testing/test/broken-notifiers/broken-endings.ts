import { broken, notifying, type Breaking, type BrokenNotifier } from './broken-notifier.js'

const afterAbort = notifying((inner) => {
  let spoilt = false
  return {
    deliver: async (message, attempt) => {
      attempt.signal.addEventListener('abort', () => (spoilt = true))
      return spoilt ? { status: 'retry', words: 'spoilt' } : inner.deliver(message, attempt)
    },
  }
})

const once = notifying((inner) => {
  let closed = false
  return {
    close: async () => {
      if (closed) throw new Error('closed')
      closed = true
      await inner.close()
    },
  }
})

const deaf = (except: (signal: AbortSignal) => boolean): Breaking =>
  notifying((inner) => ({
    deliver: (message, { number, signal }) =>
      inner.deliver(message, {
        number,
        signal: except(signal) ? signal : new AbortController().signal,
      }),
  }))

/** Faults of aborting and closing. */
export const brokenEndings: readonly BrokenNotifier[] = [
  broken(
    'an abort is not heard',
    ['an attempt that is aborted ends soon, to be tried again'],
    deaf(({ aborted }) => aborted),
  ),
  broken(
    'an abort that came before is not heard',
    ['an attempt aborted before it begins sends nothing'],
    deaf(({ aborted }) => !aborted),
  ),
  broken(
    'an abort spoils the notifier',
    ['an aborted attempt leaves the next one whole'],
    afterAbort,
  ),
  broken(
    'closing lets go of what is under way',
    ['closing ends what is under way, to be tried again'],
    notifying(() => ({ close: () => Promise.resolve() })),
  ),
  broken('closing again fails', ['closing again is harmless'], once),
  broken(
    'a closed notifier goes on',
    ['a closed notifier sends nothing, and says to try again'],
    notifying(() => ({ close: () => Promise.resolve() })),
  ),
]
