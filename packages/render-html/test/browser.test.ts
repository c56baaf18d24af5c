import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { execFileSync } from 'node:child_process'
import { printable, type OfficialDocument } from '@motcua/core/documents'
import { bareDocument, fullDocument, hostileWords, withWords } from '@motcua/testing'
import { documentTool, noDocumentTools } from '@motcua/testing/tools'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { htmlRenderer } from '../src/index.js'
import { show, startBrowser } from './reading/browser.js'
import { documents } from './reading/documents.js'

const missing = noDocumentTools('chromium', 'pdftotext')
const titled = (name: string): string => (missing === null ? name : `${name} (${missing})`)

const render = (document: OfficialDocument): Promise<Uint8Array> => htmlRenderer().render(document)

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

describe.skipIf(missing !== null)(titled('in a browser'), () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await startBrowser()
  }, 60_000)

  afterAll(() => browser.close())

  describe('axe finds no barrier of WCAG 2.2 A and AA in', () => {
    test.each(
      Object.entries(documents).flatMap(([name, document]) =>
        [1024, 360].map((width) => [name, width, document] as const),
      ),
    )('%s, %i pixels wide', async (_name, width, document) => {
      const axe = await readFile(
        createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
        'utf8',
      )
      const { page } = await show(browser, await render(document), width)
      await page.evaluate(axe)
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
      const found = await page.evaluate<{
        violations: readonly Violation[]
        passes: readonly unknown[]
      }>(`axe.run({ runOnly: ${JSON.stringify(tags)} })`)
      await page.close()
      expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
      expect(found.passes.length).toBeGreaterThan(10)
    })
  })

  test.each(Object.entries(hostileWords))('%s, in the live page', async (_name, words) => {
    const blocks = words.map((text) => ({ block: 'paragraph', style: 'body', text }) as const)
    const hostile = withWords(fullDocument(), ({ path }) => words[path.length % words.length] ?? '')
    const document = { ...hostile, blocks: [...hostile.blocks, ...blocks] }
    const { page, called, noted } = await show(browser, await render(document))
    const texts = await page.evaluate<readonly string[]>(
      "[...document.querySelectorAll('p.body')].map((it) => [...it.childNodes].map((node) => node.nodeName === 'BR' ? '\\n' : node.textContent).join(''))",
    )
    const active = await page.evaluate<readonly string[]>(
      "[...document.querySelectorAll('script, img, a, iframe, object, embed, link, form, base')].map((it) => it.outerHTML)",
    )
    await page.close()
    expect(texts.slice(-words.length)).toEqual(words.map(printable))
    expect(active).toEqual([])
    expect(called).toEqual([])
    expect(noted).toEqual([])
  })

  test('the style sheet is let in by the policy, and a script is not', async () => {
    const { page, noted } = await show(browser, await render(fullDocument()))
    const size = await page.evaluate<string>(
      "getComputedStyle(document.querySelector('h1')).fontSize",
    )
    await page.evaluate(
      `document.body.append(Object.assign(document.createElement('script'), { textContent: 'document.title = "x"' }))`,
    )
    const title = await page.title()
    await page.close()
    expect(size).toBe('18.6667px')
    expect(title).toBe(fullDocument().about.title)
    expect(noted.join(' ')).toMatch(/Content Security Policy/)
  })

  test('nothing is wider than a telephone but tables, which scroll', async () => {
    for (const document of Object.values(documents)) {
      const { page } = await show(browser, await render(document), 360)
      const width = await page.evaluate<number>('document.documentElement.scrollWidth')
      await page.close()
      expect(width).toBeLessThanOrEqual(360)
    }
  })

  test('on paper it has its size, numbers from the second page on, and heads on every page', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [
      { is: 'text', text: `PY01-${index}` } as const,
      { is: 'number', value: index } as const,
    ])
    const columns = ['Mã hồ sơ', 'Số bản'].map(
      (head) => ({ head, group: null, width: 1, align: 'left' }) as const,
    )
    const table = { block: 'table', name: 'so', caption: null, columns, rows, total: null } as const
    const { page } = await show(browser, await render(bareDocument([table])))
    const pdf = await page.pdf({ preferCSSPageSize: true })
    await page.close()
    const text = execFileSync(documentTool('pdftotext'), ['-layout', '-', '-'], {
      input: pdf,
      stdio: ['pipe', 'pipe', 'ignore'],
    }).toString()
    const pages = text.split('\f').slice(0, -1)
    expect(pages.length).toBeGreaterThan(2)
    for (const each of pages) expect(each).toContain('Mã hồ sơ')
    const numbers = pages.map((each) => /^\s*(\d+)\s*$/m.exec(each.split('\n', 2).join('\n'))?.[1])
    expect(numbers).toEqual([undefined, ...pages.slice(1).map((_, index) => String(index + 2))])
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/)
  })
})
