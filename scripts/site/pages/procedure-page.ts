import {
  printedDate,
  type PlainDate,
  type Procedure,
  type ProcedureVersion,
  type Regime,
} from '@motcua/core'
import { procedureGuide, procedureNotice, type Language } from '@motcua/core/documents'
import { diffProcedures, type Flow } from '@motcua/core/proof'
import { stateDiagram, swimLanes } from '@motcua/diagram'
import { changesTable } from './changes-table.js'
import { flowFiles, linksTo, printedFiles, type Download } from './downloads.js'
import { guideText } from './guide-text.js'
import { movesTable } from './moves-table.js'
import { words } from './procedure-words.js'

/** A version of a procedure, and how it runs. */
export interface Subject {
  readonly regime: Regime
  readonly procedure: Procedure
  readonly version: ProcedureVersion
  readonly flow: Flow
  readonly language: Language
}

/** A page, and the files it leads to. */
export interface ProcedurePage {
  /** Without an ending. */
  readonly name: string
  /** In Markdown. */
  readonly content: string
  readonly files: readonly Download[]
}

const day = (date: PlainDate, language: Language): string =>
  language === 'vi' ? printedDate(date) : date

/** From when until when a version is in force. */
export const periodOf = (version: ProcedureVersion, language: Language): string => {
  const end = version.through === null ? words.now[language] : day(version.through, language)
  return `${day(version.from, language)} ${words.until[language]} ${end}`
}

/** The name of the page of a version, without an ending. */
export const pageName = (procedure: Procedure, version: ProcedureVersion): string =>
  `${procedure.id}-${version.id}`

const headOf = ({ procedure, version, language }: Subject): readonly string[] => {
  const { vi, en } = procedure.name
  const other = `/${language === 'vi' ? '' : 'vi/'}procedures/${pageName(procedure, version)}`
  const periods = procedure.versions.toReversed().map((it) => {
    const period = periodOf(it, language)
    return it === version ? `**${period}**` : `[${period}](${pageName(procedure, it)}.md)`
  })
  return [
    `# ${language === 'vi' ? vi : `${en} (${vi})`}, ${words.from[language]} ${day(version.from, language)}`,
    language === 'vi' ? `[In English](${other})` : `[Bằng tiếng Việt](${other})`,
    `${words.versions[language]}: ${periods.join(' · ')}`,
  ]
}

const changesOf = ({ procedure, version, regime, language }: Subject): readonly string[] => {
  const before = procedure.versions[procedure.versions.indexOf(version) - 1]
  if (before === undefined) return []
  const told = changesTable(diffProcedures(before, version, regime), { regime, language })
  return told.length === 0 ? [] : [`## ${words.changes[language]}`, ...told]
}

/** The page of a version: its guide as of the last day it is in force, the first one while that is open, and what is beyond. */
export async function procedurePage(subject: Subject): Promise<ProcedurePage> {
  const { regime, procedure, version, flow, language } = subject
  const name = pageName(procedure, version)
  const options = { procedure: procedure.id, on: version.through ?? version.from, language }
  const guide = procedureGuide(regime, {
    ...options,
    pictures: {
      stateDiagram: stateDiagram(flow, { language }),
      swimLanes: swimLanes(flow, { language }),
    },
  })
  const editable = version.through === null
  const files = [
    ...(await printedFiles(guide, { name: `${name}-guide`, title: words.guide, editable })),
    ...(await printedFiles(procedureNotice(regime, options), {
      ...{ name: `${name}-notice`, title: words.notice, editable },
    })),
    ...(await flowFiles(flow, { name, title: procedure.name, language })),
  ]
  const content = [
    ...headOf(subject),
    `${words.asOf[language]} ${day(options.on, language)}.`,
    `${words.download[language]}: ${linksTo(files)}`,
    ...guideText(guide),
    ...changesOf(subject),
    `## ${words.moves[language]}`,
    ...movesTable(flow, language),
    '',
  ].join('\n\n')
  return { name, content, files }
}
