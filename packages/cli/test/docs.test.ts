import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder } from './support/office-file.js'
import { jsonOf, typed } from './support/typed.js'

describe('motcua docs', () => {
  test('writes guide, notice and diagrams in the formats asked for, and names them', async () => {
    const cwd = folder()
    const line = 'docs confirm-result --on 01/07/2026 --format html,md --out made/here --json'
    const answer = await typed(line, { cwd })
    expect(answer.exit).toBe(0)
    const { files } = jsonOf(answer) as { files: readonly string[] }
    expect(files).toEqual([
      'confirm-result-guide.html',
      'confirm-result-notice.html',
      'confirm-result-guide.md',
      'confirm-result-notice.md',
      'confirm-result-states.svg',
      'confirm-result-lanes.svg',
      'confirm-result.mmd',
      'confirm-result.bpmn',
    ])
    const into = join(cwd, 'made/here')
    expect(readdirSync(into).toSorted()).toEqual(files.toSorted())
    const read = (name: string) => readFileSync(join(into, `confirm-result${name}`), 'utf8')
    expect(read('-guide.html')).toMatch(/^<!doctype html>/i)
    expect(read('-notice.md')).toContain('3 ngày làm việc')
    expect(read('-states.svg')).toMatch(/^<svg/)
    expect(read('.mmd')).toMatch(/^stateDiagram-v2/)
    expect(read('.bpmn')).toContain('bpmn:definitions')
  })

  test.each([
    ['pdf', '%PDF'],
    ['docx', 'PK'],
    ['xlsx', 'PK'],
  ])('prints %s', async (format, start) => {
    const cwd = folder()
    await typed(`docs confirm-result --format ${format} --out .`, { cwd })
    const bytes = readFileSync(join(cwd, `confirm-result-guide.${format}`))
    expect(bytes.subarray(0, start.length).toString('latin1')).toBe(start)
  })

  test('tells the law as it stands today unless a day is given', async () => {
    const { out } = await typed('docs confirm-result --out . --lang en', { cwd: folder() })
    expect(out).toMatch(
      /^Confirmation of .*, version 2025, 2026-03-02:\n {2}confirm-result-guide.html\n/,
    )
  })

  test('gives the same bytes each time', async () => {
    const [one, two] = [folder(), folder()]
    for (const cwd of [one, two]) await typed('docs confirm-result --out .', { cwd })
    for (const name of readdirSync(one)) {
      expect(readFileSync(join(two, name)).equals(readFileSync(join(one, name)))).toBe(true)
    }
  })

  test.each([
    ['confirm-result --format odt --out made', 'invalid-input', '--format'],
    ['confirm-result', 'invalid-input', '--out'],
    ['confirm-reslt --out made', 'unknown-procedure', 'procedure'],
    ['confirm-result --on 2010-01-01 --out made', 'procedure-not-in-force', 'procedure'],
    ['confirm-result --unit nowhere --out made', 'unknown-unit', '--unit'],
  ])('refuses "%s" and writes nothing', async (line, code, field) => {
    const cwd = folder()
    const { exit, err } = await typed(`docs ${line} --json`, { cwd })
    expect(exit).toBe(2)
    expect(JSON.parse(err)).toMatchObject({ error: { code, field } })
    expect(existsSync(join(cwd, 'made'))).toBe(false)
  })
})
