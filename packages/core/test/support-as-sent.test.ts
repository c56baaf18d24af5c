import { describe, expect, it } from 'vitest'
import { dossierData, type CaseView, type Engine } from '@motcua/core'
import { dakLakPeople } from './crowd.js'
import { failure } from './failures.js'
import { acts, citizen, papers, sent, supportDesk, supportFacts } from './support-desk.js'

/** The dossier a request was opened as, once the job is done. */
const opened = async (engine: Engine, view: CaseView): Promise<CaseView> => {
  await engine.pump()
  return engine.get(String((await supportFacts(engine, view)).dossier))
}

/** Journal, stored state and replay of the cases agree. */
const sound = async (engine: Engine, ...views: readonly CaseView[]): Promise<void> => {
  for (const { id } of views) expect((await engine.verify(id)).faults).toEqual([])
}

describe('from 01/7/2026, by the portal', () => {
  const by = dakLakPeople.counter

  it('on a Saturday night the limit is counted from the successful send, not from the check', async () => {
    const { engine, on, ask, play } = supportDesk()
    on('2026-08-08', '23:40')
    const view = await ask(sent, [], citizen)
    on('2026-08-11', '09:00')
    const closed = await play(view, [acts.confirm])
    expect(closed.state).toBe('closed.opened')
    const dossier = await opened(engine, view)
    expect(dossierData(dossier.data)).toMatchObject({
      ...{ channel: 'online', components: [{ id: 'request' }, { id: 'judgment' }] },
      request: { clockStart: 'send', sentAt: { date: '2026-08-08', minutes: 1420 } },
    })
    const received = await play(dossier, [['accept', by]])
    expect(received.due?.date).toBe('2026-08-14')
    expect(received.facts.receivedOn).toBe('2026-08-08')
    await sound(engine, view, received)
  })

  it('what is missing is asked for, and the send that completes it counts', async () => {
    const { engine, on, ask, play } = supportDesk()
    on('2026-08-08', '23:40')
    const view = await ask({ ...sent, components: [sent.components[0]] }, [], citizen)
    on('2026-08-10', '10:00')
    expect((await failure(play(view, [acts.confirm]))).reasons).toMatchObject([
      { rule: 'papersSent' },
    ])
    await play(view, [['guide', by, { items: ['Bản án'], explanation: 'Gửi kèm bản án.' }]])
    on('2026-08-11', '20:00')
    const judgment = { components: [sent.components[1]] }
    await play(view, [['complete', citizen, judgment]])
    on('2026-08-12', '09:00')
    await play(view, [acts.confirm])
    const dossier = await opened(engine, view)
    expect(dossierData(dossier.data).request?.sentAt).toEqual({ date: '2026-08-11', minutes: 1200 })
    expect((await play(dossier, [['accept', by]])).due?.date).toBe('2026-08-18')
  })

  it('nobody is asked to come: there is no appointment and no paper to receive', async () => {
    const { engine, on, ask } = supportDesk()
    on('2026-08-08', '23:40')
    const view = await ask(sent, [], citizen)
    const known = [...engine.definition(view.definition).commands.keys()]
    expect(known).toContain('confirm')
    expect(known.filter((name) => /ppoint|Paper|reconcile|answer/.test(name))).toEqual([])
    expect(await engine.appointmentSlots('dak-lak', '2026-08-10', 'complaint-guidance')).toEqual([])
  })

  it('a request made before goes on by paper, under its own rules', async () => {
    const { engine, on, ask, play } = supportDesk()
    on('2026-06-30', '10:00')
    const view = await ask({ unit: 'dak-lak' }, [], citizen)
    on('2026-07-02', '09:00')
    await play(view, [
      ['appoint', by, { date: '2026-07-03', hour: '08:00' }],
      ['receivePaper', by, papers],
      ['reconcile', by],
    ])
    const dossier = await opened(engine, view)
    expect(dossier.definition).toBe('dossier@confirm-result/2026')
    expect(dossierData(dossier.data).request?.clockStart).toBe('paper')
  })
})
