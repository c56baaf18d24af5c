import { describe, expect, it } from 'vitest'
import { competentUnit, feedbackSorts, plainDate } from '@motcua/core'
import { thads } from '@motcua/core/thads'
import { others } from './crowd.js'
import {
  deeds,
  drafterForHead,
  feedbackDesk,
  message,
  staff,
  standInHead,
} from './feedback-desk.js'
import { codeAndField, failure, refusedBy } from './failures.js'
import { people, type Act } from './office.js'

describe('who drafted a reply', () => {
  it('does not approve it, in the own name or in another’s', async () => {
    const { send, act } = feedbackDesk()
    const view = await send([deeds.classify, deeds.answer])
    const both = { ...people.handler, roles: ['handling-officer', 'head'] }
    expect(await refusedBy(act(view, ['approveAnswer', both]))).toEqual(['draftedByAnother'])
    expect(await refusedBy(act(view, ['approveAnswer', standInHead]))).toEqual(['draftedByAnother'])
    expect((await act(view, deeds.approve)).state).toBe('answered')
  })

  it('is not approved for by somebody who stands in', async () => {
    const { send, act } = feedbackDesk()
    const drafting = { ...people.head, roles: ['handling-officer'] }
    const view = await send([deeds.classify, ['answer', drafting, { text: 'Trả lời' }]])
    const { person: id, name } = people.head
    const deputy = { ...others.head, onBehalfOf: { id, name } }
    expect(await refusedBy(act(view, ['approveAnswer', deputy]))).toEqual(['draftedByAnother'])
    expect((await act(view, ['approveAnswer', others.head])).state).toBe('answered')
  })

  it('may approve what somebody else wrote after it was sent back', async () => {
    const { send, act } = feedbackDesk()
    const both = { ...people.handler, roles: ['handling-officer', 'head'] }
    const view = await send([deeds.classify, deeds.answer, deeds.sendBack])
    await act(view, ['answer', others.handler, { text: 'Bản khác' }])
    expect((await act(view, ['approveAnswer', both])).state).toBe('answered')
  })

  it('binds the person in whose name it was drafted', async () => {
    const { send, act } = feedbackDesk()
    const view = await send([deeds.classify])
    await act(view, ['answer', drafterForHead, { text: 'Trả lời' }])
    expect(await refusedBy(act(view, deeds.approve))).toEqual(['draftedByAnother'])
  })
})

