import type { ReadBack } from '../../src/index.js'
import { tinyPress } from '../tiny-renderer.js'
import { broken, holding, wording, type BrokenRenderer } from './broken-renderer.js'

const markup = 'markup in the words is text'
const encoded = 'words that look encoded are text'
const formulas = 'formulas in the words are text'
const templates = 'templates and programs in the words are text'
const addresses = 'addresses in the words are text, and nobody is called'
const controls = 'control characters in the words do no harm'
const lines = 'line ends in the words begin a line, and nothing else'
const halves = 'halves of characters in the words do no harm'
const marks = 'marks that turn or join the words do no harm'
const letters = 'letters of every form and script arrive'
const long = [
  'fifty thousand characters stand in a letterhead and a title',
  'fifty thousand characters stand in every text of the body',
  'fifty thousand characters stand in every text of a table',
  'fifty thousand characters stand in signatures, recipients and properties',
]

/** The file has a part where its words match. */
const making = (words: RegExp, part: string) =>
  holding((read): ReadBack =>
    words.test(read.text) ? { ...read, parts: [...read.parts, part] } : read,
  )

/** Faults of words that mean harm, or are hard to carry. */
export const brokenWords: readonly BrokenRenderer[] = [
  broken(
    'tags are taken out of the words',
    [markup],
    wording((words) => words.replace(/<[^>]*>/g, '')),
  ),
  broken('words are markup', [markup], making(/<script>/, 'script')),
  broken(
    'words are encoded twice',
    [markup, encoded],
    wording((words) => words.replaceAll('&', '&amp;')),
  ),
  broken(
    'entities in the words are decoded',
    [encoded],
    wording((words) => words.replaceAll('&lt;', '<')),
  ),
  broken('words are formulas', [formulas], making(/^=/m, 'formula')),
  broken(
    'words that look like numbers are numbers',
    [formulas],
    wording((words) => (/^\d+$/.test(words) ? String(Number(words)) : words)),
  ),
  broken(
    'a mark is set before what looks like a formula',
    [formulas],
    wording((words) => (/^[=+@-]/.test(words) ? `'${words}` : words)),
  ),
  broken(
    'templates in the words are filled in',
    [templates],
    wording((words) => words.replace(/\{\{.*?\}\}/g, '')),
  ),
  broken('addresses are links', [addresses], making(/https:/, 'link')),
  broken(
    'addresses are called',
    [addresses],
    holding((read) => ({ ...read, calls: /https?:\S*/.exec(read.text)?.slice(0, 1) ?? [] })),
  ),
  broken('words are printed as they come', [controls, halves, marks], () =>
    tinyPress({ prepare: (document) => document }),
  ),
  broken(
    'the first line is all',
    [lines],
    wording((words) => words.split('\n', 1)[0] ?? ''),
  ),
  broken(
    'what is no letter is dropped',
    [halves],
    wording((words) => words.replaceAll('\ufffd', '')),
  ),
  broken(
    'marks that join are dropped',
    [marks, letters],
    wording((words) => words.replace(/\p{Cf}/gu, '')),
  ),
  broken(
    'letters are taken apart',
    [letters],
    wording((words) => words.normalize('NFD')),
  ),
  broken(
    'letters beyond the first plane are lost',
    [letters, halves],
    wording((words) => words.replace(/[\u{10000}-\u{10ffff}]/gu, '?')),
  ),
  broken(
    'words are cut',
    long,
    wording((words) => words.slice(0, 32_767)),
  ),
]
