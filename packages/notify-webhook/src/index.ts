/** The notifier over signed HTTP: one POST for each attempt, signed as Standard Webhooks says. */
export { webhookNotifier } from './webhook-notifier.js'
export type { Allowance, Language, WebhookOptions } from './webhook-options.js'
