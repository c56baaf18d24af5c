import { posix } from 'node:path'
import type { MarkdownRenderer } from 'vitepress'

const external = /^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\/)/iu

/** Where a file of the project outside `docs` has its page on the site; undefined where it has none. */
export function pageOf(path: string): string | undefined {
  if (path === 'ARCHITECTURE.md') return '/project/architecture'
  if (path === 'CONTRIBUTING.md') return '/project/contributing'
  const [, name] = /^packages\/([^/]+)(?:\/README\.md)?$/u.exec(path) ?? []
  return name === undefined ? undefined : `/project/${name}`
}

/** What a link of a page becomes: itself, the page of another file, or nothing where the site has no page for it. */
export function linkFrom(page: string, href: string): string | undefined {
  if (external.test(href)) return href
  const [path = '', anchor] = href.split('#')
  const target = posix.join(posix.dirname(page), path).replace(/\/$/u, '')
  const end = anchor === undefined ? '' : `#${anchor}`
  if (target.startsWith('docs/'))
    return `${target.slice('docs'.length).replace(/(?<=\/)(?:README|index)\.md$|\.md$/u, '')}${end}`
  const own = pageOf(target)
  return own === undefined ? undefined : own + end
}

interface Written {
  readonly relativePath?: string
  readonly frontmatter?: { readonly origin?: string }
}

const originOf = ({ relativePath = '', frontmatter }: Written): string =>
  frontmatter?.origin ?? `docs/${relativePath}`

/** Turns links to files that are no page of the site into plain words, so that every link of the site leads somewhere. */
export function keepInside(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('keep-inside', (state) => {
    const page = originOf(state.env as Written)
    for (const { children } of state.tokens) {
      let dropped = false
      for (const token of children ?? []) {
        if (token.type === 'link_open') {
          const href = linkFrom(page, token.attrGet('href') ?? '')
          dropped = href === undefined
          if (href !== undefined) token.attrSet('href', href)
        }
        if (dropped && token.type.startsWith('link_')) {
          dropped = token.type === 'link_open'
          token.type = 'text'
          token.content = ''
        }
      }
    }
  })
}
