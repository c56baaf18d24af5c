import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import {
  actor,
  addDays,
  isMotcuaError,
  plainDate,
  staticDirectory,
  type DelegationQuery,
  type Directory,
} from '@motcua/core'
import { acts, desk, upTo } from './acts.js'
import { failure, refusedBy } from './failures.js'
import { people, type Act } from './office.js'

const { head, handler } = people
const { unit, roles } = head
const since = { from: plainDate('2017-01-01'), through: null, addresses: {} }
const name = 'Trần Văn Bình'
const person = `${unit}/binh`
const onBehalfOf = { id: head.person, name: head.name, title: 'Chi cục trưởng' }
const plain = actor(name, { unit, person, roles, onBehalfOf })
const deputy = actor(name, { unit, person, roles, onBehalfOf, capacity: 'KT' })
const week = { from: plainDate('2017-06-05'), through: plainDate('2017-06-09') }

const lists = staticDirectory({
  officers: [
    { ...since, person: head.person, name: head.name, unit, roles },
    { ...since, person, name, unit, roles: ['head', 'handling-officer'] },
  ],
  delegations: [{ ...week, principal: head.person, person, unit, roles, capacity: 'KT' }],
})

/** The lists, and what they are asked. */
const listening = () => {
  const asked: DelegationQuery[] = []
  const directory: Directory = {
    addressOf: (query) => lists.addressOf(query),
    mayActFor: (query) => {
      asked.push(query)
      return lists.mayActFor(query)
    },
  }
  return { directory, asked }
}

const sign: Act = ['approve', deputy]

describe('a deputy signs for the head', () => {
  it('on a day of the delegation', async () => {
    const { directory, asked } = listening()
    const { begin, act, on, engine } = desk({ directory })
    const proposed = await begin(upTo('settle'))
    expect(asked).toEqual([])
    on('2017-06-05')
    const ready = await act(proposed, sign)
    expect(ready.state).toBe('result.ready')
    expect(asked).toEqual([
      {
        ...{ person, principal: head.person, unit, role: 'head', capacity: 'KT' },
        on: '2017-06-05',
      },
    ])
    expect((await engine.verify(ready.id)).faults).toEqual([])
    expect(asked).toHaveLength(1)
  })

  it('on no other day, and is told why, with the clause once there is one', async () => {
    const { directory } = listening()
    const { begin, act, on } = desk({ directory })
    const proposed = await begin(upTo('settle'))
    on('2017-06-12')
    const { code, reasons } = await failure(act(proposed, sign))
    expect([code, reasons]).toEqual([
      'refused',
      [
        {
          rule: 'delegation',
          text: {
            vi: `Ngày 12/6/2017, ${name} không được giao thay (KT.) ${head.name} với vai trò: Thủ trưởng cơ quan thi hành án dân sự.`,
            en: `On 2017-06-12 nothing lets ${name} act for ${head.name} (KT.) as: Head of the enforcement office.`,
          },
        },
      ],
    ])
    on('2020-06-01')
    const later = await failure(act(await begin(upTo('settle')), sign))
    expect(later.reasons).toMatchObject([
      { basis: { instrument: 'nd-30-2020', clause: 'Art 13', grade: 'B' } },
    ])
  })

  it('in the capacity of the delegation only, and in the roles of it only', async () => {
    const { directory } = listening()
    const { begin, act, on } = desk({ directory })
    const assigned = await begin(upTo('assign'))
    on('2017-06-06')
    for (const by of [plain, { ...deputy, capacity: 'TUQ' } as const]) {
      expect(await refusedBy(act(assigned, ['suspend', by]))).toEqual(['delegation'])
    }
    const asHandler = { ...deputy, roles: ['handling-officer', 'head'] }
    const [type, , data] = acts.settle
    expect(await refusedBy(act(assigned, [type, asHandler, data]))).toEqual(['delegation'])
    const proposed = await begin(upTo('settle'))
    expect((await act(proposed, ['approve', asHandler])).state).toBe('result.ready')
  })

  it('and what was signed stays sound when the delegation is no longer known', async () => {
    const answers = [true]
    const directory: Directory = {
      addressOf: async () => null,
      mayActFor: async () => answers.shift() ?? false,
    }
    const { begin, act, on, engine } = desk({ directory })
    const proposed = await begin(upTo('settle'))
    on('2017-06-06')
    const approve = () =>
      engine.send(proposed.id, { type: 'approve' }, { by: deputy, commandId: 'sign-1' })
    const ready = await approve()
    expect(await engine.verify(ready.id)).toEqual({ entries: 6, faults: [] })
    expect((await approve()).seq).toBe(ready.seq)
    const other: Act = ['openCorrection', deputy, { error: 'Sai', atCostOf: 'office' }]
    await act(ready, acts.notify)
    const returned = await act(ready, acts.returnResult)
    expect(await refusedBy(act(returned, other))).toEqual(['delegation'])
  })
})

