import type { Receipt } from '@motcua/core'
import { cut, oneLine } from './clean-text.js'

const wordLimit = 1000

/** Words for a receipt: one line of at most 1,000 characters, secrets taken out. */
export function receiptWords(value: string, secrets: readonly string[]): string {
  const open = secrets.reduce((words, secret) => words.replaceAll(secret, '***'), value)
  return cut(oneLine(open), wordLimit)
}

/** What the mail library says of a failure. */
interface Failure {
  /** The library's code, e.g. `EAUTH`. */
  readonly code: string
  /** The code of the system or of TLS below it. */
  readonly cause: string
  /** The SMTP command that was refused. */
  readonly command: string
  /** The server's reply; empty when there was none. */
  readonly reply: string
  readonly message: string
}

function failureOf(error: unknown): Failure {
  const field = (name: string): string => {
    const value: unknown = error instanceof Error ? Reflect.get(error, name) : undefined
    return typeof value === 'string' ? value : ''
  }
  return {
    code: field('code'),
    cause: field('originalCode'),
    command: field('command'),
    reply: field('response'),
    message: error instanceof Error ? error.message : String(error),
  }
}

/** Replies about the session or the login, whatever command they answer. */
const sessionReply = /^(?:503|530|534|535|538)\b/

/**
 * Enhanced codes that blame the sender's side: its address (5.1.7, 5.1.8), the server's settings (5.3.5), the login
 * (5.7.8 to 5.7.14), its signature, SPF or DNS entry (5.7.20 to 5.7.27).
 */
const sendersCode = /^5\d\d[ -]5\.(?:1\.[78]|3\.5|7\.(?:8|9|1[0-4]|2[0-7]))\b/

/** Postfix answers RCPT with what it holds against the sender, under the general code 5.7.1. */
const sendersWords =
  /sender address rejected|client host rejected|relay(?:ing)?(?: access)? denied/i

const blamesSender = (reply: string): boolean =>
  sessionReply.test(reply) || sendersCode.test(reply) || sendersWords.test(reply)

/** True when the server refused this recipient or this message, and would again. */
function isPermanent({ command, reply }: Failure): boolean {
  if (!/^5\d\d\b/.test(reply) || blamesSender(reply)) return false
  if (command === 'MAIL FROM') return /^552\b/.test(reply)
  return command === 'RCPT TO' || command === 'DATA'
}

/** Words before the server's own when a person has to mend the settings. */
function adviceFor({ code, command, reply }: Failure): string {
  if (code === 'EAUTH') return 'Login failed, the settings need mending: '
  if (code === 'ETLS') return 'No secure connection, the settings need mending: '
  if (!/^5\d\d\b/.test(reply)) return ''
  if (command === 'MAIL FROM' || blamesSender(reply)) {
    return 'The server refuses the sender, the settings need mending: '
  }
  return ''
}

/** The receipt for a failure. What is not known to be refused for good is to be tried again. */
export function failureReceipt(error: unknown, secrets: readonly string[]): Receipt {
  const failure = failureOf(error)
  const permanent = isPermanent(failure)
  const { reply, message, cause, command } = failure
  const said = reply === '' ? `${message}${cause === '' ? '' : ` (${cause})`}` : reply
  const place = reply === '' || command === '' ? '' : `${command}: `
  const advice = permanent ? '' : adviceFor(failure)
  return {
    status: permanent ? 'permanent' : 'retry',
    words: receiptWords(`${advice}${place}${said}`, secrets),
  }
}
