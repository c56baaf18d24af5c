import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, it, vi } from 'vitest'
import { createEngine, instantOfEpoch, type Engine } from '@motcua/core'
import { manualTime, memoryStore, sequentialIds } from '@motcua/core/memory'
import { thads, thadsCalendar, thadsCalendarWith, thadsWith } from '@motcua/core/thads'
import { acts, desk, facts, upTo } from './acts.js'
import { dakLakPeople } from './crowd.js'
import type { Act } from './office.js'
import { everybody, postOffice } from './post-office.js'

vi.setConfig({ testTimeout: 60_000 })

const swapped = thadsWith({
  calendars: [thadsCalendar, thadsCalendarWith({ swapNovember2026: true })],
})
const unswapped = thadsWith({
  calendars: [thadsCalendarWith({ swapNovember2026: true }), thadsCalendar],
})

const { counter, head, handler } = dakLakPeople
const received: readonly Act[] = [
  ['accept', counter],
  ['handOver', counter],
  ['assign', head, { officer: { id: handler.person, name: handler.name } }],
]

const rungs = async (engine: Engine, view: Parameters<typeof facts>[1]) =>
  (await facts(engine, view)).reminders.map(({ deadline }) => deadline)

/** What happens between the receipt of a dossier and long after its due day. */
type Move = { readonly hours: number; readonly what: 'pump' | 'restart' | 'correct' | 'together' }

const moves = fc.array(
  fc.record({
    // The clock of the machine may be set back a little, too.
    hours: fc.integer({ min: -30, max: 60 }),
    what: fc.constantFrom('pump', 'restart', 'correct', 'together'),
  }),
  { minLength: 1, maxLength: 25 },
)

const hourMs = 3_600_000

/** Plays the moves on one dossier, on one store, by engines that come and go. */
const playMoves = async (given: readonly Move[]) => {
  const store = memoryStore()
  const mail = postOffice()
  const { directory } = everybody()
  const options = { store, notifiers: [mail.notifier], directory }
  const { begin, on, time } = desk({ ...options, regime: thads })
  on('2026-11-19')
  const view = await begin(received, {}, counter)
  const start = Date.parse(time.now())
  let now = start
  let seed = 100
  let regime = thads
  const engineNow = () => {
    const clock = manualTime(instantOfEpoch(now))
    return createEngine({ ...options, regime, time: clock, ids: sequentialIds((seed += 1)) })
  }
  let engine = engineNow()
  for (const { hours, what } of given) {
    now = Math.max(start, now + hours * hourMs)
    if (what === 'correct') regime = regime === swapped ? unswapped : swapped
    engine = engineNow()
    if (what === 'correct') await engine.reproject()
    if (what === 'together') await Promise.all([engine.pump(), engineNow().pump()])
    else await engine.pump()
  }
  now = start + 40 * 24 * hourMs
  engine = engineNow()
  await engine.pump()
  return { engine, view, mail }
}

describe('the ladder of a due day', () => {
  property.prop([moves], { numRuns: 150 })(
    'is climbed once, rung by rung, whatever restarts, clocks and calendars do',
    async (given) => {
      const { engine, view, mail } = await playMoves(given)
      const climbed = await rungs(engine, view)
      expect(new Set(climbed).size).toBe(climbed.length)
      const order = ['due-soon', 'apology', 'due', 'superior'].map((rung) => `settlement.${rung}`)
      expect(climbed).toEqual(order)
      const told = mail.sent.map(({ template, to }) => `${template.id} ${to.address}`)
      expect(new Set(told).size).toBe(told.length)
    },
  )

  it('is not climbed again when a corrected calendar moves the due day', async () => {
    const store = memoryStore()
    const { begin, on, time } = desk({ store, regime: thads })
    on('2026-11-19')
    const view = await begin(received, {}, counter)
    expect(view.due?.date).toBe('2026-11-25')
    on('2026-11-20')
    const before = createEngine({ regime: thads, store, time, ids: sequentialIds(5) })
    await before.pump()
    expect(await rungs(before, view)).toEqual(['settlement.due-soon'])
    const after = createEngine({ regime: swapped, store, time, ids: sequentialIds(6) })
    await after.reproject()
    const moved = await after.get(view.id)
    expect(moved.due?.date).not.toBe('2026-11-25')
    on('2026-12-10')
    await after.pump()
    expect(await rungs(after, view)).toEqual([
      'settlement.due-soon',
      'settlement.apology',
      'settlement.due',
      'settlement.superior',
    ])
  })

  it('is climbed before the command that ends it, however late the engine wakes', async () => {
    const { begin, on, act, engine } = desk({ regime: thads })
    const view = await begin(upTo('assign'))
    on('2017-06-07')
    await act(view, acts.settle)
    expect(await rungs(engine, view)).toEqual(['settlement.due-soon', 'settlement.apology'])
  })
})
