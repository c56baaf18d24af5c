import { expect, test } from 'vitest'
import { epochOfId, isCaseId } from '../model/ids.js'
import { epochOfInstant, instant, type Instant } from '../model/time.js'
import type { IdSource } from '../ports/id-source.js'
import { sequentialIds } from './sequential-ids.js'

const now = instant('2017-06-01T01:30:00.000Z')
const later = instant('2017-06-01T01:30:00.001Z')

const several = (ids: IdSource, moment: Instant, count: number) =>
  Array.from({ length: count }, () => ids.next(moment))

test('two runs give the same ids', () => {
  expect(several(sequentialIds(7), now, 100)).toEqual(several(sequentialIds(7), now, 100))
})

test('ids are well-formed and tell their moment', () => {
  for (const id of several(sequentialIds(2 ** 32 - 1), now, 100)) {
    expect(isCaseId(id)).toBe(true)
    expect(epochOfId(id)).toBe(epochOfInstant(now))
  }
})

test('ids of one millisecond sort in the order they were made', () => {
  const made = several(sequentialIds(), now, 70_000)
  expect([...made].sort()).toEqual(made)
  expect(new Set(made).size).toBe(made.length)
})

test('ids of a later moment sort later', () => {
  const ids = sequentialIds()
  const early = several(ids, now, 1000).at(-1) ?? ''
  expect(ids.next(later) > early).toBe(true)
})

test('a clock that steps back makes no id twice', () => {
  const ids = sequentialIds()
  const made = [later, now, later, now].map((moment) => ids.next(moment))
  expect(new Set(made).size).toBe(4)
})

test('sources of different seeds never meet', () => {
  const made = [0, 1, 2].flatMap((seed) => several(sequentialIds(seed), now, 300))
  expect(new Set(made).size).toBe(900)
})
