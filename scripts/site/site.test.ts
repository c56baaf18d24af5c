import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { plainDate } from '@motcua/core'
import { definitionsOf, flowOf } from '@motcua/core/proof'
import { thads } from '@motcua/core/thads'
import { withoutMarks } from '../../docs/.vitepress/without-marks.js'
import { linkFrom } from './keep-inside.js'
import { escapeCell, table } from './markdown-table.js'
import { procedurePage, type Subject } from './procedure-page.js'

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

describe('a table of Markdown', () => {
  it('keeps words words', () => {
    expect(escapeCell('a | *b* <i> {{ c }}\nd')).toBe(
      'a &#124; &#42;b&#42; &lt;i> &#123;&#123; c &#125;&#125; d',
    )
  })

  it('has its head, a rule as wide, and its rows', () => {
    expect(
      table([
        ['a', 'b'],
        ['1', '2'],
      ]),
    ).toEqual(['| a | b |\n| --- | --- |\n| 1 | 2 |'])
  })
})

describe('the page of a procedure', () => {
  const subject = (language: 'vi' | 'en'): Subject => {
    const procedure = thads.procedure('confirm-result')
    const version = thads.versionOn('confirm-result', plainDate('2026-07-01'))
    const found = definitionsOf(thads).find(({ key }) => key === 'dossier@confirm-result/2026')
    if (found === undefined) throw new Error('no such definition')
    const flow = flowOf(found.define(), thads.roles)
    return {
      regime: thads,
      procedure,
      version,
      flow,
      pictures: { figures: [], files: [] },
      language,
    }
  }

  it('says limit, papers and steps with their clause and grade', () => {
    const page = procedurePage(subject('vi'))
    expect(page).toContain(
      '| Thời hạn giải quyết | 3 ngày làm việc | 152/2026/NĐ-CP, Điều 32.3 (B) |',
    )
    expect(page).toContain('| Đơn yêu cầu xác nhận kết quả thi hành án | bản chính, bản sao | 1 |')
    expect(page).toContain(
      '| Thủ trưởng cơ quan thi hành án dân sự | 8 giờ làm việc | 537/QĐ-TCTHADS (C) |',
    )
  })

  it('lists every assumption with its note', () => {
    const page = procedurePage(subject('en'))
    expect(page).toContain(
      '118/2025/NĐ-CP, supplements (C): <span lang="en">Assumed: that the rule',
    )
    expect(page).toContain('152/2026/NĐ-CP, no clause found (C)')
  })

  it('shows what is drawn, and the files to take home', () => {
    const pictures = {
      figures: ['<figure>drawn</figure>'],
      files: [{ name: 'a.bpmn', content: '', words: 'BPMN' }],
    }
    const page = procedurePage({ ...subject('vi'), pictures })
    expect(page).toContain('## Sơ đồ\n\n<figure>drawn</figure>')
    expect(page).toContain('<a href="./a.bpmn" download>BPMN</a>')
  })

  it('bears the name in both languages in English, so that it is found by either', () => {
    expect(procedurePage(subject('en'))).toContain(
      '# Confirmation of an enforcement result (Xác nhận kết quả thi hành án), from 2026-07-01',
    )
  })
})
