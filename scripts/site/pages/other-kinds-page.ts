import type { Regime } from '@motcua/core'
import type { Language } from '@motcua/core/documents'
import { definitionsOf, flowOf, type RegimeDefinition } from '@motcua/core/proof'
import { stateDiagram, swimLanes } from '@motcua/diagram'
import { flowFiles, linksTo, type Download } from './downloads.js'
import { figure } from './figure.js'
import { escapeCell } from './markdown-table.js'
import { movesTable } from './moves-table.js'
import { words } from './procedure-words.js'

/** The newest version of everything that runs by states beside the dossiers. */
const newestOf = (regime: Regime): readonly RegimeDefinition[] => {
  const others = definitionsOf(regime).filter(({ kind }) => kind !== 'dossier')
  return [...new Map(others.map((it) => [`${it.kind} ${it.name.vi}`, it])).values()]
}

interface Part {
  readonly names: readonly string[]
  readonly drawn: readonly string[]
  readonly files: readonly Download[]
}

async function partOf(
  regime: Regime,
  { key, name, define }: RegimeDefinition,
  language: Language,
): Promise<Part> {
  const flow = flowOf(define(), regime.roles)
  const pictures = [
    { drawing: stateDiagram(flow, { language }), caption: words.statesPicture[language] },
    { drawing: swimLanes(flow, { language }), caption: words.lanesPicture[language] },
  ]
  return {
    names: [name[language]],
    drawn: [
      ...pictures.map(({ drawing, caption }) =>
        figure(drawing, { caption, alternative: caption, language }),
      ),
      ...movesTable(flow, language),
    ],
    files: await flowFiles(flow, { name: key.replace(/\W+/gu, '-'), title: name, language }),
  }
}

/** The page of all kinds of cases beside the dossiers: what looks the same is drawn once, with all its names. */
export async function otherKindsPage(
  regime: Regime,
  language: Language,
): Promise<{ readonly content: string; readonly files: readonly Download[] }> {
  const parts = new Map<string, Part>()
  for (const definition of newestOf(regime)) {
    const part = await partOf(regime, definition, language)
    const looks = part.drawn.join()
    const alike = parts.get(looks)?.names ?? []
    parts.set(looks, { ...part, names: [...alike, ...part.names] })
  }
  const content = [
    `# ${words.otherKinds[language]}`,
    words.otherKindsIntro[language],
    ...[...parts.values()].flatMap(({ names, drawn, files }) => [
      `## ${escapeCell(names.join('; '))}`,
      `${words.download[language]}: ${linksTo(files)}`,
      ...drawn,
    ]),
    '',
  ].join('\n\n')
  return { content, files: [...parts.values()].flatMap(({ files }) => files) }
}
