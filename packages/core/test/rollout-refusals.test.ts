import { describe, expect, it } from 'vitest'
import { actor } from '@motcua/core'
import { codeAndField, failure, refusedBy } from './failures.js'
import { people, type Act } from './office.js'
import {
  contact,
  deeds,
  headOf,
  personOf,
  planners,
  province,
  rolloutDesk,
} from './rollout-desk.js'

const sibling = headOf('phu-yen/song-cau')

describe('a task is planned', () => {
  it('by the head of the office or of one above, in the own office when none is named', async () => {
    const { open } = rolloutDesk()
    expect((await open('orientation')).unit).toBe('phu-yen/tuy-hoa')
    const given = { unit: 'phu-yen/tuy-hoa' }
    expect((await open('staffing', given, planners.provinceHead)).unit).toBe('phu-yen/tuy-hoa')
    expect((await open('publicity', given, planners.nationalHead)).state).toBe('planned')
    expect(await refusedBy(open('facilities', given, sibling))).toEqual(['unit'])
    for (const by of [people.counter, people.handler, people.enforcer, people.applicant]) {
      expect(await refusedBy(open('facilities', given, by))).toEqual(['role'])
    }
  })

  it('once for each office and year, and again after it was cancelled', async () => {
    const { act, open } = rolloutDesk()
    const view = await open('operation')
    const again = await failure(open('operation', { unit: view.unit }, planners.provinceHead))
    expect([again.code, again.reasons]).toMatchObject([
      'refused',
      [{ rule: 'placeTaken', text: { en: expect.stringContaining('has this task') } }],
    ])
    await open('operation', { year: 2018 })
    await open('operation', {}, sibling)
    await act(view, deeds.cancel)
    await open('operation')
    expect(await refusedBy(open('operation'))).toEqual(['placeTaken'])
  })

  it.each<[how: string, task: string, given: object, answer: string]>([
    ['of a name the plan does not have', 'weather', {}, 'invalid-input data.task'],
    ['for a year it is not of', 'orientation', { year: 2018 }, 'invalid-input data.year'],
    ['for a year before the plan', 'operation', { year: 2016 }, 'invalid-input data.year'],
    ['for a year too far ahead', 'operation', { year: 2019 }, 'invalid-input data.year'],
    ['before it comes', 'reform-plan', { year: 2017 }, 'invalid-input data.year'],
    ['for half a year', 'operation', { year: 2017.5 }, 'invalid-input data.year'],
    ['for an office there is not', 'operation', { unit: 'nowhere' }, 'unknown-unit data.unit'],
    ['for one that is to come', 'operation', { unit: 'dak-lak' }, 'unknown-unit data.unit'],
    ['with more than it may say', 'operation', { due: '2017-05-31' }, 'invalid-input data'],
    [
      'of a nameless person',
      'operation',
      { responsible: { id: 'x' } },
      'invalid-input data.responsible.name',
    ],
  ])('and not %s', async (_, task, ...[given, answer]) => {
    expect(await codeAndField(rolloutDesk().open(task, given))).toBe(answer)
  })

  it('for an office that has it to do alone', async () => {
    const { open } = rolloutDesk()
    for (const [task, unit, by] of [
      ['own-plan', province, planners.provinceHead],
      ['operation', 'tong-cuc-thads', planners.nationalHead],
    ] as const) {
      expect(await codeAndField(open(task, { unit }, by))).toBe('invalid-input data.unit')
    }
  })

  it('from the day of the plan on', async () => {
    const { on, open } = rolloutDesk()
    on('2017-05-25', '23:59')
    expect(await codeAndField(open('orientation'))).toBe('procedure-not-in-force rollout')
    on('2017-05-26', '00:00')
    expect((await open('orientation')).definition).toBe('task@2017')
  })
})

const both = actor('Vừa Cục vừa Chi cục', {
  unit: 'phu-yen/tuy-hoa',
  roles: ['head', 'handling-officer'],
})

