import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { withoutMarks } from '../../docs/.vitepress/without-marks.js'
import { linkFrom } from './keep-inside.js'

describe('a word that is looked for', () => {
  it('is found with and without marks, in any case', () => {
    expect(withoutMarks('Quyết')).toBe('quyet')
    expect(withoutMarks('Đắk Lắk')).toBe('dak lak')
    expect(withoutMarks('xác'.normalize('NFD'))).toBe(withoutMarks('XAC'))
  })

  it('takes nothing along from outside, because the browser gets its text alone', () => {
    const alone: unknown = runInNewContext(`(${withoutMarks.toString()})('ĐÔNG')`)
    expect(alone).toBe('dong')
  })
})

describe('a link', () => {
  it('between pages of the site stays, with its anchor', () => {
    expect(linkFrom('docs/how-to/deploy.md', 'backup.md#prove-the-copy')).toBe(
      '/how-to/backup#prove-the-copy',
    )
    expect(linkFrom('docs/tutorial.md', 'decisions/README.md')).toBe('/decisions/')
  })

  it('to a page outside docs leads to its copy, from docs and from there', () => {
    expect(linkFrom('docs/how-to/deploy.md', '../../packages/draw/README.md#print')).toBe(
      '/project/draw#print',
    )
    expect(linkFrom('packages/draw/README.md', '../core')).toBe('/project/core')
    expect(linkFrom('ARCHITECTURE.md', 'docs/glossary.md')).toBe('/glossary')
  })

  it('to a file that is no page is none', () => {
    expect(linkFrom('ARCHITECTURE.md', 'packages/core/src/index.ts')).toBeUndefined()
    expect(linkFrom('docs/chaos.md', '../examples/03-many-processes/README.md')).toBeUndefined()
  })

  it('to another site or within the page is left alone', () => {
    expect(linkFrom('README.md', 'https://example.org/a.md')).toBe('https://example.org/a.md')
    expect(linkFrom('README.md', '#top')).toBe('#top')
  })
})
