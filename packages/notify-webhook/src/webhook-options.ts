import { isIP } from 'node:net'
import { MotcuaError, systemTime, type TimeSource } from '@motcua/core'
import { addressGuard, isNetwork, type AddressGuard } from './address-guard.js'
import { Signer } from './signer.js'

/** A language a message is written in. */
export type Language = 'vi' | 'en'

/** What is let through although it is refused by default. */
export interface Allowance {
  /** Plain `http:` as well; default false. Words and addresses then travel readable. */
  readonly http?: boolean
  /** Networks to connect to although they are not public, as CIDR ranges, e.g. `10.20.0.0/16` for a gateway of the agency. */
  readonly networks?: readonly string[]
}

/** How to reach the far end; all but `channel`, `url` and `keys` have defaults. */
export interface WebhookOptions {
  /** e.g. `sms`, `zalo` or `webhook`: 1 to 64 letters, digits, dots, underscores and hyphens. */
  readonly channel: string
  /** Where to POST. `https:` unless `allow.http`; no name or password in it. */
  readonly url: string
  /** `whsec_` and 24 to 64 bytes in base64, newest first. Every key signs, so that the far end can change over at leisure. */
  readonly keys: readonly string[]
  /** Which texts go out, and their order in the joined text; default `['vi', 'en']`. */
  readonly languages?: readonly Language[]
  /** Milliseconds for one attempt as a whole, 1 to 600,000; default 20,000. */
  readonly timeoutMs?: number
  /** How much of a reply is read, 0 to 1,048,576 bytes; default 16,384. The connection is dropped there. */
  readonly maxReplyBytes?: number
  readonly allow?: Allowance
  /** The clock of `webhook-timestamp`; default the clock of the machine. */
  readonly time?: TimeSource
  /** Told once, with the words of the far end, when it answered 410 and nothing more will be sent to it. */
  readonly onDisabled?: (words: string) => void
}

/** Options that were checked. */
export interface Settings {
  readonly channel: string
  readonly url: URL
  readonly signer: Signer
  readonly languages: readonly Language[]
  readonly timeoutMs: number
  readonly maxReplyBytes: number
  readonly allowed: AddressGuard
  readonly time: TimeSource
  readonly onDisabled: (words: string) => void
}

const fail = (field: string, got: string): never => {
  throw new MotcuaError('invalid-input', { field, got })
}

// Callers in plain JavaScript may hand in anything.
const isText = (value: unknown): value is string => typeof value === 'string'

function checkChannel(channel: string): string {
  if (isText(channel) && /^[\w.-]{1,64}$/.test(channel)) return channel
  return fail('channel', channel)
}

// The address itself is not shown: its path may hold a token.
function checkUrl(url: string, http: boolean, allowed: AddressGuard): URL {
  if (!isText(url) || !URL.canParse(url)) return fail('url', 'not an address')
  const read = new URL(url)
  if (read.protocol !== 'https:' && !(http && read.protocol === 'http:'))
    fail('url', `${read.protocol}; https: is needed`)
  if (read.username !== '' || read.password !== '') fail('url', 'a name or password in it')
  const host = read.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !allowed(host))
    fail('url', `${host}, which is neither public nor in allow.networks`)
  return read
}

function checkNetworks(networks: readonly string[]): readonly string[] {
  networks.forEach((network, place) => {
    if (!isText(network) || !isNetwork(network)) fail(`allow.networks[${place}]`, network)
  })
  return networks
}

function checkLanguages(languages: readonly Language[]): readonly Language[] {
  if (languages.length === 0) fail('languages', 'none')
  languages.forEach((language: string, place) => {
    const known = language === 'vi' || language === 'en'
    if (!known || languages.indexOf(language) !== place) fail(`languages[${place}]`, language)
  })
  return [...languages]
}

function checkWhole(
  field: string,
  value: number,
  [least, most]: readonly [number, number],
): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value
  return fail(field, String(value))
}

/**
 * Checks the options and fills in the defaults.
 * @throws `invalid-input` with the field; keys and the path of the address are never shown
 */
export function readOptions(options: WebhookOptions): Settings {
  const { http = false, networks = [] } = options.allow ?? {}
  const allowed = addressGuard(checkNetworks(networks))
  return {
    channel: checkChannel(options.channel),
    url: checkUrl(options.url, http, allowed),
    signer: new Signer(options.keys),
    languages: checkLanguages(options.languages ?? ['vi', 'en']),
    timeoutMs: checkWhole('timeoutMs', options.timeoutMs ?? 20_000, [1, 600_000]),
    maxReplyBytes: checkWhole('maxReplyBytes', options.maxReplyBytes ?? 16_384, [0, 1_048_576]),
    allowed,
    time: options.time ?? systemTime,
    onDisabled: options.onDisabled ?? (() => undefined),
  }
}
