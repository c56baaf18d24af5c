import { describe, expect, it } from 'vitest'
import { actor, feedbackData } from '@motcua/core'
import { acts, desk, facts, upTo } from './acts.js'
import { deeds, feedbackDesk } from './feedback-desk.js'
import { people, type Act } from './office.js'

const { head } = people
const { unit, roles } = head
const title = 'Chi cục trưởng'
const onBehalfOf = { id: head.person, name: head.name, title }
const deputy = actor('Trần Văn Bình', {
  ...{ unit, roles, onBehalfOf, capacity: 'KT', title: 'Phó Chi cục trưởng' },
})
const acting = actor('Lý Thanh Hà', { unit, roles, capacity: 'Q', title })
const byDeputy = {
  authority: 'KT. CHI CỤC TRƯỞNG',
  title: 'PHÓ CHI CỤC TRƯỞNG',
  name: 'Trần Văn Bình',
}
const byHead = { authority: null, title: null, name: head.name }
const toCorrection: readonly Act[] = [
  acts.notify,
  acts.returnResult,
  ['openCorrection', people.counter, { error: 'Sai tên', atCostOf: 'office' }],
]
const correct = (by: typeof deputy): Act => ['correct', by, { what: 'Sửa tên' }]

describe('the signature under a result', () => {
  it('shows that a deputy signed for the head', async () => {
    const { begin, engine } = desk()
    const ready = await begin([...upTo('settle'), ['approve', deputy]])
    expect(await facts(engine, ready)).toMatchObject({
      ...{ signedBy: { id: deputy.person, name: deputy.name }, signature: byDeputy },
    })
    const signed = (await engine.journal(ready.id)).at(-1)
    expect(signed?.by).toEqual(deputy)
    expect(await engine.verify(ready.id)).toEqual({ entries: 6, faults: [] })
  })

  it('shows an acting head', async () => {
    const { begin, engine } = desk()
    const ready = await begin([...upTo('settle'), ['approve', acting]])
    expect((await facts(engine, ready)).signature).toEqual({
      ...{ authority: 'Q. CHI CỤC TRƯỞNG', title: null, name: acting.name },
    })
  })

  it('is that of its correction once it is corrected, whoever signed before', async () => {
    const { begin, play, engine } = desk()
    const first = await begin([...upTo('settle'), ['approve', deputy], ...toCorrection])
    expect((await facts(engine, first)).signature).toEqual(byDeputy)
    const again = await play(first, [correct(head)])
    expect((await facts(engine, again)).signature).toEqual(byHead)
    const other = await begin([...upTo('approve'), ...toCorrection, correct(deputy)])
    expect((await facts(engine, other)).signature).toEqual(byDeputy)
    expect((await engine.verify(other.id)).faults).toEqual([])
  })

  it('leaves the record as it always was where neither title nor capacity is known', async () => {
    const { begin, engine } = desk()
    const corrected = await begin([...upTo('approve'), ...toCorrection, correct(head)])
    expect((await facts(engine, corrected)).signature).toBeNull()
    const journal = await engine.journal(corrected.id)
    const told = journal.flatMap(({ set, by }) => [...Object.keys(set), ...Object.keys(by)])
    for (const key of ['signature', 'standIns', 'title', 'capacity', 'onBehalfOf']) {
      expect(told).not.toContain(key)
    }
  })

  it('belongs to a command: given again in another capacity it is another one', async () => {
    const { begin, engine } = desk()
    const proposed = await begin(upTo('settle'))
    const approve = (by: typeof deputy) =>
      engine.send(proposed.id, { type: 'approve' }, { by, commandId: 'sign-1' })
    await approve(deputy)
    expect((await approve(deputy)).state).toBe('result.ready')
    await expect(approve({ ...deputy, capacity: 'TUQ' })).rejects.toMatchObject({
      code: 'command-reused',
    })
  })

  it('of a reply to feedback shows a deputy too, and nothing where nothing is known', async () => {
    const { send, engine } = feedbackDesk()
    const by = async (approver: typeof deputy) => {
      const view = await send([deeds.classify, deeds.answer, ['approveAnswer', approver]])
      expect((await engine.verify(view.id)).faults).toEqual([])
      return feedbackData(view.data).answer
    }
    expect(await by(deputy)).toMatchObject({
      ...{ approvedBy: { id: deputy.person, name: deputy.name }, signature: byDeputy },
    })
    expect(Object.keys((await by(head)) ?? {})).not.toContain('signature')
  })

  it('by a deputy keeps the settler in whose name the outcome was proposed without a title', async () => {
    const { begin, engine } = desk()
    const [type, , data] = acts.settle
    const forHandler = actor('Đặng Minh Tâm', {
      ...{ unit, roles: ['handling-officer'], title: 'Thư ký thi hành án' },
      onBehalfOf: { id: people.handler.person, name: people.handler.name, title: 'Thẩm tra viên' },
    })
    const settled = await begin([...upTo('assign'), [type, forHandler, data]])
    expect((await facts(engine, settled)).settlers).toEqual([
      { id: forHandler.person, name: forHandler.name },
      { id: people.handler.person, name: people.handler.name },
    ])
  })
})
