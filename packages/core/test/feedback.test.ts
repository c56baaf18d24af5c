import { describe, expect, it } from 'vitest'
import { dossierData, newId, personalDataIn, type JobFailure } from '@motcua/core'
import { thadsWith } from '@motcua/core/thads'
import { deeds, feedbackDesk, message, toAnswer } from './feedback-desk.js'
import { codeAndField } from './failures.js'
import { people, request } from './office.js'

const { sender } = message

describe('feedback about a dossier, sent by the software of 1 October 2020', () => {
  it('is classified, answered by one person and approved by another, and published without personal data', async () => {
    const { engine, on, send, act, facts } = feedbackDesk()
    const dossier = await engine.open('dossier', request, { by: people.counter })
    const view = await send([], { about: dossier.id })
    expect([view.state, view.code]).toEqual(['received', 'PA.PY01-201005-0001'])
    expect(view.due?.date).toBe('2020-10-12')
    on('2020-10-06')
    expect((await act(view, deeds.classify)).state).toBe('handling.classified')
    expect((await act(view, deeds.answer)).state).toBe('handling.drafted')
    on('2020-10-08')
    const answered = await act(view, deeds.approve)
    expect(answered.facts).toMatchObject({
      ...{ subject: 'dossier', title: 'Võ Thị Lan', receivedOn: '2020-10-05' },
      ...{ due: '2020-10-12', finishedOn: '2020-10-08', verdict: 'early', assignee: null },
    })
    const published = await act(view, deeds.publish)
    expect([published.state, published.closed]).toEqual(['closed.published', true])
    const { publication, answer, registerNumber } = await facts(view)
    expect(registerNumber).toBe(1)
    expect(publication).toEqual({
      question: 'Tôi là […], đã chờ xác nhận kết quả hai tuần. Xin gọi […].',
      answer: 'Kính gửi bà […]: cơ quan đã trả kết quả ngày 06/10/2020.',
      topic: 'dossier',
      on: '2020-10-08',
    })
    expect(personalDataIn(JSON.stringify(publication), sender)).toEqual([])
    expect([answer?.draftedBy.name, answer?.approvedBy.name]).toEqual([
      people.handler.name,
      people.head.name,
    ])
    expect((await engine.verify(view.id)).faults).toEqual([])
  })

  it('is told to the dossier once it is classified, and only then', async () => {
    const { engine, send, act } = feedbackDesk()
    const { id } = await engine.open('dossier', request, { by: people.counter })
    const linked = async () => dossierData((await engine.get(id)).data).feedback
    const view = await send([], { about: id })
    await engine.pump()
    expect(await linked()).toEqual([])
    const classified = await act(view, deeds.classify)
    expect(classified.data['dossiers']).toEqual([{ case: id, on: '2020-10-05' }])
    await engine.pump()
    expect(await linked()).toEqual([{ case: view.id, on: '2020-10-05' }])
  })

  it('goes on where it names a dossier there is not; what could not be told is a dead job', async () => {
    const { engine, send, play } = feedbackDesk()
    const failures: JobFailure[] = []
    engine.on({ jobFailed: (failure) => failures.push(failure) })
    const view = await send([deeds.classify], { about: `${'0'.repeat(25)}1` })
    await engine.pump()
    expect(failures.map(({ dead, key }) => [dead, key.split(':')[0]])).toEqual([[true, 'inform']])
    expect((await play(view, [deeds.answer, deeds.approve])).state).toBe('answered')
  })

  it('is linked by an officer too, to each dossier once, even when it is closed', async () => {
    const { engine, send, act } = feedbackDesk()
    const one = await engine.open('dossier', request, { by: people.counter })
    const other = await engine.open('dossier', request, { by: people.counter })
    const view = await send([deeds.classify])
    const link = (dossier: string) => act(view, ['link', people.handler, { dossier }])
    await link(one.id)
    await act(view, deeds.file)
    await link(other.id)
    expect(await codeAndField(link(one.id))).toBe('invalid-input data.dossier')
    await engine.pump()
    for (const { id } of [one, other]) {
      expect(dossierData((await engine.get(id)).data).feedback).toMatchObject([{ case: view.id }])
    }
  })
})

