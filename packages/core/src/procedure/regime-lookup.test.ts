import { describe, expect, it } from 'vitest'
import { isMotcuaError } from '../errors.js'
import { plainDate } from '../model/time.js'
import { defineRegime } from './regime.js'
import { sound } from '../../test/sample-regime.js'

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