describe('the directory', () => {
  it('is asked nothing where nobody is acted for', async () => {
    const { directory, asked } = listening()
    const { begin, engine } = desk({ directory })
    const view = await begin([...upTo('approve'), acts.notify, acts.returnResult])
    await engine.can(view.id, head)
    await engine.worklist(head)
    expect(asked).toEqual([])
  })

  it('is asked nothing of who brings papers for somebody else', async () => {
    const { directory, asked } = listening()
    const { begin, act } = desk({ directory })
    const view = await begin()
    const proxy = { ...people.applicant, onBehalfOf: { id: 'party', name: 'Võ Văn Nam' } }
    const papers = { components: [{ id: 'request', form: 'original' }] }
    expect((await act(view, ['supply', proxy, papers])).seq).toBe(2)
    expect(asked).toEqual([])
  })

  it('that does not know of delegations leaves it to the host', async () => {
    const { begin, act } = desk({ directory: { addressOf: async () => null } })
    expect((await act(await begin(upTo('settle')), sign)).state).toBe('result.ready')
  })

  it('that does not answer fails the call, and nothing is stored', async () => {
    const cause = new Error('the line is down')
    const directory: Directory = {
      addressOf: async () => null,
      mayActFor: async () => {
        throw cause
      },
    }
    const { begin, act, engine } = desk({ directory })
    const proposed = await begin(upTo('settle'))
    for (const call of [
      act(proposed, sign),
      engine.can(proposed.id, deputy),
      engine.worklist(deputy),
    ]) {
      await expect(call).rejects.toMatchObject({ code: 'directory-failed', cause })
    }
    expect((await engine.get(proposed.id)).seq).toBe(proposed.seq)
  })
})

describe('a deputy’s work list', () => {
  it('shows the head’s work on the days of the delegation', async () => {
    const { directory } = listening()
    const { begin, on, engine } = desk({ directory })
    await begin(upTo('settle'))
    const commands = async () =>
      (await engine.worklist(deputy)).flatMap((item) => item.commands.map(({ command }) => command))
    expect(await commands()).toEqual([])
    on('2017-06-07')
    expect(await commands()).toEqual(['approve'])
  })
})

describe('what is allowed and what is done', () => {
  const signers = fc.record({
    person: fc.constantFrom(person, handler.person, `${unit}/la`),
    capacity: fc.constantFrom('KT' as const, 'TL' as const, undefined),
    held: fc.constantFrom<readonly string[]>(
      ['head'],
      ['handling-officer', 'head'],
      ['handling-officer'],
    ),
  })

  test.prop([signers, fc.integer({ min: 0, max: 15 })], { numRuns: 60 })(
    'are the same on every day, and never more than the delegation gives',
    async ({ person: signer, capacity, held }, days) => {
      const { directory } = listening()
      const { begin, act, on, engine } = desk({ directory })
      const proposed = await begin(upTo('settle'))
      const today = addDays(plainDate('2017-06-01'), days)
      on(today)
      const who = { ...plain, person: signer, roles: held }
      const giver = capacity === undefined ? who : { ...who, capacity }
      const answer = (await engine.can(proposed.id, giver)).find(
        ({ command }) => command === 'approve',
      )
      const tried: unknown = await act(proposed, ['approve', giver]).then(
        () => [],
        (error: unknown) =>
          isMotcuaError(error) &&
          error.reasons.map((reason) => ('rule' in reason ? reason.rule : '')),
      )
      const told = answer?.reasons.map(({ rule }) => rule) ?? []
      const admitting = ['role', 'unit', 'delegation']
      const first = told.filter((rule) => admitting.includes(rule))
      expect(tried).toEqual(first.length > 0 ? first : told)
      const covered =
        signer === person && capacity === 'KT' && week.from <= today && today <= week.through
      expect(answer?.allowed).toBe(covered && held.includes('head'))
    },
  )
})
