import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'motcua-first-dossier-'))

const run = (): string =>
  execFileSync(
    process.execPath,
    ['--import', 'tsx', '-C', '@motcua/source', 'main.ts', join(folder, 'new', 'office.db')],
    { cwd: import.meta.dirname, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  )

afterAll(() => rmSync(folder, { recursive: true }))

describe('the first dossier', () => {
  let told = ''
  beforeAll(() => {
    told = run()
  })

  it('has its printed code', () => expect(told).toContain('(code): PY01-170601-0001'))

  it('is due on the fifth working day, each day on the way explained', () => {
    expect(told).toContain('(due): 2017-06-08')
    const days = told.split('\n').filter((line) => /^ {2}2017-06-0\d {2}/.test(line))
    expect(days.map((line) => /\(([^)]+)\)/.exec(line)?.[1])).toEqual([
      'Day of the event; not counted',
      'Working day 1 of 5',
      'Saturday, weekly day off',
      'Sunday, weekly day off',
      'Working day 2 of 5',
      'Working day 3 of 5',
      'Working day 4 of 5',
      'Working day 5 of 5',
    ])
  })

  it('tells what may be done next, and why the rest may not', () => {
    expect(told).toContain('(handOver)')
    expect(told).toContain(
      'Needs one of the roles: Handling officer (enforcement examiner or clerk).',
    )
  })

  it('has a journal of who did what', () => {
    expect(told).toContain('1. 2017-06-01 08:30  Nguyễn Thị Hoa (one-stop-officer)  open')
    expect(told).toContain('accept → settlement.hand-over')
  })

  it('is found by what it is due before', () => {
    expect(told).toContain('PY01-170601-0001  Võ Thị Lan  2017-06-08')
  })

  it('stays in the file: the next run gives the next number', () => {
    expect(run()).toContain('(code): PY01-170601-0002')
  })
})
