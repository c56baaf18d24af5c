import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cite } from '../model/citation.js'
import { dateOfDayNumber, dayNumber, plainDate } from '../model/time.js'
import { printDossierCode, type CodeFormat } from './dossier-code.js'

const format: CodeFormat = {
  pattern: '{unit}-{yymmdd}-{serial}',
  serialDigits: 4,
  from: plainDate('2019-01-06'),
  through: null,
  basis: cite('tt-01-2018', 'Art 19.1', 'B'),
}

describe('printDossierCode', () => {
  it.each([
    ['PY01', '2017-06-01', 1, 'PY01-170601-0001'],
    ['000.17.22.H56', '2021-05-31', 1, '000.17.22.H56-210531-0001'],
    ['H15.50.05.13', '2026-10-08', 975, 'H15.50.05.13-261008-0975'],
    ['PY01', '2019-01-06', 9999, 'PY01-190106-9999'],
    ['PY01', '2000-12-31', 10_000, 'PY01-001231-10000'],
    ['PY01', '2017-06-01', '{n}' as const, 'PY01-170601-{n}'],
  ])('prints unit %s on %s, serial %s as %s', (...row) => {
    const [unitCode, day, serial, code] = row
    expect(printDossierCode(format, { unitCode, receivedOn: plainDate(day), serial })).toBe(code)
  })

  it('follows the pattern and the number of digits of the period', () => {
    const other = { ...format, pattern: '{serial}/{yymmdd}.{unit}', serialDigits: 2 }
    const parts = { unitCode: 'PY09', receivedOn: plainDate('2017-06-01'), serial: 7 }
    expect(printDossierCode(other, parts)).toBe('07/170601.PY09')
  })

  it('takes the unit code as it is, whatever characters it has', () => {
    const parts = { unitCode: 'A$&B$1', receivedOn: plainDate('2017-06-01'), serial: 1 }
    expect(printDossierCode(format, parts)).toBe('A$&B$1-170601-0001')
  })

  it('gives different codes to different serials and days of one unit', () => {
    const first = dayNumber(plainDate('2017-06-01'))
    const part = fc.record({
      day: fc.integer({ min: first, max: first + 3652 }),
      serial: fc.integer({ min: 1, max: 99_999 }),
    })
    fc.assert(
      fc.property(part, part, (a, b) => {
        const [one, two] = [a, b].map(({ day, serial }) =>
          printDossierCode(format, { unitCode: 'PY01', receivedOn: dateOfDayNumber(day), serial }),
        )
        expect(one === two).toBe(a.day === b.day && a.serial === b.serial)
      }),
    )
  })
})
