import { describe, expect, test } from 'vitest'
import { differencesOf } from './figure-differences.js'

const table = (line: string, values: Readonly<Record<string, number>>, set = 'one') => ({
  set,
  lines: [{ id: line, values }],
})

describe('Two counts', () => {
  test('differ where a figure does, a line that is missing being 0', () => {
    const was = [table('a', { x: 1, y: 2 }), table('b', { x: 3 }, 'two')]
    const is = [table('a', { x: 1, y: 5 }), table('c', { x: 4 }, 'two')]
    expect(differencesOf(was, is)).toEqual([
      { set: 'one', line: 'a', figure: 'y', was: 2, is: 5 },
      { set: 'two', line: 'b', figure: 'x', was: 3, is: 0 },
      { set: 'two', line: 'c', figure: 'x', was: 0, is: 4 },
    ])
  })

  test('of the same figures do not differ, whatever the order of their lines', () => {
    const was = [
      { set: 'one', lines: [...table('a', { x: 1 }).lines, ...table('b', { x: 0 }).lines] },
    ]
    expect(differencesOf(was, [table('a', { x: 1 })])).toEqual([])
    expect(differencesOf(was, was)).toEqual([])
  })
})
