import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Officer } from '../../directory/staff.js'
import { addDays, plainDate } from '../../model/time.js'
import { emptyPosts, type Posts } from './posts.js'

const first = plainDate('2026-01-01')
const day = (offset: number) => addDays(first, offset)
const posts: Posts = {
  ...{ needed: [['head'], ['clerk', 'enforcer']], proposing: ['clerk'], approving: ['head'] },
}

const officer = (
  person: string,
  roles: readonly string[],
  [from, through]: readonly [number, number | null] = [0, null],
): Officer => ({
  ...{ person, name: person, unit: 'u', roles, addresses: {} },
  ...{ from: day(from), through: through === null ? null : day(through) },
})

const lacking = (officers: readonly Officer[], days = 10) =>
  emptyPosts(
    { officers },
    { unit: 'u', posts, during: { from: first, through: day(days) }, need: 'p' },
  ).map(({ code, problem }) => `${code} ${/\d{4}-.*?;/.exec(problem)?.[0] ?? ''}`)

describe('The posts of a unit', () => {
  it('are filled by one person for each side', () => {
    expect(lacking([officer('an', ['clerk']), officer('chi', ['head'])])).toEqual([])
  })

  it('are empty on the days between two heads', () => {
    const heads = [officer('chi', ['head'], [0, 3]), officer('dao', ['head'], [6, null])]
    expect(lacking([officer('an', ['clerk']), ...heads])).toEqual([
      'role-unfilled 2026-01-05 through 2026-01-06;',
    ])
  })

  it('are not filled by people of another unit', () => {
    const elsewhere = { ...officer('chi', ['head']), unit: 'v' }
    expect(lacking([officer('an', ['clerk']), elsewhere])).toEqual([
      'role-unfilled 2026-01-01 through 2026-01-11;',
    ])
  })

  it('need a second person on the days one head alone could settle', () => {
    const both = officer('chi', ['head', 'clerk'])
    expect(lacking([both, officer('an', ['clerk'], [0, 4])])).toEqual([
      'no-second-person 2026-01-06 through 2026-01-11;',
    ])
    expect(lacking([both, officer('dao', ['head'])])).toEqual([])
  })

  const anybody = fc.array(fc.subarray(['clerk', 'reviewer', 'head']), { maxLength: 4 })

  it('are apart exactly when some choice of people leaves every judge unconcerned', () => {
    fc.assert(
      fc.property(anybody, (given) => {
        const officers = given.map((roles, index) => officer(`p${String(index)}`, roles))
        const asked: Posts = { needed: [], proposing: ['clerk'], approving: ['reviewer', 'head'] }
        const found = emptyPosts(
          { officers },
          { unit: 'u', posts: asked, during: { from: first, through: first }, need: 'p' },
        )
        const apart = officers.some(
          (settler) =>
            settler.roles.includes('clerk') &&
            asked.approving.every((role) =>
              officers.some((judge) => judge !== settler && judge.roles.includes(role)),
            ),
        )
        expect(found.length === 0).toBe(apart)
      }),
    )
  })
})
