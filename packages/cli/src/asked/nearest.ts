import { text, type Text } from '@motcua/core'

/** How many letters must be put in, taken out or changed to make one word of the other. */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [row, letter] of Array.from(a).entries()) {
    const next = [row + 1]
    for (let at = 0; at < b.length; at++) {
      const changed = (before[at] ?? 0) + (b[at] === letter ? 0 : 1)
      next.push(Math.min(changed, (before[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1))
    }
    before = next
  }
  return before[b.length] ?? 0
}

/** A cure for a name there is not: the nearest one there is, when one is near, and all of them when they are few. */
export function nearest(name: string, names: readonly string[]): Text {
  const [best] = names
    .map((candidate) => ({ candidate, far: distance(name, candidate) }))
    .toSorted((a, b) => a.far - b.far)
  const near = best !== undefined && best.far <= Math.max(2, Math.ceil(name.length / 3))
  if (near) return text(`Có phải là ${best.candidate}?`, `Did you mean ${best.candidate}?`)
  const all = names.join(', ')
  return text(`Có: ${all}.`, `There are: ${all}.`)
}
