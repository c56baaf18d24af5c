import { describe, expect, it } from 'vitest'
import { acts, desk, facts, upTo } from './acts.js'
import { refusedBy } from './failures.js'
import { people, type Act } from './office.js'

const sorry: Act = ['apologise', people.head, { reason: 'Quá tải', newDate: '2017-06-14' }]

describe('a due day that passed before anybody woke', () => {
  const stories: readonly (readonly [what: string, acts: readonly Act[]])[] = [
    ['signed', [acts.settle, acts.approve]],
    ['withdrawn', [acts.askWithdrawal, acts.withdraw]],
    ['promised anew', [sorry]],
    ['asked to be completed', [acts.askMore]],
  ]

  it.each(stories)('is noted all the same: the dossier is then %s', async (_, steps) => {
    const record = async (punctual: boolean) => {
      const { begin, on, engine, play } = desk()
      const view = await begin(upTo('assign'))
      on('2017-06-09')
      if (punctual) await engine.pump()
      await play(view, steps)
      await engine.pump()
      expect((await engine.verify(view.id)).faults).toEqual([])
      return { ...(await facts(engine, view)) }
    }
    const late = await record(false)
    expect(late.lapses).toEqual([{ deadline: 'settlement', due: '2017-06-08' }])
    expect(late).toEqual(await record(true))
  })

  it('makes no command stale, and is not noted by one that is refused', async () => {
    const { begin, on, engine, act } = desk()
    const view = await begin(upTo('assign'))
    on('2017-06-09')
    expect(await refusedBy(act(view, acts.approve))).toEqual(['state'])
    expect((await engine.get(view.id)).seq).toBe(view.seq)
    const { 2: data } = acts.settle
    const settled = await engine.send(
      view.id,
      { type: 'settle', data },
      { by: people.handler, expectedSeq: view.seq },
    )
    expect(settled.seq).toBe(view.seq + 2)
  })
})
