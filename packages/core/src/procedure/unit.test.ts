import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cite } from '../model/citation.js'
import { text } from '../model/text.js'
import { plainDate } from '../model/time.js'
import { subtree, unitExists, type Unit } from './unit.js'

const unit = (id: string, parent: string | null): Unit => ({
  id,
  code: id,
  name: text(id, id),
  level: 'district',
  parent,
  from: plainDate('2017-06-01'),
  through: plainDate('2025-06-30'),
  basis: cite('nd-62-2015', 'Art 52', 'B'),
})

describe('subtree', () => {
  const units = [
    unit('leaf', 'inner'),
    unit('top', null),
    unit('inner', 'top'),
    unit('other', null),
  ]

  it.each([
    ['top', ['leaf', 'top', 'inner']],
    ['inner', ['leaf', 'inner']],
    ['leaf', ['leaf']],
    ['other', ['other']],
    ['nowhere', []],
  ])('of %s is %j, in the order of the list', (root, ids) => {
    expect(subtree(units, root)).toEqual(ids)
  })

  it('ends although two units are each the parent of the other', () => {
    expect(subtree([unit('a', 'b'), unit('b', 'a')], 'a')).toEqual(['a', 'b'])
  })

  it('of the only root is every unit, whatever the order of the list', () => {
    const trees = fc
      .array(fc.nat(), { minLength: 1, maxLength: 30 })
      .map((picks) =>
        picks.map((pick, index) => unit(`u${index}`, index === 0 ? null : `u${pick % index}`)),
      )
      .chain((tree) =>
        fc.shuffledSubarray(tree, { minLength: tree.length, maxLength: tree.length }),
      )
    fc.assert(
      fc.property(trees, (tree) => {
        expect(subtree(tree, 'u0')).toEqual(tree.map(({ id }) => id))
      }),
    )
  })
})

describe('unitExists', () => {
  it.each([
    ['2017-05-31', false],
    ['2017-06-01', true],
    ['2025-06-30', true],
    ['2025-07-01', false],
  ])('on %s it is %s', (day, exists) => {
    expect(unitExists(unit('a', null), plainDate(day))).toBe(exists)
  })

  it('has no end where through is null', () => {
    expect(unitExists({ ...unit('a', null), through: null }, plainDate('2999-12-31'))).toBe(true)
  })
})
