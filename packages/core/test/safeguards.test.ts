import { describe, expect, it } from 'vitest'
import { actor, type CaseStore } from '@motcua/core'
import { memoryStore } from '@motcua/core/memory'
import { acts, desk, facts, upTo } from './acts.js'
import { codeAndField, refusedBy } from './failures.js'
import { people } from './office.js'
import { richRegime } from './rich-regime.js'

describe('a dossier', () => {
  it('of which something is lost is not returned until that is made good', async () => {
    const { begin, act } = desk()
    const lost = { what: 'Giấy xác nhận', apology: 'Xin lỗi' }
    const ready = await begin([
      ...upTo('approve'),
      acts.notify,
      ['reportLoss', people.counter, lost],
    ])
    expect(await refusedBy(act(ready, acts.returnResult))).toEqual(['nothingLost'])
    const mended = await act(ready, ['remedyLoss', people.counter, { remedy: 'Cấp lại' }])
    expect((await act(mended, acts.returnResult)).state).toBe('closed.returned')
  })

  it('holds an original once, however often it is brought', async () => {
    const { begin, act, engine } = desk({ regime: richRegime })
    const judgment = { id: 'judgment', form: 'original' }
    const components = [{ id: 'request', form: 'original' }, judgment]
    const opened = await begin([], { procedure: 'rich', components })
    const again = await act(opened, ['supply', people.counter, { components: [judgment] }])
    expect((await facts(engine, again)).originals).toEqual([
      { component: 'judgment', copies: 1, handedBackOn: null },
    ])
  })

  it('is assigned to nobody whose id no actor could have', async () => {
    const { begin, act } = desk()
    const waiting = await begin(upTo('handOver'))
    const officer = { id: 'Lê Làm', name: 'Lê Làm' }
    expect(await codeAndField(act(waiting, ['assign', people.head, { officer }]))).toBe(
      'invalid-input data.officer.id',
    )
  })

  it('shares nothing with the next one that a host could change', async () => {
    const { begin, engine } = desk()
    const { supplements } = (await begin()).data
    expect(Object.isFrozen(supplements)).toBe(true)
    expect((await facts(engine, await begin())).supplements).toEqual([])
  })
})

describe('a command id', () => {
  it('names one command of one person in one office', async () => {
    const { begin, engine } = desk()
    const { id } = await begin()
    const by = people.counter
    await engine.send(id, { type: 'accept' }, { by, commandId: 'c-1' })
    const { name, person, roles, unit } = by
    const elsewhere = actor(name, { person, roles, unit: 'phu-yen' })
    const standIn = actor(name, { person, roles, unit, onBehalfOf: { id: 'x', name: 'X' } })
    for (const other of [elsewhere, standIn]) {
      const again = engine.send(id, { type: 'accept' }, { by: other, commandId: 'c-1' })
      expect(await codeAndField(again)).toBe('command-reused commandId')
    }
  })
})

describe('one case that cannot be read', () => {
  it('holds up no deadline of another, and is told of at the end', async () => {
    const inner = memoryStore()
    let broken = ''
    const store: CaseStore = {
      load: async (id, command) => {
        const loaded = await inner.load(id, command)
        const corrupt = loaded !== null && id === broken
        return corrupt ? { ...loaded, stored: { ...loaded.stored, data: '{' } } : loaded
      },
      commit: (commit) => inner.commit(commit),
      journal: (id) => inner.journal(id),
      find: (query) => inner.find(query),
      dueJobs: (until, limit) => inner.dueJobs(until, limit),
      jobs: inner.jobs,
      tally: (query) => inner.tally(query),
      follow: (position, limit) => inner.follow(position, limit),
      close: () => inner.close(),
    }
    const { begin, engine, on } = desk({ store })
    broken = (await begin(upTo('handOver'))).id
    const whole = await begin(upTo('accept'))
    on('2017-06-09')
    expect(await codeAndField(engine.pump())).toMatch(/^store-corrupt/)
    expect((await facts(engine, whole)).lapses).toEqual([
      { deadline: 'handover', due: '2017-06-01' },
      { deadline: 'settlement', due: '2017-06-08' },
    ])
  })
})
