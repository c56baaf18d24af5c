import type { PlannedMove } from './move.js'
import type { Node } from './search.js'

/** A way through a definition: what happens, in order, to one case. */
export interface Path {
  readonly moves: readonly PlannedMove[]
}

const line = (leaf: Node): readonly Node[] => {
  const nodes: Node[] = []
  for (let node: Node | null = leaf; node !== null; node = node.parent) nodes.unshift(node)
  return nodes
}

/**
 * The paths that show all that was found, each to its end: what leads on to something else is no path of its own, and
 * what is refused on the way is tried once.
 */
export function pathsThrough(needed: readonly Node[]): readonly Path[] {
  const inside = new Set<Node>()
  for (const leaf of needed) {
    for (let node = leaf.parent; node !== null; node = node.parent) inside.add(node)
  }
  const tried = new Set<Node>()
  return [...new Set(needed)]
    .filter((node) => !inside.has(node))
    .map((leaf) => ({
      moves: line(leaf).flatMap((node) => {
        const refused = tried.has(node) ? [] : node.refused
        tried.add(node)
        return [...(node.by === null ? [] : [node.by]), ...refused]
      }),
    }))
}
