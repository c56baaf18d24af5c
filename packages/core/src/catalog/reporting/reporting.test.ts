import { describe, expect, test } from 'vitest'
import type { Citation } from '../../model/citation.js'
import { plainDate } from '../../model/time.js'
import type { Regime } from '../../procedure/regime.js'
import type { Obligation } from '../../reporting/obligation.js'
import { obligations } from '../../reporting/obligations.js'
import { windowText } from '../../reporting/reporting-window.js'
import { thads, thadsWith } from '../thads.js'
import type { ReportSwitches } from './reporting-switches.js'
import { thadsReporting } from './reporting.js'

const tuyHoa = 'phu-yen/tuy-hoa'

const inYear = (unit: string, year: number, regime: Regime = thads) =>
  obligations(regime, unit, {
    from: plainDate(`${String(year)}-01-01`),
    to: plainDate(`${String(year + 1)}-01-01`),
  })

const days = (list: readonly Obligation[]) => list.map(({ due }) => due)

const isCitation = (value: object): value is Citation => 'instrument' in value && 'grade' in value

describe('A switch of the host', () => {
  const withReports = (reports: ReportSwitches) => thadsWith({ reports })

  test('lets the reports of the letter count the calendar year', () => {
    const list = inYear(tuyHoa, 2018, withReports({ letterWindow: 'calendar-year' }))
    expect(list.map((each) => `${each.due}: ${windowText(each.window).vi}`)).toEqual([
      '2018-06-29: 01/01/2018 – 31/5/2018',
      '2018-11-09: 01/01/2018 – 31/10/2018',
    ])
    expect(list[0]?.windowBasis.note).toContain('the calendar year: to the end of May')
  })

  test.each([
    ['none', ['2019-06-29', '2019-11-09'], 'civil-code-2015'],
    ['next', ['2019-07-01', '2019-11-11'], 'tt-121-2015'],
    ['previous', ['2019-06-28', '2019-11-08'], 'letter-2017'],
  ] as const)('lets the days of the letter roll: %s', (letterRoll, due, ground) => {
    const list = inYear(tuyHoa, 2019, withReports({ letterRoll }))
    expect(days(list)).toEqual(due)
    for (const { why } of list) {
      expect(why.at(-1)?.basis).toMatchObject({ instrument: ground, grade: 'C' })
    }
  })

  test('lets the letter go on after the office that wrote it', () => {
    const regime = withReports({ letterThrough: null })
    const list = inYear('dak-lak', 2025, regime).filter(({ rules }) => rules === 'letter-2017')
    expect(list.map(({ due, form }) => `${form} ${due}`)).toEqual(['annual 2025-11-09'])
    expect(list[0]?.covers).toHaveLength(11)
    const ended = withReports({ letterThrough: plainDate('2019-12-31') })
    expect(inYear(tuyHoa, 2019, ended)).toHaveLength(2)
    expect(inYear(tuyHoa, 2020, ended)).toEqual([])
  })

  test('leaves out what no source names a day for', () => {
    const regime = withReports({ unknownDue: 'left-out' })
    expect(inYear('tong-cuc-thads', 2021, regime)).toEqual([])
    expect(inYear('phu-yen', 2021, regime).map(({ rules }) => rules)).toEqual(
      Array.from({ length: 4 }, () => 'notice-2020'),
    )
    expect(inYear(tuyHoa, 2021, regime)).toEqual(inYear(tuyHoa, 2021))
    const duties = (regime.reporting ?? []).flatMap(({ versions }) =>
      versions.flatMap(({ forms }) => forms.flatMap((form) => form.duties)),
    )
    const silent = duties.filter(({ due, basis }) => due === null && basis.note !== undefined)
    expect(new Set(silent.map(({ level }) => level))).toEqual(new Set(['province', 'national']))
  })

  test('is not needed: the catalogue has a default for each', () => {
    expect(thadsReporting({})).toEqual(thads.reporting)
    expect(
      thadsReporting({
        letterWindow: 'enforcement-year',
        letterRoll: 'none',
        letterThrough: plainDate('2025-06-30'),
        unknownDue: 'assumed',
      }),
    ).toEqual(thads.reporting)
  })
})

describe('The facts of the reporting calendar', () => {
  const citedIn = (value: unknown): readonly Citation[] => {
    if (typeof value !== 'object' || value === null) return []
    return isCitation(value) ? [value] : Object.values(value).flatMap(citedIn)
  }

  test('say what is assumed wherever the grade is C, and give A to the seeds only', () => {
    const all = citedIn(thads.reporting)
    for (const { note = '' } of all.filter(({ grade }) => grade === 'C')) {
      expect(note).toMatch(/^Assumed: \S.{10,}\.$/)
    }
    const stated = all.filter(({ grade }) => grade === 'A').map(({ instrument }) => instrument)
    expect(new Set(stated)).toEqual(new Set(['letter-2017', 'qd-816', 'news-2020-10-02']))
  })

  test('are in both languages', () => {
    const list = [...inYear(tuyHoa, 2021), ...inYear('tong-cuc-thads', 2021)]
    for (const { formName, parts, why, to } of list) {
      for (const words of [formName, to.name, ...parts.map(({ name }) => name)]) {
        expect(words.vi).toBe(words.vi.normalize('NFC'))
        expect(words.en).not.toBe(words.vi)
      }
      expect(why.every((step) => step.why.vi !== '' && step.why.en !== '')).toBe(true)
    }
  })
})
