import { describe, expect, it } from 'vitest'
import { termText } from '../calendar/term.js'
import { isMotcuaError } from '../errors.js'
import type { Citation } from '../model/citation.js'
import { addDays, plainDate } from '../model/time.js'
import { printDossierCode } from '../procedure/dossier-code.js'
import type { ProcedureVersion } from '../procedure/procedure.js'
import { thadsCalendar, thadsCalendarWith } from './calendar.js'
import { thads, thadsWith, type ThadsOptions } from './thads.js'

const versions: readonly ProcedureVersion[] = thads.procedures.flatMap(
  (procedure) => procedure.versions,
)

const isCitation = (value: object): value is Citation => 'instrument' in value && 'grade' in value

const citationsIn = (value: unknown): readonly Citation[] => {
  if (typeof value !== 'object' || value === null) return []
  return isCitation(value) ? [value] : Object.values(value).flatMap(citationsIn)
}

const cited = citationsIn([thads.units, thads.procedures, thads.slips, thads.codeFormats])

describe('the citations of the catalogue', () => {
  const known = new Map(thads.instruments.map((instrument) => [instrument.id, instrument]))

  it('all lead to an instrument', () => {
    expect(cited.length).toBeGreaterThan(300)
    expect(cited.filter(({ instrument }) => !known.has(instrument))).toEqual([])
    const calendar = citationsIn([thads.calendar.basis, thads.calendar.assumptions])
    expect(calendar.filter(({ instrument }) => !known.has(instrument))).toEqual([])
  })

  it('say what is assumed wherever the grade is C', () => {
    const assumed = cited.filter(({ grade }) => grade === 'C')
    expect(assumed.length).toBeGreaterThan(0)
    for (const { note = '' } of assumed) expect(note).toMatch(/Assumed: \S.{10,}\.$/)
    const others = cited.filter(({ grade }) => grade !== 'C')
    expect(others.filter(({ note = '' }) => note.includes('Assumed:'))).toEqual([])
  })

  it('give grade A to nothing but the two seeds', () => {
    const seeds = new Set(cited.filter(({ grade }) => grade === 'A').map((each) => each.instrument))
    expect([...seeds]).toEqual(['letter-2017'])
  })

  it('rest on law in force when the version starts, or say that it is assumed', () => {
    const outside = versions.flatMap((version) =>
      citationsIn(version).filter(({ instrument, grade }) => {
        const { from, through } = known.get(instrument) ?? {}
        const inForce =
          (from === undefined || from <= version.from) &&
          (through === undefined || version.from <= through)
        return grade !== 'C' && !inForce
      }),
    )
    expect(outside).toEqual([])
  })
})

describe('the limits of the five procedures', () => {
  const before = ['2017-06-01', '2018-06-20', '2018-06-21', '2025-07-01', '2026-06-30']
  const limits: readonly (readonly [procedure: string, before: string, from2026: string])[] = [
    ['enforcement-request', '5 ngày làm việc', '5 ngày làm việc'],
    ['confirm-result', '5 ngày làm việc', '3 ngày làm việc'],
    ['change-enforcer', '5 ngày làm việc', '3 ngày làm việc'],
    ['coercion-cost-relief', '5 ngày làm việc', '3 ngày làm việc'],
    ['enforcement-fee-relief', '15 ngày làm việc', '15 ngày làm việc'],
  ]

  const limitOn = (procedure: string, day: string): string =>
    termText(thads.versionOn(procedure, plainDate(day)).limit).vi

  it('are those of five procedures', () => {
    expect(thads.procedures.map(({ id }) => id)).toEqual(limits.map(([id]) => id))
  })

  it.each(limits)('%s: %s to 30/6/2026, %s from 01/7/2026', (procedure, old, now) => {
    for (const day of before) expect(limitOn(procedure, day), day).toBe(old)
    for (const day of ['2026-07-01', '2027-01-01']) expect(limitOn(procedure, day), day).toBe(now)
  })

  it.each([
    ['enforcement-request', '2026-06-30', 'law-26-2008', 'Art 36.1', 'B'],
    ['enforcement-request', '2026-07-01', 'law-106-2025', 'Art 34.3', 'B'],
    ['confirm-result', '2026-06-30', 'law-26-2008', 'Art 53', 'B'],
    ['confirm-result', '2026-07-01', 'nd-152-2026', 'Art 32.3', 'B'],
    ['change-enforcer', '2026-06-30', 'nd-62-2015', 'Art 10.3', 'B'],
    ['change-enforcer', '2026-07-01', 'nd-152-2026', 'Art 13.3', 'B'],
    ['coercion-cost-relief', '2026-06-30', 'nd-62-2015', 'Art 44.2', 'B'],
    ['coercion-cost-relief', '2026-07-01', 'nd-152-2026', 'Art 87.2', 'B'],
    [
      'enforcement-fee-relief',
      '2026-07-01',
      'page-luatminhgia',
      'limit: at most 15 working days',
      'C',
    ],
  ])('%s on %s: the clause is %s %s, grade %s', (...row) => {
    const [procedure, day, instrument, clause, grade] = row
    const { limitBasis } = thads.versionOn(procedure, plainDate(day))
    expect(limitBasis).toMatchObject({ instrument, clause, grade })
  })
})

