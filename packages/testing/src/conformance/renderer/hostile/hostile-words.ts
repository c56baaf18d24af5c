import { controls, halves, letters, lines, marks } from './characters.js'
import { entities, markup } from './markup.js'
import { addresses, formulas, programs } from './programs.js'

/** Words that mean harm, or are hard to carry, by what they are; the sentence is the name of their case. */
export const hostileWords: Readonly<Record<string, readonly string[]>> = Object.freeze({
  'markup in the words is text': markup,
  'words that look encoded are text': entities,
  'formulas in the words are text': formulas,
  'templates and programs in the words are text': programs,
  'addresses in the words are text, and nobody is called': addresses,
  'control characters in the words do no harm': controls,
  'line ends in the words begin a line, and nothing else': lines,
  'halves of characters in the words do no harm': halves,
  'marks that turn or join the words do no harm': marks,
  'letters of every form and script arrive': letters,
})
