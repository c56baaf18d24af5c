import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { thads } from '../catalog/thads.js'
import { text } from '../model/text.js'
import { addDays, plainDate } from '../model/time.js'
import { defineRegime } from '../procedure/regime.js'
import { sound } from '../../test/sample-regime.js'
import {
  ends,
  form,
  in2020,
  office,
  owed,
  reportingRegime,
  rules,
  told,
  version,
  within,
} from '../../test/sample-reports.js'
import { obligationKey } from './obligation.js'
import { obligations } from './obligations.js'

const day = plainDate

describe('An office', () => {
  const regime = reportingRegime([office('a', 'district')])

  test('owes each form of its level once for each window, to the office above', () => {
    expect(in2020(regime, 'a')).toEqual(['2020-04-03 to-6 of a to north'])
    expect(in2020(regime, 'north')).toEqual(['2020-04-07 to-6 of north to top'])
    expect(in2020(regime, 'top')).toEqual(['2020-04-09 to-6 of top to Director General'])
  })

  test('owes what is due from the first day asked for, before the last', () => {
    expect(owed(regime, 'a', ['2020-04-03', '2020-04-04'])).toHaveLength(1)
    expect(owed(regime, 'a', ['2020-04-04', '2021-04-01'])).toEqual([])
    expect(owed(regime, 'a', ['2019-04-05', '2020-04-03'])).toEqual([])
    expect(owed(regime, 'a', ['2020-04-03', '2020-04-03'])).toEqual([])
  })

  test('is told what, for which days, by when and why, on what ground', () => {
    const section = { ...within('district', 2), desk: text('Văn phòng', 'Office section') }
    const detailed = reportingRegime(
      [office('a', 'district')],
      [
        rules({
          within: text('Báo cáo chung', 'General report'),
          forms: [form(6, { duties: [section] })],
        }),
      ],
    )
    const [obligation] = owed(detailed, 'a', ['2020-01-01', '2021-01-01'])
    expect(obligation).toMatchObject({
      unit: 'a',
      unitName: { en: 'Office a' },
      desk: { en: 'Office section' },
      rules: 'sample',
      version: 'first',
      form: 'to-6',
      formName: { vi: 'Báo cáo 6 tháng' },
      within: { en: 'General report' },
      parts: [{ id: 'all' }],
      window: { year: 2020, from: '2019-10-01', to: '2020-04-01' },
      to: { unit: 'north', name: { vi: 'Cơ quan north' } },
      covers: [{ unit: 'a', name: { en: 'Office a' } }],
      basis: { clause: 'L8' },
      windowBasis: { clause: 'L8' },
      dueBasis: { clause: 'L8' },
    })
    expect(obligation?.why.at(-1)?.date).toBe(obligation?.due)
    expect(obligation === undefined ? '' : obligationKey(obligation)).toBe(
      'sample/to-6/2019-10-01/2020-04-01/a',
    )
  })

  test('is told by due day, and within a day in the order of the regime', () => {
    const two = reportingRegime(
      [office('a', 'district')],
      [
        { ...rules({ forms: [form(12), form(6)] }), id: 'one' },
        { ...rules({ forms: [form(6, { id: 'again' })] }), id: 'two' },
      ],
    )
    expect(owed(two, 'a', ['2020-01-01', '2021-01-01']).map((each) => each.form)).toEqual([
      'to-6',
      'again',
      'to-12',
    ])
  })

  test('owes nothing on demand, nothing without a known limit, nothing for another level', () => {
    const basis = { ...within('district', 2).basis, note: 'No day is known.' }
    const silent = { ...within('district', 2), due: null }
    const forms = [
      form(3, { id: 'asked', window: null, duties: [silent] }),
      form(6, { duties: [{ ...silent, basis }] }),
      form(12, { duties: [within('province', 4)] }),
    ]
    const quiet = reportingRegime([office('a', 'district')], [rules({ forms })])
    expect(in2020(quiet, 'a')).toEqual([])
    expect(in2020(quiet, 'north')).toHaveLength(1)
    const bare = defineRegime({ ...sound, units: quiet.units })
    expect(in2020(bare, 'a')).toEqual([])
  })

  test('owes a report also when it is due more than a year after its window', () => {
    const { basis } = within('district', 2)
    const year = { month: 1, day: 1, basis }
    const named = {
      kind: 'before',
      month: 1,
      day: 1,
      roll: 'next',
      rollBasis: basis,
      basis,
    } as const
    const duties = [{ ...within('district', 2), due: named }]
    const slow = reportingRegime(
      [office('a', 'district')],
      [rules({ year, forms: [form(12, { duties })] })],
    )
    expect(told(owed(slow, 'a', ['2023-01-01', '2023-02-01']))).toEqual([
      '2023-01-03 to-12 of a to north',
    ])
  })

  test('follows the version in force on the last day of the window', () => {
    const changed = (first: string, second: string) =>
      reportingRegime(
        [office('a', 'district')],
        [
          {
            ...rules(),
            versions: [
              version({ through: day(first) }),
              version({
                id: 'second',
                from: day(second),
                forms: [form(6, { duties: [within('district', 5)] })],
              }),
            ],
          },
        ],
      )
    expect(in2020(changed('2020-03-31', '2020-04-01'), 'a')).toEqual([
      '2020-04-03 to-6 of a to north',
    ])
    expect(in2020(changed('2020-03-30', '2020-03-31'), 'a')).toEqual([
      '2020-04-08 to-6 of a to north',
    ])
    const late = reportingRegime([office('a', 'district')], [rules({ from: day('2020-04-01') })])
    expect(in2020(late, 'a')).toEqual([])
  })
})

