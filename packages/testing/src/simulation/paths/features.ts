import type { CaseData } from '@motcua/core'

const mostCounted = 3
const deepest = 3

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

type Named = ReadonlySet<string>

function* shapes(
  value: unknown,
  { path, depth, named }: { path: string; depth: number; named: Named },
): Generator<string> {
  if (isList(value)) {
    yield `${path}#${String(Math.min(value.length, mostCounted))}`
    if (depth < deepest) {
      yield* shapes(value.at(-1) ?? null, { path: `${path}[]`, depth: depth + 1, named })
    }
    return
  }
  if (typeof value === 'object' && value !== null) {
    yield `${path}{}`
    if (depth >= deepest) return
    for (const [key, part] of Object.entries(value)) {
      yield* shapes(part, { path: `${path}.${key}`, depth: depth + 1, named })
    }
    return
  }
  if (typeof value === 'number') {
    yield `${path}~${String(Math.floor(Math.log2(Math.abs(value) + 1)))}`
    return
  }
  const told = typeof value === 'boolean' || value === null
  yield told || (typeof value === 'string' && named.has(value))
    ? `${path}=${String(value)}`
    : `${path}!`
}

/**
 * What sets the data of a case apart from that of others: which facts there are, how many of a list, what is yes or
 * no, roughly how much, and who of the people named; not what other texts and days say.
 */
export const featuresOf = (data: CaseData, named: ReadonlySet<string>): readonly string[] => [
  ...shapes(data, { path: '', depth: 0, named }),
]
