import { Client } from 'undici'
import { guardedConnect, type Route } from './guarded-connect.js'

/** What to send, and how. */
export interface Post {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  /** How much of the reply is read. */
  readonly maxReplyBytes: number
  readonly route: Route
}

/** What came back. */
export interface Reply {
  readonly status: number
  /** The header of that name. */
  readonly retryAfter: string | undefined
  /** The start of the reply as it came; empty where it is packed. */
  readonly text: string
}

type Headers = Readonly<Record<string, string | string[] | undefined>>

const first = (headers: Headers, name: string): string | undefined => [headers[name]].flat()[0]

async function startOf(body: AsyncIterable<unknown>, most: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of body) {
      if (!(chunk instanceof Uint8Array)) break
      chunks.push(chunk)
      size += chunk.length
      if (size >= most) break
    }
  } catch {
    // The status says how it ended; a body that breaks off or comes too slowly only lacks words.
  }
  return new TextDecoder().decode(Buffer.concat(chunks).subarray(0, most))
}

/**
 * Sends one POST over a connection of its own and reads the start of the reply. Follows no redirect, asks for no packing, knows
 * no proxy. When the signal aborts before the head of the reply has come, it rejects; after that it resolves with what has come.
 */
export async function post(request: Post, signal: AbortSignal): Promise<Reply> {
  const { url, headers, body, maxReplyBytes, route } = request
  // The signal bounds the whole; limits for each part would only be in its way.
  const client = new Client(url.origin, {
    connect: guardedConnect(route, signal),
    headersTimeout: 0,
    bodyTimeout: 0,
  })
  try {
    const path = `${url.pathname}${url.search}`
    const reply = await client.request({ method: 'POST', path, headers, body, signal, reset: true })
    const packing = first(reply.headers, 'content-encoding') ?? 'identity'
    return {
      status: reply.statusCode,
      retryAfter: first(reply.headers, 'retry-after'),
      text: await startOf(reply.body, packing === 'identity' ? maxReplyBytes : 0),
    }
  } finally {
    await client.destroy()
  }
}
