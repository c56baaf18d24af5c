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

/** A page shown in a browser, and every address that was called for it after the page itself. */
export interface Shown {
  readonly page: Page
  readonly called: readonly string[]
  /** What was run or refused: dialogs and messages of the console. */
  readonly noted: readonly string[]
}

const address = 'http://document.invalid/'

/** Shows a file in a page of its own; no address leads anywhere. */
export async function show(browser: Browser, file: Uint8Array, width = 1024): Promise<Shown> {
  const page = await browser.newPage({ viewport: { width, height: 800 } })
  const called: string[] = []
  const noted: string[] = []
  page.on('console', (message) => noted.push(message.text()))
  page.on('dialog', (dialog) => {
    noted.push(dialog.message())
    void dialog.dismiss()
  })
  await page.route('**/*', async (route) => {
    const url = route.request().url()
    if (url === address) {
      await route.fulfill({ contentType: 'text/html', body: Buffer.from(file) })
      return
    }
    called.push(url)
    await route.abort()
  })
  await page.goto(address)
  return { page, called, noted }
}
