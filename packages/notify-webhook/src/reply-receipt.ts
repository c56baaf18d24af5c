import { epochOfInstant, type Receipt, type TimeSource } from '@motcua/core'
import type { Reply } from './post.js'
import { plainWords } from './plain-words.js'
import { retryAfter } from './retry-after.js'

const wordsOf = ({ status, text }: Reply): string => {
  if (status >= 300 && status < 400) return `HTTP ${status}: redirects are not followed`
  const said = plainWords(text)
  return plainWords(said === '' ? `HTTP ${status}` : `HTTP ${status}: ${said}`)
}

/**
 * What a reply means. 2xx is delivered and 410 is for good; everything else is tried again, as the far end may mend its fault
 * and nothing is lost by it.
 * @param time the clock for a `Retry-After` that names a moment
 */
export function replyReceipt(reply: Reply, time: TimeSource): Receipt {
  const words = wordsOf(reply)
  if (reply.status >= 200 && reply.status < 300) return { status: 'delivered', words }
  if (reply.status === 410) return { status: 'permanent', words }
  const afterMs = retryAfter(reply.retryAfter, () => epochOfInstant(time.now()))
  return { status: 'retry', words, ...(afterMs !== undefined && { afterMs }) }
}
