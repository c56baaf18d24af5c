import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './text.js'

describe('folding a name for search', () => {
  it.each([
    ['Nguyễn Thị Hoà', 'nguyen thi hoa'],
    ['Nguyễn Thị Hòa', 'nguyen thi hoa'],
    ['ĐẶNG Đức  Đô', 'dang duc do'],
    ['Ðức', 'duc'],
    ['  Lê\tVăn  Ân ', 'le van an'],
  ])('%s is found as %s', (name, folded) => {
    expect(fold(name)).toBe(folded)
  })

  it('does not depend on the Unicode form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(fold(name.normalize('NFD'))).toBe(fold(name.normalize('NFC')))
      }),
    )
  })
})
