import type { Citation, PlainDate, Procedure, ProcedureVersion, Regime, Text } from '@motcua/core'
import { printedDate } from '@motcua/core'
import type { Language } from '@motcua/core/documents'
import type { Flow } from '@motcua/core/proof'
import { escapeCell, table } from './markdown-table.js'
import type { Pictures } from './procedure-pictures.js'
import { channelWords, formWords, supplementWords, termWords, words } from './procedure-words.js'

/** A version of a procedure, and what is known of it. */
export interface Subject {
  readonly regime: Regime
  readonly procedure: Procedure
  readonly version: ProcedureVersion
  readonly flow: Flow
  readonly pictures: Pictures
  readonly language: Language
}

type Section = (subject: Subject) => readonly string[]

const heading = (words: Text, { language }: Subject): string => `## ${words[language]}`

const day = (date: PlainDate, language: Language): string =>
  language === 'vi' ? printedDate(date) : date

/** From when until when a version is in force. */
export const periodOf = (version: ProcedureVersion, language: Language): string => {
  const end = version.through === null ? words.now[language] : day(version.through, language)
  return `${day(version.from, language)} ${words.until[language]} ${end}`
}

/** Articles in Vietnamese; a clause described in English words is left to the English page. */
const placeOf = (clause: string, language: Language): string => {
  if (language === 'en') return `, ${clause}`
  return /^Art \d/u.test(clause) ? `, Điều ${clause.slice('Art '.length)}` : ''
}

const source = ({ instrument, clause, grade }: Citation, { regime, language }: Subject): string => {
  const number = regime.instruments.find(({ id }) => id === instrument)?.number ?? instrument
  return escapeCell(`${number}${placeOf(clause, language)} (${grade})`)
}

const facts: Section = (subject) => {
  const { version, language } = subject
  const { limit, limitBasis, channels, fee, basis } = version
  const ways = channels.map((channel) => channelWords[channel][language]).join(', ')
  return table([
    ['', '', words.source[language]],
    [words.inForce[language], periodOf(version, language), source(basis, subject)],
    [words.limit[language], termWords(limit)[language], source(limitBasis, subject)],
    [words.channels[language], ways, ''],
    [words.fee[language], escapeCell(fee.text[language]), source(fee.basis, subject)],
  ])
}

const papers: Section = (subject) => {
  const { version, language } = subject
  return [
    heading(words.papers, subject),
    ...table([
      [words.paper, words.form, words.copies, words.source].map((it) => it[language]),
      ...version.components.map(({ name, when, forms, copies, basis }) => [
        escapeCell([name[language], when?.[language]].filter(Boolean).join('. ')),
        forms.map((form) => formWords[form][language]).join(', '),
        String(copies),
        source(basis, subject),
      ]),
    ]),
  ]
}

const steps: Section = (subject) => {
  const { version, regime, language } = subject
  const nameOf = (role: string): string =>
    regime.roles.find(({ id }) => id === role)?.name[language] ?? role
  return [
    heading(words.steps, subject),
    ...table([
      [words.step, words.who, words.time, words.source].map((it) => it[language]),
      ...version.steps.map(({ name, role, budget, basis }) => [
        escapeCell(name[language]),
        escapeCell(nameOf(role)),
        termWords(budget)[language],
        source(basis, subject),
      ]),
    ]),
  ]
}

const drawn: Section = (subject) => {
  const { figures, files } = subject.pictures
  if (figures.length === 0) return []
  return [
    heading(words.pictures, subject),
    ...figures,
    ...files.map(({ name, words }) => `<a href="./${name}" download>${words}</a>`),
  ]
}

const moves: Section = (subject) => {
  const { flow, language } = subject
  const laneOf = (lane: string): string =>
    flow.lanes.find(({ id }) => id === lane)?.name[language] ?? lane
  const onward = (state: string): string => {
    const moves = flow.moves.filter(
      ({ from, to, ordinary }) => from === state && to !== state && ordinary,
    )
    return [...new Set(moves.map(({ label }) => label[language]))].join('; ') || '–'
  }
  return [
    heading(words.moves, subject),
    ...table([
      [words.state, words.who, words.next].map((it) => it[language]),
      ...flow.states.map(({ id, name, lane }) => [
        escapeCell(name[language]),
        escapeCell(laneOf(lane)),
        escapeCell(onward(id)),
      ]),
    ]),
  ]
}

const grounds: Section = (subject) => {
  const { version, language } = subject
  const { rounds, clock, basis } = version.supplement
  return [
    heading(words.results, subject),
    ...table([
      [words.result, words.source].map((it) => it[language]),
      ...version.results.map((it) => [escapeCell(it.name[language]), source(it.basis, subject)]),
    ]),
    heading(words.supplement, subject),
    `${supplementWords(rounds, clock)[language]} ${source(basis, subject)}`,
    heading(words.refusal, subject),
    ...table([
      [words.ground, words.source].map((it) => it[language]),
      ...version.refusalGrounds.map((it) => [
        escapeCell(it.name[language]),
        source(it.basis, subject),
      ]),
    ]),
  ]
}

const citationsIn = (value: unknown): readonly Citation[] => {
  if (typeof value !== 'object' || value === null) return []
  const found = Object.values(value).flatMap(citationsIn)
  return 'grade' in value && 'clause' in value ? [value as Citation, ...found] : found
}

const assumptions: Section = (subject) => {
  const { version, language } = subject
  const lines = citationsIn(version)
    .filter(({ grade }) => grade === 'C')
    .map((it) => `- ${source(it, subject)}: <span lang="en">${escapeCell(it.note ?? '')}</span>`)
  return [
    heading(words.assumed, subject),
    `${words.grades[language]} ${words.noteLanguage[language]}`.trim(),
    [...new Set(lines)].join('\n'),
  ]
}

/** The page of a version of a procedure, in Markdown. */
export function procedurePage(subject: Subject): string {
  const { procedure, language } = subject
  const { vi, en } = procedure.name
  const { from } = words
  const other = `/${language === 'vi' ? '' : 'vi/'}procedures/${procedure.id}-${subject.version.id}`
  const sections = [facts, papers, steps, drawn, grounds, moves, assumptions]
  return [
    `# ${language === 'vi' ? vi : `${en} (${vi})`}, ${from[language]} ${day(subject.version.from, language)}`,
    language === 'vi' ? `[In English](${other})` : `[Bằng tiếng Việt](${other})`,
    ...sections.flatMap((section) => section(subject)),
    '',
  ].join('\n\n')
}
