import { createHash } from 'node:crypto'
import {
  prepareDocument,
  type DocumentRenderer,
  type OfficialDocument,
} from '@motcua/core/documents'
import { toHtml } from 'hast-util-to-html'
import { blockNodes } from './blocks.js'
import { endNodes } from './endings.js'
import { lines, element, type Node } from './elements.js'
import { letterheadNode } from './letterhead.js'
import { styleOf } from './style.js'

/** What the document is called, as the one heading of the first level. */
function titleNodes({ title: { type, about }, layout }: OfficialDocument): readonly Node[] {
  const under = { className: ['about', ...(layout === 'letter' ? ['ruled'] : [])] }
  if (type === '') return about === null ? [] : [element('h1', under, ...lines(about))]
  const first = element('h1', {}, ...lines(type))
  return about === null ? [first] : [first, element('p', under, ...lines(about))]
}

/** An unnamed letter: what it is about stands in its letterhead, and is its heading. */
const isUntitled = ({ title: { type, about } }: OfficialDocument): boolean =>
  type === '' && about === null

const meta = (name: string, content: string): Node => element('meta', { name, content })

/** Allows the one style sheet of the page, by what it says, and nothing else. */
function policyOf(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64')
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
}

function headNode({ about }: OfficialDocument, style: string): Node {
  return element(
    'head',
    {},
    element('meta', { charSet: 'utf-8' }),
    element('meta', { httpEquiv: 'Content-Security-Policy', content: policyOf(style) }),
    element('title', {}, about.title),
    meta('viewport', 'width=device-width, initial-scale=1'),
    meta('author', about.author),
    meta('description', about.subject),
    meta('dcterms.created', about.date),
    element('style', {}, style),
  )
}

function pageOf(document: OfficialDocument): string {
  const { language, layout, letterhead, blocks } = document
  const main = element(
    'main',
    { className: [layout] },
    ...(letterhead === null ? [] : [letterheadNode(letterhead, isUntitled(document))]),
    ...titleNodes(document),
    ...blockNodes(blocks, language),
    ...endNodes(document),
  )
  const body = element('body', {}, main)
  const html = element('html', { lang: language }, headNode(document, styleOf(document)), body)
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, html] }, { upperDoctype: true })}\n`
}

/**
 * Prints documents as one HTML file: semantic, accessible, for screens and for paper, without scripts. Nothing is
 * fetched; a policy in the file forbids everything but its own style sheet.
 */
export function htmlRenderer(): DocumentRenderer {
  return Object.freeze({
    format: 'html',
    mediaType: 'text/html',
    render: async (document: OfficialDocument) =>
      new TextEncoder().encode(pageOf(prepareDocument(document))),
  })
}
