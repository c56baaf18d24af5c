import { describe, expect, it } from 'vitest'
import { personOf, plainDate, type Directory, type StandInQuery } from '@motcua/core'
import { acts, desk, facts, officer, otherOfficer, upTo } from './acts.js'
import { away, awayIn, deputyHead, directoryOf } from './covering.js'
import { others } from './crowd.js'
import { codeAndField, refusedBy } from './failures.js'
import { people, type Act } from './office.js'

const { handler, head } = people
const { unit } = handler
const role = 'handling-officer'
const giveBack: Act = ['reassign', head, { officer, reason: 'Đã đi làm lại' }]
const nothing = { covered: 0, uncovered: [] }
describe('when the officer of a dossier is away', () => {
  const inJune = async (directory: Directory = directoryOf()) => {
    const at = desk({ directory })
    const assigned = await at.begin(upTo('assign'))
    at.on('2017-06-05', '07:30')
    return { ...at, assigned }
  }

  it('who stands in takes it over, with an entry that keeps both names, the day and the reason', async () => {
    const { engine, assigned } = await inJune()
    expect(await engine.coverAbsences()).toEqual({ covered: 1, uncovered: [] })
    const moved = { on: '2017-06-05', from: officer, to: otherOfficer, reason: away }
    expect(await facts(engine, assigned)).toMatchObject({
      ...{ assignee: otherOfficer, standIns: [moved] },
    })
    const last = (await engine.journal(assigned.id)).at(-1)
    expect([last?.by.person, last?.command.type, last?.command.data, last?.set]).toEqual([
      ...['system', 'standIn'],
      { absent: handler.person, officer: otherOfficer, reason: away },
      { assignee: otherOfficer, standIns: [moved] },
    ])
    const { rows } = await engine.find({ assignee: otherOfficer.id })
    expect(rows.map(({ id }) => id)).toEqual([assigned.id])
    expect((await engine.verify(assigned.id)).faults).toEqual([])
  })

  it('is moved once, and not at all on a day the officer is there', async () => {
    const { engine, on } = await inJune()
    on('2017-06-02')
    expect(await engine.coverAbsences()).toEqual(nothing)
    on('2017-06-05')
    expect((await engine.coverAbsences()).covered).toBe(1)
    expect(await engine.coverAbsences()).toEqual(nothing)
  })

  it('who stands in may settle it, the officer no longer', async () => {
    const { engine, assigned, act } = await inJune()
    await engine.coverAbsences()
    const [type, , data] = acts.settle
    expect(await refusedBy(act(assigned, acts.settle))).toEqual(['isAssignee'])
    const proposed = await act(assigned, [type, others.handler, data])
    expect((await facts(engine, proposed)).settledBy).toEqual(otherOfficer)
    const asHead = { ...others.handler, roles: ['head'] }
    expect(await refusedBy(act(proposed, ['approve', asHead]))).toEqual(['settledByAnother'])
    expect((await act(proposed, acts.approve)).state).toBe('result.ready')
  })

  it('nothing goes back when the absence ends, unless the head gives it back', async () => {
    const { engine, assigned, act, on } = await inJune()
    await engine.coverAbsences()
    on('2017-06-12')
    expect(await engine.coverAbsences()).toEqual(nothing)
    expect((await facts(engine, assigned)).assignee).toEqual(otherOfficer)
    await act(assigned, giveBack)
    expect((await facts(engine, assigned)).assignee).toEqual(officer)
  })

  it('it goes on to the next when who stands in is away too, and both moves are told', async () => {
    const lists = [awayIn('2017-06'), awayIn('2017-07', others.handler.person)]
    const { engine, assigned, on } = await inJune(directoryOf(lists))
    await engine.coverAbsences()
    on('2017-07-05')
    expect((await engine.coverAbsences()).covered).toBe(1)
    const { standIns, assignee } = await facts(engine, assigned)
    expect(standIns.map(({ from, to }) => [from.id, to.id])).toEqual([
      [officer.id, otherOfficer.id],
      [otherOfficer.id, officer.id],
    ])
    expect(assignee).toEqual(officer)
  })

  it('it is reported where nobody stands in, and stays where it is', async () => {
    const lists = [awayIn('2017-06'), awayIn('2017-06', others.handler.person)]
    const { engine, assigned } = await inJune(directoryOf(lists))
    expect(await engine.coverAbsences()).toEqual({
      covered: 0,
      uncovered: [{ id: assigned.id, unit, officer, role }],
    })
    expect((await engine.get(assigned.id)).seq).toBe(assigned.seq)
  })

  it('it is not given to who approves the proposal later, though first in the order of duty', async () => {
    const { engine, assigned } = await inJune()
    const onDuty = directoryOf().onDuty(unit, role, plainDate('2017-06-05'))
    expect(onDuty?.person).toBe(deputyHead.person)
    await engine.coverAbsences()
    expect((await facts(engine, assigned)).assignee).toEqual(otherOfficer)
  })

  it('it stays with whom the head named in the meantime', async () => {
    const lists = directoryOf()
    const third = { id: `${unit}/ba`, name: 'Ba' }
    let meantime = async (): Promise<unknown> => undefined
    const directory: Directory = {
      addressOf: async () => null,
      standInFor: async (query) => {
        await meantime()
        return lists.standInFor(query)
      },
    }
    const { engine, assigned, act } = await inJune(directory)
    meantime = () => act(assigned, ['reassign', head, { officer: third, reason: 'Gấp' }])
    expect(await engine.coverAbsences()).toEqual(nothing)
    expect((await facts(engine, assigned)).assignee).toEqual(third)
  })

  it('a deadline that passed is noted before, for the officer it passed for', async () => {
    const at = desk({ directory: directoryOf([awayIn('2017-07')]) })
    const assigned = await at.begin(upTo('assign'))
    at.on('2017-07-05')
    expect((await at.engine.coverAbsences()).covered).toBe(1)
    const types = (await at.engine.journal(assigned.id)).map(({ command }) => command.type)
    expect(types.slice(-2)).toEqual(['lapse', 'standIn'])
  })
})

