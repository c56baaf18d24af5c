/** A fenced code block of a page. */
export interface Fence {
  /** What follows the opening fence: `ts`, `ts continues`, `ts no-check: reason`. */
  readonly info: string
  /** Line of the opening fence, from 1. */
  readonly line: number
  readonly code: string
  /** From `<!-- from: path#region -->` on the line above the fence. */
  readonly from?: string
}

/** What the checks need of a Markdown page. */
export interface Page {
  readonly fences: readonly Fence[]
  /** The lines with code blocks blanked, so that line numbers stay. */
  readonly prose: readonly string[]
  readonly anchors: ReadonlySet<string>
}

const opening = /^\s*(`{3,}|~{3,})\s*(.*)$/u
const origin = /^\s*<!--\s*from:\s*(\S+)\s*-->\s*$/u

/** Splits a page into prose, code blocks and the anchors its headings make. */
export function readPage(text: string): Page {
  const fences: Fence[] = []
  const prose: string[] = []
  let open: { mark: string; info: string; line: number; code: string[] } | undefined
  text.split('\n').forEach((content, index) => {
    const [, mark, info = ''] = opening.exec(content) ?? []
    if (open !== undefined) {
      if (mark?.startsWith(open.mark) === true && info === '') {
        fences.push(closeFence(open, prose))
        open = undefined
      } else open.code.push(content)
    } else if (mark !== undefined) open = { mark, info: info.trim(), line: index + 1, code: [] }
    prose.push(open !== undefined || mark !== undefined ? '' : content)
  })
  if (open !== undefined) fences.push(closeFence(open, prose))
  return { fences, prose, anchors: anchorsOf(prose) }
}

function closeFence(
  open: { info: string; line: number; code: string[] },
  prose: readonly string[],
): Fence {
  const above = prose[open.line - 2]?.trim() === '' ? prose[open.line - 3] : prose[open.line - 2]
  const from = origin.exec(above ?? '')?.[1]
  const fence = { info: open.info, line: open.line, code: open.code.join('\n') }
  return from === undefined ? fence : { ...fence, from }
}

/** The anchors a page offers, named as the usual forges name them. */
function anchorsOf(prose: readonly string[]): ReadonlySet<string> {
  const anchors = new Set<string>()
  for (const line of prose) {
    const heading = /^#{1,6}\s+(.*?)\s*#*$/u.exec(line)?.[1]
    if (heading !== undefined) addAnchor(anchors, slug(heading))
    for (const [, id = ''] of line.matchAll(/<a\s+(?:id|name)="([^"]+)"/gu)) anchors.add(id)
  }
  return anchors
}

function addAnchor(anchors: Set<string>, base: string): void {
  let name = base
  for (let n = 1; anchors.has(name); n += 1) name = `${base}-${n}`
  anchors.add(name)
}

const slug = (heading: string): string =>
  heading
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-')
