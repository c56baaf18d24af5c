import type { ReadBack } from '@motcua/testing'
import { defaultTreeAdapter, html, parse, type DefaultTreeAdapterTypes } from 'parse5'

type Element = DefaultTreeAdapterTypes.Element
type ChildNode = DefaultTreeAdapterTypes.ChildNode

const childrenOf = (node: ChildNode): readonly ChildNode[] =>
  'childNodes' in node ? node.childNodes : []

const isElement = (node: ChildNode): node is Element => defaultTreeAdapter.isElementNode(node)

const every = (node: ChildNode): readonly Element[] => [
  ...(isElement(node) ? [node] : []),
  ...childrenOf(node).flatMap(every),
]

const named = (node: ChildNode, name: string): readonly Element[] =>
  every(node).filter(({ tagName }) => tagName === name)

const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.attrs.find((it) => it.name === name)?.value

/** What is read: all text, but of a drawing its title alone. */
function textOf(node: ChildNode): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value
  if (isElement(node) && node.tagName === 'svg') {
    const [title] = named(node, 'title')
    return title === undefined ? '' : `\n${childrenOf(title).map(textOf).join('')}\n`
  }
  return childrenOf(node).map(textOf).join('')
}

const calling =
  /^(?:href|xlink:href|src|srcset|data|action|formaction|poster|background|cite|ping|manifest|codebase|longdesc|usemap|profile|srcdoc)$/

const callsOf = (root: Element, style: string): readonly string[] => [
  ...every(root).flatMap(({ attrs }) =>
    attrs.filter(({ name }) => calling.test(name)).map(({ value }) => value),
  ),
  ...(style.match(/url\([^)]*\)|@import[^;]*/g) ?? []),
]

const partsOf = (root: Element): readonly string[] => [
  ...new Set(
    every(root).flatMap(({ tagName, namespaceURI, attrs }) => {
      const name = namespaceURI === html.NS.HTML ? tagName : `${namespaceURI} ${tagName}`
      return [name, ...attrs.map((it) => `${name}@${it.name}`)]
    }),
  ),
]

const comments = (node: ChildNode): number =>
  (defaultTreeAdapter.isCommentNode(node) ? 1 : 0) +
  childrenOf(node).reduce((sum, child) => sum + comments(child), 0)

const gridOf = (table: Element): readonly (readonly string[])[] =>
  named(table, 'tbody')
    .flatMap((body) => named(body, 'tr'))
    .map((row) => named(row, 'td').map(textOf))

/** Reads a page with parse5, a parser by the standard that knows nothing of how it was written. */
export async function readHtml(file: Uint8Array): Promise<ReadBack> {
  const document = parse(new TextDecoder('utf-8', { fatal: true }).decode(file))
  const root = document.childNodes.find(isElement)
  if (root === undefined) throw new Error('no page')
  const [head, body] = ['head', 'body'].map((name) => named(root, name)[0])
  if (head === undefined || body === undefined) throw new Error('no page')
  const style = named(head, 'style').map(textOf).join('\n')
  const meta = (name: string): string =>
    attribute(
      named(head, 'meta').find((it) => attribute(it, 'name') === name),
      'content',
    ) ?? ''
  const size = /@page\{size:(\d+)mm (\d+)mm/.exec(style)
  const tables = named(body, 'table')
  const repeated =
    style.includes('thead{display:table-header-group}') &&
    tables.every((table) => named(table, 'thead').some((it) => named(it, 'th').length > 0))
  const language = attribute(root, 'lang')
  return {
    text: textOf(body),
    properties: {
      title: named(head, 'title').map(textOf).join(''),
      author: meta('author'),
      subject: meta('description'),
      ...(language === undefined ? {} : { language }),
    },
    paper: { width: Number(size?.[1]), height: Number(size?.[2]) },
    parts: [
      ...partsOf(root),
      ...(document.childNodes.some((node) => comments(node) > 0) ? ['comment'] : []),
    ],
    calls: callsOf(root, style),
    heads: { repeated },
    tables: tables.map(gridOf),
  }
}
