import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { isMotcuaError, type Engine } from '@motcua/core'
import {
  prepareDocument,
  registerBook,
  worklistPaper,
  type OfficialDocument,
} from '@motcua/core/documents'
import { company } from './company.js'
import { people, type Act } from './office.js'
import { blocksOf, rowsOf, textsOf } from './paper-words.js'
import { acts, supportDesk, wondering } from './support-desk.js'
import { knownAndNew } from './known-and-new.js'

// Many walks; a busy machine may need longer than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 })

const walks = [fc.integer(), fc.integer({ min: 40, max: 120 })] as const

const allowedOf = async (engine: Engine, id: string, by: Parameters<Engine['can']>[1]) =>
  (await engine.can(id, by)).filter(({ allowed }) => allowed).map(({ command }) => command)

const issuing: readonly string[] = ['requestSupplement', 'refuse', 'apologise', 'supply']

/** Walks with a company of dossiers and looks at every paper they have at the end. */
const everyPaper = async (
  [seed, steps]: readonly [number, number],
  look: (document: OfficialDocument, name: string) => void,
): Promise<ReturnType<typeof company>> => {
  const at = company(seed)
  for (let opened = 0; opened < 3 || at.views.length < 3; opened++) await at.open()
  for (let step = 0; step < steps; step++) {
    await at.act((view, by) => allowedOf(at.engine, view.id, by))
    at.wait()
  }
  // Left to chance, what issues papers other than the receipt is rarely done.
  for (let step = 0; step < 30; step++) {
    await at.act(async (view, by) => {
      const allowed = await allowedOf(at.engine, view.id, by)
      return allowed.filter((command) => issuing.includes(command))
    })
  }
  for (const { id } of at.views) {
    for (const { paper, number } of await at.engine.papers(id)) {
      for (const language of ['vi', 'en'] as const) {
        look(await at.engine.document(id, paper, { number, language }), paper)
      }
    }
  }
  return at
}

describe('whatever a company of people does to its dossiers', () => {
  it('every paper they have can be printed, each of its texts as it stands', async () => {
    const seen = new Map<string, number>()
    await knownAndNew(
      fc.asyncProperty(...walks, async (...walk) => {
        await everyPaper(walk, (document, name) => {
          seen.set(name, (seen.get(name) ?? 0) + 1)
          expect(prepareDocument(document)).toEqual(document)
          expect(textsOf(document).join(' ')).not.toMatch(/undefined|null|NaN|\[object/)
          expect(document.title.type).not.toBe('')
        })
      }),
      { seed: 1, known: 25, fresh: 5 },
    )
    for (const paper of ['receipt-slip', 'supplement-slip', 'refusal-slip', 'control-slip']) {
      expect(seen.get(paper), paper).toBeGreaterThan(1)
    }
  })

  it('a paper once issued comes out the same ever after, but for the control slip, which grows', async () => {
    const seen = { again: 0 }
    const compare = (now: OfficialDocument, before: OfficialDocument): void => {
      seen.again++
      if (now.kind !== 'control-slip') expect(now).toEqual(before)
      const rows = rowsOf(before, 'passings')
      expect(rowsOf(now, 'passings').slice(0, rows.length)).toEqual(rows)
    }
    const watch = async (seed: number, steps: number): Promise<void> => {
      const at = company(seed)
      for (let opened = 0; opened < 2 || at.views.length < 2; opened++) await at.open()
      const first = new Map<string, OfficialDocument>()
      for (let step = 0; step < steps; step++) {
        await at.act((view, by) => allowedOf(at.engine, view.id, by))
        at.wait()
        for (const { id } of at.views) {
          for (const { paper, number } of await at.engine.papers(id)) {
            const key = `${id} ${paper} ${String(number)}`
            const now = await at.engine.document(id, paper, { number })
            const before = first.get(key)
            if (before !== undefined) compare(now, before)
            first.set(key, now)
          }
        }
      }
    }
    await knownAndNew(fc.asyncProperty(...walks, watch), { seed: 1, known: 8, fresh: 3 })
    expect(seen.again).toBeGreaterThan(50)
  })

  it('the register and the work list of the office can be printed, and no number is left out', async () => {
    await fc.assert(
      fc.asyncProperty(...walks, async (...walk) => {
        const { engine, time } = await everyPaper(walk, () => undefined)
        const on = engine.regime.calendar.localTime(time.now()).date
        for (const language of ['vi', 'en'] as const) {
          const facts = await engine.register({ unit: 'phu-yen/tuy-hoa', year: 2017 })
          for (const book of registerBook(engine.regime, facts, { language })) {
            expect(prepareDocument(book)).toEqual(book)
            expect(JSON.stringify(book)).not.toMatch(/KHÔNG LIÊN TỤC|NOT CONTINUOUS/)
          }
          const items = await engine.worklist(people.counter)
          const list = worklistPaper(engine.regime, { by: people.counter, on, items }, { language })
          expect(prepareDocument(list)).toEqual(list)
        }
      }),
      { numRuns: 10 },
    )
  })
})

describe('whatever is done to a request for online support', () => {
  const moves: readonly Act[] = [
    ...[acts.guide, acts.complete, acts.appoint, acts.withdraw, acts.redirect, acts.answer],
    ...[acts.receivePaper, acts.reconcile],
    ['moveAppointment', people.counter, { date: '2020-10-12', hour: '09:00' }],
    ['cancelAppointment', people.counter, { reason: 'Nghỉ đột xuất' }],
  ]
  const given = [{}, { fields: {} }, wondering]

  it('every notice it has can be printed, and is one that was given', async () => {
    const seen = new Map<string, number>()
    const orders = fc.array(fc.integer({ min: 0, max: moves.length - 1 }), { maxLength: 12 })
    const ask = async (first: number, order: readonly number[]): Promise<void> => {
      const { engine, ask: send, act } = supportDesk()
      const view = await send(given[first])
      for (const index of order) {
        const move = moves[index]
        if (move !== undefined) await act(view, move).catch(coded)
      }
      const commands = (await engine.journal(view.id)).map(({ command }) => command.type)
      for (const { paper, number } of await engine.papers(view.id)) {
        const document = await engine.document(view.id, paper, { number, language: 'en' })
        expect(prepareDocument(document)).toEqual(document)
        expect(blocksOf(document, 'fields').length).toBeGreaterThan(0)
        seen.set(paper, (seen.get(paper) ?? 0) + 1)
      }
      const notices = commands.filter((command) => giving.includes(command)).length
      expect(await engine.papers(view.id)).toHaveLength(notices)
    }
    await knownAndNew(fc.asyncProperty(fc.nat(2), orders, ask), { seed: 1, known: 100, fresh: 20 })
    expect([...seen.keys()].toSorted()).toEqual(['appointment-notice', 'guidance-notice'])
  })

  const giving = ['guide', 'redirect', 'answer', 'appoint', 'moveAppointment']
  const coded = (error: unknown): void => {
    if (!isMotcuaError(error)) throw error
  }
})
