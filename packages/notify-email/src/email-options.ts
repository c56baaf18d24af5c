import { MotcuaError, systemTime, type Address, type Text, type TimeSource } from '@motcua/core'
import { mailbox, mailDomain } from './addresses.js'
import { headerText } from './clean-text.js'
import { isObject } from './is-object.js'
import { smtpSettings, type SmtpOptions, type SmtpSettings } from './smtp-options.js'

/** A language of {@link Text}. */
export type Language = keyof Text

/** How to send; `smtp` and `from` are needed, the rest has defaults. */
export interface EmailNotifierOptions {
  readonly smtp: SmtpOptions
  /** Sender of every message, in the envelope and in the header. */
  readonly from: Address
  /** Where answers go; default `from`. */
  readonly replyTo?: Address
  /** Right side of every Message-ID and calendar UID; default the domain of `from`. Never change it: see the README. */
  readonly messageIdDomain?: string
  /** Languages in the order they stand in the mail; the subject is in the first. Default Vietnamese, then English. */
  readonly languages?: readonly Language[]
  /** Who sends this, at the foot of every mail. */
  readonly office?: Text
  /** Clock for `Date` and `DTSTAMP`; default the machine's. */
  readonly time?: TimeSource
}

/** Options that were checked, with the defaults filled in. */
export interface EmailSettings {
  readonly smtp: SmtpSettings
  readonly from: Address
  readonly replyTo: Address | null
  readonly domain: string
  readonly languages: readonly [Language, ...Language[]]
  readonly office: Text | null
  readonly time: TimeSource
}

const refuse = (field: string, got: string): never => {
  throw new MotcuaError('invalid-input', { field, got })
}

function checkedAddress(given: Address, field: string): Address {
  if (!isObject(given)) return refuse(field, 'a name and an address are needed')
  if (typeof given.name !== 'string') {
    return refuse(`${field}.name`, 'a name is needed')
  }
  if (headerText(given.name) !== given.name.normalize('NFC')) {
    return refuse(`${field}.name`, 'not one line of at most 200 characters without controls')
  }
  const { address, fault } = mailbox(given.address)
  if (address === undefined) return refuse(`${field}.address`, fault)
  return { name: headerText(given.name), address }
}

const isLanguage = (value: unknown): value is Language => value === 'vi' || value === 'en'

function checkedLanguages(given: readonly Language[]): readonly [Language, ...Language[]] {
  const list: readonly unknown[] = Array.isArray(given) ? given : []
  const [first, ...rest] = list
  const second = rest[0] ?? first
  if (!isLanguage(first) || !isLanguage(second) || rest.includes(first) || rest.length > 1) {
    return refuse('languages', "not one or both of 'vi' and 'en'")
  }
  return second === first ? [first] : [first, second]
}

function checkedOffice(given: Text | undefined): Text | null {
  if (given === undefined) return null
  if (isObject(given) && typeof given.vi === 'string' && typeof given.en === 'string') return given
  return refuse('office', 'words in both languages are needed')
}

/**
 * Checks the options and fills in the defaults.
 * @throws `invalid-input` with the field
 */
export function emailSettings(options: EmailNotifierOptions): EmailSettings {
  if (!isObject(options)) return refuse('options', 'options are needed')
  const { replyTo, languages = ['vi', 'en'], office, time = systemTime } = options
  const from = checkedAddress(options.from, 'from')
  const domain = mailDomain(options.messageIdDomain ?? from.address.replace(/^.*@/, ''))
  if (domain === undefined) return refuse('messageIdDomain', 'not a domain name')
  if (!isObject(time) || typeof time.now !== 'function') return refuse('time', 'not a time source')
  return {
    smtp: smtpSettings(options.smtp),
    from,
    replyTo: replyTo === undefined ? null : checkedAddress(replyTo, 'replyTo'),
    domain,
    languages: checkedLanguages(languages),
    office: checkedOffice(office),
    time,
  }
}
