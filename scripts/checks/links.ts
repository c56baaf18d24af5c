import { posix } from 'node:path'
import { readPage, type Page } from './markdown.js'
import { exists, type Check, type Finding, type Repo } from './repo.js'

const inline = /\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/gu
const reference = /^\s*\[[^\]]+\]:\s*<?([^\s>]+)>?/gu
const html = /(?:href|src)="([^"]+)"/gu
const external = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu

/** Every relative link of every page leads to a file of the project, and every anchor to a heading. */
export const links: Check = (repo) => {
  const pages = new Map<string, Page>()
  const pageOf = (path: string): Page => {
    const page = pages.get(path) ?? readPage(repo.read(path))
    pages.set(path, page)
    return page
  }
  const markdown = repo.files.filter((path) => path.endsWith('.md'))
  return markdown.flatMap((file) =>
    pageOf(file).prose.flatMap((text, index) =>
      targets(text).flatMap((target): Finding[] => {
        const message = faultOf({ repo, file, pageOf }, target)
        return message === undefined ? [] : [{ file, line: index + 1, message }]
      }),
    ),
  )
}

function targets(line: string): readonly string[] {
  const text = line.replace(/`[^`]*`/gu, '')
  const found = [inline, reference, html].flatMap((pattern) => [...text.matchAll(pattern)])
  return found.map((match) => match[1] ?? '').filter((target) => !external.test(target))
}

interface Place {
  readonly repo: Repo
  readonly file: string
  readonly pageOf: (path: string) => Page
}

function faultOf({ repo, file, pageOf }: Place, target: string): string | undefined {
  const [path = '', anchor] = decodeURIComponent(target).split('#')
  if (path.startsWith('/')) return `Link "${target}" is absolute; write it relative to this page.`
  const full = path === '' ? file : posix.join(posix.dirname(file), path).replace(/\/$/u, '')
  // Pages that the site is made of besides these: whether one is there is checked as it is built.
  if (full.endsWith('.md') && repo.isGenerated(full)) return undefined
  if (!exists(repo, full === '.' ? '' : full))
    return `Link "${target}" leads to ${full}, which is not a file of the project. Correct the link.`
  if (anchor === undefined || !full.endsWith('.md')) return undefined
  if (pageOf(full).anchors.has(anchor)) return undefined
  return `Link "${target}": ${full} has no heading "#${anchor}". Correct the anchor.`
}