describe('the versions of every procedure', () => {
  it.each(thads.procedures)('$id: cover each day from 01/6/2017 on', (procedure) => {
    const [first] = procedure.versions
    expect(first?.from).toBe('2017-06-01')
    expect(procedure.versions.map(({ id, from, through }) => [id, from, through])).toEqual([
      ['2017', '2017-06-01', '2018-06-20'],
      ['2018', '2018-06-21', '2025-06-30'],
      ['2025', '2025-07-01', '2026-06-30'],
      ['2026', '2026-07-01', null],
    ])
    const last = plainDate('2027-06-01')
    for (let day = plainDate('2017-06-01'); day <= last; day = addDays(day, 1)) {
      expect(thads.versionOn(procedure.id, day).from <= day).toBe(true)
    }
  })

  const supplements: readonly (readonly [day: string, rule: string])[] = [
    ['2017-06-01', '2 pause never'],
    ['2018-06-20', '2 pause never'],
    ['2018-06-21', '1 restart 3 working days'],
    ['2025-07-01', '1 restart 3 working days'],
    ['2026-07-01', '1 restart 3 working days'],
  ]

  const ruleOn = (procedure: string, day: string): string => {
    const { rounds, clock, checkTerm } = thads.versionOn(procedure, plainDate(day)).supplement
    return `${rounds} ${clock} ${checkTerm === null ? 'never' : termText(checkTerm).en}`
  }

  it.each(supplements)('on %s a supplement is: rounds, clock, check term %s', (day, rule) => {
    expect(ruleOn('confirm-result', day)).toBe(rule)
    expect(ruleOn('coercion-cost-relief', day)).toBe(rule)
  })

  it('let one working day to ask for a supplement to an enforcement request of 2026', () => {
    expect(ruleOn('enforcement-request', '2026-07-01')).toBe('1 restart 1 working day')
  })

  it('let the date be promised anew once', () => {
    expect(new Set(versions.map(({ reappointments }) => reappointments.times))).toEqual(
      new Set([1]),
    )
  })

  const budgets: readonly (readonly [procedure: string, day: string, steps: string])[] = [
    ['confirm-result', '2017-06-01', 'hand-over 4, assign 4, settle 24, sign 8'],
    ['confirm-result', '2026-07-01', 'hand-over 4, assign 4, settle 8, sign 8'],
    ['enforcement-request', '2026-07-01', 'hand-over 4, assign 4, settle 24, sign 8'],
    ['enforcement-fee-relief', '2017-06-01', 'hand-over 4, assign 4, settle 104, sign 8'],
    ['coercion-cost-relief', '2017-06-01', 'hand-over 4, settle 28, sign 8'],
    ['coercion-cost-relief', '2026-07-01', 'hand-over 4, settle 12, sign 8'],
  ]

  it.each(budgets)('%s on %s goes: %s (working hours)', (procedure, day, steps) => {
    const version = thads.versionOn(procedure, plainDate(day))
    expect(version.steps.map(({ id, budget }) => `${id} ${budget.count}`).join(', ')).toBe(steps)
    expect(new Set(version.steps.map(({ budget }) => budget.unit))).toEqual(
      new Set(['working-hour']),
    )
  })

  it('pass from the counter straight to the enforcer in the relief of coercion costs only', () => {
    const settlers = thads.procedures.map(({ id, versions: all }) => [
      id,
      ...new Set(
        all.flatMap(({ steps }) => steps.filter((s) => s.kind === 'settle')).map((s) => s.role),
      ),
    ])
    expect(settlers).toEqual([
      ['enforcement-request', 'handling-officer'],
      ['confirm-result', 'handling-officer'],
      ['change-enforcer', 'handling-officer'],
      ['coercion-cost-relief', 'enforcer'],
      ['enforcement-fee-relief', 'handling-officer'],
    ])
  })

  it('give the enforcement request three grounds of refusal under the Law of 2008 and five since', () => {
    const grounds = (day: string): readonly string[] =>
      thads.versionOn('enforcement-request', plainDate(day)).refusalGrounds.map(({ id }) => id)
    const three = ['no-right-or-unrelated', 'not-competent', 'time-barred']
    expect(grounds('2026-06-30')).toEqual(three)
    expect([...grounds('2026-07-01')].sort()).toEqual(
      [...three, 'already-decided', 'no-rights-or-duties'].sort(),
    )
  })
})

