import { printable, type Language } from '@motcua/core/documents'
import { hostileWords } from '@motcua/testing'
import { noDocumentTools } from '@motcua/testing/tools'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bpmnOf, mermaidOf } from '@motcua/diagram'
import { pageWith, startBrowser } from './reading/browser.js'
import {
  definitions,
  flowNamed,
  flowOfDefinition,
  languages,
  withHostileIds,
  withWords,
} from './reading/flows.js'

const missing = noDocumentTools('chromium')
const titled = (name: string): string => (missing === null ? name : `${name} (${missing})`)

const everything = definitions.flatMap((definition) =>
  languages.map((language): [string, Language, typeof definition] => [
    definition.key,
    language,
    definition,
  ]),
)

/** Versions that differ by what Mermaid does not show have the same text, which is drawn once. */
const texts = [
  ...new Map(
    everything.map(([key, language, definition]) => {
      const flow = flowOfDefinition(definition)
      const text = mermaidOf(flow, { language })
      return [text, { key, language, flow, text }] as const
    }),
  ).values(),
]

const hostileFlow = (words: readonly string[]) => {
  const word = (index: number): string => words[index % words.length] ?? ''
  return withHostileIds(withWords(flowNamed('dossier@confirm-result/2018'), word), word)
}

interface Shown {
  readonly warnings: readonly string[]
  /** Names of all that is shown. */
  readonly names: readonly string[]
}

describe.skipIf(missing !== null)(titled('in a browser'), { timeout: 60_000 }, () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await startBrowser()
  }, 60_000)

  afterAll(() => browser.close())

  describe('bpmn-js shows, without a warning,', () => {
    let page: Page

    beforeAll(async () => {
      page = await pageWith(browser, 'bpmn-js/dist/bpmn-viewer.production.min.js')
    })

    const show = (xml: string): Promise<Shown> =>
      page.evaluate<Shown>(`(async () => {
        const viewer = new BpmnJS({ container: '#drawing' })
        const { warnings } = await viewer.importXML(${JSON.stringify(xml)})
        const names = viewer.get('elementRegistry')
          .filter(({ labelTarget }) => labelTarget === undefined)
          .flatMap(({ businessObject: { name } }) => name === undefined ? [] : [name])
        viewer.destroy()
        return { warnings: warnings.map(String), names }
      })()`)

    test.each(everything)('%s, %s', async (_key, language, definition) => {
      const flow = flowOfDefinition(definition)
      const { warnings, names } = await show(await bpmnOf(flow, { language }))
      expect(warnings).toEqual([])
      expect(names).toEqual(expect.arrayContaining(flow.states.map(({ name }) => name[language])))
    })

    test.each(Object.entries(hostileWords))('%s', async (_name, words) => {
      const flow = hostileFlow(words)
      const { warnings, names } = await show(await bpmnOf(flow, { language: 'vi' }))
      const plain = (text: string): string => printable(text).replace(/\s/g, ' ')
      expect(warnings).toEqual([])
      expect(names.map(plain)).toEqual(
        expect.arrayContaining(flow.lanes.map(({ name }) => plain(name.vi))),
      )
    })
  })

  describe('Mermaid draws', () => {
    let page: Page

    beforeAll(async () => {
      page = await pageWith(browser, 'mermaid/dist/mermaid.min.js')
      await page.evaluate('mermaid.initialize({ startOnLoad: false })')
    })

    /** Draws, and reads the words of the drawing; a text Mermaid cannot read is an error. */
    const draw = (text: string): Promise<string> =>
      page.evaluate<string>(`(async () => {
        const { svg } = await mermaid.render('flow', ${JSON.stringify(text)})
        const box = document.querySelector('#drawing')
        box.innerHTML = svg
        return box.innerText + box.textContent
      })()`)

    const words = (text: string): string => text.replace(/\s/g, '')

    test.each(texts)('$key, $language', async ({ language, flow, text }) => {
      const drawn = words(await draw(text))
      expect(drawn).not.toContain('Syntaxerror')
      for (const { name } of flow.states) expect(drawn).toContain(words(name[language]))
      for (const { from, to, label } of flow.moves)
        if (from !== to) expect(drawn).toContain(words(label[language]))
    })

    test.each(Object.entries(hostileWords))('%s', async (_name, hostile) => {
      const flow = hostileFlow(hostile)
      const drawn = await draw(mermaidOf(flow, { language: 'vi' }))
      expect(drawn).not.toContain('Syntax error')
      const active = await page.evaluate<number>(
        "document.querySelectorAll('#drawing :is(script, img, iframe, object, embed, form, a)').length",
      )
      expect(active).toBe(0)
      for (const { name } of flow.states) expect(words(drawn)).toContain(words(printable(name.vi)))
    })
  })
})
