import { MotcuaError, text, type PlainDate, type Procedure, type Regime } from '@motcua/core'
import { procedureGuide, procedureNotice, type Drawing } from '@motcua/core/documents'
import { definitionsOf, flowOf, type Flow } from '@motcua/core/proof'
import type { Language } from '../speaking/language.js'
import { printers } from './printers.js'

/** Of what, for which day and how it is to be printed. */
export interface DocsOf {
  readonly regime: Regime
  readonly procedure: Procedure
  readonly on: PlainDate
  readonly language: Language
  /** Id of the unit that publishes it. */
  readonly unit: string | undefined
  /** Formats of {@link printers}. */
  readonly formats: readonly string[]
}

/** A file, by its name without a folder. */
export interface DocFile {
  readonly name: string
  readonly content: string | Uint8Array
}

const flowOn = ({ regime, procedure, on }: DocsOf): Flow => {
  const key = `dossier@${procedure.id}/${regime.versionOn(procedure.id, on).id}`
  const found = definitionsOf(regime).find((definition) => definition.key === key)
  if (found !== undefined) return flowOf(found.define(), regime.roles)
  throw new MotcuaError('unknown-definition', { field: 'procedure', got: key })
}

interface Pictures {
  readonly states: Drawing
  readonly lanes: Drawing
  readonly files: readonly DocFile[]
}

async function picturesOf(asked: DocsOf, flow: Flow): Promise<Pictures> {
  const { procedure, language } = asked
  const { bpmnOf, mermaidOf, stateDiagram, swimLanes } = await import('@motcua/diagram')
  const { drawingSvg } = await import('@motcua/draw')
  const [states, lanes] = [stateDiagram(flow, { language }), swimLanes(flow, { language })]
  const { vi, en } = procedure.name
  const svg = (drawing: Drawing, what: ReturnType<typeof text>): string =>
    drawingSvg(drawing, { alternative: what[language], language })
  return {
    states,
    lanes,
    files: [
      { name: 'states.svg', content: svg(states, text(`Các trạng thái: ${vi}`, `States: ${en}`)) },
      { name: 'lanes.svg', content: svg(lanes, text(`Ai làm gì: ${vi}`, `Who does what: ${en}`)) },
      { name: 'mmd', content: mermaidOf(flow, { language }) },
      { name: 'bpmn', content: await bpmnOf(flow, { language, title: procedure.name }) },
    ],
  }
}

/**
 * The guide, the notice and the diagrams of a procedure as it stands on a day, as files named after it.
 * @throws `procedure-not-in-force` on that day; `unknown-unit`
 */
export async function docsOf(asked: DocsOf): Promise<readonly DocFile[]> {
  const { regime, procedure, on, language, unit, formats } = asked
  const flow = flowOn(asked)
  const { states, lanes, files } = await picturesOf(asked, flow)
  const options = { procedure: procedure.id, on, language, unit }
  const papers = {
    guide: procedureGuide(regime, {
      ...options,
      pictures: { stateDiagram: states, swimLanes: lanes },
    }),
    notice: procedureNotice(regime, options),
  }
  const printed = await Promise.all(
    formats.flatMap((format) =>
      Object.entries(papers).map(async ([paper, document]) => ({
        name: `${procedure.id}-${paper}.${format}`,
        content: (await printers[format]?.(document)) ?? '',
      })),
    ),
  )
  const drawn = files.map(({ name, content }) => ({
    name: `${procedure.id}${name.includes('.') ? '-' : '.'}${name}`,
    content,
  }))
  return [...printed, ...drawn]
}
