import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { addDays, plainDate } from '../model/time.js'
import type { Delegation, Officer, Staff } from './staff.js'
import { staticDirectory } from './static-directory.js'

const first = plainDate('2020-06-01')
const day = (offset: number) => addDays(first, offset)
const unit = 'phu-yen/tuy-hoa'
const always = { from: day(-1000), through: null }

const officer = (person: string, more: Partial<Officer> = {}): Officer => ({
  ...{ person, name: person, unit, roles: ['head'], addresses: {}, ...always, ...more },
})
const plain: Delegation = {
  ...{ principal: 'bao', person: 'binh', unit, roles: ['head'] },
  ...{ from: day(0), through: day(9) },
}
const delegation: Delegation = { ...plain, capacity: 'KT' }
const staff: Staff = {
  officers: [officer('bao'), officer('binh', { roles: ['handling-officer'] })],
  delegations: [delegation],
}
const asked = { person: 'binh', principal: 'bao', unit, role: 'head', capacity: 'KT' as const }
const may = (more: object, on = day(0), lists = staff) =>
  staticDirectory(lists).mayActFor({ ...asked, ...more, on })

describe('a delegation', () => {
  it.each([
    ['on its first day', {}, 0, true],
    ['on its last day', {}, 9, true],
    ['the day before', {}, -1, false],
    ['the day after', {}, 10, false],
  ] as const)('%s', async (...[, more, on, holds]) => {
    expect(await may(more, day(on))).toBe(holds)
  })

  it.each([
    ['somebody else', { person: 'lan' }],
    ['another principal', { principal: 'lan' }],
    ['another unit', { unit: 'phu-yen' }],
    ['another role', { role: 'one-stop-officer' }],
    ['another capacity', { capacity: 'TUQ' }],
    ['no capacity', { capacity: null }],
    ['the other way round', { person: 'bao', principal: 'binh' }],
  ])('is none for %s', async (_, more) => {
    expect(await may(more)).toBe(false)
  })

  it('ends when either of the two leaves the post', async () => {
    const through = day(4)
    for (const leaver of ['bao', 'binh']) {
      const officers = staff.officers.map((it) => (it.person === leaver ? { ...it, through } : it))
      expect(await may({}, through, { ...staff, officers })).toBe(true)
      expect(await may({}, day(5), { ...staff, officers })).toBe(false)
    }
  })

  it('without a capacity lets somebody stand in without one, and only so', async () => {
    const lists = { ...staff, delegations: [plain] }
    expect(await may({ capacity: null }, day(0), lists)).toBe(true)
    expect(await may({}, day(0), lists)).toBe(false)
  })

  const period = fc
    .tuple(fc.integer({ min: -20, max: 20 }), fc.option(fc.integer({ min: 0, max: 20 })))
    .map(([from, days]) => ({
      from: day(from),
      through: days === null ? null : day(from + days),
    }))
  const given = fc.record({
    period,
    capacity: fc.constantFrom('KT', 'TL', undefined),
    person: fc.constantFrom('binh', 'lan'),
  })

  test.prop([
    fc.array(given, { maxLength: 6 }),
    fc.integer({ min: -30, max: 50 }),
    fc.constantFrom('KT' as const, 'TL' as const, null),
  ])('is there on a day exactly when one of the lists covers it', async (all, offset, capacity) => {
    const on = day(offset)
    const delegations = all.map(({ period: { from, through }, capacity: how, person }) => ({
      ...{ principal: 'bao', person, unit, roles: ['head'], from, through },
      ...(how === undefined ? {} : { capacity: how }),
    }))
    const officers = [officer('bao'), officer('binh'), officer('lan')]
    const covered = delegations.some(
      ({ person, from, through, capacity: how = null }) =>
        person === 'binh' &&
        how === capacity &&
        !(on < from) &&
        !(through !== null && on > through),
    )
    expect(await may({ capacity }, on, { officers, delegations })).toBe(covered)
  })
})

describe('lists of delegations', () => {
  it.each([
    ['to the principal', { person: 'bao' }, 'delegations[0].person'],
    ['of no role', { roles: [] }, 'delegations[0].roles'],
    ['of a role the principal does not hold', { roles: ['enforcer'] }, 'delegations[0]'],
    ['to a stranger', { person: 'lan' }, 'delegations[0]'],
    ['in writing without an end', { capacity: 'TUQ', through: null }, 'delegations[0].through'],
    ['that ends before it begins', { through: day(-1) }, 'delegations[0].through'],
  ] as const)('with one %s are refused', (_, more, field) => {
    const lists = { ...staff, delegations: [{ ...delegation, ...more }] }
    expect(() => staticDirectory(lists)).toThrow(
      expect.objectContaining({ code: 'invalid-input', field }),
    )
  })
})
