import { describe, expect, it } from 'vitest'
import { workingCalendar, type WorkingCalendar } from '../calendar/working-calendar.js'
import { codeFormats } from '../catalog/codes.js'
import { instruments } from '../catalog/instruments.js'
import { changeEnforcer } from '../catalog/procedures/change-enforcer.js'
import { confirmResult } from '../catalog/procedures/confirm-result.js'
import { roles } from '../catalog/roles.js'
import { slips } from '../catalog/slips.js'
import { thadsUnits } from '../catalog/units.js'
import { isMotcuaError } from '../errors.js'
import { text } from '../model/text.js'
import { plainDate } from '../model/time.js'
import { defineRegime } from './regime.js'
import type { RegimeSpec } from './regime-spec.js'

const calendar = (edition: string): WorkingCalendar =>
  workingCalendar({
    edition,
    zone: 'Asia/Ho_Chi_Minh',
    knownFrom: plainDate('2017-01-01'),
    knownThrough: plainDate('2017-12-31'),
    week: [1, 2, 3, 4, 5],
    hours: [{ from: '07:00', to: '15:00' }],
    cutOff: '15:00',
    decisions: [],
  })

const units = thadsUnits()

const sound: RegimeSpec = {
  id: 'sample',
  name: text('Chế độ mẫu', 'Sample regime'),
  instruments,
  calendars: [calendar('first'), calendar('second')],
  units,
  roles,
  procedures: [confirmResult, changeEnforcer],
  slips,
  codeFormats,
  rules: [],
}

const codeOf = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (isMotcuaError(error)) return error.code
    throw error
  }
  return 'accepted'
}

describe('a regime', () => {
  const regime = defineRegime(sound)

  it('decides with the last calendar and keeps the earlier editions', () => {
    expect(regime.calendar.edition).toBe('second')
    expect(regime.calendarEdition('first').edition).toBe('first')
    expect(codeOf(() => regime.calendarEdition('third'))).toBe('invalid-definition')
  })

  it('finds a unit only on the days it exists', () => {
    expect(regime.unit('phu-yen', plainDate('2025-06-30')).id).toBe('phu-yen')
    expect(codeOf(() => regime.unit('phu-yen', plainDate('2025-07-01')))).toBe('unknown-unit')
    expect(codeOf(() => regime.unit('atlantis', plainDate('2017-06-01')))).toBe('unknown-unit')
  })

  it('finds the version in force, and refuses other days and other procedures', () => {
    const on = (procedure: string, day: string) => () =>
      regime.versionOn(procedure, plainDate(day)).id
    expect(on('confirm-result', '2017-06-01')()).toBe('2017')
    expect(codeOf(on('confirm-result', '2017-05-31'))).toBe('procedure-not-in-force')
    expect(codeOf(on('enforcement-request', '2017-06-01'))).toBe('unknown-procedure')
    expect(codeOf(() => regime.procedure('toString'))).toBe('unknown-procedure')
  })

  it('finds the code format and the slip of a day', () => {
    expect(regime.codeFormat(plainDate('2017-06-01')).serialDigits).toBe(4)
    expect(codeOf(() => regime.codeFormat(plainDate('2017-05-31')))).toBe('procedure-not-in-force')
    expect(regime.slip('receipt-slip', plainDate('2019-01-06'))?.number).toBe('01')
    expect(regime.slip('receipt-slip', plainDate('2017-05-31'))).toBeUndefined()
    expect(regime.slip('postcard', plainDate('2019-01-06'))).toBeUndefined()
  })

  it('knows the units below one, whatever their validity', () => {
    expect(regime.unitsBelow('phu-yen')).toHaveLength(10)
    expect(regime.unitsBelow('atlantis')).toEqual([])
  })
})