describe('the office that has a task', () => {
  it.each([
    ['inspect', { result: 'Tốt' }],
    ['answerProposal', { proposal: 1, decision: 'agreed', answer: 'Đồng ý' }],
  ])('does not %s itself', async (type, data) => {
    const { play, act } = rolloutDesk()
    const view = await play('operation', [deeds.begin, deeds.propose])
    expect(await refusedBy(act(view, [type, both, data]))).toEqual(['byUnitAbove'])
    expect(await refusedBy(act(view, [type, people.head, data]))).toEqual([
      ...['byUnitAbove', 'apartFromWork'],
    ])
    expect(await refusedBy(act(view, [type, sibling, data]))).toEqual(['unit'])
    await act(view, [type, planners.provinceHead, data])
    expect(await refusedBy(act(view, [type, people.counter, data]))).toEqual(['role'])
  })

  it.each([
    ['begins', [], deeds.begin],
    ['notes', [deeds.begin], deeds.note],
    ['checks', [deeds.begin], deeds.check],
    ['reports', [], deeds.difficulty],
    ['proposes', [], deeds.propose],
    ['finishes', [deeds.begin], deeds.finish],
  ] as const)('is not inspected by the person who %s', async (_, first, [type, , data]) => {
    const { play, act } = rolloutDesk()
    const view = await play('facilities', first)
    const from = planners.provinceHead
    await act(view, [type, from, data] as Act)
    expect(await refusedBy(act(view, deeds.inspect))).toEqual(['apartFromWork'])
    const other = { ...from, person: 'other' }
    expect((await act(view, ['inspect', other, { result: 'Tốt' }])).id).toBe(view.id)
  })

  it('is not inspected by the person responsible, who may be named later', async () => {
    const { open, act } = rolloutDesk()
    const view = await open('operation', { responsible: personOf(planners.provinceHead) })
    expect(view.facts.assignee).toBe(planners.provinceHead.person)
    expect(await refusedBy(act(view, deeds.inspect))).toEqual(['apartFromWork'])
    const data = { ...deeds.adjust[2], responsible: personOf(people.handler) }
    const moved = await act(view, ['adjust', people.head, data])
    expect(moved.facts.assignee).toBe(people.handler.person)
    const kept = await act(view, deeds.adjust)
    expect(kept.facts.assignee).toBe(people.handler.person)
    await act(view, deeds.inspect)
  })

  it('is inspected before it begins, after it ends, and by who planned it', async () => {
    const { open, act, facts } = rolloutDesk()
    const view = await open('facilities', { unit: 'phu-yen/tuy-hoa' }, planners.provinceHead)
    await act(view, deeds.inspect)
    await act(view, deeds.begin)
    await act(view, deeds.inspect)
    await act(view, deeds.finish)
    await act(view, ['inspect', planners.secretary, { result: 'Tốt', adjustment: 'Thêm ghế' }])
    const { inspections } = await facts(view)
    expect(inspections.map(({ unit }) => unit)).toEqual([province, province, province])
    expect(inspections[2]).toMatchObject({
      adjustment: 'Thêm ghế',
      by: personOf(planners.secretary),
    })
  })
})

describe('a difficulty', () => {
  it.each([
    ['its cause', { difficulty: 'Thiếu máy' }, 'data.cause'],
    ['a cause in words', { difficulty: 'Thiếu máy', cause: ' ' }, 'data.cause'],
    ['the difficulty', { cause: 'Chưa cấp' }, 'data.difficulty'],
  ])('is not reported without %s', async (_, data, field) => {
    const { open, act } = rolloutDesk()
    const report: Act = ['reportDifficulty', people.counter, data]
    expect(await codeAndField(act(await open('facilities'), report))).toBe(`invalid-input ${field}`)
  })
})

describe('a proposal', () => {
  it('is answered once, by its number, also after the task ended', async () => {
    const { play, act, facts } = rolloutDesk()
    const view = await play('facilities', [deeds.begin, deeds.propose, deeds.propose])
    const answer = (proposal: number): Act => [
      'answerProposal',
      planners.provinceHead,
      { proposal, decision: 'declined', answer: 'Không' },
    ]
    await act(view, answer(2))
    for (const number of [2, 3]) {
      const error = await failure(act(view, answer(number)))
      expect([error.code, error.field]).toEqual(['invalid-input', 'data.proposal'])
      expect(error.message).toContain('those that wait: 1')
    }
    await act(view, deeds.finish)
    await act(view, answer(1))
    expect(await refusedBy(act(view, answer(1)))).toEqual(['proposalWaits'])
    const { proposals } = await facts(view)
    expect(proposals.map(({ number, answer: given }) => [number, given?.decision])).toEqual([
      [1, 'declined'],
      [2, 'declined'],
    ])
  })

  it('is taken in one of three ways', async () => {
    const { play, act } = rolloutDesk()
    const view = await play('facilities', [deeds.propose])
    const data = { proposal: 1, decision: 'perhaps', answer: 'Xem' }
    expect(await codeAndField(act(view, ['answerProposal', planners.provinceHead, data]))).toBe(
      'invalid-input data.decision',
    )
  })

  it('of the province goes to the General Department', async () => {
    const { open, act } = rolloutDesk()
    const view = await open('operation', {}, planners.provinceHead)
    await act(view, ['propose', planners.provinceHead, { proposal: 'Tăng biên chế' }])
    expect(await refusedBy(act(view, deeds.answer))).toEqual(['byUnitAbove', 'apartFromWork'])
    const [type, , data] = deeds.answer
    expect((await act(view, [type, planners.nationalHead, data])).data['answeredLast']).toBe(1)
  })
})

