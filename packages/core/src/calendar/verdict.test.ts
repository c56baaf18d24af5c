import { describe, expect, test } from 'vitest'
import { plainDate } from '../model/time.js'
import { verdictOf } from './verdict.js'

describe('The verdict on a finished dossier', () => {
  test.each([
    ['2017-06-07', 'early'],
    ['2017-06-08', 'on-time'],
    ['2017-06-09', 'late'],
    ['2016-12-31', 'early'],
    ['2018-01-01', 'late'],
  ])('due 2017-06-08 and finished %s is %s', (finished, verdict) => {
    expect(verdictOf(plainDate('2017-06-08'), plainDate(finished))).toBe(verdict)
  })
})
