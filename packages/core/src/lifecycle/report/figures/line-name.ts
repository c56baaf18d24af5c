import { text, type Text } from '../../../model/text.js'
import type { Regime } from '../../../procedure/regime.js'
import type { FigureSet } from '../../../reporting/figure-set.js'
import { feedbackSorts, type FeedbackSort } from '../../feedback/feedback-data.js'
import { feedbackSortWords } from '../../feedback/feedback-words.js'

/** What names the lines of tables of figures. */
export type NamesOfLines = Pick<Regime, 'procedures' | 'support' | 'feedback'>

interface Named {
  readonly id: string
  readonly name: Text
}

const unclassified = text('Chưa phân loại', 'Not classified')

const isSort = (id: string): id is FeedbackSort => feedbackSorts.some((sort) => sort === id)

const fixedName = (id: string): Text | undefined => {
  if (id === 'unclassified') return unclassified
  return isSort(id) ? feedbackSortWords[id] : undefined
}

// The newest version names a topic that several have.
const topicsOf = ({ feedback = [] }: NamesOfLines): readonly Named[] =>
  feedback.toReversed().flatMap(({ topics }) => topics)

const namesBy: Readonly<Record<string, (regime: NamesOfLines) => readonly Named[]>> = {
  dossier: ({ procedures }) => procedures,
  support: ({ support = [] }) => support,
  feedback: topicsOf,
}

/**
 * The name of a line of a table of figures: of a procedure, of a service of online support, of a topic or sort of
 * feedback. The id itself where the regime knows no name.
 */
export function lineName(
  regime: NamesOfLines,
  { kind }: Pick<FigureSet, 'kind'>,
  id: string,
): Text {
  const known = namesBy[kind]?.(regime).find((each) => each.id === id)?.name
  const fixed = kind === 'feedback' ? fixedName(id) : undefined
  return known ?? fixed ?? text(id, id)
}
