import type { Message } from '@motcua/core'
import {
  arriving,
  broken,
  notifying,
  wording,
  type Breaking,
  type BrokenNotifier,
} from './broken-notifier.js'

const headersOf = (text: string): [string, string][] =>
  text.split(/[\r\n]+/).flatMap((line) => {
    const [name = '', value] = line.split(': ')
    return value === undefined ? [] : [[name, value]]
  })

const refusing = (when: (message: Message) => boolean): Breaking =>
  notifying((inner) => ({
    deliver: async (message, attempt) =>
      when(message) ? { status: 'permanent', words: 'no' } : inner.deliver(message, attempt),
  }))

/** Faults of words and names that mean harm. */
export const brokenWords: readonly BrokenNotifier[] = [
  broken(
    'lines of the words are headers',
    ['line breaks in the words never make a header'],
    arriving((mail) => ({ ...mail, headers: [...mail.headers, ...headersOf(mail.text)] })),
  ),
  broken(
    'words are markup',
    ['markup in the words is text'],
    arriving((mail) => ({ ...mail, markup: `<p>${mail.text}</p>` })),
  ),
  broken(
    'tags are taken out of the words',
    ['markup in the words is text'],
    wording((words) => words.replace(/<[^>]*>/g, '')),
  ),
  broken(
    'marks of templates in the words are filled in',
    ['marks of templates in the words are text'],
    wording((words) => words.replace(/\{\{x\}\}/g, '')),
  ),
  broken(
    'marks of writing direction are refused',
    ['marks of writing direction in the words do no harm'],
    refusing(({ subject }) => subject.vi.includes('\u202e')),
  ),
  broken(
    'words that look encoded are decoded',
    ['words that look encoded are text'],
    wording((words) =>
      words.replace(/=\?utf-8\?B\?([^?]*)\?=/g, (_all, code: string) =>
        Buffer.from(code, 'base64').toString(),
      ),
    ),
  ),
  broken(
    'words are cut',
    ['fifty thousand characters arrive'],
    wording((words) => words.slice(0, 40_000)),
  ),
  broken(
    'a name is a list of addresses',
    ['a name that means harm reaches nobody else'],
    arriving((mail) => {
      const names = mail.headers.map(([, value]) => value).join(' ')
      const found = /ke\.gian@example\.vn/.exec(names)
      return found === null ? mail : { ...mail, recipients: [...mail.recipients, found[0]] }
    }),
  ),
]
