import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { jsonOf, typed } from './support/typed.js'

const cwd = join(import.meta.dirname, 'regimes')

describe('motcua prove', () => {
  test('finds a procedure of the catalogue sound, and counts what is assumed', async () => {
    const { exit, out } = await typed('prove confirm-result')
    expect(exit).toBe(0)
    expect(out).toMatch(/^confirm-result: đúng, với \d+ giả định\n$/)
  })

  test('finds the catalogue sound', async () => {
    expect(await typed('prove --lang en')).toMatchObject({
      exit: 0,
      out: expect.stringMatching(/^thads: sound, with \d+ assumptions\n$/),
    })
  })

  test('lists what is assumed when asked', async () => {
    const { out } = await typed('prove confirm-result --assumptions --lang en')
    const [head = '', ...lines] = out.trimEnd().split('\n')
    expect(head).toContain(`with ${String(lines.length)} assumptions`)
    expect(lines.every((line) => /^  versions\S+ — .* \(C\): \S/.test(line))).toBe(true)
  })

  test('tells each finding with its path and its cure, and ends with 1', async () => {
    const { exit, out } = await typed('prove confirm-result --regime unsound.ts --lang en', { cwd })
    expect(exit).toBe(1)
    const [head, first, cure] = out.split('\n')
    expect(head).toMatch(/^confirm-result: NOT sound, \d+ findings, \d+ assumptions$/)
    expect(first).toMatch(/^ {2}\S*steps\[0\]\.role: .*night-watch.* \[[a-z-]+\]$/)
    expect(cure).toMatch(/^ {4}[A-Z].*\.$/)
  })

  test('gives the proof as data', async () => {
    const answer = await typed('prove --regime unsound.ts --json', { cwd })
    expect(answer.exit).toBe(1)
    expect(jsonOf(answer)).toMatchObject({ sound: false })
    expect(jsonOf(answer)).toHaveProperty(['findings', 0, 'path'])
  })

  test('a law that is not defined serves nothing else', async () => {
    const { exit, err } = await typed('diff confirm-result --regime unsound.ts --lang en', { cwd })
    expect(exit).toBe(2)
    expect(err).toContain('the regime is not made by defineRegime')
  })

  test('suggests the procedure that was meant', async () => {
    const { exit, err } = await typed('prove confirm-reslt --lang en')
    expect(exit).toBe(2)
    expect(err).toContain('Did you mean confirm-result?')
  })
})
