import type { CaseStore, SealedEntry, StoredCase } from '@motcua/core'
import { broken, turn, type BrokenStore, type Fault } from './broken-store.js'

const journal =
  (change: (entries: readonly SealedEntry[]) => readonly SealedEntry[]): Fault =>
  (inner) => ({ journal: async (id) => change(await inner.journal(id)) })

const stored =
  (change: (kept: StoredCase) => StoredCase): Fault =>
  (inner) => ({
    load: async (...asked) => {
      const loaded = await inner.load(...asked)
      return loaded && { ...loaded, stored: change(loaded.stored) }
    },
  })

const body = (change: (text: string) => string): Fault =>
  journal((entries) => entries.map((entry) => ({ ...entry, body: change(entry.body) })))

const again = (text: string): string => JSON.stringify(JSON.parse(text))

const byTime: Fault = (inner: CaseStore) => {
  const firsts = new Map<string, Parameters<CaseStore['load']>[0]>()
  const first = (id: Parameters<CaseStore['load']>[0]) => {
    const time = id.slice(0, 10)
    const known = firsts.get(time) ?? id
    firsts.set(time, known)
    return known
  }
  return {
    load: (id, ...asked) => inner.load(first(id), ...asked),
    journal: (id) => inner.journal(first(id)),
    commit: (commit) => inner.commit({ ...commit, id: first(commit.id) }),
  }
}

const twoMoments: Fault = (inner) => ({
  load: async (id, command) => {
    const loaded = await inner.load(id)
    await turn()
    const later = await inner.load(id, command)
    return loaded && { ...loaded, repeated: later?.repeated ?? null }
  },
})

/** Faults of what is read back of a case. */
export const brokenTexts: readonly BrokenStore[] = [
  broken(
    'the journal is serialised again',
    ['the journal returns every entry byte for byte'],
    body(again),
  ),
  broken(
    'the journal is normalised',
    ['the journal returns every entry byte for byte'],
    body((text) => text.normalize('NFC')),
  ),
  broken(
    'the data is serialised again',
    ['an opened case is read back byte for byte'],
    stored((kept) => ({ ...kept, data: again(kept.data) })),
  ),
  broken(
    'the data is normalised',
    ['an opened case is read back byte for byte'],
    stored((kept) => ({ ...kept, data: kept.data.normalize('NFC') })),
  ),
  broken(
    'long texts are cut',
    ['entries and data of a megabyte are kept whole'],
    body((text) => text.slice(0, 65_536)),
  ),
  broken(
    'entries come in the order of their seq as text',
    ['the entries of a case stand in the order 1, 2, 3 without gaps'],
    journal((entries) => [...entries].sort((a, b) => (`${a.seq}` < `${b.seq}` ? -1 : 1))),
  ),
  broken(
    'the journal ends after a hundred entries',
    ['the entries of a case stand in the order 1, 2, 3 without gaps'],
    journal((entries) => entries.slice(0, 100)),
  ),
  broken(
    'an unknown case is an empty case',
    ['a case that was never opened is null and has no journal'],
    (inner) => ({
      load: async (id, command) => {
        const empty = { id, definition: '', seq: 0, head: '', state: '', data: '{}' }
        return (await inner.load(id, command)) ?? { stored: empty, repeated: null }
      },
    }),
  ),
  broken(
    'cases of the same millisecond are one case',
    ['cases of neighbouring ids are kept apart'],
    byTime,
  ),
  broken(
    'case and command are read at two moments',
    ['a load beside commits sees one moment'],
    twoMoments,
  ),
]
