/** A stretch of a text, from its first UTF-16 unit up to but not including the last. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** A text letter by letter as it is compared, each letter with the place it stands at. */
export interface FoldedText {
  /** Lower case, without marks and without what cannot be seen; every blank is one space. */
  readonly letters: string
  /** The place in the text of each UTF-16 unit of `letters`. */
  readonly places: readonly Span[]
}

const unseen = /^[\p{M}\p{C}\p{Default_Ignorable_Code_Point}]$/u
const blank = /^\s$/u
const decimal = /^\p{Nd}$/u

// Letters that look like plain Latin ones, in lower case; d and o with a stroke have no mark to take away.
const twins: Readonly<Record<string, string>> = {
  ...{ đ: 'd', ð: 'd', ɖ: 'd', ø: 'o', ı: 'i' },
  ...{ ɑ: 'a', ɡ: 'g', ᴀ: 'a', ʙ: 'b', ᴄ: 'c', ᴅ: 'd', ᴇ: 'e', ɢ: 'g', ʜ: 'h', ɪ: 'i', ᴊ: 'j' },
  ...{ ᴋ: 'k', ʟ: 'l', ᴍ: 'm', ɴ: 'n', ᴏ: 'o', ᴘ: 'p', ʀ: 'r', ꜱ: 's', ᴛ: 't', ᴜ: 'u', ᴠ: 'v' },
  ...{ ᴡ: 'w', ʏ: 'y', ᴢ: 'z' },
  ...{ а: 'a', в: 'b', е: 'e', ё: 'e', һ: 'h', н: 'h', і: 'i', ї: 'i', ј: 'j', к: 'k', м: 'm' },
  ...{ о: 'o', р: 'p', с: 'c', ѕ: 's', т: 't', у: 'y', х: 'x', ԁ: 'd', ԛ: 'q', ԝ: 'w', г: 'r' },
  ...{ α: 'a', β: 'b', ε: 'e', η: 'h', ι: 'i', κ: 'k', μ: 'm', ν: 'v', ο: 'o', ρ: 'p', τ: 't' },
  ...{ υ: 'u', χ: 'x', γ: 'y', ω: 'w' },
}

// The decimal digits of a script follow one another from 0 to 9.
const digitOf = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && decimal.test(String.fromCodePoint(code - value - 1))) value++
  return String(value)
}

const foldedLetter = (letter: string): string => {
  if (blank.test(letter)) return ' '
  if (unseen.test(letter)) return ''
  if (/^[0-9]$/.test(letter)) return letter
  const lower = letter.toLowerCase()
  if (decimal.test(letter)) return digitOf(letter)
  return twins[lower] ?? lower
}

const folded = (letter: string): string =>
  Array.from(letter.normalize('NFKD'), foldedLetter).join('')

/** Reads a text the way it is compared, whatever its case, marks, Unicode form, and invisible or look-alike letters. */
export function foldedText(text: string): FoldedText {
  const places: Span[] = []
  let letters = ''
  let at = 0
  for (const letter of text) {
    const place = { from: at, to: at + letter.length }
    at = place.to
    const seen = folded(letter)
    letters += seen
    for (let unit = 0; unit < seen.length; unit++) places.push(place)
  }
  return { letters, places }
}

const wordly = /[\p{L}\p{N}]/u

/** The letters and digits of a text alone, each with its place in `letters`. */
export function bareText({ letters }: Pick<FoldedText, 'letters'>): {
  readonly bare: string
  readonly at: readonly number[]
} {
  const at: number[] = []
  let bare = ''
  let unit = 0
  for (const letter of letters) {
    if (wordly.test(letter)) {
      bare += letter
      for (let part = 0; part < letter.length; part++) at.push(unit + part)
    }
    unit += letter.length
  }
  return { bare, at }
}

/** The letters and digits of a text, folded. */
export const bare = (text: string): string => bareText(foldedText(text)).bare

/** Whether the letter of a folded text belongs to a word. */
export const inWord = (letters: string, at: number): boolean => {
  const letter = letters.charAt(at)
  return letter !== '' && (wordly.test(letter) || /[\uD800-\uDFFF]/.test(letter))
}
