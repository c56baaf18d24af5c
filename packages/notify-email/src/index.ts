// The door of the notifier over SMTP: every public name, listed once.

export { emailNotifier } from './email-notifier.js'
export type { EmailNotifierOptions, Language } from './email-options.js'
export type { SmtpOptions, SmtpTimeouts } from './smtp-options.js'
