import type { DeliveryAttempt, Message, Notifier, Receipt } from '@motcua/core'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { emailSettings, type EmailNotifierOptions } from './email-options.js'
import { mailOf } from './mail-of.js'
import { failureReceipt, receiptWords } from './receipt-of.js'

const retry = (words: string): Receipt => ({ status: 'retry', words })

/** What ends an attempt early: the signal it came with, the time it may take, the end of the notifier. */
function limitsOf(signal: AbortSignal, ms: number) {
  const controller = new AbortController()
  const end = (): void => controller.abort()
  const timer = setTimeout(end, ms)
  signal.addEventListener('abort', end, { once: true })
  const release = (): void => {
    clearTimeout(timer)
    signal.removeEventListener('abort', end)
  }
  return { signal: controller.signal, end, release }
}

/**
 * The {@link Notifier} over SMTP, channel `email`. Connections are made when the first message is sent and kept for a
 * while; `close` releases them.
 *
 * `permanent` is only what the server refuses for this recipient or this message, and what cannot become a mail. All else
 * is `retry`: no connection, a refused login or sender, an end before the server had answered.
 * @throws `invalid-input` with the field when an option is not what it must be
 */
export function emailNotifier(options: EmailNotifierOptions): Notifier {
  const settings = emailSettings(options)
  const { pool, attemptMs, secrets } = settings.smtp
  const transport = createTransport(pool)
  const underWay = new Map<Promise<Receipt>, () => void>()
  let closing: Promise<void> | undefined

  const send = async (mail: SendMailOptions, attempt: AbortSignal, limit: AbortSignal) => {
    try {
      const { response } = await transport.sendMail({ ...mail, signal: limit })
      return { status: 'delivered', words: receiptWords(response, secrets) } as const
    } catch (error) {
      if (attempt.aborted) return retry('The attempt was aborted.')
      if (!limit.aborted) return failureReceipt(error, secrets)
      if (closing !== undefined) return retry('The notifier was closed during the attempt.')
      return retry(`No answer within ${attemptMs} milliseconds.`)
    }
  }

  const deliver = async (message: Message, { signal }: DeliveryAttempt): Promise<Receipt> => {
    if (closing !== undefined) return retry('The notifier is closed.')
    if (signal.aborted) return retry('The attempt was aborted.')
    const { mail, fault } = mailOf(message, settings)
    if (mail === undefined) return { status: 'permanent', words: receiptWords(fault, secrets) }
    const limits = limitsOf(signal, attemptMs)
    const sending = send(mail, signal, limits.signal)
    underWay.set(sending, limits.end)
    return sending.finally(() => {
      limits.release()
      underWay.delete(sending)
    })
  }

  const release = async (): Promise<void> => {
    for (const end of underWay.values()) end()
    await Promise.all(underWay.keys())
    transport.close({ force: true })
  }

  return { channel: 'email', deliver, close: () => (closing ??= release()) }
}
