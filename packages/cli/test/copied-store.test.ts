import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { copiedStore } from '../src/journal/copied-store.js'
import { folder } from './support/office-file.js'

let writes = 0

// Somebody writes to the file, so many times, right after it was copied.
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>()
  const copyFileSync: typeof real.copyFileSync = (from, to) => {
    real.copyFileSync(from, to)
    if (writes-- > 0) real.appendFileSync(from, 'more')
  }
  const mkdtempSync = vi.fn(real.mkdtempSync)
  return { ...real, default: { ...real, copyFileSync, mkdtempSync }, copyFileSync, mkdtempSync }
})

const madeFolders = (): readonly string[] =>
  vi.mocked(mkdtempSync).mock.results.map(({ value }) => String(value))

describe('A copied store', () => {
  beforeEach(() => {
    writes = 0
    vi.mocked(mkdtempSync).mockClear()
  })

  const office = (): string => {
    const file = join(folder(), 'office.db')
    writeFileSync(file, 'first')
    return file
  }

  test('has the log beside it, and goes when it is removed', () => {
    const file = office()
    writeFileSync(`${file}-wal`, 'log')
    const copy = copiedStore(file)
    expect([copy.file, `${copy.file}-wal`].map((it) => readFileSync(it, 'utf8'))).toEqual([
      'first',
      'log',
    ])
    copy.remove()
    expect(existsSync(dirname(copy.file))).toBe(false)
  })

  test('is taken again when the file was written meanwhile', () => {
    writes = 2
    const file = office()
    const copy = copiedStore(file)
    expect(readFileSync(copy.file, 'utf8')).toBe('firstmoremore')
    copy.remove()
  })

  test('is refused when the file is written all the time, and leaves nothing', () => {
    writes = 1_000
    expect(() => copiedStore(office())).toThrow(expect.objectContaining({ code: 'store-locked' }))
    expect(
      madeFolders().filter((made) => made.includes('motcua-verify-') && existsSync(made)),
    ).toEqual([])
  })
})
