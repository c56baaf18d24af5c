import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { bareDocument, fullDocument } from '@motcua/testing'
import { documentTool, noDocumentTools } from '@motcua/testing/tools'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { numberCell, textCell, type OfficialDocument, type Table } from '@motcua/core/documents'
import { docxRenderer, documentData, fillTemplate } from '@motcua/render-docx'
import { templateOf } from './support/templates.js'

const run = promisify(execFile)
const reason = noDocumentTools('soffice', 'pdftotext', 'pdfinfo')

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-docx-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** The text of every page, as LibreOffice prints the file. */
async function pagesOf(name: string, file: Uint8Array): Promise<readonly string[]> {
  await writeFile(join(folder, `${name}.docx`), file)
  const settings = `-env:UserInstallation=file://${folder}/profile`
  await run(
    documentTool('soffice'),
    [settings, '--headless', '--convert-to', 'pdf', '--outdir', folder, `${name}.docx`],
    { cwd: folder },
  )
  const pdf = join(folder, `${name}.pdf`)
  expect((await readFile(pdf)).length).toBeGreaterThan(1000)
  const { stdout } = await run(documentTool('pdftotext'), ['-layout', pdf, '-'])
  return stdout.split('\f').slice(0, -1)
}

const squashed = (text: string): string => text.replace(/\s+/gu, '')

const register: Table = {
  block: 'table',
  name: 'register',
  caption: null,
  columns: ['Mã hồ sơ', 'Số bản'].map((head) => ({ head, group: null, width: 1, align: 'left' })),
  rows: Array.from({ length: 120 }, (_, index) => [textCell(`PY01-${index}`), numberCell(index)]),
  total: [textCell('Cộng'), numberCell(120)],
}

const title = reason === null ? 'LibreOffice' : `LibreOffice (${reason})`

describe.skipIf(reason !== null)(title, { timeout: 120_000 }, () => {
  const shapes: readonly (readonly [string, OfficialDocument])[] = [
    ['a letter', fullDocument()],
    [
      'a form on A5',
      { ...fullDocument(), layout: 'form', page: { size: 'A5', orientation: 'portrait' } },
    ],
    [
      'a book in English',
      { ...fullDocument('en'), layout: 'book', page: { size: 'A4', orientation: 'landscape' } },
    ],
  ]

  test.each(shapes)('prints %s with all its texts', async (name, document) => {
    const pages = await pagesOf(name.replaceAll(' ', '-'), await docxRenderer().render(document))
    const text = squashed(pages.join(''))
    for (const words of [
      'CỘNG HÒA XÃ HỘI',
      'Tuy Hòa, ngày 01 tháng 6 năm 2017',
      'I. Tình hình chung',
      'Nguyễn Văn Ân',
      '☒Bản chính',
      '- Bản án',
      '2. Nhận kết quả',
      'Biểu đồ tiến độ',
      'Lê Văn Cường',
      '- Lưu: VT.',
    ])
      expect(text).toContain(squashed(words))
  })

  test('numbers every page but the first, and repeats the head of a table', async () => {
    const page = { size: 'A4', orientation: 'landscape' } as const
    const document = { ...bareDocument([register]), page }
    const pages = await pagesOf('register', await docxRenderer().render(document))
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.map((text) => text.includes('Mã hồ sơ'))).toEqual(pages.map(() => true))
    const first = pages.map((text) => text.trim().split(/\s/u)[0])
    expect(first.slice(1)).toEqual(pages.slice(1).map((_, index) => `${index + 2}`))
    expect(first[0]).toBe('DANH')
  })

  test('prints a template that was filled in', async () => {
    const template = await templateOf('{issuer}', [['{#fields}{label}', '{value}{/fields}']])
    const pages = await pagesOf('filled', fillTemplate(template, documentData(fullDocument())))
    expect(squashed(pages.join(''))).toContain(squashed('TP. TUY HÒA Họ và tên Nguyễn Văn Ân'))
  })
})
