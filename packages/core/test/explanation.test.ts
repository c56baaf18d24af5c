import { describe, expect, it } from 'vitest'
import type { CaseView } from '@motcua/core'
import { acts, desk, upTo } from './acts.js'
import { people } from './office.js'

const told = (view: CaseView): readonly string[] =>
  (view.due?.trace ?? []).map(
    ({ date, kind, basis }) => `${date.slice(8)} ${kind} ${basis?.instrument ?? 'nothing'}`,
  )

describe('the explanation of a due day', () => {
  it('gives the clause of each day that is counted or paused', async () => {
    const { begin, act, on } = desk()
    const asked = await begin([...upTo('assign'), acts.askMore])
    on('2017-06-05')
    const supplied = await act(asked, acts.supply)
    const lines = told(supplied)
    expect(lines.filter((line) => line.includes('counted'))).toHaveLength(5)
    expect(lines.filter((line) => / (counted|suspended) nothing$/.test(line))).toEqual([])
    expect(lines).toContain('02 suspended nd-63-2010')
    expect(lines).toContain('06 counted law-26-2008')
  })

  it('keeps the days before an apology and ends with it', async () => {
    const { begin } = desk()
    const data = { reason: 'Vụ việc phức tạp', newDate: '2017-06-14' }
    const view = await begin([...upTo('assign'), ['apologise', people.head, data]])
    const lines = told(view)
    expect(view.due?.date).toBe('2017-06-14')
    expect(lines.filter((line) => line.includes('counted'))).toHaveLength(5)
    expect(lines.at(-1)).toBe('14 reappointed page-tvpl-16933')
  })
})
