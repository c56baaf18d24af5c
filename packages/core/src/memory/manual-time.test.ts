import { expect, test } from 'vitest'
import { instant } from '../model/time.js'
import { manualTime } from './manual-time.js'

const start = instant('2017-06-01T01:30:00.000Z')

test('time stands still until it is moved', () => {
  const time = manualTime(start)
  expect([time.now(), time.now()]).toEqual([start, start])
})

test('time moves on by milliseconds', () => {
  const time = manualTime(start)
  time.advance(90_000)
  expect(time.now()).toBe('2017-06-01T01:31:30.000Z')
})

test('time steps back, as the clocks of machines do', () => {
  const time = manualTime(start)
  time.advance(-1)
  expect(time.now()).toBe('2017-06-01T01:29:59.999Z')
  const earlier = instant('2016-02-29T00:00:00.000Z')
  time.set(earlier)
  expect(time.now()).toBe(earlier)
})

test('a step to no moment is refused and leaves the time', () => {
  const time = manualTime(start)
  const refused = expect.objectContaining({ code: 'invalid-date', field: 'advance' })
  for (const ms of [Number.NaN, Infinity, 9e15]) expect(() => time.advance(ms)).toThrow(refused)
  expect(time.now()).toBe(start)
})
