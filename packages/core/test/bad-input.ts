import { describe, expect, it } from 'vitest'
import type { CaseStore, Engine } from '@motcua/core'
import { memoryStore } from '@motcua/core/memory'
import { acts, desk } from './acts.js'
import { codeAndField } from './failures.js'
import { people, request } from './office.js'
import { passing } from './passing-store.js'

/** A store that counts what is kept in it. */
const counting = () => {
  const store = memoryStore()
  const kept = { count: 0 }
  const counted: CaseStore = {
    ...passing(store),
    commit: async (commit) => {
      const result = await store.commit(commit)
      if (result.status === 'committed') kept.count += 1
      return result
    },
  }
  return { store: counted, kept }
}

const by = people.counter

/** Whatever a host in plain JavaScript may hand in. */
export const any = (value: unknown) => value as never

/** A call with something bad in it, on an engine that holds one dossier. */
export type Call = (engine: Engine, id: string) => Promise<unknown>

/** A bad call, and the code and field of the error it ends in. */
export type Row = readonly [what: string, call: Call, answer: string]

/** Opens a dossier with this data. */
export const opening =
  (data: unknown): Call =>
  (engine) =>
    engine.open('dossier', data, { by })

/** Opens a sound dossier, as this actor. */
export const openedBy =
  (whom: unknown): Call =>
  (engine) =>
    engine.open('dossier', request, { by: any(whom) })

/** Sends a command. */
export const sending =
  (type: unknown, data?: unknown): Call =>
  (engine, id) =>
    engine.send(id, { type: any(type), data }, { by })

/** Proves of every row that it is refused by code and field, and leaves the store and its numbers as they were. */
export function refusesAll(what: string, rows: readonly Row[]): void {
  describe(`bad input ${what} is refused by code and field, and nothing is stored:`, () => {
    it.each(rows)('%s', async (_, call, answer) => {
      const { store, kept } = counting()
      const { begin, engine } = desk({ store })
      const { id, seq } = await begin()
      expect(await codeAndField(call(engine, id))).toBe(answer)
      expect(kept.count).toBe(1)
      expect((await engine.get(id)).seq).toBe(seq)
      expect((await engine.find()).rows).toHaveLength(1)
    })

    it('and after all of it the office goes on with its first number', async () => {
      const { begin, engine, act } = desk()
      const opened = await begin()
      for (const [, call] of rows) await expect(call(engine, opened.id)).rejects.toThrow()
      expect((await act(opened, acts.accept)).code).toBe('PY01-170601-0001')
      expect((await engine.verify(opened.id)).faults).toEqual([])
    })
  })
}
