import { describe, expect, it } from 'vitest'
import {
  addDays,
  defineProcedure,
  defineRegime,
  dossierData,
  plainDate,
  type CaseView,
  type Engine,
  type ProcedureVersion,
} from '@motcua/core'
import { thads } from '@motcua/core/thads'
import { dakLakPeople } from './crowd.js'
import { codeAndField, failure, refusedBy } from './failures.js'
import { acts, asked, citizen, papers, sent, supportDesk, supportFacts } from './support-desk.js'

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
    const slots = await engine.appointmentSlots('dak-lak', '2026-07-03', 'confirm-result')
    expect(slots).toHaveLength(16)
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

describe('a procedure that changes its papers while a request waits', () => {
  const splitOn = plainDate('2026-09-01')
  const others: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'confirm-result': { request: 'claim' },
    'enforcement-request': { authorisation: 'mandate' },
  }
  const renamed = (procedure: string, version: ProcedureVersion): ProcedureVersion => ({
    ...version,
    components: version.components.map((part) => ({
      ...part,
      id: others[procedure]?.[part.id] ?? part.id,
    })),
  })
  const procedures = thads.procedures.map((procedure) =>
    defineProcedure({
      ...procedure,
      versions: procedure.versions.flatMap((version) =>
        version.through === null
          ? [
              { ...version, through: addDays(splitOn, -1) },
              { ...renamed(procedure.id, version), id: 'split', from: splitOn },
            ]
          : [version],
      ),
    }),
  )
  const regime = defineRegime({ ...thads, ladder: [], procedures })
  const by = dakLakPeople.counter
  const claims = { ...papers, components: [{ id: 'claim', form: 'original' }] }

  it('lets no dossier be opened with papers it does not know any more', async () => {
    const { engine, on, ask, act } = supportDesk({ regime })
    on('2026-06-30')
    const view = await ask({ unit: 'dak-lak' }, [], citizen)
    on('2026-08-31')
    await act(view, ['receivePaper', by, papers])
    on('2026-09-01')
    expect(await codeAndField(act(view, ['reconcile', by]))).toBe(
      'invalid-input data.components[0].id',
    )
    await act(view, ['receivePaper', by, claims])
    expect((await act(view, ['reconcile', by])).state).toBe('closed.opened')
    expect((await opened(engine, view)).definition).toBe('dossier@confirm-result/split')
  })

  it('nor as it was sent', async () => {
    const { engine, on, ask, act } = supportDesk({ regime })
    const form = { ...asked, unit: 'dak-lak', components: papers.components }
    on('2026-08-31')
    const view = await ask(form, [], citizen)
    on('2026-09-01')
    expect(await refusedBy(act(view, ['confirm', by]))).toEqual(['papersSent'])
    const odd = { components: [{ id: 'request', form: 'copy' }] }
    await act(view, ['guide', by, { items: ['Đơn mới'], explanation: 'Theo mẫu mới.' }])
    expect(await codeAndField(act(view, ['complete', citizen, odd]))).toBe(
      'invalid-input data.components[0].id',
    )
    await act(view, ['complete', citizen, { components: claims.components }])
    expect((await supportFacts(engine, view)).components).toEqual([
      { id: 'claim', form: 'original', copies: 1 },
    ])
    expect((await act(view, ['confirm', by])).state).toBe('closed.opened')
    expect((await opened(engine, view)).state).toBe('intake.checking')
  })

  it('leaves out what was sent before and is not taken any more, once it is completed', async () => {
    const { on, ask, act } = supportDesk({ regime })
    const mandate = { id: 'authorisation', form: 'copy' }
    on('2026-08-31')
    const view = await ask({ ...sent, components: [...sent.components, mandate] }, [], citizen)
    on('2026-09-01')
    expect(await codeAndField(act(view, ['confirm', by]))).toBe(
      'invalid-input data.components[2].id',
    )
    await act(view, ['guide', by, { items: ['Giấy ủy quyền mới'], explanation: 'Theo mẫu mới.' }])
    await act(view, ['complete', citizen, { components: [{ id: 'mandate', form: 'copy' }] }])
    expect((await act(view, ['confirm', by])).state).toBe('closed.opened')
  })
})
