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

/** The stretch of the text itself; marks and invisible letters behind the last letter belong to it. */
const sourceSpan = (text: string, { places }: FoldedText, { from, to }: Span): Span => ({
  from: places[from]?.from ?? 0,
  to: Math.max(places[to - 1]?.to ?? 0, places[to]?.from ?? text.length),
})

/** A text, and the same folded. */
interface Read {
  readonly text: string
  readonly folded: FoldedText
}

const oneForm = (words: string): string =>
  words
    .normalize('NFC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\s+/g, ' ')

/** Every place where the words stand with their marks and capitals: folded, "An" would be found in "thi hành án". */
const exactPlaces = (
  { text, folded }: Read,
  words: string,
  fits: (around: { readonly before: string; readonly after: string }) => boolean = () => true,
): readonly Span[] => {
  const wanted = oneForm(words)
  return placesOf(folded, words).filter((span) => {
    const { from, to } = sourceSpan(text, folded, span)
    const isIt = oneForm(text.slice(from, to)).trim() === wanted
    return isIt && fits({ before: text.slice(Math.max(0, from - 20), from), after: text.slice(to) })
  })
}

const matches = (letters: string, pattern: RegExp): readonly Span[] =>
  [...letters.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }))

const wordsOf = (name: string | null): readonly string[] =>
  (name ?? '').split(/\s+/).filter((word) => bare(word) !== '')

// Of one word, or of three letters, a name is folded to what any text has: "An" to "án", "H An" to "hạn".
const isCommon = (words: readonly string[]): boolean => {
  const { length } = bare(words.join(''))
  return length <= 3 || (words.length === 1 && length < longEnough)
}

/** The name, and its endings of at least two words: people are called by them too. */
const namePlaces = (read: Read, words: readonly string[]): readonly Span[] =>
  words
    .map((_, index) => words.slice(index))
    .filter((ending, index) => index === 0 || ending.length > 1)
    .flatMap((ending) =>
      isCommon(ending)
        ? exactPlaces(read, ending.join(' '))
        : placesOf(read.folded, ending.join(' ')),
    )

const asWritten = (words: string): readonly string[] => [
  ...new Set([words, words.toLocaleUpperCase('vi')]),
]

const title = /(?<![\p{L}\p{N}])(?:ông|bà|anh|chị|cô|chú|bác|em)[\s.:/]{1,3}$/iu

/** The given name behind a title: the `Lan` of "bà Lan". */
const givenPlaces = (read: Read, words: readonly string[]): readonly Span[] =>
  words.length < 2
    ? []
    : asWritten(words.at(-1) ?? '').flatMap((given) =>
        exactPlaces(read, given, ({ before }) => title.test(oneForm(before))),
      )

/** Family and middle name where no given name follows, which would make it another's: not that of "Võ Thị Sáu". */
const familyPlaces = (read: Read, words: readonly string[]): readonly Span[] =>
  words
    .slice(2)
    .flatMap((_, index) => asWritten(words.slice(0, index + 2).join(' ')))
    .flatMap((family) => exactPlaces(read, family, ({ after }) => !/^\s*\p{Lu}/u.test(after)))

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

/** The sender's mail address, its signs written as such, in words, or not at all. */
const ownMail = (text: FoldedText, email: string | null): readonly Span[] => {
  const parts = (email ?? '').split('@').map((part) => part.split('.').map(bare))
  const [local = '', domain = ''] = parts.map((part) => part.join('(?:dot|cham)?'))
  if (local === '' || domain === '') return []
  const { bare: letters, at } = bareText(text)
  const pattern = new RegExp(`${local}(?:a|at|acong)?${domain}`, 'gu')
  return standing(text, at, matches(letters, pattern))
}

const digitLike: Readonly<Record<string, string>> = { '0': '[0o]', '1': '[1il]' }

/** The sender's number, with anything but letters and digits between its digits, an `O` for a 0 or an `l` for a 1. */
const ownPhone = (text: FoldedText, phone: string | null): readonly Span[] => {
  const core = coreOf(phone)
  if (core.length < 6) return []
  const gap = '[^\\p{L}\\p{N}]*'
  const digits = Array.from(core, (digit) => digitLike[digit] ?? digit).join(gap)
  const pattern = `(?:(?:\\+?84|0|(?<!\\p{L})o)${gap})?${digits}`
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
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+ *(?:@|[[(]at[\])]) *[\p{L}\p{N}-]+(?: *(?:\.|[[(]dot[\])]) *[\p{L}\p{N}-]+)*/gu

const foundIn = (read: Read, sender: Sender): readonly Found[] => {
  const { folded: text } = read
  const { letters } = text
  const name = wordsOf(sender.name)
  const as = (kind: PersonalKind, spans: readonly Span[]): readonly Found[] =>
    spans.map((span) => ({ ...span, kind }))
  return [
    ...as('name', [...namePlaces(read, name), ...givenPlaces(read, name)]),
    ...as(
      'address',
      addressesOf(sender.address).flatMap((words) => placesOf(text, words)),
    ),
    ...as('telephone number', ownPhone(text, sender.phone)),
    ...as('mail address', [...ownMail(text, sender.email), ...matches(letters, mails)]),
    ...as('number', matches(harmless(letters), numbers)),
  ]
}

// Looked for where nothing else is found: removed too early, it would leave the rest of a name that stands apart.
const familyIn = (read: Read, { name }: Sender): readonly Found[] =>
  familyPlaces(read, wordsOf(name)).map((span) => ({ ...span, kind: 'name' }))

/**
 * What personal data stands in a text, each kind once: the sender's name, address, telephone number and mail address,
 * and whatever has the shape of a mail address or of a telephone or identity number. Case, marks, Unicode form, blanks,
 * and invisible or look-alike letters make no difference; but a name of one short word, or a part of a name, is found as
 * it is spelled alone. Other people's names are not known, and so not found.
 */
export const personalDataIn = (text: string, sender: Sender): readonly PersonalKind[] => {
  const read = { text, folded: foldedText(text) }
  return [...new Set([...foundIn(read, sender), ...familyIn(read, sender)].map(({ kind }) => kind))]
}

const joined = (spans: readonly Span[]): readonly Span[] => {
  const merged: Span[] = []
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = merged.at(-1)
    if (last === undefined || span.from > last.to) merged.push(span)
    else merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
  }
  return merged
}

const mostRounds = 20

/** The text with personal data removed, so that {@link personalDataIn} finds none: each place becomes `[…]`. */
export function redacted(text: string, sender: Sender): string {
  let clean = text
  // What is removed may bring the parts of a name together. Only a text made for it needs more than a few rounds.
  for (let round = 0; round < mostRounds; round++) {
    const folded = foldedText(clean)
    const read = { text: clean, folded }
    const whole = foundIn(read, sender)
    const found = whole.length > 0 ? whole : familyIn(read, sender)
    if (found.length === 0) return clean
    let rest = ''
    let at = 0
    for (const { from, to } of joined(found.map((span) => sourceSpan(clean, folded, span)))) {
      rest += clean.slice(at, from) + removedMark
      at = to
    }
    clean = rest + clean.slice(at)
  }
  return removedMark
}
