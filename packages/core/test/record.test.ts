import { describe, expect, it } from 'vitest'
import type { CaseStore, SealedEntry } from '@motcua/core'
import { memoryStore } from '@motcua/core/memory'
import { acts, desk, upTo } from './acts.js'
import { codeAndField } from './failures.js'
import { people } from './office.js'
import { altered, resealed, tampered } from './tampered.js'

const recorded = async () => {
  const store = memoryStore()
  const { begin, on, act, engine } = desk({ store })
  const view = await begin(upTo('settle'))
  on('2017-06-05')
  const ready = await act(view, acts.approve)
  return { store, engine, id: ready.id }
}

const forgeries: readonly (readonly [
  what: string,
  change: (entries: readonly SealedEntry[]) => readonly SealedEntry[],
])[] = [
  ['one letter of an entry', (all) => altered(all, 5, (body) => body.replace('xong', 'xonG'))],
  ['the one who acted', (all) => altered(all, 6, (body) => body.replace('Bảo', 'Bao'))],
  ['the moment', (all) => altered(all, 6, (body) => body.replace('2017-06-05T', '2017-06-04T'))],
  ['a space between words', (all) => altered(all, 1, (body) => `${body} `)],
  ['the order of two entries', ([a, b, ...rest]) => (a && b ? [b, a, ...rest] : [])],
  ['an entry cut out', (all) => all.filter(({ seq }) => seq !== 3)],
  ['the first entry cut off', (all) => all.slice(1)],
  ['an entry twice', (all) => all.flatMap((entry) => (entry.seq === 2 ? [entry, entry] : [entry]))],
  ['bytes that are no entry', (all) => altered(all, 2, () => '{}')],
]

describe('the journal', () => {
  it('tells who did what, when, in which role and office', async () => {
    const { engine, id } = await recorded()
    const entries = await engine.journal(id)
    expect(entries.map(({ seq, at, by, command }) => [seq, at, by.name, command.type])).toEqual([
      [1, '2017-06-01T01:30:00.000Z', 'Nguyễn Thị Hoa', 'open'],
      [2, '2017-06-01T01:30:00.000Z', 'Nguyễn Thị Hoa', 'accept'],
      [3, '2017-06-01T01:30:00.000Z', 'Nguyễn Thị Hoa', 'handOver'],
      [4, '2017-06-01T01:30:00.000Z', 'Phạm Quốc Bảo', 'assign'],
      [5, '2017-06-01T01:30:00.000Z', 'Trần Văn Đức', 'settle'],
      [6, '2017-06-05T01:30:00.000Z', 'Phạm Quốc Bảo', 'approve'],
    ])
    expect(new Set(entries.map(({ definition }) => definition))).toEqual(
      new Set(['dossier@confirm-result/2017']),
    )
    expect(await engine.verify(id)).toEqual({ entries: 6, faults: [] })
  })

  it.each(forgeries)('betrays %s', async (_, change) => {
    const { store, id } = await recorded()
    const { engine } = desk({ store: tampered(store, change) })
    const { faults } = await engine.verify(id)
    expect(faults.length).toBeGreaterThan(0)
    expect(await codeAndField(engine.journal(id))).toMatch(/^journal-broken entry \d$/)
  })

  it('cut short at the end agrees with itself, but not with the stored case', async () => {
    const { store, id } = await recorded()
    const { engine } = desk({ store: tampered(store, (all) => all.slice(0, -1)) })
    const { faults } = await engine.verify(id)
    expect(faults.map(({ path }) => path)).toEqual(['state', 'data', 'head'])
  })

  const forged = [
    ['a gentler verdict', 6, '"verdict":"early"', '"verdict":"on-time"'],
    ['another number', 2, '"numbers":[1,1]', '"numbers":[7,1]'],
    ['another outcome', 5, '"outcome":"granted"', '"outcome":"refused"'],
    ['another officer', 4, 'Trần Văn Đức', 'Trần Văn Đực'],
    ['a role that may not', 6, '"roles":["head"]', '"roles":["enforcer"]'],
    ['another calendar', 3, '"calendar":"thads-2026"', '"calendar":"thads-2016"'],
    ['another definition', 3, 'confirm-result/2017', 'confirm-result/1999'],
  ] as const

  it.each(forged)('with every hash reckoned anew still betrays %s', async (...[, at, was, now]) => {
    const { store, id } = await recorded()
    const change = (all: readonly SealedEntry[]) =>
      resealed(altered(all, at, (body) => body.replace(was, now)))
    const { engine } = desk({ store: tampered(store, change) })
    const { entries, faults } = await engine.verify(id)
    expect(entries).toBe(6)
    expect(faults.filter(({ path }) => path !== 'head').length).toBeGreaterThan(0)
  })
})

describe('the stored case', () => {
  const stored = (change: (data: string) => string) => async () => {
    const { store, id } = await recorded()
    const false_: CaseStore = {
      ...tampered(store, (all) => all),
      load: async (of) => {
        const loaded = await store.load(of)
        if (loaded === null) return null
        return { ...loaded, stored: { ...loaded.stored, data: change(loaded.stored.data) } }
      },
    }
    return { engine: desk({ store: false_ }).engine, id }
  }

  it('that differs from its journal is found', async () => {
    const { engine, id } = await stored((data) => data.replace('"early"', '"late"'))()
    expect((await engine.verify(id)).faults.map(({ path }) => path)).toEqual(['data'])
  })

  it.each([
    ['cut short', (data: string) => data.slice(0, 40)],
    ['no object', () => '7'],
  ])('that is %s is found, and not worked with', async (_, change) => {
    const { engine, id } = await stored(change)()
    expect((await engine.verify(id)).faults).toHaveLength(1)
    expect(await codeAndField(engine.get(id))).toBe('store-corrupt data')
    expect(await codeAndField(engine.can(id, people.head))).toBe('store-corrupt data')
  })
})

describe('a past state', () => {
  it('is what the case was before, between and after its entries', async () => {
    const { begin, on, act, engine } = desk()
    const view = await begin()
    on('2017-06-02')
    const received = await act(view, acts.accept)
    on('2017-06-05')
    const handed = await act(received, acts.handOver)
    expect(await engine.stateAt(view.id, '2017-06-01T01:29:59.999Z')).toBeNull()
    const past = [
      ['2017-06-01T01:30:00.000Z', view],
      ['2017-06-02T01:29:59.999Z', view],
      ['2017-06-02T08:30:00.000+07:00', received],
      ['2017-06-04T00:00:00.000Z', received],
      ['2017-06-05T01:30:00.000Z', handed],
      ['2020-01-01T00:00:00.000Z', handed],
    ] as const
    for (const [at, { seq, state, data }] of past) {
      expect(await engine.stateAt(view.id, at), at).toEqual({ seq, state, data })
    }
  })

  it('is a beginning of the journal, even where the clock of the machine stepped back', async () => {
    const { begin, on, act, engine } = desk()
    on('2017-06-02')
    const view = await begin()
    on('2017-06-01')
    const received = await act(view, acts.accept)
    const { seq, state, data } = received
    expect(await engine.stateAt(view.id, '2017-06-01T12:00:00.000Z')).toEqual({ seq, state, data })
    expect((await engine.verify(view.id)).faults).toEqual([])
  })

  it('is asked for by a moment', async () => {
    const { begin, engine } = desk()
    const { id } = await begin()
    expect(await codeAndField(engine.stateAt(id, 'yesterday'))).toBe('invalid-date at')
    expect(await codeAndField(engine.stateAt(id, '2017-06-01'))).toBe('invalid-date at')
  })
})
