import type { Text } from '@motcua/core'
import type { FlowMove } from '@motcua/core/proof'
import { isOfEngine } from './main-line.js'

/** Moves by one command that lead from each of some states to each of others: drawn as one line that joins and forks. */
export interface Bundle {
  readonly id: string
  readonly label: Text
  readonly froms: readonly string[]
  readonly tos: readonly string[]
  readonly ordinary: boolean
  /** Whether only the engine gives it. */
  readonly byEngine: boolean
}

const joined = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly (readonly [Item, ...Item[]])[] => {
  const groups = new Map<string, [Item, ...Item[]]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return [...groups.values()]
}

/** Joins moves by the same command into as few bundles as they are alike. */
export function bundlesOf(moves: readonly FlowMove[]): readonly Bundle[] {
  const ends = joined(moves, (move) =>
    JSON.stringify([move.command, move.label, move.to, move.ordinary, isOfEngine(move)]),
  ).map((group) => ({ move: group[0], froms: group.map(({ from }) => from) }))
  const alike = joined(ends, ({ move, froms }) =>
    JSON.stringify([move.command, move.label, froms, move.ordinary, isOfEngine(move)]),
  )
  return alike.map((group, index) => {
    const [{ move, froms }] = group
    return {
      id: `${String(index)} ${move.command}`,
      label: move.label,
      froms,
      tos: group.map((one) => one.move.to),
      ordinary: move.ordinary,
      byEngine: isOfEngine(move),
    }
  })
}
