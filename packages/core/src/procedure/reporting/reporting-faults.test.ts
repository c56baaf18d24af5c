import { describe, expect, it } from 'vitest'
import { calendarDays, months, workingDays, workingHours } from '../../calendar/term.js'
import { isMotcuaError } from '../../errors.js'
import { cite } from '../../model/citation.js'
import { text } from '../../model/text.js'
import { plainDate } from '../../model/time.js'
import { form, reportingRegime, rules, version, within } from '../../../test/sample-reports.js'
import type { ReportDueRule, ReportDuty, ReportingRules } from './reporting-rules.js'

const faultsOf = (reporting: readonly ReportingRules[]): readonly string[] => {
  try {
    reportingRegime([], reporting)
  } catch (error) {
    if (!isMotcuaError(error, 'invalid-definition')) throw error
    return error.faults.map(({ path, problem }) => `${path}: ${problem}`)
  }
  return []
}

const basis = cite('letter-2017', 'L8', 'A')
const duty = within('district', 2)
const withDuty = (change: Partial<ReportDuty>) =>
  faultsOf([rules({ forms: [form(6, { duties: [{ ...duty, ...change }] })] })])

const withDue = (due: ReportDueRule) => withDuty({ due })
const before = (month: number, day: number) =>
  ({ kind: 'before', month, day, roll: 'none', rollBasis: basis, basis }) as const
const after = (term: ReturnType<typeof workingDays>) =>
  ({ kind: 'after-end', term, basis }) as const

const first = 'reporting[0].versions[0]'
const firstDuty = `${first}.forms[0].duties[0]`

describe('A regime with reports', () => {
  it('is sound when all is', () => {
    expect(faultsOf([rules()])).toEqual([])
    expect(withDue(before(6, 30))).toEqual([])
    expect(withDue(after(workingDays(100)))).toEqual([])
    expect(withDue(after(calendarDays(1)))).toEqual([])
  })

  it('cites only what the catalogue holds, and says what it assumes', () => {
    const unknown = cite('nd-999-2099', 'Art 1', 'B')
    expect(withDuty({ basis: unknown })).toEqual([
      `${firstDuty}.basis: instrument "nd-999-2099" is not in the catalogue`,
    ])
    expect(withDue({ ...before(6, 30), rollBasis: cite('letter-2017', 'L8', 'C') })).toEqual([
      `${firstDuty}.due.rollBasis: an assumption (grade C) says nowhere what is assumed`,
    ])
    expect(faultsOf([rules({ year: { month: 10, day: 1, basis: unknown } })])).toEqual([
      `${first}.year.basis: instrument "nd-999-2099" is not in the catalogue`,
    ])
  })

  it('names rules, versions, parts, forms and levels once', () => {
    const part = { id: 'all', name: text('Tất cả', 'Everything'), basis }
    const twice = { parts: [part, part], forms: [form(6), form(6, { duties: [duty, duty] })] }
    expect(faultsOf([rules(), rules(twice)])).toEqual([
      'reporting[1].id: "sample" is used twice',
      'reporting[1].versions[0].parts[1].id: "all" is used twice',
      'reporting[1].versions[0].forms[1].id: "to-6" is used twice',
      'reporting[1].versions[0].forms[1].duties[1].level: "district" is used twice',
    ])
  })

  it('has versions that follow each other', () => {
    const through = plainDate('2019-12-31')
    const versions = [version({ through }), version({ from: plainDate('2020-01-02') })]
    expect(faultsOf([{ ...rules(), versions }])).toEqual([
      'reporting[0].versions[1].from: does not follow the day the version before ends',
      'reporting[0].versions[1].id: "first" is used twice',
    ])
    expect(faultsOf([rules({ through: plainDate('2017-12-31') })])).toEqual([
      `${first}.through: ends on 2017-12-31, before 2018-01-01`,
    ])
  })

  it.each([
    [0, 1],
    [13, 1],
    [10, 0],
    [10, 29],
    [1.5, 1],
  ])('has no year from month %d, day %d', (month, day) => {
    expect(faultsOf([rules({ year: { month, day, basis } })])).toEqual([
      `${first}.year: is not a month 1 to 12 and a day 1 to 28`,
    ])
  })

  it.each([
    [0, 0],
    [0, 13],
    [-1, 3],
    [6, 3],
    [0, 1.5],
  ])('has no window from month %d to month %d', (fromMonth, toMonth) => {
    const forms = [form(6, { window: { fromMonth, toMonth, basis } })]
    expect(faultsOf([rules({ forms })])).toEqual([
      `${first}.forms[0].window: is not one or more of the 12 months of its year`,
    ])
  })

  it.each([
    [6, 31],
    [2, 29],
    [0, 1],
    [13, 1],
  ])('is due before no day of month %d, day %d', (month, day) => {
    expect(withDue(before(month, day))).toEqual([
      `${firstDuty}.due: ${String(day)}/${String(month)} is not a day of every year`,
    ])
  })

  it('rolls by a rule that exists', () => {
    const roll: 'none' = JSON.parse('"sideways"')
    expect(withDue({ ...before(6, 30), roll })).toEqual([
      `${firstDuty}.due.roll: "sideways" is not a roll rule`,
    ])
  })

  it.each([
    workingDays(0),
    workingDays(101),
    months(1),
    workingHours(4),
    { ...workingDays(2), count: 2.5 },
  ])('is due after no term such as %j', (term) => {
    expect(withDue(after(term))).toEqual([
      `${firstDuty}.due.term: is not 1 to 100 working or calendar days`,
    ])
  })

  it('is owed by levels that exist, to somebody, by a day or with a word about it', () => {
    const level: 'district' = JSON.parse('"commune"')
    expect(withDuty({ level })).toEqual([`${firstDuty}.level: "commune" is not a level of units`])
    expect(withDuty({ level: 'national' })).toEqual([
      `${firstDuty}.to: is missing; no office is above the national one`,
    ])
    expect(withDuty({ due: null })).toEqual([
      `${firstDuty}.due: is not known, and the basis does not say so in a note`,
    ])
    expect(withDuty({ due: null, basis: { ...basis, note: 'No day is known.' } })).toEqual([])
    expect(faultsOf([rules({ forms: [form(6, { window: null, duties: [duty] })] })])).toEqual([
      `${firstDuty}.due: is due for a window, and the form has none`,
    ])
  })
})
