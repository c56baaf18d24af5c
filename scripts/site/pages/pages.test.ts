import { beforeAll, describe, expect, it } from 'vitest'
import { plainDate } from '@motcua/core'
import type { Language } from '@motcua/core/documents'
import { definitionsOf, diffProcedures, flowOf } from '@motcua/core/proof'
import { thads } from '@motcua/core/thads'
import { changesTable } from './changes-table.js'
import { figure } from './figure.js'
import { escapeCell, table } from './markdown-table.js'
import { otherKindsPage } from './other-kinds-page.js'
import { procedurePage, type ProcedurePage, type Subject } from './procedure-page.js'

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

const subject = (language: Language): Subject => {
  const procedure = thads.procedure('confirm-result')
  const version = thads.versionOn('confirm-result', plainDate('2026-07-01'))
  const found = definitionsOf(thads).find(({ key }) => key === 'dossier@confirm-result/2026')
  if (found === undefined) throw new Error('no such definition')
  return { regime: thads, procedure, version, flow: flowOf(found.define(), thads.roles), language }
}

describe('the page of a procedure', () => {
  let vi: ProcedurePage
  let en: ProcedurePage
  beforeAll(async () => {
    vi = await procedurePage(subject('vi'))
    en = await procedurePage(subject('en'))
  })

  it('is the guide, with limit, papers and steps by clause and grade', () => {
    expect(vi.content).toContain(
      '| Thời hạn giải quyết | 3 ngày làm việc | 152/2026/NĐ-CP, Điều 32.3 (B) |',
    )
    expect(vi.content).toContain(
      '| 1 | Đơn yêu cầu xác nhận kết quả thi hành án | bản chính, bản sao | 1 | Bắt buộc |',
    )
    expect(vi.content).toContain('| Thủ trưởng cơ quan thi hành án dân sự | 8 giờ làm việc |')
  })

  it('bears no letterhead and no signature, because nobody issues it', () => {
    expect(vi.content).not.toContain('CỤC QUẢN LÝ')
    expect(vi.content).not.toContain('THỦ TRƯỞNG CƠ QUAN')
  })

  it('lists every assumption with its note', () => {
    expect(en.content).toContain('118/2025/NĐ-CP, supplements')
    expect(en.content).toContain('Assumed: that the rule of NĐ 61/2018 goes on')
  })

  it('shows the drawings where the guide has them, each as one block of HTML', () => {
    const [, diagrams = ''] = vi.content.split('## V. Sơ đồ\n\n')
    const blocks = diagrams.split('\n\n')
    expect(blocks.slice(0, 2).every((it) => /^<figure .+<\/svg><\/div><\/figure>$/u.test(it))).toBe(
      true,
    )
    expect(blocks[2]).toMatch(/^## VI\./u)
  })

  it('tells what changed since the version before, rules first, then clauses alone', () => {
    const limit = vi.content.indexOf(
      '| Thời hạn giải quyết | 5 ngày làm việc | 3 ngày làm việc | 152/2026/NĐ-CP, Điều 32.3 (B) |',
    )
    const clause = vi.content.indexOf('| Thủ tục: căn cứ pháp lý | 118/2025/NĐ-CP (C) |')
    expect(limit).toBeGreaterThan(0)
    expect(clause).toBeGreaterThan(limit)
    expect(vi.content).not.toContain('| Phiên bản |')
    expect(vi.content).not.toContain('| 630/QĐ-BTP (C) | 630/QĐ-BTP (C) |')
  })

  it('leads to its other versions and to itself in the other language', () => {
    expect(vi.content).toContain('**01/7/2026 đến nay** · [01/7/2025 đến 30/6/2026](')
    expect(vi.content).toContain('(confirm-result-2017.md)')
    expect(vi.content).toContain('[In English](/procedures/confirm-result-2026)')
  })

  it('bears the name in both languages in English, so that it is found by either', () => {
    expect(en.content).toContain(
      '# Confirmation of an enforcement result (Xác nhận kết quả thi hành án), from 2026-07-01',
    )
  })

  it('leads to every file it comes with, named by version and language', () => {
    expect(vi.files.map(({ name }) => name)).toEqual([
      'confirm-result-2026-guide-vi.pdf',
      'confirm-result-2026-guide-vi.docx',
      'confirm-result-2026-notice-vi.pdf',
      'confirm-result-2026-notice-vi.docx',
      'confirm-result-2026-vi.bpmn',
      'confirm-result-2026-vi.mmd',
    ])
    for (const { name } of vi.files) expect(vi.content).toContain(`<a href="./${name}" download>`)
  })

  it('of a version no longer in force has no file to edit', async () => {
    const { regime, procedure, language, flow } = subject('vi')
    const version = regime.versionOn('confirm-result', plainDate('2020-01-01'))
    const { files, content } = await procedurePage({ regime, procedure, version, flow, language })
    expect(files.filter(({ name }) => name.endsWith('.docx'))).toEqual([])
    expect(content).toContain('| 01 | Giấy tiếp nhận hồ sơ và hẹn trả kết quả | 06/01/2019 |')
  })
})

describe('the changes between two versions', () => {
  const between = (before: string, after: string): readonly string[] => {
    const [a, b] = [before, after].map((on) => thads.versionOn('confirm-result', plainDate(on)))
    if (a === undefined || b === undefined) throw new Error('no such version')
    const options = { regime: thads, language: 'vi' } as const
    return changesTable(diffProcedures(a, b, thads), options)
  }

  it('call a form by its name', () => {
    expect(between('2025-06-30', '2025-07-01').join()).toContain(
      '| Biểu mẫu “Thông báo dừng giải quyết hồ sơ” | – | được dùng | 118/2025/NĐ-CP (C) |',
    )
  })

  it('are no table where there are none', () => {
    expect(between('2026-07-01', '2026-07-01')).toEqual([])
  })
})

describe('the page of the other kinds', () => {
  it('draws the newest version of each once, also where several have the same flow', async () => {
    const { content, files } = await otherKindsPage(thads, 'vi')
    const drawn = files.map(({ name }) => name).filter((name) => name.endsWith('.bpmn'))
    expect(drawn).toEqual([
      'support-confirm-result-2026-vi.bpmn',
      'support-complaint-guidance-2026-vi.bpmn',
      'feedback-2026-vi.bpmn',
      'task-2017-vi.bpmn',
      'report-notice-2020-2026-vi.bpmn',
    ])
    expect(content.match(/<figure /gu)).toHaveLength(drawn.length * 2)
    expect(content).toContain(
      '## Hỗ trợ trực tuyến yêu cầu thi hành án; Hỗ trợ trực tuyến xác nhận kết quả thi hành án',
    )
  })
})

describe('a figure', () => {
  it('is one line, and its words are no markup', () => {
    const drawing = { is: 'drawing', width: 10, height: 10, parts: [] } as const
    const shown = figure(drawing, { caption: 'a "b" <i>', alternative: 'x\n\ny', language: 'vi' })
    expect(shown).not.toContain('\n')
    expect(shown).toContain('aria-label="a &quot;b&quot; &lt;i>"')
    expect(shown).toContain('<title>x y</title>')
  })
})
