import {
  actor,
  createEngine,
  defineCase,
  defineProcedure,
  defineRegime,
  isMotcuaError,
  workingCalendar,
} from '@motcua/core'
import { memoryStore } from '@motcua/core/memory'
import { thads } from '@motcua/core/thads'
import { describe, expect, it } from 'vitest'
import { office } from './office.js'

// A caller in plain JavaScript, whom no type stops.
const answerTo = (door: (...args: never[]) => unknown, ...args: readonly unknown[]): string => {
  try {
    Reflect.apply(door, undefined, args)
  } catch (error) {
    return isMotcuaError(error) ? `${error.code} ${error.field ?? ''}` : String(error)
  }
  return 'accepted'
}

const { engine } = office()

describe('a caller without types is told what is missing', () => {
  it.each([
    ['createEngine', createEngine, [], 'invalid-input options'],
    ['createEngine', createEngine, [{ regime: thads }], 'invalid-input options.store'],
    ['createEngine', createEngine, [{ store: memoryStore() }], 'invalid-input options.regime'],
    [
      'createEngine',
      createEngine,
      [{ regime: {}, store: memoryStore() }],
      'invalid-input options.regime.versionOn',
    ],
    ['defineRegime', defineRegime, [], 'invalid-input regime'],
    ['defineRegime', defineRegime, [{}], 'invalid-input regime.id'],
    ['defineProcedure', defineProcedure, [], 'invalid-input procedure'],
    ['defineCase', defineCase, [{ kind: 'permit' }], 'invalid-input kind.version'],
    [
      'workingCalendar',
      workingCalendar,
      [{ zone: 'Asia/Ho_Chi_Minh' }],
      'invalid-input calendar.edition',
    ],
    ['actor', actor, ['Hoa'], 'invalid-input options'],
    ['actor', actor, [5, { unit: 'phu-yen', roles: ['head'] }], 'invalid-input by.name'],
    ['on', engine.on.bind(engine), [null], 'invalid-input listeners'],
  ] as const)('by %s', (...[, door, args, answer]) => {
    expect(answerTo(door, ...args)).toBe(answer)
  })
})