describe('other ends of feedback', () => {
  it('is filed because it was answered already, with the ground', async () => {
    const { send, facts } = feedbackDesk()
    const view = await send([deeds.classify, deeds.file])
    expect(view.state).toBe('closed.filed')
    expect((await facts(view)).filing).toMatchObject({
      ground: 'already-answered',
      by: { name: people.counter.name },
    })
  })

  it('is guided elsewhere', async () => {
    const { send, facts } = feedbackDesk()
    const view = await send([
      ['classify', people.counter, { sort: 'petition', topic: 'other-field' }],
      deeds.guide,
    ])
    expect(view.state).toBe('closed.guided')
    expect(await facts(view)).toMatchObject({
      outcome: 'guided',
      registerNumber: 1,
      guidance: { competentBody: 'Viện kiểm sát nhân dân', on: '2020-10-05' },
    })
  })

  it('is answered again after the head has sent the draft back', async () => {
    const { send, play, facts } = feedbackDesk()
    const view = await send([deeds.classify, deeds.answer, deeds.sendBack])
    expect([view.state, view.data['draft']]).toEqual(['handling.classified', null])
    await play(view, [['answer', people.counter, { text: 'Bản mới' }], deeds.approve])
    expect((await facts(view)).answer).toMatchObject({ text: 'Bản mới', on: '2020-10-05' })
  })

  it('is closed without publication, for a reason that fits what the sender allows', async () => {
    const { send, act } = feedbackDesk()
    const open = await send(toAnswer)
    const shut = await send(toAnswer, { publishable: false })
    const close = (reason: string, by = people.counter) => ['close', by, { reason }] as const
    expect(await codeAndField(act(open, close('not-allowed', people.head)))).toBe(
      'invalid-input data.reason',
    )
    expect(await codeAndField(act(shut, deeds.closeQuietly))).toBe('invalid-input data.reason')
    expect((await act(open, deeds.closeQuietly)).state).toBe('closed.answered')
    const closed = await act(shut, close('not-allowed'))
    expect([closed.state, closed.data['unpublished']]).toEqual(['closed.answered', 'not-allowed'])
  })
})

describe('a complaint or denunciation', () => {
  it('is guided and nothing else, and has no line in the register of feedback', async () => {
    const { engine, send, act, facts } = feedbackDesk()
    const dossier = await engine.open('dossier', request, { by: people.counter })
    for (const deed of [deeds.asComplaint, deeds.asDenunciation]) {
      const view = await send([deed], { about: dossier.id })
      expect(view.state).toBe('guidance')
      for (const by of [people.counter, people.handler, people.head]) {
        const allowed = (await engine.can(view.id, by)).filter((answer) => answer.allowed)
        const commands = allowed.map(({ command }) => command)
        expect(commands.filter((command) => command !== 'issueTracking')).toEqual(['guide'])
      }
      expect((await act(view, deeds.guide)).state).toBe('closed.guided')
      expect(await facts(view)).toMatchObject({ registerNumber: null, topic: null, dossiers: [] })
    }
    await engine.pump()
    expect(dossierData((await engine.get(dossier.id)).data).feedback).toEqual([])
    expect((await facts(await send([deeds.classify]))).registerNumber).toBe(1)
  })

  it('is guided within the term of complaints from receipt, not that of answers', async () => {
    const regime = thadsWith({ ladder: [], feedbackLimits: { answerDays: 10 } })
    const { on, send, act } = feedbackDesk({ regime })
    const view = await send()
    expect(view.due?.date).toBe('2020-10-19')
    on('2020-10-07')
    const { due } = await act(view, deeds.asComplaint)
    const bases = due?.trace.flatMap(({ kind, basis }) => (kind === 'counted' ? [basis] : []))
    expect([due?.date, bases?.[0]]).toMatchObject(['2020-10-12', { clause: 'Art 8' }])
    on('2020-10-13')
    expect((await act(view, deeds.guide)).facts.verdict).toBe('late')
  })

  it('shows nothing of it in a list, and a denunciation not even who sent it', async () => {
    const { engine, send } = feedbackDesk()
    await send([deeds.asComplaint], { content: 'Bí mật một' })
    await send([deeds.asDenunciation, deeds.guide], { content: 'Bí mật hai' })
    const { rows } = await engine.find({ kind: 'feedback' })
    expect(rows.map(({ title, subject }) => [title, subject])).toEqual([
      ['Võ Thị Lan', 'complaint'],
      ['Tố cáo', 'denunciation'],
    ])
    const seen = JSON.stringify([rows, await engine.worklist(people.counter)])
    expect(seen).not.toContain('Bí mật')
    expect((await engine.find({ text: 'vo thi lan' })).rows).toHaveLength(1)
  })
})

