import { describe, expect, it } from 'vitest'
import type { CaseStore, StoredCase } from '@motcua/core'
import { memoryStore } from '@motcua/core/memory'
import { acts, desk, facts, upTo } from './acts.js'
import { refusedBy } from './failures.js'
import { people } from './office.js'

/** A store that remembers a case as it was, and counts how often it is asked. */
const remembering = () => {
  const inner = memoryStore()
  const known = new Map<string, StoredCase>()
  const asked = { loads: 0, commits: 0 }
  const store: CaseStore = {
    recall: (id) => known.get(id),
    load: async (id, command) => {
      asked.loads += 1
      return inner.load(id, command)
    },
    commit: async (commit) => {
      asked.commits += 1
      return inner.commit(commit)
    },
    journal: (id) => inner.journal(id),
    find: (query) => inner.find(query),
    dueJobs: (until, limit) => inner.dueJobs(until, limit),
    jobs: inner.jobs,
    tally: (query) => inner.tally(query),
    follow: (position, limit) => inner.follow(position, limit),
    close: () => inner.close(),
  }
  const remember = async (id: Parameters<CaseStore['load']>[0]) => {
    const loaded = await inner.load(id)
    if (loaded !== null) known.set(id, loaded.stored)
  }
  return { store, remember, asked, forget: () => known.clear() }
}

describe('a store that remembers a case', () => {
  it('is asked once for a command when it remembers right', async () => {
    const { store, remember, asked } = remembering()
    const { begin, act } = desk({ store })
    const view = await begin([acts.accept])
    await remember(view.id)
    Object.assign(asked, { loads: 0, commits: 0 })
    await act(view, acts.handOver)
    expect(asked).toEqual({ loads: 0, commits: 1 })
  })

  it('and remembers wrong, loses nothing: the command is decided again on what is there', async () => {
    const { store, remember, engineOf } = { ...remembering(), engineOf: desk }
    const { begin, act, engine } = engineOf({ store })
    const view = await begin(upTo('assign'))
    await remember(view.id)
    await act(view, acts.settle)
    // What is remembered still waits for the proposal, and would refuse an approval.
    const ready = await act(view, acts.approve)
    expect(ready.state).toBe('result.ready')
    expect((await facts(engine, view)).signedBy?.id).toBe(people.head.person)
    expect((await engine.verify(view.id)).faults).toEqual([])
  })

  it('and remembers a state that would allow what is refused now, still refuses', async () => {
    const { store, remember } = remembering()
    const { begin, act } = desk({ store })
    const view = await begin(upTo('assign'))
    await remember(view.id)
    await act(view, acts.settle)
    expect(await refusedBy(act(view, acts.settle))).toEqual(['state'])
  })

  it('answers a retried command as done, and one with a stale number as stale', async () => {
    const { store, remember } = remembering()
    const { begin, engine } = desk({ store })
    const view = await begin(upTo('accept'))
    await remember(view.id)
    const options = { by: people.counter, commandId: 'hand-over-1' }
    const first = await engine.send(view.id, { type: 'handOver' }, options)
    const again = await engine.send(view.id, { type: 'handOver' }, options)
    expect(again.seq).toBe(first.seq)
    const stale = engine.send(
      view.id,
      { type: 'reportLoss', data: { what: 'Đơn', apology: 'Xin lỗi' } },
      { by: people.counter, expectedSeq: view.seq },
    )
    await expect(stale).rejects.toMatchObject({ code: 'stale' })
  })
})
