import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { cite } from '../model/citation.js'
import { addDays, dayNumber, isPlainDate } from '../model/time.js'
import { lastDayOf, reportingWindow, windowOfDays, windowText } from './reporting-window.js'

const basis = cite('ttlt-12-2021', 'Art 6', 'B')
const window = (start: string, months: readonly [number, number], year: number) => {
  const [month = 1, day = 1] = start.split('/').map(Number).reverse()
  const [fromMonth, toMonth] = months
  return reportingWindow({ month, day, basis }, { fromMonth, toMonth, basis }, year)
}

describe('A window of domain.md 5.1', () => {
  test.each([
    ['statistical year, 3 months', '1/10', [0, 3], 2021, '2020-10-01', '2020-12-31'],
    ['statistical year, 6 months', '1/10', [0, 6], 2021, '2020-10-01', '2021-03-31'],
    ['statistical year, 10 months', '1/10', [0, 10], 2021, '2020-10-01', '2021-07-31'],
    ['statistical year, 12 months', '1/10', [0, 12], 2021, '2020-10-01', '2021-09-30'],
    ['statistical year, its fifth month', '1/10', [4, 5], 2020, '2020-02-01', '2020-02-29'],
    ['TT 03/2019, actual to 31/5', '1/1', [0, 5], 2019, '2019-01-01', '2019-05-31'],
    ['TT 03/2019, the calendar year', '1/1', [0, 12], 2019, '2019-01-01', '2019-12-31'],
    ['NĐ 09/2019, 6 months', '15/12', [0, 6], 2020, '2019-12-15', '2020-06-14'],
    ['NĐ 09/2019, the year', '15/12', [0, 12], 2020, '2019-12-15', '2020-12-14'],
  ] as const)('%s', (...row) => {
    const [, start, months, year, from, last] = row
    const found = window(start, months, year)
    expect([found.year, found.from, lastDayOf(found)]).toEqual([year, from, last])
  })

  test('is told by its first and last day', () => {
    expect(windowText(window('1/10', [0, 6], 2021))).toEqual({
      vi: '01/10/2020 – 31/3/2021',
      en: '2020-10-01 to 2021-03-31',
    })
  })
})

const starts = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }))
const years = fc.integer({ min: 1990, max: 2100 })
const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 11 })).map((all) => {
  return [0, ...all.toSorted((a, b) => a - b), 12]
})

describe('The windows of any reporting year', () => {
  prop.prop([starts, years, cuts])(
    'tile it, and the next year begins where it ends',
    (...given) => {
      const [[day, month], year, months] = given
      const start = `${String(day)}/${String(month)}`
      const tiles = months
        .slice(1)
        .map((to, index) => window(start, [months[index] ?? 0, to], year))
      tiles.reduce((last, next) => {
        expect(next.from).toBe(last.to)
        return next
      })
      expect(tiles.every(({ from, to }) => isPlainDate(from) && from < to)).toBe(true)
      const whole = window(start, [0, 12], year)
      expect([tiles[0]?.from, tiles.at(-1)?.to]).toEqual([whole.from, whole.to])
      expect(window(start, [0, 12], year + 1).from).toBe(whole.to)
      expect([365, 366]).toContain(dayNumber(whole.to) - dayNumber(whole.from))
      expect(addDays(whole.to, -1).slice(0, 4)).toBe(String(year))
    },
  )

  prop.prop([starts, years, cuts])(
    'are found again from their days alone',
    ([day, month], year, months) => {
      const start = `${String(day)}/${String(month)}`
      for (const to of months.slice(1)) {
        const { from, ...rest } = window(start, [to - 1, to], year)
        expect(windowOfDays({ month, day }, { from, to: rest.to })).toEqual({ from, ...rest })
      }
    },
  )

  prop.prop([starts, years, cuts])('cumulate from its first day', ([day, month], year, months) => {
    const start = `${String(day)}/${String(month)}`
    const sums = months.slice(1).map((to) => window(start, [0, to], year))
    expect(new Set(sums.map(({ from }) => from)).size).toBe(1)
    sums.reduce((shorter, longer) => {
      expect(shorter.to < longer.to).toBe(true)
      return longer
    })
  })
})
