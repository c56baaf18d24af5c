import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainDate } from '@motcua/core'
import { type OfficialDocument } from '@motcua/core/documents'
import { memoryStore } from '@motcua/core/memory'
import { thads } from '@motcua/core/thads'
import { docxRenderer } from '@motcua/render-docx'
import { htmlRenderer } from '@motcua/render-html'
import { pdfRenderer } from '@motcua/render-pdf'
import { xlsxRenderer } from '@motcua/render-xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { readArrivals } from '../arrivals/arrivals.js'
import { offices } from '../report/book-pages.js'
import { noProgress } from '../report/progress.js'
import { runOffices, type RunResult } from '../run-offices.js'
import { filePath, isDocumentPath, withOwnNames, type FiledChapter } from './filed.js'
import { indexPage } from './index-page.js'
import { brokenLinks, linksIn, memoryPress, type MemoryPress } from './kept.js'

const all = readArrivals(
  readFileSync(join(import.meta.dirname, '..', 'arrivals.csv'), 'utf8'),
  thads,
)
const threeWeeks = plainDate('2017-06-21')
const first = all.filter(({ day }) => day <= threeWeeks)
const formats = ['html', 'docx', 'xlsx', 'pdf']

interface Printed extends MemoryPress {
  readonly result: RunResult
  readonly index: string
}

const run = async (): Promise<Printed> => {
  const memory = memoryPress([htmlRenderer(), docxRenderer(), xlsxRenderer(), pdfRenderer()])
  const result = await runOffices({
    ...{ arrivals: first, store: memoryStore(), through: threeWeeks, progress: noProgress },
    press: memory.press,
  })
  return { ...memory, result, index: result.pages.get('index.html') ?? '' }
}

describe('the documents of three weeks', () => {
  let printed: Printed
  let again: Printed
  beforeAll(async () => {
    printed = await run()
    again = await run()
  }, 120_000)

  const asHtml = (path: string): string => new TextDecoder().decode(printed.files.get(path))

  it('are the same bytes in a second run, and so is the page that leads to them', () => {
    expect([...again.files.keys()]).toEqual([...printed.files.keys()])
    const differing = [...printed.files].filter(
      ([path, file]) => !Buffer.from(file).equals(again.files.get(path) ?? new Uint8Array()),
    )
    expect(differing.map(([path]) => path)).toEqual([])
    expect(again.index).toBe(printed.index)
  })

  it('are each found from the index, which leads nowhere else', () => {
    const { index, files, result } = printed
    expect(brokenLinks(index, [files, result.pages])).toEqual([])
    const linked = new Set(linksIn(index))
    expect([...files.keys()].filter((path) => !linked.has(path))).toEqual([])
    expect(index).not.toMatch(/<script|https?:|style="/)
  })

  it('come in every format, where a later run knows them as its own', () => {
    const names = new Set([...printed.files.keys()].map((path) => path.replace(/\.\w+$/, '')))
    expect(printed.files.size).toBe(names.size * formats.length)
    for (const path of printed.files.keys()) expect(isDocumentPath(path), path).toBe(true)
  })

  it('hold the register of each office, with every line the office has', () => {
    expect(printed.result.books.map(({ unit }) => unit)).toEqual(offices)
    for (const { unit, lines } of printed.result.books) {
      const page = asHtml(`van-ban/so-theo-doi/2017-${unit.split('/').at(-1) ?? ''}.html`)
      expect(page).toContain(`Quyển này có ${lines} dòng`)
      expect(page.match(/PY\d\d-17\d{4}-\d{4}/g)).toHaveLength(lines)
    }
  })

  it('hold the slips of a dossier by its code: receipt with tracking code, papers wanted, control', () => {
    const [, code = ''] =
      /Hồ sơ phải bổ sung trong khi giải quyết: (PY[\d-]+)/.exec(printed.index) ?? []
    for (const slip of ['giay-hen', 'yeu-cau-bo-sung', 'kiem-soat']) {
      const path = `van-ban/phieu/${code}-${slip}.html`
      expect(asHtml(path), path).toContain(code)
      expect(linksIn(printed.index)).toContain(path)
    }
    const receipt = asHtml(`van-ban/phieu/${code}-giay-hen.html`)
    expect(receipt).toContain(`Mã QR dẫn đến trang tra cứu với mã số ${code}.`)
    expect(asHtml(`van-ban/phieu/${code}-kiem-soat.html`)).not.toContain('Mã QR')
  })

  it('hold the refusal of a dossier that never got a code', () => {
    const refusal = [...printed.files.keys()].find((path) => path.endsWith('-tu-choi.html')) ?? ''
    expect(asHtml(refusal)).toContain('TỪ CHỐI')
  })
})

describe('a run without a press', () => {
  it('prints nothing and has no index', async () => {
    const result = await runOffices({
      ...{ arrivals: first.slice(0, 3), store: memoryStore() },
      ...{ through: plainDate('2017-06-02'), progress: noProgress },
    })
    expect(result.pages.has('index.html')).toBe(false)
  })
})

const document: OfficialDocument = {
  ...{ kind: 'letter', language: 'vi', layout: 'letter', letterhead: null },
  ...{ page: { size: 'A4', orientation: 'portrait' }, blocks: [], signatures: [], recipients: [] },
  title: { type: 'THƯ', about: null },
  about: { title: 'Thư', author: '', subject: '', date: threeWeeks },
}

describe('files', () => {
  const filed = { name: 'phieu/a', title: 'T', about: 'A', document }

  it('are known as documents by folder and ending, and nothing else is', () => {
    expect(isDocumentPath(filePath(filed, 'pdf'))).toBe(true)
    for (const path of [
      'van-ban/phieu/a.exe',
      'van-ban/a.pdf',
      'van-ban/../a.pdf',
      'phieu/a.pdf',
    ]) {
      expect(isDocumentPath(path), path).toBe(false)
    }
  })

  it('of one name are refused: one would stand in the place of the other', () => {
    expect(withOwnNames([filed, { ...filed, name: 'phieu/b' }])).toHaveLength(2)
    expect(() => withOwnNames([filed, { ...filed }])).toThrow('phieu/a')
  })

  it('are listed with their words as words, whatever these say', () => {
    const hostile = '<b onclick="x">&'
    const shelf = {
      ...({ id: 'ke', of: 'case', heading: hostile, short: hostile, about: hostile } as const),
      documents: [{ ...filed, title: hostile, about: hostile }],
    }
    const chapter: FiledChapter = {
      ...{ id: 'chuong', heading: hostile, english: hostile, shelves: [shelf] },
      figures: [[hostile, hostile]],
      pages: [['a b.txt', hostile]],
    }
    const page = indexPage({ chapters: [chapter], formats: ['pdf'] })
    expect(page).not.toContain('<b ')
    expect(page).toContain('&lt;b onclick=&quot;x&quot;&gt;&amp;')
    expect(page).toContain(' href="a%20b.txt"')
  })
})
