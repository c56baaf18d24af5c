import { termText } from '@motcua/core'
import { printable, type Language } from '@motcua/core/documents'
import type { Flow, FlowMove, FlowState } from '@motcua/core/proof'

// What Mermaid reads as its own: quotes, line ends, entities, and signs of its grammar.
const spoken = (text: string): string =>
  printable(text).replace(
    /[^\p{L}\p{N} .,/()–-]/gu,
    (sign) => `#${String(sign.codePointAt(0) ?? 32)};`,
  )

const placeOf = ({ states }: Flow, id: string): string =>
  `s${String(states.findIndex((state) => state.id === id))}`

interface Stage {
  readonly id: string
  readonly name: string | null
  readonly states: readonly FlowState[]
}

const stagesOf = ({ states }: Flow, language: Language): readonly Stage[] => {
  const ids = [...new Set(states.map(({ stage }) => stage?.id ?? null))]
  return ids.map((id, index) => {
    const within = states.filter(({ stage }) => (stage?.id ?? null) === id)
    const name = within[0]?.stage?.name[language] ?? null
    return { id: `g${String(index)}`, name, states: within }
  })
}

/** What is written of a flow as Mermaid. */
export interface MermaidOptions {
  readonly language: Language
  /** Whether time runs down (`TB`, which is left out) or to the right. */
  readonly direction?: 'TB' | 'LR'
}

/** A move as it is drawn, from a state or from the stage all of whose states have it. */
interface Arrow {
  readonly from: string
  readonly to: string
  readonly label: string
}

/** The moves that lead on, ordinary ones first; what every state of a stage has is drawn once, from the stage. */
const arrowsOf = (flow: Flow, stages: readonly Stage[], language: Language): readonly Arrow[] => {
  const leading = flow.moves.filter(({ from, to }) => from !== to)
  const ordered = [
    ...leading.filter(({ ordinary }) => ordinary),
    ...leading.filter(({ ordinary }) => !ordinary),
  ]
  const sourceOf = ({ from, command, to }: FlowMove): string => {
    const stage = stages.find(({ states }) => states.some(({ id }) => id === from))
    const isShared =
      stage !== undefined &&
      stage.name !== null &&
      stage.states.length > 1 &&
      stage.states.every(({ id }) =>
        leading.some((move) => move.from === id && move.command === command && move.to === to),
      )
    return isShared ? stage.id : placeOf(flow, from)
  }
  const arrows = ordered.map((move): [string, Arrow] => {
    const arrow = { from: sourceOf(move), to: placeOf(flow, move.to), label: move.label[language] }
    return [JSON.stringify([arrow.from, move.command, arrow.to]), arrow]
  })
  return [...new Map(arrows).values()]
}

const dashed = (waits: readonly string[]): readonly string[] =>
  waits.length === 0 ? [] : ['classDef wait stroke-dasharray: 4 3', `class ${waits.join(',')} wait`]

/**
 * A flow as a Mermaid state diagram: states by name and stage, with how long the work may take, and the moves that lead from
 * one to another, the ordinary ones first. States in which somebody is waited for are dashed.
 */
export function mermaidOf(flow: Flow, { language, direction = 'TB' }: MermaidOptions): string {
  const stages = stagesOf(flow, language)
  const at = (id: string): string => placeOf(flow, id)
  const stateLines = ({ id, name, budget }: FlowState): readonly string[] => {
    const words = spoken(name[language])
    if (budget === null) return [`state "${words}" as ${at(id)}`]
    return [`${at(id)}: ${words}`, `${at(id)}: ${spoken(termText(budget)[language])}`]
  }
  const stageLines = ({ id, name, states }: Stage): readonly string[] => {
    const lines = states.flatMap(stateLines)
    if (name === null) return lines
    return [`state "${spoken(name)}" as ${id} {`, ...lines.map((line) => `  ${line}`), '}']
  }
  const idsOf = (kind: FlowState['kind']): readonly string[] =>
    flow.states.filter((state) => state.kind === kind).map(({ id }) => at(id))
  const lines = [
    `direction ${direction}`,
    ...stages.flatMap(stageLines),
    ...idsOf('start').map((id) => `[*] --> ${id}`),
    ...arrowsOf(flow, stages, language).map(
      ({ from, to, label }) => `${from} --> ${to}: ${spoken(label)}`,
    ),
    ...idsOf('end').map((id) => `${id} --> [*]`),
    ...dashed(idsOf('wait')),
  ]
  return ['stateDiagram-v2', ...lines.map((line) => `  ${line}`), ''].join('\n')
}
