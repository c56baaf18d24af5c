import { termText, text, type Citation, type Text } from '@motcua/core'
import { printable, type Language } from '@motcua/core/documents'
import type { Flow, FlowMove, FlowState } from '@motcua/core/proof'
import type { Words } from './measures.js'
import type { ProcessLink, ProcessNode } from './process.js'

const stage = text('Giai đoạn', 'Stage')
const budget = text('Thời hạn xử lý', 'Time allowed')
const basis = text('Căn cứ', 'Basis')
const assumed = text('chưa được kiểm chứng', 'never verified')
const givers = text('Người thực hiện', 'Done by')
const refused = text('Không thực hiện được khi', 'Refused when')
const or = text('hoặc', 'or')
const staying = text(
  'Việc làm tại bước này mà hồ sơ không chuyển bước',
  'Done here without leaving',
)

/** All that is written into BPMN, in one language. */
export interface BpmnWords extends Words {
  /** What is told of a state or a move besides its name; empty where there is nothing. */
  readonly about: (subject: ProcessNode | ProcessLink) => string
  /** Names of the lanes, by id of the role. */
  readonly ofLane: (id: string) => string
}

const cited = ({ instrument, clause, grade }: Citation): string =>
  `${instrument} ${clause} (${grade})`

const sentence = (head: Text, body: string, language: Language): readonly string[] =>
  body === '' ? [] : [`${head[language]}: ${body}`]

const basisOf = (citation: Citation | null, language: Language): readonly string[] => {
  if (citation === null) return []
  const note = citation.grade === 'C' ? `, ${assumed[language]}` : ''
  return sentence(basis, `${cited(citation)}${note}`, language)
}

const aboutMove = (
  { roles, branches, basis: citation }: FlowMove,
  flow: Flow,
  language: Language,
): readonly string[] => {
  const names = roles
    .filter((role) => role !== 'system' || roles.length === 1)
    .map((role) => flow.lanes.find(({ id }) => id === role)?.name[language] ?? role)
  const reasons = branches.map((guards) => guards.map(({ text: words }) => words[language]))
  const ways = reasons.some((guards) => guards.length === 0)
    ? ''
    : reasons.map((guards) => guards.join(' ')).join(` – ${or[language]}: `)
  return [
    ...sentence(givers, names.join(', '), language),
    ...sentence(refused, ways, language),
    ...basisOf(citation, language),
  ]
}

const aboutState = (state: FlowState, flow: Flow, language: Language): readonly string[] => {
  const stays = flow.moves.filter(
    ({ from, to, roles }) =>
      from === state.id && to === from && roles.some((role) => role !== 'system'),
  )
  return [
    ...sentence(stage, state.stage?.name[language] ?? '', language),
    ...sentence(budget, state.budget === null ? '' : termText(state.budget)[language], language),
    ...basisOf(state.basis, language),
    ...sentence(staying, stays.map(({ label }) => label[language]).join('; '), language),
  ]
}

/** Reads all words of a flow, in one language, without signs that XML cannot hold. */
export function wordsOf(flow: Flow, language: Language): BpmnWords {
  const labels = (moves: readonly FlowMove[]): string =>
    printable([...new Set(moves.map(({ label }) => label[language]))].join('; '))
  return {
    ofNode: ({ state, moves }) =>
      state === null ? labels(moves) : printable(state.name[language]),
    // What begins a run anew has the words of its move, so its way has none.
    ofLink: ({ move, from, chosen }) =>
      move === null || (!chosen && from.startsWith('again__')) ? '' : labels([move]),
    ofBudget: ({ state, kind }) =>
      state === null || state.budget === null || kind === 'end'
        ? null
        : termText(state.budget)[language],
    ofLane: (id) => printable(flow.lanes.find((lane) => lane.id === id)?.name[language] ?? id),
    about: (subject) => {
      if ('state' in subject)
        return subject.state === null
          ? ''
          : printable(aboutState(subject.state, flow, language).join('\n'))
      const { move } = subject
      return move === null ? '' : printable(aboutMove(move, flow, language).join('\n'))
    },
  }
}
