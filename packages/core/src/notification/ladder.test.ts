import { describe, expect, it } from 'vitest'
import { thadsCalendar } from '../catalog/calendar.js'
import { plainDate } from '../model/time.js'
import { rungDay, type RungMoment } from './ladder.js'

const table: readonly (readonly [due: string, moment: RungMoment, day: string])[] = [
  ['2017-06-08', { on: 'working-days-before', count: 2 }, '2017-06-06'],
  ['2017-06-12', { on: 'working-days-before', count: 1 }, '2017-06-09'],
  ['2017-06-12', { on: 'working-days-before', count: 6 }, '2017-06-02'],
  ['2017-06-12', { on: 'last-day-to-apologise' }, '2017-06-09'],
  ['2026-09-03', { on: 'last-day-to-apologise' }, '2026-08-28'],
  ['2017-06-08', { on: 'due-day' }, '2017-06-08'],
  ['2017-06-08', { on: 'working-days-after', count: 1 }, '2017-06-09'],
  ['2017-06-08', { on: 'working-days-after', count: 3 }, '2017-06-13'],
  ['2017-09-01', { on: 'working-days-after', count: 1 }, '2017-09-05'],
]

describe('the day a rung is reached', () => {
  it.each(table)('of %s, %o, is %s', (due, moment, day) => {
    expect(rungDay(moment, plainDate(due), thadsCalendar)).toBe(day)
  })

  it('after a due day at the end of the known calendar is not known yet', () => {
    const last = thadsCalendar.previousWorkingDay(thadsCalendar.knownThrough)
    expect(rungDay({ on: 'working-days-after', count: 9 }, last, thadsCalendar)).toBeNull()
    expect(rungDay({ on: 'due-day' }, last, thadsCalendar)).toBe(last)
  })
})