describe('a message that is received', () => {
  it('may be anonymous, and may then be filed for it', async () => {
    const { send, act } = feedbackDesk()
    const view = await send([deeds.classify], { sender: {} })
    expect(view.facts.title).toBe('Không nêu tên')
    const file = ['file', people.head, { ground: 'anonymous', note: 'Không có tên' }] as const
    expect((await act(view, file)).state).toBe('closed.filed')
    const named = await send([deeds.classify])
    expect(await codeAndField(act(named, file))).toBe('invalid-input data.ground')
  })

  it('on paper is entered later by the counter, under the rules of the day it came in', async () => {
    const { on, send } = feedbackDesk()
    on('2022-02-15')
    const letter = { channel: 'letter-box', receivedAt: '2022-02-11T09:00:00+07:00' }
    const view = await send([], letter, people.counter)
    expect([view.definition, view.code]).toEqual(['feedback@2020', 'PA.PY01-220211-0001'])
    expect(view.due?.date).toBe('2022-02-18')
    expect((await send()).definition).toBe('feedback@2022')
  })

  it('has a code and a line of a register of its own, apart from those of dossiers', async () => {
    const { engine, on, send, facts } = feedbackDesk()
    const dossier = await engine.open('dossier', request, { by: people.counter })
    await engine.send(dossier.id, { type: 'accept' }, { by: people.counter })
    const numbers = async (given: object = {}) => {
      const { code, registerNumber } = await facts(await send([deeds.classify], given))
      return [code, registerNumber]
    }
    expect(await numbers()).toEqual(['PA.PY01-201005-0001', 1])
    expect(await numbers()).toEqual(['PA.PY01-201005-0002', 2])
    on('2021-01-04')
    expect(await numbers()).toEqual(['PA.PY01-210104-0001', 1])
  })

  it('is taken once when it is sent again, and refused when it was changed on the way', async () => {
    const { engine } = feedbackDesk()
    const commandId = newId()
    const again = (data: object) =>
      engine.open('feedback', data, { by: people.applicant, commandId })
    const { id } = await again(message)
    expect(await again(message)).toMatchObject({ id, seq: 1 })
    const changed = { ...message, content: 'Khác' }
    expect(await codeAndField(again(changed))).toBe('command-reused commandId')
    expect((await engine.find({ kind: 'feedback' })).rows).toHaveLength(1)
  })

  it('has its name in one form, whatever it was typed in', async () => {
    const { engine, send } = feedbackDesk()
    const name = 'Võ Thị Lan'.normalize('NFD')
    const view = await send([], { sender: { ...sender, name } })
    expect(view.facts.title).toBe('Võ Thị Lan')
    const [entry] = await engine.journal(view.id)
    expect(entry?.command.data).toMatchObject({ sender: { name: 'Võ Thị Lan' } })
  })
})