describe('Obligations are refused', () => {
  const regime = reportingRegime([office('a', 'district', ends('2026-09-01', 'north'))])
  const ask = (unit: string, from: string, to: string) => () => owed(regime, unit, [from, to])

  test.each([
    ['2026-01-01', '2027-04-02', '2027'],
    ['2026-01-01', '2028-01-01', '2027'],
    ['2017-01-01', '2040-01-01', '2027'],
  ])('from %s to %s, past the known calendar, naming the year', (from, to, year) => {
    expect(ask('north', from, to)).toThrow(
      expect.objectContaining({
        code: 'calendar-unknown',
        message: expect.stringContaining(`${year}-`),
      }),
    )
  })

  test('only when something would be due there', () => {
    expect(told(ask('north', '2026-01-01', '2027-04-01')())).toHaveLength(1)
    expect(told(ask('a', '2026-01-01', '2040-01-01')())).toHaveLength(1)
    expect(told(ask('a', '0001-01-01', '2018-05-01')())).toHaveLength(1)
  })

  test('of an office nobody knows', () => {
    expect(ask('atlantis', '2020-01-01', '2021-01-01')).toThrow(
      expect.objectContaining({ code: 'unknown-unit', field: 'unit' }),
    )
  })

  test('in a period that is none', () => {
    expect(ask('a', '2021-01-01', '2020-12-31')).toThrow(
      expect.objectContaining({ code: 'invalid-input', field: 'to' }),
    )
    const odd = (period: unknown) => (): unknown =>
      Reflect.apply(obligations, null, [regime, 'a', period])
    expect(odd({ from: '2020-02-30', to: '2021-01-01' })).toThrow(
      expect.objectContaining({ code: 'invalid-date', field: 'from' }),
    )
    expect(odd({ from: '2020-01-01', to: 'soon' })).toThrow(
      expect.objectContaining({ code: 'invalid-date', field: 'to' }),
    )
    expect(odd(undefined)).toThrow(expect.objectContaining({ code: 'invalid-input' }))
  })
})

describe('The obligations of the enforcement offices', () => {
  const days = fc.integer({ min: 0, max: 3640 }).map((count) => addDays(day('2017-01-10'), count))
  const units = fc.constantFrom(...thads.units.map(({ id }) => id))

  prop.prop([units, fc.array(days, { minLength: 3, maxLength: 3 })], { numRuns: 200 })(
    'of two periods that meet are those of the whole',
    (unit, three) => {
      const [a, b, c] = three.toSorted()
      if (a === undefined || b === undefined || c === undefined) return
      expect([...owed(thads, unit, [a, b]), ...owed(thads, unit, [b, c])]).toEqual(
        owed(thads, unit, [a, c]),
      )
    },
  )

  test('are due after their window has ended, while the office exists, and once', () => {
    const all = thads.units.flatMap(({ id }) => owed(thads, id, ['2017-01-01', '2027-01-01']))
    expect(all.length).toBeGreaterThan(200)
    for (const { window, due, unit, why } of all) {
      expect(window.to <= due).toBe(true)
      expect(thads.unit(unit, due).id).toBe(unit)
      expect(why.at(-1)?.date).toBe(due)
    }
    expect(new Set(all.map(obligationKey)).size).toBe(all.length)
  })
})
