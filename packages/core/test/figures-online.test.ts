import { describe, expect, it } from 'vitest'
import { alike, counted } from './counted.js'
import { deeds, feedbackDesk, message, toAnswer } from './feedback-desk.js'
import { office, people, play, request } from './office.js'
import { acts, supportDesk, wondering } from './support-desk.js'

const october = { from: '2020-10-01', to: '2020-11-01' }
const november = { from: '2020-11-01', to: '2020-12-01' }

describe('the figures of online support', () => {
  it('tell what came, what was answered, and how requests ended', async () => {
    const at = supportDesk()
    await at.ask({}, [acts.appoint])
    await at.ask({}, [acts.guide])
    const nine = { date: '2020-10-09', hour: '09:00' }
    await at.ask({}, [['appoint', people.counter, nine], acts.receivePaper, acts.reconcile])
    await at.ask({}, [acts.redirect])
    await at.ask({}, [acts.withdraw])
    await at.ask()
    await at.engine.pump()
    at.on('2020-10-06')
    expect(await alike(at, 'support', october)).toEqual({
      ...{ inHand: 6, received: 6, answered: 4, answeredInTime: 4, guided: 1, appointed: 2 },
      ...{ ended: 3, opened: 1, redirected: 1, withdrawn: 1, pending: 3, inTime: 2, overdue: 1 },
    })
    expect(await alike(at, 'support', { from: '2020-10-05', to: '2020-10-06' })).toMatchObject({
      ...{ pending: 3, inTime: 3 },
    })
  })

  it('count a request in each window it is in hand, and by the service it is for', async () => {
    const at = supportDesk()
    const guided = await at.ask({}, [acts.guide])
    await at.ask(wondering, [acts.answer])
    at.on('2020-11-02')
    await at.engine.pump()
    expect((await at.engine.get(guided.id)).state).toBe('closed.lapsed')
    const { tables } = await at.engine.figures({ sets: ['support'], ...october })
    expect(tables[0]?.lines.map(({ id, values }) => [id, values['inHand']])).toEqual([
      ['complaint-guidance', 1],
      ['confirm-result', 1],
    ])
    expect(tables[0]?.lines[0]?.values).toMatchObject({ answered: 1, ended: 1, advised: 1 })
    expect(await alike(at, 'support', november)).toEqual({
      ...{ inHand: 1, carriedOver: 1, ended: 1, lapsed: 1 },
    })
  })

  it('owe an answer again after a completion, and remember the one that was late', async () => {
    const at = supportDesk()
    at.on('2020-10-28')
    const view = await at.ask({ fields: {} }, [acts.guide])
    at.on('2020-10-30')
    await at.play(view, [acts.complete])
    at.on('2020-11-10')
    expect(await alike(at, 'support', october)).toMatchObject({
      ...{ received: 1, answeredInTime: 1, pending: 1, inTime: 1 },
    })
    const week = { from: '2020-11-01', to: '2020-11-09' }
    expect(await alike(at, 'support', week)).toEqual({
      ...{ inHand: 1, carriedOver: 1, pending: 1, overdue: 1 },
    })
    await at.play(view, [acts.redirect])
    // Ended since, it was overdue all the same when that window ended.
    expect(await alike(at, 'support', week)).toMatchObject({ pending: 1, overdue: 1 })
    expect(await alike(at, 'support', november)).toEqual({
      ...{ inHand: 1, carriedOver: 1, answered: 1, answeredLate: 1, ended: 1, redirected: 1 },
    })
  })
})

describe('the figures of feedback', () => {
  it('tell what came, what became of it and what waits, complaints and denunciations apart', async () => {
    const at = feedbackDesk()
    const answered = await at.send(toAnswer)
    await at.play(answered, [deeds.publish])
    await at.send([['classify', people.counter, { sort: 'petition', topic: 'dossier' }]])
    await at.send([deeds.classify, deeds.guide])
    await at.send([deeds.classify, deeds.file])
    await at.send([deeds.asComplaint, deeds.guide])
    await at.send([deeds.asDenunciation])
    at.on('2020-12-01')
    expect(await alike(at, 'feedback', october)).toEqual({
      ...{ inHand: 4, received: 4, feedback: 3, petitions: 1 },
      ...{ finished: 3, answered: 1, answeredEarly: 1, guided: 1, filed: 1, published: 1 },
      ...{ pending: 1, overdue: 1 },
    })
    const { tables } = await at.engine.figures({ sets: ['guided-messages'], ...october })
    expect(tables[0]?.lines).toEqual([
      { id: 'complaint', values: { received: 1, guided: 1 } },
      { id: 'denunciation', values: { received: 1, guided: 0 } },
    ])
    expect(await alike(at, 'feedback', november)).toEqual({
      ...{ inHand: 1, carriedOver: 1, pending: 1, overdue: 1 },
    })
  })

  it('have a line of what is not classified, until it is found to be a complaint', async () => {
    const at = feedbackDesk()
    const view = await at.send()
    const before = at.time.now()
    expect(await alike(at, 'feedback', october)).toMatchObject({ received: 1, unclassified: 1 })
    at.on('2020-10-06')
    await at.play(view, [deeds.asComplaint])
    expect(await alike(at, 'feedback', october)).toEqual({})
    expect(await alike(at, 'guided-messages', october)).toEqual({ received: 1 })
    const known = { ...october, asKnownAt: before }
    expect(await counted(at.engine, 'feedback', known)).toMatchObject({ unclassified: 1 })
  })

  it('count what was referred at both offices, as each has received it', async () => {
    const at = feedbackDesk()
    await at.send([deeds.asSoftware, deeds.referUp])
    await at.engine.pump()
    const { units } = await at.engine.figures({ sets: ['feedback'], ...october })
    expect(units.map(({ unit, tables }) => [unit, tables[0]?.lines.map(({ id }) => id)])).toEqual([
      ['phu-yen/tuy-hoa', ['software']],
      ['tong-cuc-thads', ['unclassified']],
    ])
  })

  it('tell how many dossiers it is about, in the window it was noted in', async () => {
    const { engine, time, on } = office()
    on('2020-10-05')
    const dossier = await engine.open('dossier', request, { by: people.counter })
    const sent = await engine.open(
      'feedback',
      { ...message, about: dossier.id },
      { by: people.applicant },
    )
    await play(engine, sent, [deeds.classify])
    await engine.pump()
    const at = { engine, time }
    expect(await alike(at, 'dossier-ways', october)).toEqual({ withFeedback: 1 })
    expect(await alike(at, 'feedback', october)).toMatchObject({ received: 1, linked: 1 })
    on('2020-12-01')
    expect(await alike(at, 'dossier-ways', november)).toEqual({})
  })
})
