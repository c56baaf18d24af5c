import { describe, expect, it } from 'vitest'
import { plainDate } from '@motcua/core'
import { numberingControl, reportingCalendarPaper, worklistPaper } from '@motcua/core/documents'
import { obligations } from '@motcua/core/reports'
import { thads } from '@motcua/core/thads'
import { acts, desk } from './acts.js'
import { codeAndField } from './failures.js'
import { numbered } from './numbered-register.js'
import { people } from './office.js'
import { blocksOf, paragraphsOf, rowsOf } from './paper-words.js'

const name = 'Chi cục Thi hành án dân sự thành phố Tuy Hòa'

describe('the control of numbering', () => {
  it('has a row for each register, with what is missing', async () => {
    const sound = await numbered([1, 2, 3])
    const faulty = { ...(await numbered([1, 3, 3])), unit: 'phu-yen/song-cau' }
    const paper = numberingControl(thads, {
      ...{ unit: 'phu-yen', on: plainDate('2017-12-29'), registers: [sound, faulty] },
    })
    expect(rowsOf(paper, 'registers')).toEqual([
      ['1', name, '2017', '3', '3', '', '', 'Liên tục'],
      [
        ...['2', 'Chi cục Thi hành án dân sự thị xã Sông Cầu', '2017', '3', '3', '2', '3'],
        'Cần kiểm tra',
      ],
    ])
    expect(paper.letterhead?.issuer).toBe('CỤC THI HÀNH ÁN DÂN SỰ TỈNH PHÚ YÊN')
    expect(paragraphsOf(paper)).toEqual(['Tính đến hết ngày 29/12/2017.'])
  })
})

describe('the work list on paper', () => {
  it('says what waits, until when, and how many working days are left', async () => {
    const { engine, begin, on } = desk()
    await begin([acts.accept])
    on('2017-06-12')
    await begin()
    const items = await engine.worklist(people.counter)
    const day = plainDate('2017-06-12')
    const paper = worklistPaper(engine.regime, { by: people.counter, on: day, items })
    expect(rowsOf(paper, 'worklist')).toEqual([
      [
        ...['1', 'PY01-170601-0001', 'Võ Thị Lan'],
        'Chuyển hồ sơ đến Thủ trưởng cơ quan để phân công, kèm Phiếu kiểm soát hồ sơ',
        ...['Chuyển hồ sơ giải quyết', expect.any(String), expect.any(String), expect.any(String)],
      ],
      [
        ...['2', '', 'Võ Thị Lan', 'Đang kiểm tra hồ sơ'],
        'Yêu cầu bổ sung, hoàn thiện hồ sơ; Tiếp nhận và hẹn trả kết quả',
        ...['', '', ''],
      ],
    ])
    const late = items.filter(({ daysLeft }) => daysLeft !== null && daysLeft < 0).length
    expect(late).toBe(1)
    expect(paragraphsOf(paper)).toEqual(['Cộng 2 việc, trong đó 1 việc quá hạn.'])
    expect(paper.title).toEqual({
      ...{ type: 'DANH SÁCH VIỆC CẦN LÀM', about: 'Của Nguyễn Thị Hoa, ngày 12/6/2017' },
    })
  })
})

describe('the reporting calendar on paper', () => {
  const on = plainDate('2017-12-15')
  const facts = { unit: 'phu-yen', year: 2018, on }

  it('lists what the office and all below owe in the year, by day, and why that day', () => {
    const paper = reportingCalendarPaper(thads, facts)
    const rows = rowsOf(paper, 'reports')
    const period = { from: plainDate('2018-01-01'), to: plainDate('2019-01-01') }
    const owed = thads.unitsBelow('phu-yen').flatMap((id) => obligations(thads, id, period))
    expect(rows).toHaveLength(owed.length)
    expect(rows.length).toBeGreaterThan(10)
    const first = rows[0] ?? []
    expect(first[1]).toBe('29/6/2018')
    expect(first[2]).toBe('Cục Thi hành án dân sự tỉnh Phú Yên')
    expect(first[3]).toContain('06 tháng')
    expect(first[6]).toContain('29/6/2018')
    const below = rows.find((row) => row[2] === name)
    expect(below?.[1]).toBe('29/6/2018')
    const sources = blocksOf(paper, 'list').flatMap(({ items }) => items)
    expect(sources[Number(below?.[7]?.slice(1, -1)) - 1]).toMatch(
      /^Công văn về việc triển khai .*, mục 8 \(nêu trong văn bản\)$/,
    )
    expect(rows.every((row) => /^\[\d+\]$/.test(row[7] ?? ''))).toBe(true)
    const days = blocksDue(paper)
    expect(days).toEqual(days.toSorted())
    expect(paper.title).toEqual({ type: 'LỊCH BÁO CÁO', about: 'Năm 2018' })
    expect(paragraphsOf(paper)).toEqual([
      `Cộng ${String(rows.length)} báo cáo.`,
      'Căn cứ ghi bằng số trong bảng:',
    ])
  })

  it('is printed by whoever took the office over', () => {
    const paper = reportingCalendarPaper(thads, { ...facts, on: plainDate('2025-08-01') })
    expect(paper.letterhead?.issuer).toBe('THI HÀNH ÁN DÂN SỰ TỈNH ĐẮK LẮK')
  })

  it('is refused for an office or a year there is not, and beyond the known calendar', async () => {
    const ask = (given: object) => () => reportingCalendarPaper(thads, { ...facts, ...given })
    expect(await codeAndField(ask({ unit: 'x' }))).toBe('unknown-unit unit')
    expect(await codeAndField(ask({ year: 1e6 }))).toBe('invalid-date year')
    expect(await codeAndField(ask({ unit: 'dak-lak', year: 2030 }))).toMatch(/^calendar-unknown/)
  })

  const blocksDue = (paper: ReturnType<typeof reportingCalendarPaper>): readonly string[] =>
    paper.blocks.flatMap((block) =>
      block.block === 'table'
        ? block.rows.map((row) => (row[1]?.is === 'date' ? row[1].date : ''))
        : [],
    )
})
