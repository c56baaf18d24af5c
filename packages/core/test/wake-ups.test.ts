import { describe, expect, it } from 'vitest'
import { assign, setup } from 'xstate'
import { z } from 'zod'
import {
  createEngine,
  defineCase,
  instant,
  instantOfEpoch,
  plainDate,
  text,
  type CaseEvent,
  type CaseSpec,
  type Instant,
  type JobFailure,
} from '@motcua/core'
import { manualTime, memoryStore, sequentialIds } from '@motcua/core/memory'
import { thads } from '@motcua/core/thads'
import { acts, desk, facts, upTo } from './acts.js'
import { people, quiet, request } from './office.js'
import { permit } from './permit.js'

const far = instant('2030-01-01T00:00:00Z')
const by = people.head
const at = (day: string, hour = '08:00'): Instant => instant(`2017-${day}T${hour}:00+07:00`)

interface Task {
  readonly unit: string
  readonly noted: readonly string[]
}

interface Args {
  readonly context: Task
  readonly event: CaseEvent
}

const blank: Task = { unit: '', noted: [] }
const types: { context: Task; events: CaseEvent } = { context: blank, events: {} as CaseEvent }
const named = z.object({ deadline: z.string() })
const kit = setup({
  types,
  actions: {
    open: assign(({ event }: Args) => ({ unit: event.by.unit })),
    note: assign(({ context, event }: Args) => ({
      noted: [...context.noted, named.parse(event.data).deadline],
    })),
    inform: (_: unknown, _params: object) => undefined,
  },
})

const note = { actions: 'note' } as const
const machine = kit.createMachine({
  id: 'task',
  context: blank,
  initial: 'new',
  states: {
    new: { on: { open: { target: 'open', actions: 'open' } } },
    open: {
      on: { remind: note, lapse: note, wait: 'waiting', close: 'done', pass: informOther() },
    },
    waiting: { on: { lapse: note, back: 'open' } },
    done: {},
  },
})

function informOther() {
  const params = ({ event }: Args) => ({
    ...z.object({ case: z.string() }).parse(event.data),
    command: 'close',
    data: {},
  })
  return { actions: { type: 'inform', params } } as const
}

const label = text('Lệnh', 'Command')
const anything = z.looseObject({}).default({})
const commands = ['open', 'remind', 'lapse', 'wait', 'back', 'close', 'pass']
const noted = (data: object, name: string): boolean =>
  'noted' in data && Array.isArray(data.noted) && data.noted.includes(name)

/** A task that is to be reminded of on 4 June and is due on 5 June, whatever is known of it. */
const task = (more: Partial<CaseSpec> = {}) =>
  defineCase({
    ...{ kind: 'errand', version: '1', machine, opening: 'open', blank: { ...blank } },
    closedStates: ['done'],
    commands: Object.fromEntries(
      commands.map((name) => [name, { label, roles: ['head', 'system'], schema: anything }]),
    ),
    unitOf: (data) => String(data['unit']),
    summarise: () => ({
      ...{ subject: 'task', code: null, title: 'Task', search: 'task', receivedOn: null },
      ...{ channel: null, due: null, judgedBy: null },
      ...{ finishedOn: null, verdict: null, assignee: null },
    }),
    reminders: (data, calendar) =>
      noted(data, 'soon')
        ? []
        : [
            {
              ...{ name: 'soon', due: plainDate('2017-06-05') },
              at: calendar.startOfDay(plainDate('2017-06-04')),
            },
          ],
    deadlines: (data, calendar) =>
      noted(data, 'task')
        ? []
        : [
            {
              ...{ name: 'task', due: plainDate('2017-06-05') },
              at: calendar.startOfDay(plainDate('2017-06-06')),
            },
          ],
    ...more,
  })

const tasks = () => {
  const time = manualTime(at('06-01'))
  const store = memoryStore({ time })
  const engine = createEngine({
    ...{ regime: quiet, store, time, ids: sequentialIds(), kinds: [task()] },
  })
  return { engine, time, store, open: () => engine.open('errand', {}, { by }) }
}

