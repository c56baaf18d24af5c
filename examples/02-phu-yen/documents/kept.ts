import type { DocumentRenderer } from '@motcua/core/documents'
import type { Press } from './print-all.js'

/** A press that keeps its files in memory. */
export interface MemoryPress {
  readonly press: Omit<Press, 'progress'>
  /** What was printed, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** A press that keeps its files in memory, for whoever wants to look at them there. */
export function memoryPress(renderers: readonly DocumentRenderer[]): MemoryPress {
  const files = new Map<string, Uint8Array>()
  return { files, press: { renderers, keep: (path, file) => void files.set(path, file) } }
}

/** Where the links of a page lead, as paths and as `#` with an id. */
export const linksIn = (page: string): readonly string[] =>
  [...page.matchAll(/ href="([^"]*)"/g)].map(([, to = '']) => decodeURIComponent(to))

/** The links of a page that lead to no page, no file and no place in the page itself. */
export const brokenLinks = (page: string, there: readonly ReadonlyMap<string, unknown>[]) =>
  linksIn(page).filter((to) =>
    to.startsWith('#')
      ? !page.includes(` id="${to.slice(1)}"`)
      : !there.some((files) => files.has(to)),
  )
