import { expect, test } from 'vitest'
import { effectKey, taskOf, wakeKey } from './job-key.js'

test('a key says what it was made of', () => {
  expect(taskOf(wakeKey)).toEqual({ task: 'wake' })
  const place = { entry: 1_234_567, effect: 104 }
  expect(taskOf(effectKey('deliver', place))).toEqual({ task: 'deliver', ...place })
  expect(taskOf(effectKey('inform', { entry: 2, effect: 0 }))).toMatchObject({ task: 'inform' })
})

test('keys of later entries sort behind', () => {
  const keys = [2, 9, 10, 100].map((entry) => effectKey('deliver', { entry, effect: 0 }))
  expect(keys.toSorted()).toEqual(keys)
})

test.each(['', 'wake:1', 'deliver', 'deliver:1', 'deliver:a.b', 'send:1.2', 'deliver:1.2.3'])(
  'the key "%s" is none of ours',
  (key) => {
    expect(taskOf(key)).toBeNull()
  },
)
