import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { dossierData, type Actor, type CaseView, type Engine } from '@motcua/core'
import { company, type Tried } from './company.js'
import { knownAndNew } from './known-and-new.js'

// Many walks; a busy machine may need longer than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 })

// A payload may also name a day or a moment that nobody can count with.
const forPayload = ['invalid-input', 'calendar-unknown', 'date-in-future', 'invalid-date']
// The receipt of a day before codes were given, or in an office of another time.
const forReceipt = [...forPayload, 'procedure-not-in-force', 'unknown-unit', 'invalid-clock']

const rounds = { seed: 1, known: 20, fresh: 5 }
const walks = [fc.integer(), fc.integer({ min: 60, max: 140 })] as const

type Company = ReturnType<typeof company>
type Book = Map<string, readonly string[]>

const allowedOf = async (engine: Engine, { id }: CaseView, by: Actor): Promise<readonly string[]> =>
  (await engine.can(id, by)).filter(({ allowed }) => allowed).map(({ command }) => command)

/** Walks with a company of dossiers, and looks at every step. */
const walk = async (
  [seed, steps]: readonly [number, number],
  look: (tried: Tried, allowed: boolean, lacks: readonly string[]) => void,
) => {
  const at = company(seed)
  for (let opened = 0; opened < 2 || at.views.length < 2; opened++) await at.open()
  for (let step = 0; step < steps; step++) {
    let told: Awaited<ReturnType<Engine['can']>> = []
    const tried = await at.act(async (view, by) => {
      told = await at.engine.can(view.id, by)
      return told.filter(({ allowed }) => allowed).map(({ command }) => command)
    })
    const answer = told.find(({ command }) => command === tried.command)
    look(
      tried,
      answer?.allowed ?? false,
      (answer?.reasons ?? []).map(({ rule }) => rule),
    )
    at.wait()
  }
  return at
}

const isOwnFault = ({ command, data }: Tried): boolean =>
  command === 'requestSupplement' && JSON.stringify(data).includes('"applicantFault":true')

describe('whatever a company of people does to its dossiers', () => {
  it('what can() refuses send() refuses, and what it allows fails by its payload alone', async () => {
    const seen = { allowed: 0, refused: 0 }
    const look = (tried: Tried, allowed: boolean, lacks: readonly string[]): void => {
      const { command, before, error } = tried
      const what = `${command} in ${before.state}: ${error?.message ?? 'done'}`
      if (!allowed && isOwnFault(tried) && lacks.join() === 'supplementLeft') return
      if (allowed) {
        seen.allowed++
        if (error !== null) expect(forReceipt, what).toContain(error.code)
        return
      }
      seen.refused++
      expect(error, what).not.toBeNull()
      if (lacks.includes('role') || lacks.includes('unit')) {
        expect(error?.code === 'refused' || error?.code === 'unknown-command', what).toBe(true)
      }
    }
    await knownAndNew(
      fc.asyncProperty(...walks, async (...seedAndSteps) => {
        await walk(seedAndSteps, look)
      }),
      rounds,
    )
    expect(Math.min(seen.allowed, seen.refused)).toBeGreaterThan(200)
  })

  it('every journal verifies and walks along the edges of its machine', async () => {
    const follows = async (engine: Engine, { id, definition }: CaseView): Promise<void> => {
      expect(await engine.verify(id)).toMatchObject({ faults: [] })
      const { chart } = engine.definition(definition)
      const entries = await engine.journal(id)
      let state = chart.initial
      for (const { command, state: to } of entries) {
        expect(chart.edges).toContainEqual(
          expect.objectContaining({ from: state, event: command.type, to }),
        )
        state = to
      }
    }
    await knownAndNew(
      fc.asyncProperty(...walks, async (...seedAndSteps) => {
        const { engine, views } = await walk(seedAndSteps, () => undefined)
        for (const view of views) await follows(engine, view)
      }),
      rounds,
    )
  })

  it('a refused command changes nothing, and a verdict, once given, stays', async () => {
    const seen = { finished: 0 }
    const look = ({ before, after, command }: Tried): void => {
      if (after === null) return
      const was = dossierData(before.data)
      const now = dossierData(after.data)
      expect(after.seq, command).toBeGreaterThan(before.seq)
      if (was.finishedOn === null) return
      seen.finished++
      expect([now.verdict, now.finishedOn], command).toEqual([was.verdict, was.finishedOn])
    }
    await knownAndNew(
      fc.asyncProperty(...walks, async (...seedAndSteps) => {
        const { engine, views } = await walk(seedAndSteps, look)
        for (const { id } of views) {
          expect((await engine.get(id)).seq).toBe((await engine.journal(id)).length)
        }
      }),
      rounds,
    )
    expect(seen.finished).toBeGreaterThan(5)
  })

  it('numbers of a register are 1 to n, and codes of a day too, without gap or twin', async () => {
    const at = company(536)
    for (let step = 0; step < 6000; step++) {
      if (at.views.length < 2 || at.chance.chance(15)) await at.open()
      else {
        await at.act(async ({ state }, by) =>
          state.startsWith('intake') && by.roles.includes('one-stop-officer')
            ? ['accept', 'check']
            : [],
        )
      }
      if (at.chance.chance(10)) at.wait()
    }
    const received = (await Promise.all(at.views.map(({ id }) => at.engine.get(id))))
      .map(({ data }) => dossierData(data))
      .filter(({ code }) => code !== null)
    const numbers = new Map<string, number[]>()
    for (const { unit, code, registerNumber, receivedAt } of received) {
      const year = `${unit} ${receivedAt?.date.slice(0, 4) ?? ''}`
      const day = code?.slice(0, 11) ?? ''
      numbers.set(year, [...(numbers.get(year) ?? []), registerNumber ?? 0])
      numbers.set(day, [...(numbers.get(day) ?? []), Number(code?.slice(12))])
    }
    expect(received.length).toBeGreaterThan(50)
    for (const [series, taken] of numbers) {
      const sorted = taken.toSorted((a, b) => a - b)
      expect(sorted, series).toEqual(sorted.map((_, index) => index + 1))
    }
  })

  it('a due day is noted as passed exactly when it passed while the clock ran', async () => {
    const seen = { noted: 0 }
    const openToday = async (at: Company, today: string, book: Book): Promise<void> => {
      for (const { id } of at.views) {
        const { due } = (await at.engine.get(id)).facts
        if (due !== null && due < today) book.set(id, [...(book.get(id) ?? []), due])
      }
    }
    const keepBook = async (seed: number, steps: number): Promise<void> => {
      const at = company(seed)
      for (let opened = 0; opened < 2 || at.views.length < 2; opened++) await at.open()
      const book: Book = new Map()
      for (let step = 0; step < steps; step++) {
        await at.act((view, by) => allowedOf(at.engine, view, by))
        if (at.chance.chance(2)) await at.open()
        at.wait()
        await openToday(at, at.engine.regime.calendar.localTime(at.time.now()).date, book)
        await at.engine.pump()
        for (const { id } of at.views) {
          const { lapses } = dossierData((await at.engine.get(id)).data)
          const noted = lapses.filter(({ deadline }) => deadline === 'settlement')
          const days = new Set(book.get(id) ?? [])
          expect(noted.map(({ due }) => String(due)).toSorted()).toEqual([...days].toSorted())
        }
      }
      for (const days of book.values()) seen.noted += days.length
    }
    await knownAndNew(fc.asyncProperty(...walks, keepBook), rounds)
    expect(seen.noted).toBeGreaterThan(10)
  })
})
