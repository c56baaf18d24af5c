import { describe, expect, it } from 'vitest'
import { confirmResult } from '../catalog/procedures/confirm-result.js'
import { plainDate } from '../model/time.js'
import { versionInForce } from './procedure.js'

describe('versionInForce', () => {
  it.each([
    ['2017-05-31', undefined],
    ['2017-06-01', '2017'],
    ['2018-06-20', '2017'],
    ['2018-06-21', '2018'],
    ['2026-06-30', '2025'],
    ['2026-07-01', '2026'],
    ['2099-12-31', '2026'],
  ])('on %s it is %s', (day, id) => {
    expect(versionInForce(confirmResult, plainDate(day))?.id).toBe(id)
  })
})
