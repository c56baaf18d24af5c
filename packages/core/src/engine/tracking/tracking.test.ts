import { describe, expect, it } from 'vitest'
import { acts, desk } from '../../../test/acts.js'
import { people, quiet } from '../../../test/office.js'
import { memoryStore } from '../../memory/memory-store.js'
import { defaultRetry } from '../jobs/retry.js'
import { Listeners } from '../engine-events.js'
import type { EngineParts } from '../engine-parts.js'
import { registryOf } from '../registry.js'
import { randomIds } from '../../system/random-ids.js'
import { randomBytes } from '../../system/random-bytes.js'
import { sameText } from '../../system/same-text.js'
import { sha256 } from '../../system/sha256.js'
import { startTimer } from '../../system/timer.js'
import { memoryLimiter } from '../../system/memory-limiter.js'
import { memoryPasscodes } from '../../system/memory-passcodes.js'
import { Tracking } from './tracking.js'

const from = '203.0.113.7'

/** A dossier with a secret, and a tracking of it whose work is noted. */
const watched = async () => {
  const store = memoryStore()
  const { engine, time, begin } = desk({ store })
  const view = await begin([acts.accept])
  const code = view.code ?? ''
  const secret = await engine.issueTracking(view.id, { by: people.counter })
  const work: string[] = []
  const noted =
    <A extends unknown[], R>(name: string, run: (...args: A) => R) =>
    (...args: A): R => {
      work.push(name)
      return run(...args)
    }
  const passcodes = memoryPasscodes({ time })
  const parts: EngineParts = {
    ...{ regime: quiet, registry: registryOf(quiet, []), time, ids: randomIds, randomBytes },
    store: {
      ...{ commit: (commit) => store.commit(commit), journal: (id) => store.journal(id) },
      ...{ jobs: store.jobs, close: () => store.close() },
      tally: (query) => store.tally(query),
      follow: (position, limit) => store.follow(position, limit),
      dueJobs: (until, limit) => store.dueJobs(until, limit),
      find: noted('find', (query) => store.find(query)),
      load: noted('load', (id, command) => store.load(id, command)),
    },
    digest: noted('digest', sha256),
    sameText: noted('compare', (one: string, other: string) => {
      expect(one.length).toBe(other.length)
      return sameText(one, other)
    }),
    limiter: memoryLimiter({ time }),
    passcodes: { ...passcodes, take: noted('take', (key, digest) => passcodes.take(key, digest)) },
    ...{ notifiers: new Map(), directory: null, channels: new Set<string>(), attemptMs: 1000 },
    ...{ retrying: { policy: defaultRetry, random: () => 0 }, startTimer, renderers: new Map() },
  }
  const tracking = new Tracking(parts, new Listeners(), () => Promise.resolve())
  /** The answer, and the work it took. */
  const workOf = async (act: () => Promise<unknown>) => {
    work.length = 0
    const answer = await act()
    return { answer, work: [...work] }
  }
  return { begin, tracking, code, secret, workOf }
}

describe('hit and miss', () => {
  it('by a secret take the same work in the same order: one search, one reading, one comparison', async () => {
    const { begin, tracking, code, secret, workOf } = await watched()
    const unissued = (await begin([acts.accept])).code ?? ''
    const hit = await workOf(() => tracking.track({ code, secret, from }))
    expect(hit.answer).not.toBeNull()
    const limits = ['digest', 'digest', 'digest']
    expect(hit.work).toEqual([...limits, 'find', 'load', 'digest', 'compare'])
    const misses = [
      { code, secret: 'W', from },
      { code: unissued, secret, from },
      { code: `${code.slice(0, -4)}9999`, secret, from },
      { code: '', secret: '', from },
    ]
    for (const query of misses) {
      expect(await workOf(() => tracking.track(query))).toEqual({ answer: null, work: hit.work })
    }
  })

  it('by a one-time code, in a rating and in asking for a code do too', async () => {
    const { tracking, code, secret, workOf } = await watched()
    const unknown = `${code.slice(0, -4)}9999`
    const acts = [
      (asked: string) => tracking.track({ code: asked, oneTimeCode: '123456', from }),
      (asked: string) => tracking.sendCode({ code: asked, from }),
      (asked: string) => tracking.rate({ code: asked, secret, from, answer: 'neutral' }),
    ]
    for (const act of acts) {
      const hit = await workOf(() => act(code))
      expect(hit.work).toContain('load')
      expect((await workOf(() => act(unknown))).work).toEqual(hit.work)
    }
    await tracking.end()
  })
})
