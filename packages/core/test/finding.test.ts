import { describe, expect, it } from 'vitest'
import { desk, upTo } from './acts.js'
import { codeAndField } from './failures.js'

describe('a list', () => {
  it('takes a filter that is undefined as left out', async () => {
    const { begin, engine } = desk()
    const { id } = await begin(upTo('accept'))
    const { rows } = await engine.find({ unit: undefined, text: undefined, limit: undefined })
    expect(rows.map((row) => row.id)).toEqual([id])
  })

  it('is not asked for by marks alone, which would find everybody', async () => {
    const { engine } = desk()
    expect(await codeAndField(engine.find({ text: '\u0301' }))).toBe('invalid-input query.text')
  })

  it('is not asked for by a state there is not', async () => {
    const { engine } = desk()
    expect(await codeAndField(engine.find({ state: 'settled' }))).toBe('invalid-input query.state')
  })
})
