import { MotcuaError } from '@motcua/core'
import type { SMTPPoolOptions } from 'nodemailer'
import { isObject } from './is-object.js'

/** How long to wait, in milliseconds. */
export interface SmtpTimeouts {
  /** From the name's look-up to the end of the TLS handshake; default 10,000. */
  readonly connect?: number
  /** For the server's first line; default 10,000. */
  readonly greeting?: number
  /** For the next byte of the server; default 60,000. */
  readonly socket?: number
  /** For one attempt as a whole, waiting for a free connection included; default 120,000. */
  readonly attempt?: number
}

/** The mail server; only `host` is needed. */
export interface SmtpOptions {
  /** Name or IP address. Names are asked of DNS first, then of the hosts file. */
  readonly host: string
  /** Default 587, or 465 with `implicit`. */
  readonly port?: number
  /**
   * `starttls` (default): nothing is sent before the connection is secure, and nothing at all when it cannot be;
   * `implicit`: TLS from the first byte; `none`: plain, to this machine only unless `allowPlain` is set.
   */
  readonly security?: 'starttls' | 'implicit' | 'none'
  /** Lets `none` leave this machine: passwords and mail can then be read on the way. Default false. */
  readonly allowPlain?: boolean
  /** Without it mail is sent without a login. */
  readonly auth?: { readonly user: string; readonly password: string }
  readonly tls?: {
    /** Authorities to trust in place of the well-known ones, in PEM. */
    readonly ca?: string | readonly string[]
    /** Name the certificate must bear; default `host`. */
    readonly servername?: string
  }
  /** Connections kept open at most; default 2. */
  readonly poolSize?: number
  /** Messages over one connection before it is replaced; default 100. */
  readonly maxMessages?: number
  readonly timeouts?: SmtpTimeouts
}

/** What the options come to. */
export interface SmtpSettings {
  readonly pool: SMTPPoolOptions & { readonly pool: true }
  readonly attemptMs: number
  /** Texts that must not show in a receipt. */
  readonly secrets: readonly string[]
}

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/i
const hostName = /^[\p{L}\p{N}._:-]{1,253}$/u
const longestMs = 2 ** 31 - 1

const refuse = (field: string, got: string): never => {
  throw new MotcuaError('invalid-input', { field: field === '' ? 'smtp' : `smtp.${field}`, got })
}

function whole(value: number, field: string, limit: number): number {
  if (Number.isInteger(value) && value >= 1 && value <= limit) return value
  return refuse(field, `not a whole number from 1 to ${limit}: ${value}`)
}

function checkSecurity({ host, security, allowPlain = false }: SmtpOptions): void {
  if (!['starttls', 'implicit', 'none'].includes(security ?? 'starttls')) {
    refuse('security', String(security))
  }
  if (typeof allowPlain !== 'boolean') refuse('allowPlain', 'not true or false')
  if (security === 'none' && !allowPlain && !loopback.test(host)) {
    refuse('security', `plain text to ${host}; allowPlain is not set`)
  }
}

function checkTls({ tls, security }: SmtpOptions): void {
  if (tls === undefined) return
  if (!isObject(tls)) refuse('tls', 'not options of TLS')
  if (security === 'none') refuse('tls', 'there is no TLS with security none')
  const { ca, servername } = tls
  const authorities = ca === undefined || typeof ca === 'string' ? [ca ?? ''] : ca
  if (!Array.isArray(authorities) || !authorities.every((pem) => typeof pem === 'string')) {
    refuse('tls.ca', 'not PEM text')
  }
  if (servername !== undefined && (typeof servername !== 'string' || !hostName.test(servername))) {
    refuse('tls.servername', 'not a name')
  }
}

function loginOf({ auth }: SmtpOptions): { user: string; pass: string } | undefined {
  if (auth === undefined) return undefined
  if (!isObject(auth)) return refuse('auth', 'user and password are needed')
  const isText = (value: unknown): boolean =>
    typeof value === 'string' && value !== '' && !value.includes('\0')
  if (!isText(auth.user)) refuse('auth.user', 'a user name is needed')
  if (!isText(auth.password)) refuse('auth.password', 'a password is needed')
  return { user: auth.user, pass: auth.password }
}

const encoded = (value: string): string => Buffer.from(value).toString('base64')

const secretsOf = (login: { user: string; pass: string } | undefined): readonly string[] =>
  login === undefined
    ? []
    : [encoded(`\0${login.user}\0${login.pass}`), encoded(login.pass), login.pass]

const tlsOf = ({ ca, servername }: NonNullable<SmtpOptions['tls']>): SMTPPoolOptions['tls'] => ({
  rejectUnauthorized: true,
  ...(ca === undefined ? {} : { ca: typeof ca === 'string' ? ca : [...ca] }),
  ...(servername === undefined ? {} : { servername }),
})

function waitsOf({ timeouts = {} }: SmtpOptions): Required<SmtpTimeouts> {
  if (!isObject(timeouts)) refuse('timeouts', 'not a set of times')
  const { connect = 10_000, greeting = 10_000, socket = 60_000, attempt = 120_000 } = timeouts
  return {
    connect: whole(connect, 'timeouts.connect', longestMs),
    greeting: whole(greeting, 'timeouts.greeting', longestMs),
    socket: whole(socket, 'timeouts.socket', longestMs),
    attempt: whole(attempt, 'timeouts.attempt', longestMs),
  }
}

/**
 * Checks the options of the server and fills in the defaults.
 * @throws `invalid-input` with the field
 */
export function smtpSettings(options: SmtpOptions): SmtpSettings {
  if (!isObject(options)) refuse('', 'the options of the server are needed')
  const { host, security = 'starttls', poolSize = 2, maxMessages = 100, tls = {} } = options
  if (typeof host !== 'string' || !hostName.test(host)) refuse('host', 'a host is needed')
  checkSecurity(options)
  checkTls(options)
  const login = loginOf(options)
  const waits = waitsOf(options)
  const port = options.port ?? (security === 'implicit' ? 465 : 587)
  return {
    attemptMs: waits.attempt,
    secrets: secretsOf(login),
    pool: {
      pool: true,
      // A DNS server must not be able to lead plain text away from this machine.
      host: security === 'none' && /^localhost$/i.test(host) ? '127.0.0.1' : host,
      port: whole(port, 'port', 65_535),
      secure: security === 'implicit',
      requireTLS: security === 'starttls',
      ignoreTLS: security === 'none',
      tls: tlsOf(tls),
      ...(login === undefined ? {} : { auth: login, forceAuth: true }),
      maxConnections: whole(poolSize, 'poolSize', 100),
      maxMessages: whole(maxMessages, 'maxMessages', 1_000_000),
      // Once, for a message of which no byte was sent because the server had ended an idle connection.
      maxRequeues: 1,
      connectionTimeout: waits.connect,
      greetingTimeout: waits.greeting,
      socketTimeout: waits.socket,
      dnsTimeout: waits.connect,
      socketCloseTimeout: 1_000,
      maxResponseSize: 65_536,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
  }
}
