import type { Message } from '@motcua/core'
import { ExpectationError } from '../expectation.js'
import type { ReceivedMessage } from './far-end.js'

/** Text as a person reads it: marks without a shape of their own left out, line breaks and other controls as spaces. */
export const plain = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()

/** Asks that words were received, letter by letter, but for white space and invisible marks. */
export function expectWords(received: ReceivedMessage | undefined, words: string): void {
  const text = plain(received?.text ?? '')
  if (text.includes(plain(words))) return
  throw new ExpectationError('The words are received', plain(words), text)
}

/** Asks that subject and paragraphs of a message were received in these languages. */
export function expectMessage(
  received: ReceivedMessage | undefined,
  { subject, paragraphs }: Message,
  languages: readonly ('vi' | 'en')[],
): void {
  const [first] = languages
  if (first !== undefined) expectWords(received, subject[first])
  for (const language of languages) {
    for (const paragraph of paragraphs) expectWords(received, paragraph[language])
  }
}

/** Asks that no header of these names came, whatever its value. */
export function expectNoHeader(received: ReceivedMessage | undefined, names: RegExp): void {
  const found = received?.headers.find(([name]) => names.test(name))
  if (found === undefined) return
  throw new ExpectationError('Words never become a header', 'none', found)
}
