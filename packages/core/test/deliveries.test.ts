import { describe, expect, it } from 'vitest'
import { createEngine, type Delivery, type JobFailure, type Notifier } from '@motcua/core'
import { memoryStore, sequentialIds } from '@motcua/core/memory'
import { acts, desk } from './acts.js'
import { codeAndField } from './failures.js'
import { quiet } from './office.js'
import { postOffice } from './post-office.js'

const applicant = { name: 'Võ Thị Lan', email: 'lan@example.vn' }
const retry = { attempts: 4, firstMs: 60_000, longestMs: 120_000 }

const posting = (schedule?: readonly number[]) => {
  const mail = postOffice('email', schedule)
  const at = desk({ notifiers: [mail.notifier], retry })
  const failures: JobFailure[] = []
  const deliveries: Delivery[] = []
  at.engine.on({
    jobFailed: (failure) => failures.push(failure),
    delivery: (delivery) => deliveries.push(delivery),
  })
  return {
    ...at,
    mail,
    failures,
    deliveries,
    open: () => at.begin([acts.accept, acts.handOver], { applicant }),
  }
}

const busy = { status: 'retry', words: '421 busy' } as const

describe('a message', () => {
  it('that is taken is done, and what the far end said is told', async () => {
    const { open, engine, deliveries } = posting()
    await open()
    expect(await engine.pump()).toBe(1)
    expect(await engine.pump()).toBe(0)
    expect(deliveries.map(({ receipt }) => receipt.words)).toEqual(['250 OK'])
  })

  it('that is not taken is tried again later, under the same id', async () => {
    const { open, on, engine, mail, failures } = posting()
    const view = await open()
    mail.answers.push(busy, busy)
    await engine.pump()
    expect(await engine.pump()).toBe(0)
    on('2017-06-01', '08:32')
    await engine.pump()
    on('2017-06-01', '08:35')
    expect(await engine.pump()).toBe(1)
    expect(mail.attempts).toEqual([1, 2, 3].map((number) => ({ id: `${view.id}.2.3`, number })))
    expect(failures.map(({ reason, dead }) => [reason, dead])).toEqual([
      ['421 busy', false],
      ['421 busy', false],
    ])
  })

  it('is dead after the last attempt, listed with the reason, and replayed under the same id', async () => {
    const { open, on, engine, mail, failures } = posting()
    const view = await open()
    mail.answers.push(busy, busy, busy, busy)
    for (const hour of ['08:31', '08:40', '08:50', '09:00', '09:10']) {
      on('2017-06-01', hour)
      await engine.pump()
    }
    const { jobs } = await engine.deadJobs()
    expect(jobs).toEqual([
      { case: view.id, key: 'deliver:000002.03', reason: '421 busy', attempts: 4 },
    ])
    expect(failures.at(-1)?.dead).toBe(true)
    on('2017-06-05')
    expect(await engine.pump()).toBe(0)
    expect(await engine.replay({ case: view.id, key: 'deliver:000002.03' })).toBe(true)
    expect(await engine.pump()).toBe(1)
    expect(new Set(mail.sent.map(({ id }) => id)).size).toBe(1)
    expect(await engine.replay({ case: view.id, key: 'deliver:000002.03' })).toBe(false)
  })

  it('that is refused for good is dead at once', async () => {
    const { open, engine, mail } = posting()
    await open()
    mail.answers.push({ status: 'permanent', words: '550 no such user' })
    await engine.pump()
    expect((await engine.deadJobs()).jobs).toMatchObject([
      { reason: '550 no such user', attempts: 1 },
    ])
  })

  it('waits as long as the far end asks', async () => {
    const { open, on, engine, mail } = posting()
    await open()
    mail.answers.push({ ...busy, afterMs: 3_600_000 })
    await engine.pump()
    on('2017-06-01', '09:29')
    expect(await engine.pump()).toBe(0)
    on('2017-06-01', '09:31')
    expect(await engine.pump()).toBe(1)
  })

  it('follows the schedule of its notifier, to its end', async () => {
    const { open, on, engine, mail } = posting([60_000, 600_000])
    await open()
    mail.answers.push(busy, busy, busy)
    await engine.pump()
    on('2017-06-01', '08:30')
    expect(await engine.pump()).toBe(0)
    on('2017-06-01', '08:32')
    await engine.pump()
    on('2017-06-01', '08:40')
    await engine.pump()
    expect(mail.attempts).toHaveLength(2)
    on('2017-06-01', '08:45')
    await engine.pump()
    expect(mail.attempts).toHaveLength(3)
    expect((await engine.deadJobs()).jobs).toHaveLength(1)
  })

  it('whose notifier throws against its promise is tried again, and the throw is told', async () => {
    const { open, on, engine, mail, failures } = posting()
    await open()
    mail.answers.push(new Error('a fault of the notifier'))
    await expect(engine.pump()).rejects.toThrow('a fault of the notifier')
    expect(failures).toMatchObject([{ reason: 'a fault of the notifier', dead: false }])
    on('2017-06-01', '08:40')
    expect(await engine.pump()).toBe(1)
  })

  it('that fails holds up no other', async () => {
    const { open, engine, mail } = posting()
    for (let count = 0; count < 100; count++) await open()
    mail.answers.push(busy, { status: 'permanent', words: 'no' })
    expect(await engine.pump()).toBe(98)
  })
})

