import { fold } from '@motcua/core'

/** How many letters have to be added, dropped or changed to make one of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [above, letter] of Array.from(one).entries()) {
    const next = [above + 1]
    for (const [index, opposite] of Array.from(other).entries()) {
      const change = (row[index] ?? 0) + (letter === opposite ? 0 : 1)
      next.push(Math.min(change, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** The phrase nearest to what was written; null when there is none. */
export function nearest(written: string, known: readonly string[]): string | null {
  const asked = fold(written)
  let best: { readonly phrase: string; readonly far: number } | null = null
  for (const phrase of known) {
    const far = distance(asked, fold(phrase))
    if (best === null || far < best.far) best = { phrase, far }
  }
  return best?.phrase ?? null
}

const plain = (words: string): string => words.normalize('NFC').toLowerCase().trim()

/** Something that goes by one or more phrases. */
export interface Phrased {
  readonly id: string
  readonly phrases: readonly string[]
}

const bare = (words: string): string =>
  ` ${words
    .replace(/[,;:.“”"()]/g, ' ')
    .trim()
    .replace(/\s+/g, ' ')} `

const wholeWords = (label: string, asked: string): boolean => bare(label).includes(bare(asked))

/**
 * What is meant by some words: what goes by exactly these, else what alone has them in its phrase.
 * `several` names those that have, where more than one does.
 */
export function meant(
  written: string,
  known: readonly Phrased[],
): { readonly id: string } | { readonly several: readonly string[] } {
  const asked = plain(written)
  const exact = known.find(({ phrases }) => phrases.some((phrase) => plain(phrase) === asked))
  if (exact !== undefined) return { id: exact.id }
  const having = known.filter(({ phrases }) =>
    phrases.some((phrase) => wholeWords(plain(phrase), asked)),
  )
  const [only, ...others] = having
  if (only !== undefined && others.length === 0) return { id: only.id }
  return { several: having.flatMap(({ phrases }) => phrases.slice(0, 1)) }
}

/** The longest phrase that the words begin with, and the rest of them; null when they begin with none. */
export function begins(
  written: string,
  known: readonly Phrased[],
): { readonly id: string; readonly rest: string } | null {
  const asked = plain(written)
  const found = known
    .flatMap(({ id, phrases }) => phrases.map((phrase) => ({ id, phrase: plain(phrase) })))
    .filter(({ phrase }) => asked === phrase || asked.startsWith(`${phrase} `))
    .toSorted((a, b) => b.phrase.length - a.phrase.length)[0]
  if (found === undefined) return null
  return { id: found.id, rest: written.normalize('NFC').trim().slice(found.phrase.length).trim() }
}
