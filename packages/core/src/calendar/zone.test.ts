import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { cite } from '../model/citation.js'
import { text } from '../model/text.js'
import { instant, plainDate as d } from '../model/time.js'
import { workingCalendar } from './working-calendar.js'

const zoned = (zone: string) =>
  workingCalendar({
    edition: 'test',
    zone,
    knownFrom: d('2020-01-15'),
    knownThrough: d('2022-11-20'),
    week: [1, 2, 3, 4, 5],
    hours: [{ from: '07:30', to: '17:00' }],
    cutOff: '15:00',
    decisions: [
      {
        from: d('2020-01-23'),
        through: d('2020-01-29'),
        kind: 'off',
        name: text('Tết', 'Tết'),
        basis: cite('notice-test', 'Art 1', 'B'),
      },
    ],
  })
const calendar = zoned('Asia/Ho_Chi_Minh')

describe('Instants in the zone of the office', () => {
  const read = (zone: string, at: string): string => {
    const { date, minutes } = zoned(zone).localTime(instant(at))
    return `${date} ${String(minutes)}`
  }

  test.each([
    ['Asia/Ho_Chi_Minh', '2017-05-31T17:00:00Z', '2017-06-01 0'],
    ['Asia/Ho_Chi_Minh', '2017-06-01T16:59:59.999Z', '2017-06-01 1439'],
    ['Asia/Ho_Chi_Minh', '2021-06-01T08:00:59.999Z', '2021-06-01 900'],
    ['America/New_York', '2021-03-14T06:59:00Z', '2021-03-14 119'],
    ['America/New_York', '2021-03-14T07:00:00Z', '2021-03-14 180'],
    ['Asia/Kathmandu', '2021-03-14T18:15:00Z', '2021-03-15 0'],
    ['Asia/Ho_Chi_Minh', '1969-12-31T17:00:00Z', '1970-01-01 60'],
  ])('in %s read %s as %s', (zone, at, local) => {
    expect(read(zone, at)).toBe(local)
  })

  test.each([
    ['Asia/Ho_Chi_Minh', '2021-06-01', 900, '2021-06-01T08:00:00.000Z'],
    ['Asia/Ho_Chi_Minh', '2021-06-01', 1440, '2021-06-01T17:00:00.000Z'],
    ['America/New_York', '2021-03-14', 150, '2021-03-14T07:30:00.000Z'],
    ['America/New_York', '2021-11-07', 90, '2021-11-07T05:30:00.000Z'],
    ['America/New_York', '2021-11-07', 120, '2021-11-07T07:00:00.000Z'],
    ['Asia/Beirut', '2021-03-28', 0, '2021-03-27T22:00:00.000Z'],
    ['Asia/Beirut', '2021-03-27', 1440, '2021-03-27T22:00:00.000Z'],
  ])('place in %s %s at minute %i', (zone, date, ...[minutes, at]) => {
    expect(zoned(zone).instantAt(d(date), minutes)).toBe(at)
    if (minutes === 0) expect(zoned(zone).startOfDay(d(date))).toBe(at)
  })

  test.each([-1, 1441, 0.5, Number.NaN])('are never at minute %d', (minutes) => {
    expect(() => calendar.instantAt(d('2021-01-01'), minutes)).toThrow(
      expect.objectContaining({ code: 'invalid-date', field: 'minutes' }),
    )
  })

  test('do not depend on the zone of the host', () => {
    const host = process.env['TZ']
    const seen = ['UTC', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Ho_Chi_Minh'].map(
      (zone) => {
        process.env['TZ'] = zone
        const fresh = zoned('Asia/Ho_Chi_Minh')
        return {
          offset: new Date(2021, 5, 1).getTimezoneOffset(),
          facts: JSON.stringify([
            fresh.localTime(instant('2021-06-01T17:30:00Z')),
            fresh.instantAt(d('2021-06-01'), 5),
            fresh.startOfDay(d('2021-11-07')),
            fresh.addWorkingDays(d('2020-01-20'), 9),
          ]),
        }
      },
    )
    if (host === undefined) delete process.env['TZ']
    else process.env['TZ'] = host
    expect(new Set(seen.map(({ offset }) => offset)).size).toBe(4)
    expect(new Set(seen.map(({ facts }) => facts)).size).toBe(1)
  })

  prop.prop([fc.integer({ min: 0, max: 2_000_000 })])('come back from local time', (minute) => {
    const at = new Date(Date.UTC(2019, 0, 1) + minute * 60_000).toISOString()
    const { date, minutes } = calendar.localTime(instant(at))
    expect(calendar.instantAt(date, minutes)).toBe(at)
  })
})
