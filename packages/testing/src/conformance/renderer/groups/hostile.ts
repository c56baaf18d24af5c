import type { OfficialDocument } from '@motcua/core/documents'
import { expectNothingElse, expectOnlyText, expectProperties, expectTexts } from '../comparing.js'
import { fullDocument } from '../full-document.js'
import { hostileWords } from '../hostile/hostile-words.js'
import { chapter, type Press } from '../press.js'
import { placesOf, withWords } from '../words-of.js'

const plain = 'Lời\nvăn'
const paths = placesOf(fullDocument()).map(({ path }) => path)
const plainDocument = (): OfficialDocument => withWords(fullDocument(), () => plain)

/** Prints a document, and asks that it holds its words and nothing a plain one of the same shape does not hold. */
async function harmless(press: Press, documents: readonly OfficialDocument[]): Promise<void> {
  const usual = plainDocument()
  const plainRead = await press.print(usual)
  for (const document of documents) {
    const read = await press.print(document)
    expectTexts(read, document)
    expectProperties(read, document)
    expectNothingElse([read, document], [plainRead, usual])
    expectOnlyText(read, plainRead)
  }
}

/** Documents in which every place has every one of the words once. */
const turned = (words: readonly string[]): readonly OfficialDocument[] =>
  words.map((_, turn) =>
    withWords(
      fullDocument(),
      ({ path }) => words[(turn + paths.indexOf(path)) % words.length] ?? '',
    ),
  )

const words50 = 'thi hành án '.repeat(4167).slice(0, 50_000)

const longWhere = (part: RegExp, words: string): OfficialDocument =>
  withWords(fullDocument(), ({ path }) => (part.test(path) ? words : plain))

const parts = {
  'fifty thousand characters stand in a letterhead and a title': /^(?:kind|letterhead|title)/,
  'fifty thousand characters stand in every text of the body': /^blocks\.(?:[0-8]|1\d)\./,
  'fifty thousand characters stand in every text of a table': /^blocks\.9\./,
  'fifty thousand characters stand in signatures, recipients and properties':
    /^(?:signatures|recipients|about)/,
}

const byWords = Object.entries(hostileWords).map(
  ([name, words]) => [name, (press: Press) => harmless(press, turned(words))] as const,
)

const byPart = Object.entries(parts).map(
  ([name, part]) => [name, (press: Press) => harmless(press, [longWhere(part, words50)])] as const,
)

/** Words that mean harm are text in every place of the tree. */
export const hostile = chapter('hostile words', Object.fromEntries([...byWords, ...byPart]))
