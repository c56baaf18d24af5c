import { domainToASCII } from 'node:url'

const atom = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+$/
const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/
const wideDomain = /^[\p{L}\p{M}\p{N}.-]+$/u

/**
 * The domain in ASCII and lower case; undefined when it is not a name of at least two labels.
 * Numbers in the place of a name are refused.
 */
export function mailDomain(value: string): string | undefined {
  if (typeof value !== 'string' || !wideDomain.test(value)) return undefined
  const ascii = domainToASCII(value)
  const labels = ascii.split('.')
  const isName = labels.length > 1 && labels.every((part) => label.test(part))
  return isName && ascii.length <= 253 && !/^\d+$/.test(labels.at(-1) ?? '') ? ascii : undefined
}

/** One mailbox ready for the wire, or what is wrong with it. */
export type MailboxReading =
  | { readonly address: string; readonly fault?: never }
  | { readonly address?: never; readonly fault: string }

/**
 * Reads the address of one mailbox: plain atoms, `@`, a domain name. Lists, comments, quoted parts, display names and
 * address literals are refused. The domain may be international; the part before it may not: a server may lack SMTPUTF8.
 */
export function mailbox(value: string): MailboxReading {
  if (typeof value !== 'string' || value === '') return { fault: 'The mail address is missing.' }
  const parts = value.split('@')
  const [local = '', host = ''] = parts
  if (parts.length !== 2) return { fault: 'The mail address is not one mailbox.' }
  if (/\P{ASCII}/u.test(local)) {
    return { fault: 'The mail address has other than ASCII letters before the @.' }
  }
  if (local.length > 64 || !local.split('.').every((part) => atom.test(part))) {
    return { fault: 'The mail address is not a plain mailbox before the @.' }
  }
  const domain = mailDomain(host)
  if (domain === undefined) return { fault: 'The mail address has no valid domain.' }
  if (local.length + domain.length > 253) return { fault: 'The mail address is too long.' }
  return { address: `${local}@${domain}` }
}