describe('an office that is not competent for the topic', () => {
  it('does not answer it, and says so before anybody writes', async () => {
    const { engine, send, act } = feedbackDesk()
    for (const deed of [deeds.asSoftware, deeds.asConduct]) {
      const view = await send([deed])
      expect(await refusedBy(act(view, deeds.answer))).toEqual(['competent'])
      const answer = (await engine.can(view.id, people.handler)).find(
        ({ command }) => command === 'answer',
      )
      expect([answer?.allowed, answer?.reasons[0]?.basis?.grade]).toEqual([false, 'C'])
    }
  })

  it.each([
    ['to itself', 'phu-yen/tuy-hoa', 'invalid-input data.unit'],
    ['to an office that is not competent', 'phu-yen/tuy-an', 'invalid-input data.unit'],
    ['to one that does not exist yet', 'dak-lak', 'unknown-unit data.unit'],
    ['to none there is', 'nowhere', 'unknown-unit data.unit'],
  ])('does not refer it %s', async (_, unit, answer) => {
    const { send, act } = feedbackDesk()
    const view = await send([deeds.asConduct])
    const refer: Act = ['refer', people.counter, { unit, reason: 'Chuyển' }]
    expect(await codeAndField(act(view, refer))).toBe(answer)
  })

  it('does not refer it back, even when the office it came from has a successor', async () => {
    const { engine, on, send, act } = feedbackDesk()
    on('2025-06-27')
    const view = await send([deeds.asConduct])
    const refer: Act = ['refer', people.counter, { unit: 'tong-cuc-thads', reason: 'Chuyển' }]
    const { data } = await act(view, refer)
    on('2025-07-02')
    await engine.pump()
    await engine.handOver()
    const other = await engine.get(String(data['transferredTo']))
    expect(other.unit).toBe('cuc-quan-ly-thads')
    const ministry = { ...staff.centre, unit: 'cuc-quan-ly-thads' }
    await act(other, ['classify', ministry, { sort: 'feedback', topic: 'dossier' }])
    const back: Act = ['refer', ministry, { unit: 'dak-lak', reason: 'Trả lại' }]
    expect(await refusedBy(act(other, back))).toEqual(['otherIsCompetent'])
  })

  const topic = (id: string, on: string) => {
    const found = thads.feedbackOn(plainDate(on)).topics.find((one) => one.id === id)
    if (found === undefined) throw new RangeError(id)
    return found
  }

  it.each([
    ['dossier', 'phu-yen/tuy-hoa', '2020-10-05', 'phu-yen/tuy-hoa'],
    ['conduct', 'phu-yen/tuy-hoa', '2020-10-05', 'phu-yen'],
    ['software', 'phu-yen/tuy-hoa', '2020-10-05', 'tong-cuc-thads'],
    ['regulation', 'phu-yen', '2022-03-01', 'tong-cuc-thads'],
    ['software', 'tong-cuc-thads', '2020-10-05', 'tong-cuc-thads'],
    ['conduct', 'phu-yen/tuy-hoa', '2025-07-02', 'dak-lak'],
    ['software', 'dak-lak', '2026-07-02', 'cuc-quan-ly-thads'],
  ])('finds who is: %s of %s on %s is for %s', (id, unit, ...[day, expected]) => {
    const on = plainDate(day)
    expect(competentUnit(thads, topic(id, day), { unit, on })?.id).toBe(expected)
  })

  it('finds nobody where no office above is', () => {
    const on = plainDate('2020-10-05')
    const at = { unit: 'tong-cuc-thads', on }
    expect(competentUnit(thads, { competent: ['district'] }, at)).toBeNull()
    expect(competentUnit(thads, { competent: ['district'] }, { ...at, unit: 'nowhere' })).toBeNull()
  })
})

describe('a message is not taken', () => {
  it.each([
    ['by a channel there is not', { channel: 'pigeon' }, 'invalid-input data.channel'],
    ['with nothing in it', { content: ' ' }, 'invalid-input data.content'],
    [
      'with an invisible letter in a name',
      { sender: { name: 'Võ\u200b Lan' } },
      'invalid-input data.sender.name',
    ],
    [
      'with letters of two alphabets in a word of a name',
      { sender: { name: 'Võ Thị L\u0430n' } },
      'invalid-input data.sender.name',
    ],
    [
      'with a letter in a name that is not printed',
      { sender: { name: 'Võ Thị L\u034fan' } },
      'invalid-input data.sender.name',
    ],
    ['with a turned direction', { content: 'a\u202eb' }, 'invalid-input data.content'],
    ['with a number that is none', { sender: { phone: 'abc' } }, 'invalid-input data.sender.phone'],
    [
      'with an address that is none',
      { sender: { email: 'a@' } },
      'invalid-input data.sender.email',
    ],
    ['about what is no case', { about: 'PY01' }, 'invalid-input data.about'],
    ['with more than it may say', { registerNumber: 7 }, 'invalid-input data'],
    ['for an office there is not', { unit: 'nowhere' }, 'unknown-unit unit'],
  ])('%s', async (_, given, answer) => {
    expect(await codeAndField(feedbackDesk().send([], given))).toBe(answer)
  })

  it('before the software of 1 October 2020', async () => {
    const { on, send } = feedbackDesk()
    on('2020-09-30')
    expect(await codeAndField(send())).toBe('procedure-not-in-force feedback')
    on('2020-10-02')
    const early = { receivedAt: '2020-09-30T09:00:00+07:00' }
    expect(await codeAndField(send([], early, people.counter))).toBe(
      'procedure-not-in-force feedback',
    )
  })

  it('with another day of receipt than now, but by the counter, and never of tomorrow', async () => {
    const { send } = feedbackDesk()
    const given = { receivedAt: '2020-10-02T09:00:00+07:00' }
    expect(await codeAndField(send([], given))).toBe('invalid-input data.receivedAt')
    const { facts } = await send([], given, people.counter)
    expect(facts.receivedOn).toBe('2020-10-02')
    const tomorrow = { receivedAt: '2020-10-06T09:00:00+07:00' }
    expect(await codeAndField(send([], tomorrow, people.counter))).toBe(
      'date-in-future data.receivedAt',
    )
    const never = { receivedAt: 'hôm qua' }
    expect(await codeAndField(send([], never, people.counter))).toBe(
      'invalid-input data.receivedAt',
    )
  })

  it('as referred, from anybody but the engine', async () => {
    const { send } = feedbackDesk()
    const { id } = await send()
    const from = { case: id, unit: 'phu-yen', receivedOn: '2020-10-01', path: ['phu-yen'] }
    for (const by of [people.applicant, people.counter]) {
      expect(await codeAndField(send([], { from }, by))).toBe('invalid-input data.from')
    }
  })

  it('by people of another office', async () => {
    const { send } = feedbackDesk()
    const given = { unit: 'phu-yen/tuy-an' }
    expect(await refusedBy(send([], given, people.counter))).toEqual(['unit'])
  })
})

