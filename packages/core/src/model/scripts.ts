// Alphabets some of whose letters look like those of another one.
const alphabets: readonly RegExp[] = [
  ...[/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u],
  ...[/\p{Script=Cherokee}/u, /\p{Script=Coptic}/u, /\p{Script=Lisu}/u],
]

const word = /[\p{L}\p{M}]+/gu
const letter = /\p{L}/gu

/** A letter that is only another shape of a plain one, such as a bold or a wide `N`. */
const isShape = (one: string): boolean => one.normalize('NFKC') !== one.normalize('NFC')

const isMixed = (letters: string): boolean => {
  const plain = [...letters.normalize('NFC').matchAll(letter)].map(([one]) => one)
  const shaped = plain.filter(isShape).length
  if (shaped > 0 && shaped < plain.length) return true
  return alphabets.filter((alphabet) => alphabet.test(letters)).length > 1
}

/**
 * The first word that mixes letters of alphabets which look alike, such as a Cyrillic `а` among Latin letters, so that it
 * reads as a word it is not; null when there is none. A word all in one foreign alphabet is none.
 */
export const mixedWord = (value: string): string | null => value.match(word)?.find(isMixed) ?? null
