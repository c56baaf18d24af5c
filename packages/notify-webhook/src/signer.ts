import { createHmac } from 'node:crypto'
import { MotcuaError } from '@motcua/core'

const prefix = 'whsec_'
const leastBytes = 24
const mostBytes = 64

/** What is signed: the headers `webhook-id` and `webhook-timestamp`, and the body byte for byte. */
export interface Signed {
  readonly id: string
  /** Seconds since 1970. */
  readonly seconds: number
  readonly body: Uint8Array
}

const fail = (field: string, got: string): never => {
  throw new MotcuaError('invalid-input', { field, got })
}

function readKey(key: unknown, field: string): Buffer {
  if (typeof key !== 'string' || !key.startsWith(prefix))
    return fail(field, `no ${prefix} in front`)
  const text = key.slice(prefix.length)
  const bytes = Buffer.from(text, 'base64')
  // Node skips what is not base64; the far end may not.
  if (bytes.toString('base64') !== text) fail(field, 'not base64')
  if (bytes.length < leastBytes || bytes.length > mostBytes)
    fail(field, `${bytes.length} bytes; ${leastBytes} to ${mostBytes} are needed`)
  return bytes
}

/** Signs with every key, and keeps the keys out of what is shown. */
export class Signer {
  readonly #keys: readonly Buffer[]
  readonly #texts: readonly string[]

  /** @throws `invalid-input` with the field `keys` or `keys[n]`; the key is not shown */
  constructor(keys: readonly string[]) {
    if (!Array.isArray(keys) || keys.length === 0) fail('keys', 'none')
    this.#keys = keys.map((key, place) => readKey(key, `keys[${place}]`))
    this.#texts = keys.map((key) => key.slice(prefix.length))
  }

  /** The header `webhook-signature`: one signature for each key, newest first. */
  sign({ id, seconds, body }: Signed): string {
    return this.#keys
      .map((key) => {
        const mac = createHmac('sha256', key).update(`${id}.${seconds}.`).update(body)
        return `v1,${mac.digest('base64')}`
      })
      .join(' ')
  }

  /** The text without the keys: the far end knows them, and may send them back in an error page. */
  redact(text: string): string {
    return this.#texts.reduce((rest, key) => rest.replaceAll(key, '…'), text)
  }
}
