import { describe, expect, it } from 'vitest'
import { permit } from '../../test/permit.js'
import { thadsCalendar } from '../catalog/calendar.js'
import { actor } from '../model/actor.js'
import { cite } from '../model/citation.js'
import { caseId } from '../model/ids.js'
import { text } from '../model/text.js'
import { instant } from '../model/time.js'
import { allocated, drawnBy, seriesOfEffects } from './allocation.js'
import { decide, reasonsOf } from './decide.js'
import type { CaseEvent } from './situation.js'

const at = instant('2017-06-01T01:30:00.000Z')

const event = (type: string, data: unknown = {}): CaseEvent => ({
  case: caseId('0'.repeat(26)),
  ...{ at, type, data, calendar: thadsCalendar, local: thadsCalendar.localTime(at) },
  by: actor('Phạm Quốc Bảo', { unit: 'phu-yen/tuy-hoa', roles: ['head'] }),
})

const opened = { state: 'new', data: permit.blank }
const asked = { state: 'asked', data: { ...permit.blank, holder: 'Lan', unit: 'phu-yen/tuy-hoa' } }
const late = { state: 'asked', data: { ...asked.data, late: ['2017-06-04'] } }

describe('a decision', () => {
  it('tells the state after, all data, and the keys that changed', () => {
    expect(decide(permit, opened, event('apply', { holder: 'Lan' }))).toEqual({
      ...{ ok: true, state: 'asked', effects: [] },
      data: { ...asked.data, askedOn: '2017-06-01' },
      set: { holder: 'Lan', unit: 'phu-yen/tuy-hoa', askedOn: '2017-06-01' },
    })
  })

  it('is the same for the same case, command and moment, and leaves the case as it was', () => {
    const frozen = { state: 'asked', data: Object.freeze({ ...asked.data }) }
    const one = decide(permit, frozen, event('lapse', { deadline: 'decision', due: '2017-06-04' }))
    expect(
      decide(permit, frozen, event('lapse', { deadline: 'decision', due: '2017-06-04' })),
    ).toEqual(one)
    expect(one).toMatchObject({ ok: true, set: { late: ['2017-06-04'] } })
    expect(frozen.data).toMatchObject({ late: [] })
  })

  it('gives orders for numbers, reckoned from the data', () => {
    const decision = decide(permit, asked, event('grant'))
    const unit = 'phu-yen/tuy-hoa'
    expect(decision).toMatchObject({
      ...{ ok: true, set: {} },
      effects: [
        { type: 'allocate', params: { into: 'number', series: `permit number ${unit}` } },
        { type: 'allocate', params: { into: 'line', series: `permit line ${unit}` } },
      ],
    })
  })

  it('refuses by the words and the clause of each guard', () => {
    const basis = cite('nd-61-2018', 'Art 19.9', 'B')
    const words = { text: text('Đã trễ.', 'It is late already.'), basis }
    const refusal = decide({ ...permit, guards: { nobodyWaits: words } }, late, event('waive'))
    expect(refusal).toEqual({ ok: false, reasons: [{ rule: 'nobodyWaits', ...words }] })
  })

  it('refuses what the state does not take, and names the state in words', () => {
    const states = { ...permit.states, held: text('Đang giữ giấy', 'Permit held') }
    const held = { state: 'held', data: asked.data }
    const refusal = decide({ ...permit, states }, held, event('grant'))
    expect(refusal).toMatchObject({ ok: false, reasons: [{ rule: 'state' }] })
    expect(JSON.stringify(refusal)).toContain('Đang giữ giấy')
    expect(JSON.stringify(refusal)).toContain('Permit held')
  })

  it('gives each reason once', () => {
    const reasons = reasonsOf(permit, 'asked', ['nobodyWaits', 'nobodyWaits'])
    expect(reasons.map(({ rule }) => rule)).toEqual(['nobodyWaits'])
  })
})

describe('numbers asked for', () => {
  const order = (into: string, pattern: string | null, digits = 0) => ({
    type: 'allocate',
    params: { into, series: 's', pattern, digits },
  })

  it('are those of the effects by that name with all they need, in order', () => {
    const slip = { type: 'issueSlip', params: { into: 'x', series: 's', pattern: null, digits: 0 } }
    const half = { type: 'allocate', params: { into: 'x' } }
    const place = { type: 'takePlace', params: { series: 'seat' } }
    const effects = [order('a', null), slip, half, place, order('b', 'B-{n}')]
    expect(seriesOfEffects(effects)).toEqual(['s', 'seat', 's'])
    expect(allocated(drawnBy(effects, [1, 5, 2]))).toEqual({ a: 1, b: 'B-2' })
  })

  it.each([
    [null, 0, 7, 7],
    ['{n}', 0, 7, '7'],
    ['PY01-170601-{n}', 4, 7, 'PY01-170601-0007'],
    ['PY01-170601-{n}', 4, 12345, 'PY01-170601-12345'],
  ])('are printed into %s with %i digits: %i is %s', (...[pattern, digits, number, printed]) => {
    const drawn = drawnBy([order('code', pattern, digits)], [number])
    expect(allocated(drawn)).toEqual({ code: printed })
  })
})
