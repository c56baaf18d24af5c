import type { Notifier } from '@motcua/core'
import { tellChannel } from './tell-kind.js'

/** A notifier that is never asked: with it every message of a command is a job to be delivered. */
export const silentNotifier: Notifier = {
  channel: tellChannel,
  deliver: () => Promise.resolve({ status: 'delivered', words: '' }),
  close: () => Promise.resolve(),
}