describe('an engine that is started', () => {
  it('does its jobs as they come, and stops when those at work have ended', async () => {
    const store = memoryStore()
    const mail = postOffice()
    const at = desk({ store, notifiers: [mail.notifier] })
    await at.engine.start({ concurrency: 2 })
    expect(await codeAndField(at.engine.start())).toBe('already-started -')
    const delivered = new Promise<Delivery>((resolve) => at.engine.on({ delivery: resolve }))
    await at.begin([acts.accept], { applicant })
    expect((await delivered).receipt.status).toBe('delivered')
    await at.engine.stop()
    await at.engine.stop()
    await at.begin([acts.accept], { applicant })
    expect(mail.sent).toHaveLength(1)
    await at.engine.start()
    await at.engine.close()
    expect(mail.closed()).toBe(1)
  })

  it.each([
    ['concurrency', { concurrency: 0 }],
    ['leaseMs', { leaseMs: 0.5 }],
  ])('refuses a %s that makes no sense', async (field, options) => {
    const { engine } = desk()
    expect(await codeAndField(engine.start(options))).toBe(`invalid-input options.${field}`)
  })
})

describe('two notifiers of one channel', () => {
  it('are refused when the engine is made', () => {
    const notifiers = [postOffice().notifier, postOffice().notifier]
    const make = () =>
      createEngine({ regime: quiet, store: memoryStore(), ids: sequentialIds(), notifiers })
    expect(make).toThrow(expect.objectContaining({ code: 'invalid-input' }))
  })
})

describe('an attempt that does not end', () => {
  const hanging = () => {
    const signals: AbortSignal[] = []
    const never = new Promise<never>(() => undefined)
    const notifier: Notifier = {
      channel: 'email',
      deliver: (_, { signal }) => {
        signals.push(signal)
        return never
      },
      close: () => Promise.resolve(),
    }
    return { notifier, signals }
  }

  it('is given up after its time, to be tried again', async () => {
    const { notifier, signals } = hanging()
    const at = desk({ notifiers: [notifier], attemptMs: 1 })
    const failures: JobFailure[] = []
    at.engine.on({ jobFailed: (failure) => failures.push(failure) })
    await at.begin([acts.accept], { applicant })
    await at.engine.pump()
    expect(failures).toMatchObject([{ reason: 'the attempt was given up', dead: false }])
    expect(signals.map(({ aborted }) => aborted)).toEqual([true])
  })

  it('does not keep the engine from closing, nor does a notifier that fails to close', async () => {
    const { notifier, signals } = hanging()
    const store = memoryStore()
    const rude: Notifier = { ...notifier, close: () => Promise.reject(new Error('not now')) }
    const at = desk({ notifiers: [rude], store })
    await at.engine.start()
    await at.begin([acts.accept], { applicant })
    while (signals.length === 0) await new Promise((resolve) => setImmediate(resolve))
    await expect(at.engine.close()).rejects.toThrow('not now')
    expect(await codeAndField(store.find({ order: 'opened', limit: 1 }))).toBe('store-closed -')
  })
})

describe('processes that are not alike', () => {
  const two = () => {
    const store = memoryStore()
    const mail = postOffice()
    const here = desk({ store, notifiers: [mail.notifier], retry })
    const front = desk({ store, ids: sequentialIds(9), channels: ['email'], retry })
    return { mail, here, front }
  }

  it('leave a message to the one that has the notifier', async () => {
    const { mail, here, front } = two()
    await front.begin([acts.accept, acts.handOver], { applicant })
    await front.engine.pump()
    expect((await front.engine.deadJobs()).jobs).toEqual([])
    here.on('2017-06-01', '09:00')
    expect(await here.engine.pump()).toBe(1)
    expect(mail.sent).toHaveLength(1)
  })
})

describe('the words of the far end', () => {
  it('are kept with a dead job, without the address', async () => {
    const { open, engine, mail } = posting()
    await open()
    mail.answers.push({ status: 'permanent', words: '550 <lan@example.vn>: no such user' })
    await engine.pump()
    expect((await engine.deadJobs()).jobs).toMatchObject([{ reason: '550 <…>: no such user' }])
  })
})