describe('the wake-up of a case', () => {
  it('is set when the case opens, even if its moments do not hang on what is known of it', async () => {
    const { open, store } = tasks()
    await open()
    expect(await store.dueJobs(far, 9)).toMatchObject([
      { key: 'wake', at: '2017-06-03T17:00:00.000Z' },
    ])
  })

  it('goes on past a moment its state cannot note, and comes back to it', async () => {
    const { engine, open, time } = tasks()
    const { id } = await open()
    await engine.send(id, { type: 'wait' }, { by })
    time.set(at('06-07'))
    await engine.pump()
    expect((await engine.get(id)).data['noted']).toEqual(['task'])
    await engine.send(id, { type: 'back' }, { by })
    await engine.pump()
    expect((await engine.get(id)).data['noted']).toEqual(['task', 'soon'])
  })

  it('is not lost when the clock of the machine steps back at that very moment', async () => {
    const time = manualTime(at('06-01'))
    const script: Instant[] = []
    const stepping = { now: () => script.shift() ?? time.now() }
    const { engine, begin } = desk({ regime: thads, time: stepping })
    const view = await begin(upTo('assign'))
    time.set(instantOfEpoch(Date.parse(at('06-06', '00:00')) - 15))
    script.push(at('06-06', '00:00'), at('06-06', '00:00'))
    await engine.pump().catch(() => 0)
    time.set(at('07-20'))
    await engine.pump()
    const { reminders, lapses } = await facts(engine, view)
    expect(reminders.map(({ deadline }) => deadline)).toContain('settlement.due-soon')
    expect(lapses.map(({ deadline }) => deadline)).toEqual(['settlement'])
  })

  it('does not die with an engine that does not know the kind', async () => {
    const time = manualTime(at('06-01'))
    const options = { regime: quiet, store: memoryStore({ time }), time, ids: sequentialIds() }
    const retry = { attempts: 1, firstMs: 1, longestMs: 1 }
    const knows = createEngine({ ...options, retry, kinds: [permit] })
    const older = createEngine({ ...options, retry })
    const view = await knows.open('parking-permit', { holder: 'Lan' }, { by: people.applicant })
    time.set(at('06-05'))
    await expect(older.pump()).rejects.toMatchObject({ code: 'unknown-definition' })
    time.set(at('06-20'))
    expect(await knows.pump()).toBe(1)
    expect((await knows.get(view.id)).data['late']).toHaveLength(1)
    expect((await knows.deadJobs()).jobs).toEqual([])
  })

  it('comes before a command another case gives, as before one a person gives', async () => {
    const { engine, open, time, store } = tasks()
    const [one, other] = [await open(), await open()]
    time.set(at('06-05', '23:59'))
    await engine.pump()
    await engine.send(one.id, { type: 'pass', data: { case: other.id } }, { by })
    time.set(at('06-06'))
    // One at a time, so that the command, set earlier, is given before the other case wakes.
    await engine.start({ concurrency: 1 })
    while ((await store.dueJobs(time.now(), 1)).length > 0) {
      await new Promise((resolve) => setImmediate(resolve))
    }
    await engine.stop()
    const types = (await engine.journal(other.id)).map(({ command }) => command.type)
    expect(types).toEqual(['open', 'remind', 'lapse', 'close'])
  })
})

describe('a dossier written before its kind learnt a new fact', () => {
  it('is read with what is blank, and acted on', async () => {
    const inner = memoryStore()
    const { begin } = desk({ store: inner })
    const { id } = await begin([acts.accept])
    const older: typeof inner = {
      load: async (...given) => {
        const loaded = await inner.load(...given)
        if (loaded === null) return null
        const facts = Object.entries(JSON.parse(loaded.stored.data) as object)
        const old = facts.filter(([key]) => key !== 'reminders' && key !== 'promisedAt')
        const data = JSON.stringify(Object.fromEntries(old))
        return { ...loaded, stored: { ...loaded.stored, data } }
      },
      commit: (commit) => inner.commit(commit),
      journal: (of) => inner.journal(of),
      find: (query) => inner.find(query),
      dueJobs: (until, limit) => inner.dueJobs(until, limit),
      jobs: inner.jobs,
      tally: (query) => inner.tally(query),
      follow: (position, limit) => inner.follow(position, limit),
      close: () => inner.close(),
    }
    const { engine } = desk({ store: older, ids: sequentialIds(9), regime: thads })
    expect((await engine.get(id)).reminders.map(({ name }) => name)).toEqual([])
    const handed = await engine.send(id, { type: 'handOver' }, { by: people.counter })
    expect(handed.state).toBe('settlement.assign')
  })
})

describe('a job whose worker is lost again and again', () => {
  it('is dead after its last attempt, and a wake-up never is', async () => {
    const time = manualTime(at('06-01'))
    const store = memoryStore({ time })
    const never = new Promise<never>(() => undefined)
    const hanging = { channel: 'email', deliver: () => never, close: () => Promise.resolve() }
    const retry = { attempts: 3, firstMs: 1, longestMs: 1 }
    const make = (seed: number) =>
      createEngine({
        ...{ regime: quiet, store, time, ids: sequentialIds(seed), retry, notifiers: [hanging] },
      })
    const engine = make(1)
    const applicant = { name: 'Lan', email: 'lan@example.vn' }
    const opened = await engine.open('dossier', { ...request, applicant }, { by: people.counter })
    await engine.send(opened.id, { type: 'accept' }, { by: people.counter })
    for (let lost = 0; lost < 3; lost++) {
      void make(lost + 2).pump({ leaseMs: 1000 })
      await new Promise((resolve) => setImmediate(resolve))
      time.set(instantOfEpoch(Date.parse(time.now()) + 2000))
    }
    const failures: JobFailure[] = []
    engine.on({ jobFailed: (failure) => failures.push(failure) })
    await engine.pump()
    expect(failures).toMatchObject([{ dead: true, reason: 'its worker was lost 3 times' }])
    time.set(at('06-09'))
    await engine.pump()
    expect((await facts(engine, opened)).lapses).not.toEqual([])
  })
})
