import { describe, expect, it } from 'vitest'
import { office, people, play, request, toProposal } from './office.js'

describe('a dossier from the counter to its result', () => {
  it('is received, settled, signed and returned', async () => {
    const { engine, on } = office()
    const opened = await engine.open('dossier', request, { by: people.counter })
    expect(opened.state).toBe('intake.checking')
    const accepted = await engine.send(opened.id, { type: 'accept' }, { by: people.counter })
    expect(accepted.code).toBe('PY01-170601-0001')
    expect(accepted.due?.date).toBe('2017-06-08')
    expect(accepted.due?.trace.map(({ date, kind }) => `${date} ${kind}`)).toEqual([
      '2017-06-01 start',
      '2017-06-02 counted',
      '2017-06-03 skipped',
      '2017-06-04 skipped',
      '2017-06-05 counted',
      '2017-06-06 counted',
      '2017-06-07 counted',
      '2017-06-08 counted',
    ])
    await play(engine, accepted, toProposal.slice(1))
    on('2017-06-08', '10:00')
    const ready = await engine.send(opened.id, { type: 'approve' }, { by: people.head })
    expect(ready.state).toBe('result.ready')
    expect(ready.data['verdict']).toBe('on-time')
    const returned = await engine.send(
      opened.id,
      { type: 'returnResult', data: { receiver: 'Võ Thị Lan' } },
      { by: people.counter },
    )
    expect(returned.closed).toBe(true)
    expect((await engine.journal(opened.id)).map(({ command }) => command.type)).toEqual([
      'open',
      'accept',
      'handOver',
      'assign',
      'settle',
      'approve',
      'returnResult',
    ])
    expect(await engine.verify(opened.id)).toEqual({ entries: 7, faults: [] })
  })
})
