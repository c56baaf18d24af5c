import { onTestFinished } from 'vitest'
import type { Message, Notifier, Receipt } from '@motcua/core'
import { emailNotifier, type EmailNotifierOptions, type SmtpOptions } from '@motcua/notify-email'

/** Options of a test's notifier: those of the server in part. */
export type NotifierOptions = Partial<Omit<EmailNotifierOptions, 'smtp'>> & {
  readonly smtp?: Partial<SmtpOptions>
}

/** A notifier to a server of this machine, plain except where told, not yet tied to a test. */
export const looseNotifier = (port: number, options: NotifierOptions = {}): Notifier =>
  emailNotifier({
    from: { name: 'Chi cục THADS Tuy Hòa', address: 'motcua@thads.example.vn' },
    ...options,
    smtp: {
      host: '127.0.0.1',
      port,
      security: 'none',
      ...options.smtp,
    },
  })

/** The same, closed when the test ends. */
export function notifierTo(port: number, options: NotifierOptions = {}): Notifier {
  const notifier = looseNotifier(port, options)
  onTestFinished(() => notifier.close())
  return notifier
}

/** Tries once. */
export const attempt = (
  notifier: Notifier,
  message: Message,
  signal: AbortSignal = new AbortController().signal,
): Promise<Receipt> => notifier.deliver(message, { number: 1, signal })
