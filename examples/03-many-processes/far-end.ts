import type { Notifier } from '@motcua/core'

/**
 * A notifier whose far end is somebody who writes down what arrives. Every fourth first attempt is not taken, so that
 * there is something to try again.
 */
export function farEnd(received: (message: string) => void): Notifier {
  return {
    channel: 'sms',
    deliver: async ({ id }, { number }) => {
      const busy = number === 1 && id.charCodeAt(id.length - 6) % 4 === 0
      if (busy) return { status: 'retry', words: 'busy' }
      received(id)
      return { status: 'delivered', words: 'taken' }
    },
    close: () => Promise.resolve(),
  }
}
