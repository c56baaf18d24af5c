import type { Message } from '../../model/message.js'
import type { Notifier, Receipt } from '../../ports/notifier.js'
import type { EngineParts } from '../engine-parts.js'

/** The provider's words without what must not stay with them, such as the address. */
export const discreet = (receipt: Receipt, secrets: readonly string[]): Receipt => ({
  ...receipt,
  words: secrets.reduce((words, secret) => words.replaceAll(secret, '…'), receipt.words),
})

/** One attempt, and what may end it early. */
export interface Asked {
  readonly message: Message
  readonly number: number
  readonly endings: readonly AbortSignal[]
}

/** Asks the notifier once, and for no longer than the engine allows, whether it heeds its signal or not. */
export async function askNotifier(
  { attemptMs, startTimer }: Pick<EngineParts, 'attemptMs' | 'startTimer'>,
  notifier: Notifier,
  { message, number, endings }: Asked,
): Promise<Receipt> {
  const late = new AbortController()
  const signal = AbortSignal.any([...endings, late.signal])
  const stopTimer = startTimer(attemptMs, () => late.abort())
  const aborted = new Promise<Receipt>((resolve) => {
    const give = (): void => resolve({ status: 'retry', words: 'the attempt was given up' })
    if (signal.aborted) give()
    else signal.addEventListener('abort', give, { once: true })
  })
  try {
    return await Promise.race([notifier.deliver(message, { number, signal }), aborted])
  } finally {
    stopTimer()
  }
}