describe('the directory', () => {
  it('is asked once for each person, unit and role', async () => {
    const asked: StandInQuery[] = []
    const lists = directoryOf()
    const directory: Directory = {
      addressOf: async () => null,
      standInFor: (query) => {
        asked.push(query)
        return lists.standInFor(query)
      },
    }
    const { engine, begin, on } = desk({ directory })
    for (let count = 0; count < 3; count++) await begin(upTo('assign'))
    await begin(upTo('handOver'))
    await begin(upTo('approve'))
    on('2017-06-06')
    expect((await engine.coverAbsences()).covered).toBe(3)
    expect(asked).toEqual([
      { person: handler.person, unit, role, apartFrom: ['head'], on: '2017-06-06' },
    ])
  })

  it('that does not answer for one officer holds up no other', async () => {
    const lists = directoryOf()
    const directory: Directory = {
      addressOf: async () => null,
      standInFor: async (query) => {
        if (query.person !== handler.person) throw new Error('the line is down')
        return lists.standInFor(query)
      },
    }
    const { engine, begin, on } = desk({ directory })
    const other = await begin([...upTo('handOver'), ['assign', head, { officer: otherOfficer }]])
    const assigned = await begin(upTo('assign'))
    on('2017-06-06')
    expect(await codeAndField(engine.coverAbsences())).toBe('directory-failed options.directory')
    expect((await facts(engine, assigned)).assignee).toEqual(otherOfficer)
    expect((await engine.get(other.id)).seq).toBe(other.seq)
  })

  it('that does not tell who stands in is no help', async () => {
    const said = 'invalid-input options.directory'
    expect(await codeAndField(desk().engine.coverAbsences())).toBe(said)
    const { engine } = desk({ directory: { addressOf: async () => null } })
    expect(await codeAndField(engine.coverAbsences())).toBe(said)
  })

  it('that names the absent one leaves the case uncovered', async () => {
    const directory: Directory = {
      addressOf: async () => null,
      standInFor: async () => ({ standIn: personOf(handler), reason: away }),
    }
    const { engine, begin } = desk({ directory })
    await begin(upTo('assign'))
    expect(await engine.coverAbsences()).toMatchObject({ covered: 0, uncovered: [{ officer }] })
  })
})
