import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { documentTool } from '@motcua/testing/tools'
import { chromium, type Browser, type Page } from 'playwright-core'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts the chromium of this machine. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: documentTool('chromium'), args: flags })

/** A page with a box to draw in and a program that was loaded from its package; no address leads anywhere. */
export async function pageWith(browser: Browser, program: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 } })
  await page.route('**/*', (route) => route.abort())
  await page.setContent('<div id="drawing" style="width: 1600px; height: 900px"></div>')
  const path = createRequire(import.meta.url).resolve(program)
  await page.addScriptTag({ content: await readFile(path, 'utf8') })
  return page
}