describe('a classification is not taken', () => {
  it.each(feedbackSorts)('as %s with a topic missing or too many', async (sort) => {
    const { send, act } = feedbackDesk()
    const view = await send()
    const own = sort === 'feedback' || sort === 'petition'
    const data = own ? { sort } : { sort, topic: 'dossier' }
    expect(await codeAndField(act(view, ['classify', people.counter, data]))).toBe(
      'invalid-input data.topic',
    )
  })

  it('with a topic the version does not have, which names those it has', async () => {
    const { send, act } = feedbackDesk()
    const view = await send()
    const deed: Act = ['classify', people.counter, { sort: 'feedback', topic: 'weather' }]
    const error = await failure(act(view, deed))
    expect([error.code, error.field]).toEqual(['invalid-input', 'data.topic'])
    expect(error.message).toContain(
      'weather; the version has: dossier, conduct, regulation, software, other-field',
    )
  })

  it('by who sent it, or twice', async () => {
    const { send, act } = feedbackDesk()
    const view = await send()
    const own: Act = ['classify', people.applicant, deeds.classify[2]]
    expect(await refusedBy(act(view, own))).toEqual(['role'])
    await act(view, deeds.classify)
    expect(await refusedBy(act(view, deeds.classify))).toEqual(['state'])
  })
})

describe('a message', () => {
  it('is not filed on a ground the version does not have', async () => {
    const { send, act } = feedbackDesk()
    const view = await send([deeds.classify])
    const deed: Act = ['file', people.counter, { ground: 'annoying', note: 'Phiền' }]
    expect(await codeAndField(act(view, deed))).toBe('invalid-input data.ground')
  })

  it('is linked to a dossier by officers, once it is known to be feedback', async () => {
    const { send, act } = feedbackDesk()
    const view = await send()
    const data = { dossier: view.id }
    const link: Act = ['link', people.counter, data]
    expect(await refusedBy(act(view, link))).toEqual(['isFeedback'])
    await act(view, deeds.asComplaint)
    expect(await refusedBy(act(view, link))).toEqual(['isFeedback'])
    expect(await refusedBy(act(view, ['link', people.applicant, { dossier: view.id }]))).toEqual([
      'role',
    ])
  })

  it('is sent by the words of this list: nothing of it takes a command of the engine from people', async () => {
    const { engine, send } = feedbackDesk()
    const { id } = await send([], message)
    const own = ['lapse', 'remind', 'reproject', 'transfer']
    for (const by of Object.values(people)) {
      const answers = await engine.can(id, by)
      const allowed = answers.filter((each) => each.allowed).map(({ command }) => command)
      expect(allowed.filter((command) => own.includes(command))).toEqual([])
    }
  })
})
