import type { Language } from '@motcua/core/documents'
import type { Flow, FlowMove } from '@motcua/core/proof'
import { endsOf, groupsOf, isAtEdge, isWithin, type Area, type Seen } from './look-at.js'

/** Moves of a flow that a reader of its drawing would miss: no line leads there, or no words say so. */
export function movesMissed(
  flow: Flow,
  moves: readonly FlowMove[],
  {
    view,
    language,
    named,
  }: { readonly view: Seen; readonly language: Language; readonly named: boolean },
): readonly string[] {
  const groups = groupsOf(view.lines)
  const nameOf = (id: string): string =>
    flow.states.find((state) => state.id === id)?.name[language] ?? id
  const boxesOf = (id: string): readonly Area[] =>
    view.boxes.filter(({ words }) => words.startsWith(nameOf(id)))
  const touching = (
    areas: readonly Area[],
    end: 'first' | 'last',
  ): ReadonlySet<number | undefined> =>
    new Set(
      view.lines.flatMap((line, at) =>
        areas.some((area) => isAtEdge(endsOf(line)[end], area)) ? [groups[at]] : [],
      ),
    )
  return moves.flatMap(({ from, to, label }) => {
    const around = view.frames.filter((frame) => boxesOf(from).some((box) => isWithin(box, frame)))
    const leaving = touching([...boxesOf(from), ...around], 'first')
    const drawn = [...touching(boxesOf(to), 'last')].some((group) => leaving.has(group))
    const said = !named || view.told.includes(label[language])
    return drawn && said ? [] : [`${nameOf(from)}: ${label[language]}`]
  })
}
