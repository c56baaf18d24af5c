import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { text } from '../model/text.js'
import { addDays, plainDate } from '../model/time.js'
import type { Officer, Staff } from './staff.js'
import { staticDirectory } from './static-directory.js'

const first = plainDate('2017-07-03')
const day = (offset: number) => addDays(first, offset)
const unit = 'phu-yen/tuy-hoa'
const role = 'handling-officer'
const always = { from: day(-30), through: null }

const officer = (person: string, more: Partial<Officer> = {}): Officer => ({
  ...{ person, name: person.toUpperCase(), unit, roles: [role], addresses: {}, ...always, ...more },
})
const staff: Staff = {
  officers: [
    officer('duc'),
    officer('tam'),
    officer('bao', { roles: ['head', role] }),
    officer('an'),
  ],
  duties: [{ unit, role, person: 'bao', standIns: ['tam', 'duc'], ...always }],
  absences: [
    { person: 'duc', from: day(0), through: day(2) },
    {
      ...{ person: 'tam', from: day(2), through: day(2) },
      reason: text('Đi công tác', 'On official travel'),
    },
  ],
}
const coverBy =
  (lists: Staff) =>
  (person: string, on: number, more: object = {}) =>
    staticDirectory(lists).standInFor({
      ...{ person, unit, role, apartFrom: ['head'], on: day(on), ...more },
    })
const cover = coverBy(staff)
const away = text('Vắng mặt', 'Away')

describe('who stands in', () => {
  it('is nobody for who is there, or of whom nothing is known', async () => {
    expect(await cover('duc', -1)).toBeNull()
    expect(await cover('duc', 3)).toBeNull()
    expect(await cover('stranger', 0)).toBeNull()
  })

  it('is the first in the order of duty who is there and does not judge the work later', async () => {
    expect(await cover('duc', 0)).toEqual({ standIn: { id: 'tam', name: 'TAM' }, reason: away })
    const anybody = await cover('duc', 0, { apartFrom: [] })
    expect(anybody?.standIn?.id).toBe('bao')
  })

  it('is nobody when all of them are away, and the reason is that of the list', async () => {
    expect(await cover('tam', 2)).toEqual({
      ...{ standIn: null, reason: text('Đi công tác', 'On official travel') },
    })
  })

  it('is the first of the role where no duty is given', async () => {
    const lists = { ...staff, duties: [] }
    expect((await coverBy(lists)('tam', 2))?.standIn?.id).toBe('an')
  })

  it('takes over from who has left the post, though not from who is yet to come', async () => {
    const left = officer('ha', { through: day(0) })
    const coming = officer('ha', { from: day(5) })
    const lists = { ...staff, officers: [...staff.officers, left, coming] }
    expect(await coverBy(lists)('ha', 0)).toBeNull()
    expect(await coverBy(lists)('ha', 1)).toEqual({
      standIn: { id: 'tam', name: 'TAM' },
      reason: text('Không còn giữ nhiệm vụ', 'No longer in the post'),
    })
    expect(await coverBy(lists)('ha', 5)).toBeNull()
    const onlyComing = { ...staff, officers: [...staff.officers, coming] }
    expect(await coverBy(onlyComing)('ha', 1)).toBeNull()
  })

  const names = ['duc', 'tam', 'bao', 'an'] as const
  const absence = fc.record({
    person: fc.constantFrom(...names),
    from: fc.integer({ min: -5, max: 5 }),
    days: fc.integer({ min: 0, max: 4 }),
  })

  test.prop([
    fc.array(absence, { maxLength: 8 }),
    fc.constantFrom(...names),
    fc.integer({ min: -6, max: 10 }),
    fc.shuffledSubarray([...names], { minLength: 2 }),
  ])('is never the absent one, never away and never a judge of the work', async (...given) => {
    const [absences, person, on, [named = 'duc', ...standIns]] = given
    const lists: Staff = {
      officers: staff.officers,
      duties: [{ unit, role, person: named, standIns, ...always }],
      absences: absences.map(({ person: who, from, days }) => ({
        ...{ person: who, from: day(from), through: day(from + days) },
      })),
    }
    const isAway = (who: string) =>
      absences.some((it) => it.person === who && it.from <= on && on <= it.from + it.days)
    const answer = await coverBy(lists)(person, on)
    expect(answer !== null).toBe(isAway(person))
    if (answer === null) return
    const order = [named, ...standIns]
    const fit = order.filter((who) => who !== person && who !== 'bao' && !isAway(who))
    expect(answer.standIn?.id).toBe(fit[0])
  })
})
