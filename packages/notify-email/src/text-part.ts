import type { MessageWords } from '@motcua/core'
import { appointmentWords } from './appointment-words.js'
import { bodyText, oneLine } from './clean-text.js'
import type { EmailSettings, Language } from './email-options.js'

const rule = '-'.repeat(40)

function section({ subject, paragraphs, appointment }: MessageWords, language: Language): string {
  const blocks = [
    oneLine(subject[language]),
    ...paragraphs.map((words) => bodyText(words[language])),
  ]
  if (appointment !== null) {
    const { title, time, place } = appointmentWords(appointment, language)
    const rows = [time, place].map(({ label, words }) => `${label}: ${words}`)
    blocks.push([title, ...rows].join('\n'))
  }
  return blocks.join('\n\n')
}

/** The mail as plain text: one section for each language, the office at the foot. */
export function textPart(words: MessageWords, { languages, office }: EmailSettings): string {
  const sections = languages.map((language) => section(words, language))
  const foot = languages.flatMap((language) =>
    office === null ? [] : [bodyText(office[language])],
  )
  const parts = foot.length > 0 ? [...sections, foot.join('\n')] : sections
  return `${parts.join(`\n\n${rule}\n\n`)}\n`
}
