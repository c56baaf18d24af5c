import { SourceMap } from 'node:module'
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { z } from 'zod'

const profileShape = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      callFrame: z.object({
        functionName: z.string(),
        url: z.string(),
        lineNumber: z.number(),
        columnNumber: z.number(),
      }),
      children: z.array(z.number()).optional(),
    }),
  ),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
})

type Profile = z.infer<typeof profileShape>
type ProfileNode = Profile['nodes'][number]

const mapShape = z.object({
  version: z.number(),
  file: z.string().default(''),
  sources: z.array(z.string()),
  sourcesContent: z.array(z.string()).default([]),
  names: z.array(z.string()),
  mappings: z.string(),
  sourceRoot: z.string().default(''),
})

/** Time charged to one place of the source, and what it was spent in below it. */
export interface Charge {
  readonly place: string
  readonly share: number
  readonly below: readonly (readonly [string, number])[]
}

const notWork = new Set(['(idle)', '(program)', '(root)'])

const add = (sums: Map<string, number>, key: string, value: number): void => {
  sums.set(key, (sums.get(key) ?? 0) + value)
}

const selfTimes = ({ samples, timeDeltas }: Profile): ReadonlyMap<number, number> => {
  const times = new Map<number, number>()
  samples.forEach((id, place) => times.set(id, (times.get(id) ?? 0) + (timeDeltas[place] ?? 0)))
  return times
}

const parentsOf = (nodes: readonly ProfileNode[]): ReadonlyMap<number, number> =>
  new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)))

const libraryOf = (url: string): string => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? ''

/** Names a frame of the worker by its source line; nothing for frames outside it. */
const placeFinder = (worker: string, root: string) => {
  const map = new SourceMap(mapShape.parse(JSON.parse(readFileSync(`${worker}.map`, 'utf8'))))
  return ({ callFrame }: ProfileNode): string | undefined => {
    const { url, lineNumber, columnNumber, functionName } = callFrame
    if (!url.endsWith('/worker.mjs')) return undefined
    const entry = map.findEntry(lineNumber, columnNumber)
    if (!('originalSource' in entry)) return undefined
    const source = relative(root, new URL(entry.originalSource, `file://${worker}`).pathname)
    return `${source}:${String(entry.originalLine + 1)} ${functionName || '(arrow)'}`
  }
}

const outsideName = ({ callFrame: { url, functionName } }: ProfileNode): string => {
  const library = libraryOf(url) || (url === '' ? 'native' : url.replace(/^.*\//, ''))
  return `${library} ${functionName || '(arrow)'}`
}

/** Where a processor profile of the worker spent its working time, charged to the nearest line of our own above it. */
export function chargesOf(
  profileFile: string,
  { worker, root }: { readonly worker: string; readonly root: string },
): readonly Charge[] {
  const profile = profileShape.parse(JSON.parse(readFileSync(profileFile, 'utf8')))
  const place = placeFinder(worker, root)
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]))
  const parents = parentsOf(profile.nodes)
  const charged = new Map<string, Map<string, number>>()
  let total = 0
  for (const [id, time] of selfTimes(profile)) {
    const node = nodes.get(id)
    if (node === undefined || notWork.has(node.callFrame.functionName)) continue
    total += time
    const own = place(node)
    let owner = own
    for (let at = parents.get(id); owner === undefined && at !== undefined; at = parents.get(at)) {
      const above = nodes.get(at)
      owner = above && place(above)
    }
    const key = owner ?? '(no line of ours)'
    const below = charged.get(key) ?? new Map<string, number>()
    charged.set(key, below)
    add(below, own === undefined ? outsideName(node) : 'itself', time)
  }
  return [...charged]
    .map(([key, below]) => {
      const spent = [...below].toSorted(([, a], [, b]) => b - a)
      const sum = spent.reduce((all, [, time]) => all + time, 0)
      const shares = spent.slice(0, 3).map(([name, time]) => [name, time / total] as const)
      return { place: key, share: sum / total, below: shares }
    })
    .toSorted((a, b) => b.share - a.share)
}
