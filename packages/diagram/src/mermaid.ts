import type { Language } from '@motcua/core/documents'
import type { Flow, FlowMove } from '@motcua/core/proof'

// What Mermaid reads as its own: quotes, line ends, entities, and signs of its grammar.
const spoken = (text: string): string =>
  text.replace(/[^\p{L}\p{N} .,/()–-]/gu, (sign) => `#${String(sign.codePointAt(0) ?? 32)};`)

const nameOf = (index: number): string => `s${String(index)}`

const leadsOn = (move: FlowMove): boolean =>
  move.from !== move.to && move.roles.some((role) => role !== 'system')

/** A flow as a Mermaid state diagram: states by name, the moves of people that lead from one to another. */
export function mermaidOf(flow: Flow, { language }: { readonly language: Language }): string {
  const place = new Map(flow.states.map(({ id }, index) => [id, nameOf(index)]))
  const at = (id: string): string => place.get(id) ?? id
  return [
    'stateDiagram-v2',
    ...flow.states.map(({ id, name }) => `  state "${spoken(name[language])}" as ${at(id)}`),
    ...flow.states.flatMap(({ id, kind }) => (kind === 'start' ? [`  [*] --> ${at(id)}`] : [])),
    ...flow.moves
      .filter(leadsOn)
      .map(({ from, to, label }) => `  ${at(from)} --> ${at(to)}: ${spoken(label[language])}`),
    ...flow.states.flatMap(({ id, kind }) => (kind === 'end' ? [`  ${at(id)} --> [*]`] : [])),
    '',
  ].join('\n')
}
