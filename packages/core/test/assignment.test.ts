import { describe, expect, it } from 'vitest'
import { actor } from '@motcua/core'
import { acts, desk, facts, officer, otherOfficer, upTo } from './acts.js'
import { others, standIn } from './crowd.js'
import { codeAndField, refusedBy } from './failures.js'
import { people } from './office.js'

const { 2: granted } = acts.settle
const refused = (ground: string | null) =>
  ['settle', people.handler, { outcome: 'refused', ground, summary: 'Không đủ điều kiện' }] as const

describe('the head assigns a dossier', () => {
  it('to the officer, who finds it in the list', async () => {
    const { begin, engine } = desk()
    const assigned = await begin(upTo('assign'))
    expect(await facts(engine, assigned)).toMatchObject({ step: 'settle', assignee: officer })
    const { rows } = await engine.find({ assignee: officer.id })
    expect(rows.map(({ id }) => id)).toEqual([assigned.id])
  })

  it('and only the officer it is assigned to settles it', async () => {
    const { begin, act } = desk()
    const assigned = await begin(upTo('assign'))
    expect(await refusedBy(act(assigned, ['settle', others.handler, granted]))).toEqual([
      'isAssignee',
    ])
    expect(await refusedBy(act(assigned, ['settle', people.head, granted]))).toEqual(['role'])
    expect((await act(assigned, acts.settle)).state).toBe('settlement.sign')
  })

  it('or somebody in the name of that officer', async () => {
    const { begin, act, engine } = desk()
    const assigned = await begin(upTo('assign'))
    const settled = await act(assigned, ['settle', standIn, granted])
    const { settledBy, assignee } = await facts(engine, settled)
    expect([settledBy?.id, assignee?.id]).toEqual([standIn.person, officer.id])
  })

  it('again, with a reason, when somebody must stand in', async () => {
    const { begin, act, engine } = desk()
    const assigned = await begin(upTo('assign'))
    const stand = { officer: otherOfficer, reason: 'Nghỉ thai sản' }
    expect(await refusedBy(act(assigned, ['reassign', people.handler, stand]))).toEqual(['role'])
    const moved = await act(assigned, ['reassign', people.head, stand])
    expect(moved.state).toBe('settlement.settle')
    expect((await facts(engine, moved)).assignee).toEqual(otherOfficer)
    expect(await refusedBy(act(moved, acts.settle))).toEqual(['isAssignee'])
    expect((await act(moved, ['settle', others.handler, granted])).state).toBe('settlement.sign')
    const entry = (await engine.journal(moved.id)).at(-2)
    expect(entry?.command.data).toEqual(stand)
  })

  it('and nobody of another office has a say', async () => {
    const { begin, act } = desk()
    const handed = await begin(upTo('handOver'))
    const stranger = actor('Hồ Văn Xa', { unit: 'phu-yen/song-cau', roles: ['head'] })
    expect(await refusedBy(act(handed, ['assign', stranger, { officer }]))).toEqual(['unit'])
  })
})

describe('settling', () => {
  it('refuses on a ground of appraisal, as a result with a verdict', async () => {
    const { begin, engine, play, on } = desk()
    const proposed = await begin([...upTo('assign'), refused('not-entitled')])
    on('2017-06-09')
    const ready = await play(proposed, [acts.approve])
    expect([ready.state, ready.closed, ready.code]).toEqual([
      ...['result.ready', false, 'PY01-170601-0001'],
    ])
    expect(await facts(engine, ready)).toMatchObject({
      ...{ outcome: 'refused', refusalGround: 'not-entitled', verdict: 'late', closing: null },
    })
    expect((await play(ready, [acts.returnResult])).state).toBe('closed.returned')
  })

  it('names a ground when it refuses, one the version has, and only then', async () => {
    const { begin, act } = desk()
    const assigned = await begin(upTo('assign'))
    expect(await codeAndField(act(assigned, refused(null)))).toBe('invalid-input data.ground')
    expect(await codeAndField(act(assigned, refused('ugly')))).toBe('invalid-input data.ground')
    const odd = { ...granted, ground: 'not-entitled' }
    expect(await codeAndField(act(assigned, ['settle', people.handler, odd]))).toBe(
      'invalid-input data.ground',
    )
  })

  it('uses any ground the counter alone may not', async () => {
    const { begin, act, engine } = desk()
    const papers = [{ id: 'application', form: 'original' }]
    const given = { procedure: 'enforcement-fee-relief', components: papers }
    const settled = await act(await begin(upTo('assign'), given), refused('not-eligible'))
    expect((await facts(engine, settled)).refusalGround).toBe('not-eligible')
  })
})

describe('separation of duties', () => {
  const both = ['handling-officer', 'head'] as const
  const { name, unit, person } = people.handler

  it('keeps who proposed from approving, whatever their role', async () => {
    const { begin, act } = desk()
    const proposed = await begin(upTo('settle'))
    const same = actor(name, { unit, person, roles: both })
    expect(await refusedBy(act(proposed, ['approve', same]))).toEqual(['settledByAnother'])
    expect((await act(proposed, acts.approve)).state).toBe('result.ready')
  })

  it('holds for whoever acts in the name of who proposed, and the other way round', async () => {
    const { begin, act } = desk()
    const proposed = await begin(upTo('settle'))
    const { head } = people
    const forHandler = actor(head.name, {
      unit,
      person: head.person,
      roles: both,
      onBehalfOf: officer,
    })
    expect(await refusedBy(act(proposed, ['approve', forHandler]))).toEqual(['settledByAnother'])
    const onBehalfOf = { id: head.person, name: head.name }
    const forHead = actor(name, { unit, person, roles: both, onBehalfOf })
    expect(await refusedBy(act(proposed, ['approve', forHead]))).toEqual(['settledByAnother'])
  })

  it('holds for the person in whose name the outcome was proposed', async () => {
    const { begin, act } = desk()
    const { head } = people
    const onBehalfOf = { id: head.person, name: head.name }
    const forHead = actor(name, { unit, person, roles: people.handler.roles, onBehalfOf })
    const [type, , data] = acts.settle
    const proposed = await begin([...upTo('assign'), [type, forHead, data]])
    expect(await refusedBy(act(proposed, acts.approve))).toEqual(['settledByAnother'])
  })

  it('holds for the correction of the result, too', async () => {
    const { begin, act } = desk()
    const error = { error: 'Sai tên', atCostOf: 'office' }
    const correcting = await begin([
      ...upTo('approve'),
      acts.notify,
      acts.returnResult,
      ['openCorrection', people.head, error],
    ])
    const same = actor(name, { unit, person, roles: both })
    const what = { what: 'Sửa tên' }
    expect(await refusedBy(act(correcting, ['correct', same, what]))).toEqual(['settledByAnother'])
    expect((await act(correcting, ['correct', people.head, what])).state).toBe('result.ready')
  })

  it('begins anew when the proposal is sent back', async () => {
    const { begin, play, act, engine } = desk()
    const back = await begin([
      ...upTo('settle'),
      ['sendBack', people.head, { reason: 'Thiếu căn cứ' }],
    ])
    expect(back.state).toBe('settlement.settle')
    expect(await facts(engine, back)).toMatchObject({
      ...{ outcome: null, refusalGround: null, summary: null, settledBy: null, step: 'settle' },
      assignee: officer,
    })
    expect(await refusedBy(act(back, acts.approve))).toEqual(['state'])
    expect((await play(back, [acts.settle, acts.approve])).state).toBe('result.ready')
  })
})
