import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { documentTool } from '@motcua/testing/tools'
import { chromium, type Page } from 'playwright-core'
import { serve } from './serve.js'

const dist = join(import.meta.dirname, '../../docs/.vitepress/dist')
const desktop = { width: 1280, height: 900 }
const phone = { width: 390, height: 844 }

const { origin, server } = await serve(dist)
const browser = await chromium.launch({
  executablePath: documentTool('chromium'),
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
})
const context = await browser.newContext({ viewport: desktop })
const faults: string[] = []

/** Complaints of the browser about a page, wherever they come from. */
function listen(page: Page): void {
  const at = () => page.url().slice(origin.length)
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${at()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`${at()}: ${error.message}`))
  page.on('requestfailed', (request) => {
    // A page that is left drops what it was fetching ahead of time.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      faults.push(`${at()}: ${request.url()} failed`)
  })
  page.on('request', (request) => {
    const { protocol } = new URL(request.url())
    if (protocol !== 'data:' && !request.url().startsWith(origin))
      faults.push(`${at()}: asks ${request.url()}`)
  })
}

/** Pages of the site that a page links to, without anchors; files to download are left out. */
async function linksOf(page: Page): Promise<readonly string[]> {
  const script = `[...document.querySelectorAll('a[href]:not([download])')].map((a) => a.href).join(' ')`
  const links = String(await page.evaluate(script)).split(' ')
  const urls = links.filter((link) => link !== '').map((link) => new URL(link))
  return urls.filter((url) => url.origin === origin).map(({ pathname }) => pathname)
}

/** Files of the site that a page offers to download. */
async function filesOf(page: Page): Promise<readonly string[]> {
  const script = `[...document.querySelectorAll('a[href][download]')].map((a) => a.href).join(' ')`
  const links = String(await page.evaluate(script)).split(' ')
  return links.filter((link) => link !== '')
}

async function fetchAll(page: Page, path: string): Promise<void> {
  for (const file of await filesOf(page)) {
    const answer = await context.request.get(file)
    if (!answer.ok()) faults.push(`${path}: ${file} has status ${answer.status()}`)
  }
}

async function look(page: Page, path: string): Promise<readonly string[]> {
  await page.setViewportSize(desktop)
  const answer = await page.goto(origin + path, { waitUntil: 'load' })
  if (answer?.status() !== 200) faults.push(`${path}: status ${answer?.status() ?? 'none'}`)
  if ((await page.locator('h1').count()) === 0) faults.push(`${path}: no heading`)
  const links = await linksOf(page)
  await fetchAll(page, path)
  await page.setViewportSize(phone)
  const wide = await page.evaluate('document.documentElement.scrollWidth')
  if (Number(wide) > phone.width) faults.push(`${path}: ${String(wide)} pixels wide on a phone`)
  return links
}

const seen = new Set(['/'])

/** Looks at every page that can be reached from the first one, three at a time. */
async function walkAll(): Promise<void> {
  const waiting = ['/']
  const pages = await Promise.all([1, 2, 3].map(() => context.newPage()))
  pages.forEach(listen)
  while (waiting.length > 0) {
    const next = waiting.splice(0, pages.length)
    const found = await Promise.all(
      pages.slice(0, next.length).map((page, index) => look(page, next[index] ?? '/')),
    )
    for (const path of found.flat().filter((it) => !seen.has(it))) {
      seen.add(path)
      waiting.push(path)
    }
  }
  await Promise.all(pages.map((page) => page.close()))
}

/** Types into the search box: a page must be among what is found. */
async function search(from: string, words: string, to: string): Promise<void> {
  const page = await context.newPage()
  listen(page)
  await page.setViewportSize(desktop)
  await page.goto(origin + from, { waitUntil: 'load' })
  await page.locator('#local-search button').first().click()
  await page.locator('#localsearch-input').fill(words)
  const found = page.locator(`#localsearch-list a[href*="${to}"]`).first()
  await found.waitFor({ timeout: 10_000 }).catch(() => {
    faults.push(`${from}: "${words}" does not find ${to}`)
  })
  await page.close()
}

const built = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html') && name !== '404.html')
  .map((name) => `/${relative('.', name)}`.replace(/(?<=\/)index\.html$/u, ''))

try {
  await walkAll()
  for (const path of built.filter((it) => !seen.has(it)))
    faults.push(`${path}: no link leads there`)
  await search('/vi/', 'xac nhan ket qua', '/vi/procedures/confirm-result')
  await search('/vi/', 'Xác nhận kết quả', '/vi/procedures/confirm-result')
  await search('/', 'xac nhan ket qua', '/procedures/confirm-result')
  await search('/', 'defineProcedure', 'defineProcedure')
} finally {
  await browser.close()
  server.close()
}
for (const fault of new Set(faults)) console.log(fault)
console.log(`${seen.size} pages, each at ${desktop.width} and ${phone.width} pixels`)
process.exitCode = faults.length > 0 ? 1 : 0
