import { describe, expect, it } from 'vitest'
import { thadsWith } from '@motcua/core/thads'
import { acts, desk, upTo } from './acts.js'
import { everybody, postOffice } from './post-office.js'
import { people } from './office.js'

describe('when an office has ended', () => {
  const inJune = async () => {
    const at = desk({ regime: thadsWith({ ladder: [] }) })
    at.on('2025-06-27')
    const open = await at.begin(upTo('assign'))
    const closed = await at.begin([...upTo('approve'), acts.notify, acts.returnResult])
    at.on('2025-07-02')
    return { ...at, open, closed }
  }
  const head = { ...people.head, person: 'dl/head', unit: 'dak-lak' }
  const handler = { ...people.handler, unit: 'dak-lak' }

  it('its open dossiers are handed over to the successor, once, with an entry', async () => {
    const { engine, open, closed } = await inJune()
    expect(await engine.handOver()).toBe(1)
    expect(await engine.handOver()).toBe(0)
    expect((await engine.get(open.id)).unit).toBe('dak-lak')
    expect((await engine.get(closed.id)).unit).toBe('phu-yen/tuy-hoa')
    const last = (await engine.journal(open.id)).at(-1)
    expect([last?.command.type, last?.by.person, last?.set]).toEqual([
      ...['transfer', 'system'],
      { unit: 'dak-lak' },
    ])
    expect((await engine.find({ unit: 'dak-lak' })).rows.map(({ id }) => id)).toEqual([open.id])
    expect((await engine.verify(open.id)).faults).toEqual([])
  })

  it('the successor’s people act on what was not handed over yet, which is then handed over first', async () => {
    const { engine, open, act } = await inJune()
    const answers = await engine.can(open.id, handler)
    expect(answers.find(({ command }) => command === 'settle')?.allowed).toBe(true)
    await act(open, ['settle', handler, acts.settle[2]])
    const types = (await engine.journal(open.id)).map(({ command }) => command.type)
    expect(types.slice(-2)).toEqual(['transfer', 'settle'])
  })

  it('its own people no longer act, and are told who took over', async () => {
    const { open, act } = await inJune()
    await expect(act(open, acts.settle)).rejects.toMatchObject({ code: 'unknown-unit' })
  })

  it('what was closed is open to the successor’s people, under its old name', async () => {
    const { engine, closed } = await inJune()
    const answers = await engine.can(closed.id, head)
    expect(answers.find(({ command }) => command === 'openCorrection')?.allowed).toBe(true)
    const seen = await engine.find({ by: head, closed: true })
    expect(seen.rows.map(({ unit }) => unit)).toEqual(['phu-yen/tuy-hoa'])
  })

  it('reminders go to the successor’s people', async () => {
    const mail = postOffice()
    const { directory, asked } = everybody()
    const at = desk({ regime: thadsWith(), notifiers: [mail.notifier], directory })
    at.on('2025-06-27')
    await at.begin(upTo('assign'))
    at.on('2025-07-15')
    await at.engine.pump()
    expect(new Set(asked.map(({ unit }) => unit))).toEqual(
      new Set(['dak-lak', 'cuc-quan-ly-thads']),
    )
  })
})
