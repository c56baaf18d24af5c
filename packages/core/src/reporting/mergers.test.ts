import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { addDays, plainDate } from '../model/time.js'
import type { Unit } from '../procedure/unit.js'
import {
  ends,
  form,
  in2020,
  office,
  owed,
  reportingRegime,
  rules,
  told,
  within,
} from '../../test/sample-reports.js'

const day = plainDate
describe('A merger', () => {
  const merged = (through: string, successor: Partial<Unit> = {}) =>
    reportingRegime([
      office('a', 'district', ends(through, 'b')),
      office('b', 'district', successor),
    ])

  test('in mid window leaves one report to the successor, for both', () => {
    const regime = merged('2020-02-15')
    expect(in2020(regime, 'a')).toEqual([])
    expect(in2020(regime, 'b')).toEqual(['2020-04-03 to-6 of b+a to north'])
    expect(told(owed(regime, 'b', ['2021-01-01', '2022-01-01']))).toEqual([
      '2021-04-02 to-6 of b to north',
    ])
  })

  test('before the window leaves nothing of the office that ended', () => {
    expect(in2020(merged('2019-09-30'), 'b')).toEqual(['2020-04-03 to-6 of b to north'])
    expect(in2020(merged('2019-10-01'), 'b')).toEqual(['2020-04-03 to-6 of b+a to north'])
  })

  test('between the end of the window and the due day leaves it to the successor', () => {
    expect(in2020(merged('2020-04-02'), 'a')).toEqual([])
    expect(in2020(merged('2020-04-02'), 'b')).toEqual(['2020-04-03 to-6 of b+a to north'])
    expect(in2020(merged('2020-04-03'), 'a')).toEqual(['2020-04-03 to-6 of a to north'])
    expect(in2020(merged('2020-04-03'), 'b')).toEqual(['2020-04-03 to-6 of b to north'])
  })

  test('into an office that is new reports for the days before it', () => {
    const regime = merged('2020-03-31', { from: day('2020-04-01') })
    expect(in2020(regime, 'b')).toEqual(['2020-04-03 to-6 of a to north'])
    const alone = reportingRegime([office('b', 'district', { from: day('2020-04-01') })])
    expect(in2020(alone, 'b')).toEqual([])
  })

  test('into an office above is due when that office reports', () => {
    const upwards = (through: string) =>
      reportingRegime([office('a', 'district', ends(through, 'north'))])
    expect(in2020(upwards('2020-03-31'), 'north')).toEqual(['2020-04-07 to-6 of north+a to top'])
    expect(in2020(upwards('2020-04-06'), 'a')).toEqual(['2020-04-03 to-6 of a to north'])
    expect(in2020(upwards('2020-04-06'), 'north')).toEqual(['2020-04-07 to-6 of north to top'])
  })

  test('covers an office of a level that reports no more', () => {
    const regime = reportingRegime(
      [office('a', 'district', ends('2020-04-06', 'north'))],
      [rules({ forms: [form(6, { duties: [within('province', 4)] })] })],
    )
    expect(in2020(regime, 'north')).toEqual(['2020-04-07 to-6 of north+a to top'])
  })

  test('of a successor that ended too goes on to the last one', () => {
    const regime = reportingRegime([
      office('a', 'district', ends('2020-01-31', 'b')),
      office('b', 'district', ends('2020-02-29', 'c')),
      office('c', 'district'),
    ])
    expect(in2020(regime, 'b')).toEqual([])
    expect(in2020(regime, 'c')).toEqual(['2020-04-03 to-6 of c+a+b to north'])
  })

  test('is told once, by whoever held the work when the report was due', () => {
    const regime = reportingRegime([
      office('a', 'district', ends('2020-01-31', 'b')),
      office('b', 'district', ends('2020-04-06', 'north')),
    ])
    expect(in2020(regime, 'b')).toEqual(['2020-04-03 to-6 of b+a to north'])
    expect(in2020(regime, 'north')).toEqual(['2020-04-07 to-6 of north to top'])
  })

  test('of the office above sends the report to its successor', () => {
    const above = (change: Partial<Unit>) =>
      reportingRegime([
        office('south', 'province', change),
        office('a', 'district', { parent: 'south' }),
      ])
    expect(in2020(above(ends('2020-04-02', 'north')), 'a')).toEqual([
      '2020-04-03 to-6 of a to north',
    ])
    expect(() => in2020(above(ends('2020-04-02')), 'a')).toThrow(
      expect.objectContaining({ code: 'unknown-unit', field: 'unit' }),
    )
  })

  test('without a successor leaves the report to nobody', () => {
    const regime = reportingRegime([office('a', 'district', ends('2020-02-15'))])
    expect(in2020(regime, 'a')).toEqual([])
    expect(in2020(regime, 'north')).toEqual(['2020-04-07 to-6 of north to top'])
  })

  const days = fc.integer({ min: 0, max: 1000 }).map((count) => addDays(day('2019-01-01'), count))

  prop.prop([days, days, fc.boolean()], { numRuns: 300 })(
    'on any day leaves each office with one report of each window it lived in',
    (last, other, up) => {
      const regime = reportingRegime(
        [
          office('a', 'district', ends(last, 'b')),
          office('b', 'district', last < other ? ends(other, up ? 'north' : 'c') : {}),
          office('c', 'district'),
        ],
        [rules({ forms: [form(3), form(6), form(12)] })],
      )
      const reports = regime.units.flatMap(({ id }) =>
        owed(regime, id, ['2018-06-01', '2022-10-20']),
      )
      const windows = new Map(reports.map(({ window }) => [`${window.from}${window.to}`, window]))
      for (const [unit, window] of regime.units.flatMap((each) =>
        [...windows.values()].map((window) => [each, window] as const),
      )) {
        const about = reports.filter(
          ({ covers, window: of }) =>
            of.to === window.to && covers.some((office) => office.unit === unit.id),
        )
        const lived = unit.through === null || unit.through >= window.from
        expect(about).toHaveLength(lived ? 1 : 0)
      }
    },
  )
})
