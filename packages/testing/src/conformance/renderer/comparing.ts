import { prepareDocument, type OfficialDocument } from '@motcua/core/documents'
import { ExpectationError, expectSame } from '../expectation.js'
import { stepsOf, textsOf, type Strand } from './pieces.js'
import type { ReadBack } from './read-back.js'

/** Text without white space: where lines break is the format's business. */
export const squashed = (text: string): string => text.replace(/\s+/gu, '')

/** Where the last text of the strand ends, sought from a place on. */
function endOf(strand: Strand, text: string, from: number): number {
  let at = from
  for (const words of strand) {
    const found = text.indexOf(squashed(words), at)
    if (found < 0) {
      throw new ExpectationError(
        'Every text is read back, letter by letter, in the order of the document',
        squashed(words),
        text.slice(at),
      )
    }
    at = found + squashed(words).length
  }
  return at
}

/** Asks that every text of the document is in the file, letter by letter, in its order. */
export function expectTexts({ text }: ReadBack, document: OfficialDocument): void {
  const whole = squashed(text)
  let from = 0
  for (const step of stepsOf(document)) {
    from = Math.max(from, ...step.map((strand) => endOf(strand, whole, from)))
  }
}

/** How often each letter is in the file beyond what the document says: dashes, boxes, labels of the format. */
export function surplus(
  { text }: ReadBack,
  document: OfficialDocument,
): ReadonlyMap<string, number> {
  const count = new Map<string, number>()
  const add = (words: string, by: number): void => {
    for (const letter of squashed(words)) count.set(letter, (count.get(letter) ?? 0) + by)
  }
  add(text, 1)
  for (const words of textsOf(document)) add(words, -1)
  return new Map([...count].filter(([, times]) => times !== 0))
}

const told = (count: ReadonlyMap<string, number>): unknown =>
  [...count].toSorted(([one], [other]) => (one < other ? -1 : 1))

/** Asks that no letter is lost and none is there twice, but for what the format adds to any document of this shape. */
export function expectNothingElse(
  [read, document]: readonly [ReadBack, OfficialDocument],
  [plain, plainDocument]: readonly [ReadBack, OfficialDocument],
): void {
  expectSame(
    'No letter is lost, and none comes that the document does not have',
    told(surplus(read, document)),
    told(surplus(plain, plainDocument)),
  )
}

/** Asks that a word of the document is in the file as often as the document has it. */
export function expectTimes({ text }: ReadBack, words: string, times: number): void {
  const came = squashed(text).split(squashed(words)).length - 1
  expectSame(`It is printed once for each place: ${words}`, came, times)
}

/** Asks that the properties of the file are those of the document. */
export function expectProperties({ properties }: ReadBack, document: OfficialDocument): void {
  const { about } = prepareDocument(document)
  const { title, author, subject } = properties
  const clean = (words: string): string => squashed(words)
  expectSame(
    'Title, author and subject are properties of the file',
    [title, author, subject].map(clean),
    [about.title, about.author, about.subject].map(clean),
  )
}

/** Asks that the file holds nothing but text beyond what a plain document of this shape has, and calls nobody. */
export function expectOnlyText({ parts, calls }: ReadBack, plain: ReadBack): void {
  expectSame('Nobody is called', calls, [])
  const known = new Set(plain.parts)
  const foreign = parts.filter((part) => !known.has(part))
  expectSame('Words never become a part of the file', foreign, [])
}