describe('a state', () => {
  const all: Readonly<Record<string, Act>> = {
    ...{ begin: deeds.begin, note: deeds.note, selfCheck: deeds.check, inspect: deeds.inspect },
    ...{ adjust: deeds.adjust, reportDifficulty: deeds.difficulty, propose: deeds.propose },
    ...{ finish: deeds.finish, reopen: deeds.reopen, cancel: deeds.cancel },
  }
  it.each([
    ['planned', [], ['begin', 'inspect', 'adjust', 'reportDifficulty', 'propose', 'cancel']],
    [
      'underWay',
      [deeds.begin],
      [
        ...['note', 'selfCheck', 'inspect', 'adjust', 'reportDifficulty', 'propose', 'finish'],
        'cancel',
      ],
    ],
    ['done', [deeds.begin, deeds.finish], ['inspect', 'reopen']],
    ['cancelled', [deeds.cancel], []],
  ] as const)('%s takes what belongs to it and nothing else', async (state, acts, taken) => {
    for (const [name, deed] of Object.entries(all)) {
      const { play, act } = rolloutDesk()
      const view = await play('facilities', acts)
      expect(view.state).toBe(state)
      const outcome = await act(view, deed).then(
        () => 'taken',
        () => 'refused',
      )
      expect(`${name} ${outcome}`).toBe(
        `${name} ${taken.some((each) => each === name) ? 'taken' : 'refused'}`,
      )
    }
  })

  it.each([['reopen'], ['cancel']])('is not left by %s without a ground', async (type) => {
    const { play, act } = rolloutDesk()
    const view = await play('facilities', type === 'reopen' ? [deeds.begin, deeds.finish] : [])
    expect(await codeAndField(act(view, [type, people.head, {}]))).toBe('invalid-input data.ground')
  })
})

describe('a command', () => {
  it.each([
    ['begin', ['one-stop-officer', 'handling-officer', 'head']],
    ['note', ['one-stop-officer', 'handling-officer', 'head']],
    ['selfCheck', ['one-stop-officer', 'head']],
    ['inspect', ['handling-officer', 'head']],
    ['adjust', ['head']],
    ['reportDifficulty', ['one-stop-officer', 'handling-officer', 'head']],
    ['propose', ['head']],
    ['answerProposal', ['head']],
    ['finish', ['head']],
    ['reopen', ['head']],
    ['cancel', ['head']],
    ['lapse', ['system']],
    ['remind', ['system']],
    ['reproject', ['system']],
    ['transfer', ['system']],
  ])('%s is given by %s', async (name, roles) => {
    const { engine, open } = rolloutDesk()
    const { definition } = await open('facilities')
    expect(engine.definition(definition).commands.get(name)?.roles).toEqual(roles)
  })

  it('of a person of a sibling office is refused, and changes nothing', async () => {
    const { engine, play, act } = rolloutDesk()
    const view = await play('contact-point', [deeds.begin])
    for (const [type, , data] of [deeds.note, deeds.check, deeds.finishContact, deeds.cancel]) {
      expect(await refusedBy(act(view, [type, sibling, data]))).toEqual(['unit'])
    }
    expect(await refusedBy(engine.get(view.id, { by: sibling }))).toEqual(['unit'])
    expect((await engine.get(view.id, { by: planners.secretary })).seq).toBe(view.seq)
    expect(contact.officer.id).toBe(people.counter.person)
  })
})
