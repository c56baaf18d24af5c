import { describe, expect, it } from 'vitest'
import { instant } from '../model/time.js'
import { randomIds } from './random-ids.js'

describe('random ids', () => {
  it('of one millisecond sort in the order they were made, and none comes twice', () => {
    const now = instant('2017-06-01T01:30:00.000Z')
    const ids = Array.from({ length: 1000 }, () => randomIds.next(now))
    expect(ids.toSorted()).toEqual(ids)
    expect(new Set(ids).size).toBe(1000)
  })

  it('of another millisecond begin anew', () => {
    const one = randomIds.next(instant('2017-06-01T01:30:00.000Z'))
    const other = randomIds.next(instant('2017-06-01T01:30:00.001Z'))
    expect(other > one).toBe(true)
    expect(other.slice(10)).not.toBe(one.slice(10))
  })
})
