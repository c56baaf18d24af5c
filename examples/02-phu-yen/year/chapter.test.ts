import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainDate } from '@motcua/core'
import { missingIn, reportData } from '@motcua/core/reports'
import { memoryStore } from '@motcua/core/memory'
import { thads } from '@motcua/core/thads'
import { htmlRenderer } from '@motcua/render-html'
import { beforeAll, describe, expect, it } from 'vitest'
import { readArrivals } from '../arrivals/arrivals.js'
import { brokenLinks, memoryPress } from '../documents/kept.js'
import { noProgress } from '../report/progress.js'
import { taskLives } from '../rollout/task-lives.js'
import { runOffices, type RunResult } from '../run-offices.js'
import { yearPages } from './chapter.js'
import { comesLater } from './second-season.js'

const file = readFileSync(join(import.meta.dirname, '..', 'arrivals.csv'), 'utf8')
const all = readArrivals(file, thads)
const threeWeeks = plainDate('2017-06-21')
const first = all.filter(({ day }) => day <= threeWeeks)

describe('the year 2018', () => {
  const later = comesLater(all)
  const { press, files } = memoryPress([htmlRenderer()])
  let result: RunResult
  beforeAll(async () => {
    result = await runOffices({
      ...{ arrivals: first, tasks: taskLives(thads), later, store: memoryStore() },
      ...{ through: threeWeeks, progress: noProgress, press },
    })
  }, 120_000)

  const printed = (name: string): string =>
    new TextDecoder().decode(files.get(`van-ban/${name}.html`))

  it('follows every point of the letter and every task of the plan to its state', () => {
    const page = result.pages.get('ke-hoach-157.md') ?? ''
    for (const id of ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8']) {
      expect(page).toMatch(new RegExp(`\\| ${id} \\|.*(✔|…)`))
    }
    for (const id of ['P1', 'P2', 'P3', 'P4', 'P5', 'P6']) {
      expect(page).toMatch(new RegExp(`\\| ${id} \\|.*(✔|…)`))
    }
    expect(page).not.toContain('CHƯA GIAO')
    expect(page).toContain('✔ 09/6 **quá hạn**')
    expect(page).toContain('Chưa có máy tính riêng')
    expect(page).toContain('cấp trên đồng ý: Biệt phái một Thư ký')
    expect(result.pages.get('dau-moi.md')).toContain('Đã đủ các đơn vị')
  })

  it('sends every report that is owed, one of them late, which is missing above by name', () => {
    const reported = result.year?.reporting.reported ?? []
    expect(reported.map(({ obligation }) => obligation.due).toSorted()).toEqual([
      ...Array.from({ length: 10 }, () => '2018-06-29'),
      ...Array.from({ length: 10 }, () => '2018-11-09'),
    ])
    const late = reported.filter(({ view }) => view.facts.verdict === 'late')
    expect(late.map(({ obligation }) => obligation.unit)).toEqual(['phu-yen/dong-xuan'])
    const [halfYear, whole] = reported
      .filter(({ obligation }) => obligation.unit === 'phu-yen')
      .map(({ view }) => [view.state, missingIn(reportData(view.data).consolidation)])
    expect(halfYear).toEqual(['locked', ['phu-yen/dong-xuan']])
    expect(whole).toEqual(['locked', []])
    expect(result.pages.get('bao-cao/2018.md')).toContain('88,9')
  })

  it('prints each report as it was sent, and one that was sent twice, twice', () => {
    for (const { obligation } of result.year?.reporting.reported ?? []) {
      const { form, unit } = obligation
      const name = `bao-cao/2018-${form}-${unit.split('/').at(-1) ?? ''}-gui`
      expect(printed(name), name).toContain('BÁO CÁO')
    }
    const again = [...files.keys()].filter((path) => path.endsWith('-gui-2.html'))
    expect(again.length).toBeGreaterThan(0)
    expect(result.pages.get('index.html')).toContain('gửi lần 2')
  })

  it('counts the frozen figures again and finds them equal', () => {
    expect(result.year?.reporting.differing).toEqual([])
    for (const { view } of result.year?.reporting.reported ?? []) {
      expect(reportData(view.data).tables.some(({ lines }) => lines.length > 0)).toBe(true)
    }
  })

  it('goes on behind the last line of the file', () => {
    expect(later[0]?.line).toBe((all.at(-1)?.line ?? 0) + 1)
    expect(new Set(later.map(({ line }) => line)).size).toBe(later.length)
  })

  it('closes the registers of 2017 and opens those of 2018, numbered from 1 without gaps', () => {
    const books = result.year?.books ?? []
    expect(books.map(({ year }) => year)).toEqual([
      ...Array.from({ length: 10 }, () => '2017'),
      ...Array.from({ length: 10 }, () => '2018'),
    ])
    for (const { gaps, lines } of books) {
      expect(gaps).toEqual([])
      expect(lines).toBeGreaterThan(0)
    }
    const register = (year: number) => printed(`so-theo-doi/${String(year)}-tuy-hoa`)
    expect(register(2017)).toContain('khóa sổ ngày 31/12/2017')
    expect(register(2018)).toContain('Mở sổ ngày 01/01/2018; sổ đang mở')
    expect(printed('so-theo-doi/kiem-tra-so-thu-tu')).not.toContain('Cần kiểm tra')
  })

  it('prints the calendar of the reports that are sent, and leads to all that is printed', () => {
    expect(printed('lich-bao-cao/2018')).toContain('Cộng 20 báo cáo.')
    const index = result.pages.get('index.html') ?? ''
    expect(brokenLinks(index, [files, result.pages])).toEqual([])
    for (const name of ['ke-hoach/2017', 'ke-hoach/2018', 'ke-hoach/dau-moi', 'bieu-do/2018']) {
      expect(index).toContain(`href="van-ban/${name}.html"`)
    }
    expect(printed('bao-cao/2018-day-du-dung-han')).toContain('88,9')
    expect(index).toContain('href="van-ban/so-theo-doi/2018-son-hoa.html"')
    expect(index).toMatch(/href="van-ban\/phieu\/PY[\d-]+-xin-loi\.html"/)
  })

  it('replays to the same journals, every one, and leaves its pages', () => {
    expect(result.year?.replay.differing).toEqual([])
    for (const page of yearPages) expect(result.pages.has(page)).toBe(true)
  })
})
