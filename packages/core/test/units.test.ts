import { actor, isMotcuaError } from '@motcua/core'
import { describe, expect, it } from 'vitest'
import { desk, upTo } from './acts.js'
import { people, request } from './office.js'

const reasonOf = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call
  } catch (error) {
    return isMotcuaError(error) ? `${error.code} ${error.field ?? ''}` : 'no code'
  }
  return 'done'
}

const of = (unit: string, role: string) => actor('Người Khác', { unit, roles: [role] })

describe('a role held in a unit', () => {
  it.each([
    ['phu-yen/tuy-hoa', 'done'],
    ['phu-yen', 'done'],
    ['tong-cuc-thads', 'done'],
    ['phu-yen/song-cau', 'refused by'],
  ])('of %s: assigning a dossier of Tuy Hòa is %s', async (unit, answer) => {
    const { begin, act } = desk()
    const waiting = await begin(upTo('handOver'))
    const officer = { id: people.handler.person, name: people.handler.name }
    expect(await reasonOf(act(waiting, ['assign', of(unit, 'head'), { officer }]))).toBe(answer)
  })

  it.each([
    ['phu-yen/song-cau', 'phu-yen/tuy-hoa', 'refused data.unit'],
    ['phu-yen/song-cau', 'phu-yen', 'refused data.unit'],
    ['phu-yen', 'phu-yen/tuy-hoa', 'done'],
    ['phu-yen/tuy-hoa', 'phu-yen/nowhere', 'unknown-unit data.unit'],
  ])('of %s: opening a dossier for %s is %s', async (own, unit, answer) => {
    const { engine } = desk()
    const by = of(own, 'one-stop-officer')
    expect(await reasonOf(engine.open('dossier', { ...request, unit }, { by }))).toBe(answer)
  })
})
