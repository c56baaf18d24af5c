import { text } from '../../model/text.js'
import type { Message } from '../../model/message.js'
import type { Notifier, Receipt } from '../../ports/notifier.js'
import type { EngineParts } from '../engine-parts.js'
import { askNotifier, discreet } from '../jobs/ask-notifier.js'
import type { Found } from './look-up.js'
import { sixDigits } from './secret.js'

/** How the sending of a one-time code ended. */
export interface CodeSent {
  readonly case: string
  readonly channel: string
  /** Its words hold neither the code nor the address. */
  readonly receipt: Receipt
}

const lifeMs = 10 * 60_000
const tries = 5

/** The key a code is kept under, and the digest it is kept as. */
export const passcodeOf = (
  { digest }: Pick<EngineParts, 'digest'>,
  id: string,
  typed: string,
): { readonly key: string; readonly digest: string } => ({
  key: `tracking-code:${id}`,
  digest: digest(`${id}\n${typed}`),
})

const messageOf = (digits: string, to: Pick<Message, 'id' | 'channel' | 'to'>): Message => ({
  ...to,
  template: { id: 'tracking-code', version: '1' },
  subject: text('Mã tra cứu hồ sơ', 'Code to look up a dossier'),
  paragraphs: [
    text(
      `Mã dùng một lần để tra cứu hồ sơ: ${digits}. Mã có hiệu lực trong 10 phút.`,
      `One-time code to look up your dossier: ${digits}. It is good for 10 minutes.`,
    ),
    text(
      'Nếu ông/bà không yêu cầu, xin bỏ qua tin này. Cơ quan không bao giờ hỏi mã này.',
      'If you did not ask for it, ignore this message. The office never asks for this code.',
    ),
  ],
  appointment: null,
})

const reachable = (
  { notifiers }: EngineParts,
  { face }: Found,
): { readonly notifier: Notifier; readonly address: string } | null => {
  for (const notifier of notifiers.values()) {
    const address = face.addressOn(notifier.channel)
    if (address !== null) return { notifier, address }
  }
  return null
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/**
 * Sends a one-time code to the contact on file, by the first notifier of the host that reaches it, once and outside the
 * journal; null when none does.
 */
export async function sendCode(
  parts: EngineParts,
  found: Found,
  ending: AbortSignal,
): Promise<CodeSent | null> {
  const reached = reachable(parts, found)
  if (reached === null) return null
  const { notifier, address } = reached
  const { channel } = notifier
  const digits = sixDigits(parts)
  const kept = passcodeOf(parts, found.view.id, digits)
  const id = parts.ids.next(parts.time.now())
  const message = messageOf(digits, { id, channel, to: { name: '', address } })
  const asked = { message, number: 1, endings: [ending] }
  const receipt = await parts.passcodes
    .put(kept.key, { digest: kept.digest, lifeMs, tries })
    .then(() => askNotifier(parts, notifier, asked))
    .catch((error: unknown): Receipt => ({ status: 'retry', words: wordsOf(error) }))
  return { case: found.view.id, channel, receipt: discreet(receipt, [address, digits]) }
}
