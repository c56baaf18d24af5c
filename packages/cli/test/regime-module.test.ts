import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { typed } from './support/typed.js'

const cwd = join(import.meta.dirname, 'regimes')

const refused = async (file: string) => {
  const { exit, err } = await typed(`prove --regime ${file} --json`, { cwd })
  const { error } = JSON.parse(err) as { error: { field: string; got: string; faults: unknown[] } }
  return { exit, ...error }
}

describe('A regime of a host', () => {
  test('takes the place of the catalogue', async () => {
    const { exit, err } = await typed('diff confirm-result --regime first-procedure.ts', { cwd })
    expect(exit).toBe(2)
    expect(err).toContain('[unknown-procedure]')
    expect(err).toContain('Có: enforcement-request.')
  })

  test('is a file that is there', async () => {
    expect(await refused('none.js')).toMatchObject({ exit: 2, field: '--regime' })
  })

  test('is what its module exports by default', async () => {
    const { exit, field, got } = await refused('no-regime.ts')
    expect([exit, field]).toEqual([2, '--regime'])
    expect(got).toContain('its default export is no regime')
  })

  test('is refused with the faults of its definition', async () => {
    const { exit, field, got, faults } = await refused('faulty.ts')
    expect([exit, field]).toEqual([2, '--regime'])
    expect(got).toMatch(/faulty\.ts: The definition has faults\. \[invalid-definition\]$/)
    expect(faults).not.toEqual([])
  })
})
