import type { Appointment, MessageWords } from '@motcua/core'
import { appointmentWords } from './appointment-words.js'
import { bodyText, oneLine } from './clean-text.js'
import type { EmailSettings, Language } from './email-options.js'
import { spanOf } from './invitation.js'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (value: string): string =>
  value.replace(/[&<>"']/g, (character) => entities[character] ?? character)

const line = (value: string): string => escaped(oneLine(value))

const paragraph = (value: string, language?: Language): string =>
  `<p${language === undefined ? '' : ` lang="${language}"`}>${escaped(bodyText(value)).replace(/\n/g, '<br>\n')}</p>`

function appointmentBlock(appointment: Appointment, language: Language): string {
  const { from } = spanOf(appointment)
  const { title, time, place } = appointmentWords(appointment, language)
  return [
    `<h2>${line(title)}</h2>`,
    '<dl>',
    `<dt>${time.label}</dt>`,
    `<dd><time datetime="${from}">${line(time.words)}</time></dd>`,
    `<dt>${place.label}</dt>`,
    `<dd>${line(place.words)}</dd>`,
    '</dl>',
  ].join('\n')
}

function section({ subject, paragraphs, appointment }: MessageWords, language: Language): string {
  return [
    `<section lang="${language}">`,
    `<h1>${line(subject[language])}</h1>`,
    ...paragraphs.map((words) => paragraph(words[language])),
    ...(appointment === null ? [] : [appointmentBlock(appointment, language)]),
    '</section>',
  ].join('\n')
}

/**
 * The mail as HTML: a section for each language, marked with it, and the office at the foot. Everything is text and
 * plain elements; nothing is fetched, nothing runs.
 */
export function htmlPart(words: MessageWords, { languages, office }: EmailSettings): string {
  const [first] = languages
  const foot = (given: NonNullable<typeof office>): readonly string[] => [
    '<footer>',
    ...languages.map((language) => paragraph(given[language], language)),
    '</footer>',
  ]
  return [
    '<!doctype html>',
    `<html lang="${first}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<title>${line(words.subject[first])}</title>`,
    '</head>',
    '<body>',
    '<main>',
    languages.map((language) => section(words, language)).join('\n<hr>\n'),
    '</main>',
    ...(office === null ? [] : foot(office)),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
