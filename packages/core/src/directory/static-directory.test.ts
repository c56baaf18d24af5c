import { describe, expect, it } from 'vitest'
import { plainDate } from '../model/time.js'
import { staticDirectory } from './static-directory.js'
import type { Duty, Officer, Staff } from './staff.js'

const day = plainDate
const unit = 'phu-yen/tuy-hoa'
const role = 'one-stop-officer'
const since = { from: day('2017-06-01'), through: null }

const officer = (person: string, more: Partial<Officer> = {}): Officer => ({
  ...{ person, name: person.toUpperCase(), unit, roles: [role], ...since },
  addresses: { email: `${person}@office.vn` },
  ...more,
})
const duty: Duty = { unit, role, person: 'hoa', standIns: ['lan', 'tam'], ...since }
const staff: Staff = {
  officers: [officer('hoa'), officer('lan'), officer('tam'), officer('an', { roles: ['head'] })],
  duties: [duty],
  absences: [
    { person: 'hoa', from: day('2017-07-03'), through: day('2017-07-05') },
    { person: 'lan', from: day('2017-07-05'), through: day('2017-07-05') },
  ],
}

describe('who is on duty', () => {
  it.each([
    ['2017-07-02', 'hoa'],
    ['2017-07-03', 'lan'],
    ['2017-07-05', 'tam'],
    ['2017-07-06', 'hoa'],
    ['2017-05-31', undefined],
  ])('on %s is %s', (on, person) => {
    expect(staticDirectory(staff).onDuty(unit, role, day(on))?.person).toBe(person)
  })

  it('without a duty is the first of the role who is there', () => {
    const directory = staticDirectory({ ...staff, duties: [] })
    expect(directory.onDuty(unit, role, day('2017-07-03'))?.person).toBe('lan')
    expect(directory.onDuty(unit, 'head', day('2017-07-03'))?.person).toBe('an')
    expect(directory.onDuty(unit, 'enforcer', day('2017-07-03'))).toBeNull()
    expect(directory.onDuty('phu-yen', role, day('2017-07-03'))).toBeNull()
  })

  it('changes with the periods of officers and duties', () => {
    const directory = staticDirectory({
      officers: [
        officer('hoa', { through: day('2017-12-31') }),
        officer('hoa', { unit: 'phu-yen', from: day('2018-01-01') }),
        officer('lan'),
        officer('tam'),
      ],
      duties: [
        { ...duty, through: day('2017-12-31') },
        { ...duty, person: 'tam', standIns: ['lan'], from: day('2018-01-01') },
      ],
    })
    expect(directory.onDuty(unit, role, day('2017-12-31'))?.person).toBe('hoa')
    expect(directory.onDuty(unit, role, day('2018-01-01'))?.person).toBe('tam')
  })
})

describe('the address of an officer', () => {
  const ask = (person: string | null, on: string, channel = 'email') =>
    staticDirectory(staff).addressOf({ unit, role, person, channel, on: day(on) })

  it('is that of the person meant', async () => {
    expect(await ask('tam', '2017-07-03')).toEqual({ name: 'TAM', address: 'tam@office.vn' })
  })

  it('is that of whoever is on duty while that person is away, or nobody is meant', async () => {
    expect((await ask('hoa', '2017-07-03'))?.address).toBe('lan@office.vn')
    expect((await ask(null, '2017-07-05'))?.address).toBe('tam@office.vn')
  })

  it('is not there on another channel', async () => {
    expect(await ask('tam', '2017-07-03', 'sms')).toBeNull()
  })
})

describe('lists of staff', () => {
  it.each([
    [
      'a duty without a stand-in',
      { duties: [{ ...duty, standIns: ['hoa'] }] },
      'duties[0].standIns',
    ],
    ['a stand-in of another role', { duties: [{ ...duty, standIns: ['an'] }] }, 'duties[0]'],
    ['two duties at once', { duties: [duty, duty] }, 'duties[1]'],
    ['an officer twice', { officers: [officer('hoa'), officer('hoa')], duties: [] }, 'officers[1]'],
    [
      'a period that ends before it begins',
      { officers: [officer('hoa', { through: day('2017-05-01') })], duties: [] },
      'officers[0].through',
    ],
  ])('with %s are refused', (_, more, field) => {
    expect(() => staticDirectory({ ...staff, ...more })).toThrow(
      expect.objectContaining({ code: 'invalid-input', field }),
    )
  })
})