describe('the grounds of refusal at appraisal', () => {
  it.each([
    ['enforcement-request', ['no-right-or-unrelated', 'not-competent', 'time-barred']],
    ['confirm-result', ['not-competent', 'not-entitled']],
    ['change-enforcer', ['not-competent', 'not-a-party', 'no-ground-to-change']],
    ['coercion-cost-relief', ['not-competent', 'not-eligible']],
    ['enforcement-fee-relief', ['not-competent', 'not-eligible']],
  ])('%s: %j', (procedure, grounds) => {
    const { refusalGrounds } = thads.versionOn(procedure, plainDate('2017-06-01'))
    expect(refusalGrounds.filter(({ at }) => at !== 'intake').map(({ id }) => id)).toEqual(grounds)
  })
})

describe('the codes of the catalogue', () => {
  it.each([
    ['phu-yen/tuy-hoa', '2017-06-01', 1, 'PY01-170601-0001'],
    ['phu-yen', '2019-01-06', 12, 'PY00-190106-0012'],
    ['phu-yen/song-hinh', '2025-06-30', 9999, 'PY09-250630-9999'],
    ['dak-lak', '2025-07-01', 1, 'DL00-250701-0001'],
  ])('%s on %s, serial %s: %s', (...row) => {
    const [id, day, serial, code] = row
    const receivedOn = plainDate(day)
    const unitCode = thads.unit(id, receivedOn).code
    expect(printDossierCode(thads.codeFormat(receivedOn), { unitCode, receivedOn, serial })).toBe(
      code,
    )
  })

  it.each([
    ['2017-06-01', 'C'],
    ['2019-01-05', 'C'],
    ['2019-01-06', 'B'],
    ['2025-09-14', 'B'],
    ['2025-09-15', 'C'],
  ])('on %s rest on grade %s', (day, grade) => {
    expect(thads.codeFormat(plainDate(day)).basis.grade).toBe(grade)
  })
})

describe('thadsWith', () => {
  const faultsOf = (options: ThadsOptions): readonly string[] => {
    try {
      thadsWith(options)
      return []
    } catch (error) {
      if (!isMotcuaError(error, 'invalid-input')) throw error
      return error.faults.map(({ path, problem }) => `${path}: ${problem}`)
    }
  }

  it('sets the code of a unit and leaves the others', () => {
    const regime = thadsWith({ unitCodes: { 'phu-yen/tuy-hoa': '000.17.22.G15' } })
    const on = plainDate('2017-06-01')
    expect(regime.unit('phu-yen/tuy-hoa', on).code).toBe('000.17.22.G15')
    expect(regime.unit('phu-yen/tuy-hoa', on).basis.note).not.toContain('unofficial code')
    expect(regime.unit('phu-yen/song-cau', on).code).toBe('PY02')
    expect(thads.unit('phu-yen/tuy-hoa', on).code).toBe('PY01')
  })

  it('lets two units exchange their codes', () => {
    expect(
      faultsOf({ unitCodes: { 'phu-yen/tuy-hoa': 'PY02', 'phu-yen/song-cau': 'PY01' } }),
    ).toEqual([])
  })

  it('refuses codes of no unit, malformed codes and codes used twice, all at once', () => {
    const unitCodes = {
      'phu-yen/atlantis': 'PY77',
      'phu-yen/tuy-hoa': 'PY-01',
      'phu-yen/song-cau': '',
      'phu-yen/tuy-an': 'PY03',
    }
    expect(faultsOf({ unitCodes })).toEqual([
      'unitCodes.phu-yen/atlantis: there is no such unit',
      'unitCodes.phu-yen/tuy-hoa: "PY-01" is not letters and digits in parts joined by dots',
      'unitCodes.phu-yen/song-cau: "" is not letters and digits in parts joined by dots',
      'unitCodes.phu-yen/tuy-an: "PY03" is the code of phu-yen/dong-hoa too',
    ])
  })

  it('refuses the key __proto__', () => {
    const unitCodes: Record<string, string> = JSON.parse('{"__proto__": "PY77"}')
    expect(faultsOf({ unitCodes })).toEqual(['unitCodes.__proto__: there is no such unit'])
  })

  it('keeps every calendar edition of the host and decides with the last', () => {
    const swapped = thadsCalendarWith({ swapNovember2026: true })
    const regime = thadsWith({ calendars: [thadsCalendar, swapped] })
    expect(regime.calendar.edition).toBe(swapped.edition)
    expect(regime.calendarEdition(thadsCalendar.edition)).toBe(thadsCalendar)
  })

  it('has one rule on supplements where the host wants it, under version ids of its own', () => {
    const regime = thadsWith({ supplementClock: 'pause' })
    const ids = regime.procedure('confirm-result').versions.map(({ id }) => id)
    expect(ids).toEqual(['2017', '2018-pause', '2025-pause', '2026-pause'])
    const { supplement } = regime.versionOn('confirm-result', plainDate('2018-06-21'))
    expect(supplement).toMatchObject({ clock: 'pause', rounds: 1, basis: { grade: 'C' } })
  })
})
