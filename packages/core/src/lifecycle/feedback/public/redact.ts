import type { Sender } from '../feedback-data.js'
import { bare, bareText, foldedText, inWord, type FoldedText, type Span } from './folded-text.js'

/** What of a person may not stand in a published text. */
export type PersonalKind = 'name' | 'address' | 'telephone number' | 'mail address' | 'number'

/** A place of a text where personal data stands. */
interface Found extends Span {
  readonly kind: PersonalKind
}

/** What stands in place of personal data; it has no letters, so that nothing in it is taken for a name. */
export const removedMark = '[…]'

// Whoever reads "nguyenthihoa" within a longer word reads the name; "an" within one is nobody's.
const longEnough = 8

/** The places of stretches of the bare text that are words of their own, or too long to be anything else. */
const standing = (
  text: FoldedText,
  at: readonly number[],
  spans: readonly Span[],
): readonly Span[] =>
  spans.flatMap((span) => {
    const from = at[span.from] ?? 0
    const to = (at[span.to - 1] ?? from) + 1
    const alone = !inWord(text.letters, from - 1) && !inWord(text.letters, to)
    return alone || span.to - span.from >= longEnough ? [{ from, to }] : []
  })

/** Every place where the words stand, whatever stands between their letters. */
const placesOf = (text: FoldedText, words: string): readonly Span[] => {
  const wanted = bare(words)
  if (wanted === '') return []
  const { bare: letters, at } = bareText(text)
  const spans: Span[] = []
  for (let from = letters.indexOf(wanted); from >= 0; from = letters.indexOf(wanted, from + 1)) {
    spans.push({ from, to: from + wanted.length })
  }
  return standing(text, at, spans)
}

const matches = (letters: string, pattern: RegExp): readonly Span[] =>
  [...letters.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }))

/** A name and its endings of at least two words: people are called by them too. */
const namesOf = (name: string | null): readonly string[] => {
  const words = (name ?? '').split(/\s+/).filter((word) => bare(word) !== '')
  const endings = words.slice(1, -1).map((_, index) => words.slice(index + 1).join(' '))
  return words.length === 0 ? [] : [words.join(' '), ...endings]
}

/** An address, and its first part: house and street, or the hamlet. */
const addressesOf = (address: string | null): readonly string[] => {
  if (address === null) return []
  const [first = ''] = address.split(/[,;]/)
  return first.trim().includes(' ') ? [address, first] : [address]
}

const digitsOf = (phone: string): string => phone.replace(/\D/g, '')

/** The number without what differs between its ways of writing: the zero or the country's 84 in front. */
const coreOf = (phone: string | null): string => {
  const digits = phone === null ? '' : digitsOf(bare(phone))
  return digits.replace(/^(?:00)?84(?=\d{8})|^0(?=\d{5})/, '')
}

const ownMail = (text: FoldedText, email: string | null): readonly Span[] => {
  const [local = '', domain = ''] = (email ?? '').split('@').map(bare)
  if (local === '' || domain === '') return []
  const { bare: letters, at } = bareText(text)
  const pattern = new RegExp(`${local}(?:a|at|acong)?${domain}`, 'gu')
  return standing(text, at, matches(letters, pattern))
}

/** The sender's number, with anything but letters and digits between its digits. */
const ownPhone = (text: FoldedText, phone: string | null): readonly Span[] => {
  const core = coreOf(phone)
  if (core.length < 6) return []
  const gap = '[^\\p{L}\\p{N}]*'
  const pattern = `(?:(?:\\+?84|0)${gap})?${Array.from(core).join(gap)}`
  return matches(text.letters, new RegExp(pattern, 'gu'))
}

const dates =
  /(?<!\d)(?:(?:0?[1-9]|[12]\d|3[01])([/.-])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d|(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?!\d)/g
const money = /(?<!\d)[1-9]\d{0,2}(?:\.\d{3})+(?= ?(?:dong|d|vnd)(?![\p{L}\p{N}]))/gu
const harmless = (letters: string): string =>
  [dates, money].reduce(
    (text, pattern) => text.replace(pattern, (it) => 'x'.repeat(it.length)),
    letters,
  )

// Telephone and identity numbers have nine digits and more, written in groups or not.
const numbers = /\d(?:[^\p{L}\p{N}]{0,3}\d){8,}/gu
const mails =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+ *@ *[\p{L}\p{N}-]+(?: *\. *[\p{L}\p{N}-]+)*/gu

const foundIn = (text: FoldedText, sender: Sender): readonly Found[] => {
  const { letters } = text
  const as = (kind: PersonalKind, spans: readonly Span[]): readonly Found[] =>
    spans.map((span) => ({ ...span, kind }))
  return [
    ...as(
      'name',
      namesOf(sender.name).flatMap((name) => placesOf(text, name)),
    ),
    ...as(
      'address',
      addressesOf(sender.address).flatMap((words) => placesOf(text, words)),
    ),
    ...as('telephone number', ownPhone(text, sender.phone)),
    ...as('mail address', [...ownMail(text, sender.email), ...matches(letters, mails)]),
    ...as('number', matches(harmless(letters), numbers)),
  ]
}

/**
 * What personal data stands in a text, each kind once: the sender's name, address, telephone number and mail address,
 * and whatever has the shape of a mail address or of a telephone or identity number. Case, marks, Unicode form, blanks,
 * and invisible or look-alike letters make no difference. Other people's names are not known, and so not found.
 */
export const personalDataIn = (text: string, sender: Sender): readonly PersonalKind[] => [
  ...new Set(foundIn(foldedText(text), sender).map(({ kind }) => kind)),
]

const joined = (spans: readonly Span[]): readonly Span[] => {
  const merged: Span[] = []
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = merged.at(-1)
    if (last === undefined || span.from > last.to) merged.push(span)
    else merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
  }
  return merged
}

/** The places of the text itself; marks and invisible letters behind the last letter go with it. */
const sourceSpans = (
  text: string,
  { places }: FoldedText,
  found: readonly Span[],
): readonly Span[] =>
  joined(
    found.map(({ from, to }) => ({
      from: places[from]?.from ?? 0,
      to: Math.max(places[to - 1]?.to ?? 0, places[to]?.from ?? text.length),
    })),
  )

const mostRounds = 20

/** The text with personal data removed, so that {@link personalDataIn} finds none: each place becomes `[…]`. */
export function redacted(text: string, sender: Sender): string {
  let clean = text
  // What is removed may bring the parts of a name together. Only a text made for it needs more than a few rounds.
  for (let round = 0; round < mostRounds; round++) {
    const folded = foldedText(clean)
    const found = foundIn(folded, sender)
    if (found.length === 0) return clean
    let rest = ''
    let at = 0
    for (const { from, to } of sourceSpans(clean, folded, found)) {
      rest += clean.slice(at, from) + removedMark
      at = to
    }
    clean = rest + clean.slice(at)
  }
  return removedMark
}
