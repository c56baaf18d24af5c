import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEngine, plainDate, type CaseStore } from '@motcua/core'
import { manualTime, memoryStore } from '@motcua/core/memory'
import { thads } from '@motcua/core/thads'
import { sqliteStore } from '@motcua/storage-sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readArrivals } from './arrivals/arrivals.js'
import { lifeOf } from './play/lives.js'
import { play } from './play/play.js'
import { emptyFolder, writePages } from './report/out-folder.js'
import { noProgress, progressOn } from './report/progress.js'
import { countsAgree } from './report/summary.js'
import { tallyOf } from './report/timeliness-table.js'
import { pagePaths, runOffices, type RunResult } from './run-offices.js'
import { openingPages } from './opening/chapter.js'

const folder = mkdtempSync(join(tmpdir(), 'motcua-phu-yen-'))
afterAll(() => rmSync(folder, { recursive: true }))

const all = readArrivals(readFileSync(join(import.meta.dirname, 'arrivals.csv'), 'utf8'), thads)
const threeWeeks = plainDate('2017-06-21')
const first = all.filter(({ day }) => day <= threeWeeks)

const run = (store: CaseStore) =>
  runOffices({ arrivals: first, store, through: threeWeeks, progress: noProgress })

describe('the five months of the committed file', () => {
  let result: RunResult
  beforeAll(async () => {
    const through = plainDate('2017-11-10')
    result = await runOffices({
      arrivals: all,
      store: memoryStore(),
      through,
      progress: noProgress,
    })
  })

  it('leave registers numbered without gaps', () => {
    expect(result.books).toHaveLength(10)
    for (const { gaps, lines } of result.books) {
      expect(gaps).toEqual([])
      expect(lines).toBeGreaterThan(0)
    }
  })

  it('are counted whole: every dossier stands in one place', () => {
    const tally = tallyOf(result.dossiers)
    expect(tally.total).toBe(all.length)
    expect(tally['not-received'] + tally['at-counter'] + tally.received).toBe(tally.total)
    expect(result.books.reduce((sum, { lines }) => sum + lines, 0)).toBe(tally.received)
  })

  it('are counted alike by the store, which opens none of them', () => {
    expect(countsAgree(result)).toBe(true)
    const [row] = result.counted
    const wrong = result.counted.map((each) =>
      each === row ? { ...each, late: each.late + 1 } : each,
    )
    expect(countsAgree({ ...result, counted: wrong })).toBe(false)
  })

  it('have some of everything that happens in an office', () => {
    const tally = tallyOf(result.dossiers)
    for (const [place, count] of Object.entries(tally)) expect(count, place).toBeGreaterThan(0)
  })

  it('replay to the same journals, every one', () => {
    expect(result.replay.differing).toEqual([])
    expect(result.replay.dossiers).toBe(all.length)
  })

  it('tell every page that is announced', () => {
    expect([...result.pages.keys()].toSorted()).toEqual(openingPages.toSorted())
  })

  it('explain a promised day across the national holiday', () => {
    const page = result.pages.get('nhat-ky/1-qua-ngay-le.md')
    expect(page).toContain('| 02/9/2017 | Không tính | Quốc khánh 2/9 |')
    expect(page).toContain('| 04/9/2017 | Không tính | Nghỉ bù Quốc khánh 2/9 |')
  })

  it('show who signed for the head, and as what', () => {
    const page = result.pages.get('nhat-ky/3-xin-loi-hen-lai.md')
    expect(page).toContain('- Người ký: KT. CHI CỤC TRƯỞNG / PHÓ CHI CỤC TRƯỞNG / **Lê Mẫu Phúc**')
    expect(page).toContain('| Lê Mẫu Phúc; KT. Trần Mẫu Lâm; Thủ trưởng')
  })

  it('name what must be done now', () => {
    const summary = result.pages.get('tom-tat.txt') ?? ''
    const overdue = result.dossiers.filter(({ standing }) => standing === 'overdue')
    for (const { data } of overdue) expect(summary).toContain(data.code)
  })
})

describe('a run', () => {
  it('gives the same bytes twice, on a file and in memory', async () => {
    const [once, again] = await Promise.all([
      run(sqliteStore({ file: join(folder, 'one.db'), durability: 'process' })),
      run(sqliteStore({ file: join(folder, 'two.db'), durability: 'process' })),
    ])
    expect(again.pages).toEqual(once.pages)
    expect((await run(memoryStore())).pages).toEqual(once.pages)
  })

  it('played again on the same store changes nothing', async () => {
    const store = memoryStore()
    const time = manualTime(thads.calendar.startOfDay(threeWeeks))
    const engine = createEngine({ regime: thads, store, time })
    const seqs = async () => {
      const scripts = first.map((arrival) => lifeOf(arrival, thads))
      const from = plainDate('2017-06-01')
      await play(scripts, { from, through: threeWeeks }, { engine, look: engine, time })
      const { rows } = await engine.find({ limit: 1000 })
      return Promise.all(rows.map(async ({ id }) => (await engine.get(id)).seq))
    }
    expect(await seqs()).toEqual(await seqs())
  })

  it('names the line whose story the engine does not take', async () => {
    const [arrival] = first
    if (arrival === undefined) throw new Error('the file is empty')
    const odd = { ...arrival, components: [{ id: 'letter', form: 'original' as const }] }
    const playing = runOffices({
      arrivals: [odd],
      store: memoryStore(),
      through: threeWeeks,
      progress: noProgress,
    })
    await expect(playing).rejects.toThrow(
      `line ${odd.line} of the arrivals file (${odd.story}): "open"`,
    )
  })

  it('shows its progress line by line where there is no terminal', async () => {
    const shown: string[] = []
    const progress = progressOn({ write: (text) => shown.push(text) })
    await runOffices({ arrivals: first, store: memoryStore(), through: threeWeeks, progress })
    expect(shown).toEqual([
      'Đã đến hết ngày 21/6/2017.\n',
      expect.stringMatching(/^Đã chạy lại \d+ việc của \d+ hồ sơ\.\n$/),
    ])
  })
})

describe('the out folder', () => {
  it('is emptied of what a run made', () => {
    const out = join(folder, 'out')
    emptyFolder(out, pagePaths)
    writePages(out, new Map([['nhat-ky/2-bo-sung.md', 'old']]))
    writeFileSync(join(out, 'phu-yen.db'), 'old')
    emptyFolder(out, pagePaths)
    expect(readdirSync(join(out, 'nhat-ky'))).toEqual([])
  })

  it('is left alone when it holds anything else', () => {
    const out = join(folder, 'theirs')
    mkdirSync(out)
    writeFileSync(join(out, 'letter.txt'), 'mine')
    writeFileSync(join(out, 'tom-tat.txt'), 'old')
    expect(() => emptyFolder(out, pagePaths)).toThrow('letter.txt')
    expect(readdirSync(out)).toEqual(['letter.txt', 'tom-tat.txt'])
  })
})
