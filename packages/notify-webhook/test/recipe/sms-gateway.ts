// #region receiver
import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'

const toleranceSeconds = 5 * 60
const longestBody = 256 * 1024

interface Text {
  readonly id: string
  readonly to: { readonly name: string; readonly address: string }
  readonly text: string
}

interface Gateway {
  /** The bytes of the key: `Buffer.from(secret.slice('whsec_'.length), 'base64')`. */
  readonly key: Buffer
  /** Calls the provider of SMS or Zalo. Rejects when it did not take the text. */
  readonly send: (text: Text) => Promise<void>
  readonly now?: () => number
}

function isGenuine(request: IncomingMessage, body: Buffer, { key, now = Date.now }: Gateway) {
  const header = (name: string) => String(request.headers[name] ?? '')
  const [id, seconds] = [header('webhook-id'), header('webhook-timestamp')]
  const age = Math.abs(now() / 1000 - Number(seconds))
  if (!/^\d+$/.test(seconds) || age > toleranceSeconds) return false
  const ours = createHmac('sha256', key).update(`${id}.${seconds}.`).update(body).digest()
  return header('webhook-signature')
    .split(' ')
    .filter((signature) => signature.startsWith('v1,'))
    .map((signature) => Buffer.from(signature.slice('v1,'.length), 'base64'))
    .some((theirs) => theirs.length === ours.length && timingSafeEqual(theirs, ours))
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > longestBody) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Takes signed messages and hands each to the gateway once, however often it comes. */
export function smsGateway(gateway: Gateway): Server {
  const sent = new Map<string, Promise<void>>()

  const sendOnce = async (text: Text): Promise<void> => {
    const sending = sent.get(text.id) ?? gateway.send(text)
    sent.set(text.id, sending)
    try {
      await sending
    } catch (error) {
      sent.delete(text.id)
      throw error
    }
  }

  const statusFor = async (request: IncomingMessage): Promise<number> => {
    const body = await bodyOf(request)
    if (body === null) return 413
    if (!isGenuine(request, body, gateway)) return 401
    const { data } = JSON.parse(body.toString()) as { data: Text }
    await sendOnce(data)
    return 204
  }

  return createServer((request, response) => {
    statusFor(request).then(
      (status) => response.writeHead(status, { connection: 'close' }).end(),
      () => response.writeHead(503, { 'retry-after': '60', connection: 'close' }).end(),
    )
  })
}
// #endregion receiver
