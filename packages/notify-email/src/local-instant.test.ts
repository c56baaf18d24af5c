import { expect, test } from 'vitest'
import { plainDate } from '@motcua/core'
import { localInstant } from './local-instant.js'

test.each([
  ['2017-06-08', 450, 'Asia/Ho_Chi_Minh', '2017-06-08T00:30:00.000Z'],
  ['2017-06-08', 0, 'Asia/Ho_Chi_Minh', '2017-06-07T17:00:00.000Z'],
  ['2017-06-08', 1440, 'Asia/Ho_Chi_Minh', '2017-06-08T17:00:00.000Z'],
  ['2016-12-31', 1439, 'Asia/Ho_Chi_Minh', '2016-12-31T16:59:00.000Z'],
  ['2020-02-29', 600, 'Asia/Ho_Chi_Minh', '2020-02-29T03:00:00.000Z'],
  ['2017-06-08', 450, 'UTC', '2017-06-08T07:30:00.000Z'],
  ['2017-06-08', 450, 'America/Los_Angeles', '2017-06-08T14:30:00.000Z'],
  ['2017-06-08', 450, 'Asia/Kathmandu', '2017-06-08T01:45:00.000Z'],
  ['2017-06-08', 450, 'Pacific/Kiritimati', '2017-06-07T17:30:00.000Z'],
  ['2017-01-08', 450, 'Europe/Berlin', '2017-01-08T06:30:00.000Z'],
  ['2017-07-08', 450, 'Europe/Berlin', '2017-07-08T05:30:00.000Z'],
])('%s at minute %i in %s is %s', (...[date, minutes, zone, expected]) => {
  expect(localInstant(plainDate(date), minutes, zone)).toBe(expected)
})

test('of an hour that comes twice it is the first', () => {
  expect(localInstant(plainDate('2017-10-29'), 150, 'Europe/Berlin')).toBe(
    '2017-10-29T00:30:00.000Z',
  )
})

test('an hour that is left out comes after the gap', () => {
  expect(localInstant(plainDate('2017-03-26'), 150, 'Europe/Berlin')).toBe(
    '2017-03-26T01:30:00.000Z',
  )
})

test('a zone nobody knows is refused', () => {
  expect(() => localInstant(plainDate('2017-06-08'), 0, 'Asia/Tuy_Hoa')).toThrow(RangeError)
})
