import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder } from './support/folder.js'
import { faultsOf, Ledger } from './support/ledger.js'
import { startOffice } from './support/process.js'

const hasStrace = spawnSync('strace', ['-V']).status === 0

/** Runs an office until its disk fails it; expects that it never said what is not so. */
async function expectHonestFailure(file: string, wrap: readonly string[]): Promise<void> {
  const lines = await startOffice(['work', file, 'io'], { wrap }).ended()
  const ledger = new Ledger()
  ledger.add(lines)

  const firstFailure = lines.findIndex((line) => line.startsWith('failed'))
  const failures = lines.filter((line) => line.startsWith('failed'))
  expect(firstFailure).toBeGreaterThan(0)
  expect(lines.slice(firstFailure).filter((line) => line.startsWith('committed'))).toEqual([])
  expect(failures.every((line) => line.startsWith('failed store-failed'))).toBe(true)
  expect(failures).toHaveLength(65)
  expect(lines.slice(-2)).toEqual(['read', 'closed'])
  expect(ledger.acknowledged.size).toBeGreaterThan(0)
  expect(await faultsOf(file, ledger)).toEqual([])
}

test('a file that may grow no further: nobody is told committed, and the store reopens whole', async () => {
  const file = join(folder(), 'office.db')
  await expectHonestFailure(file, ['bash', '-c', 'ulimit -f 2048; exec "$@"', 'bash'])
}, 20_000)

describe.skipIf(!hasStrace)('a failing disk (needs strace)', () => {
  const failing = (file: string, call: string, fault: string): readonly string[] => [
    ...['strace', '-f', '-qq', '-o', '/dev/null', '-P', `${file}-wal`],
    ...['-e', `trace=${call}`, '-e', `inject=${call}:${fault}`],
  ]

  test.each([
    ['flush', 'fsync,fdatasync', 'error=EIO:when=4'],
    ['flush, once more', 'fsync,fdatasync', 'error=EIO:when=17'],
    ['write', 'pwrite64', 'error=EIO:when=500'],
    ['write for want of space', 'pwrite64', 'error=ENOSPC:when=1201'],
  ])(
    'fails one %s: nobody is told committed, and the store reopens whole',
    async (_, call, fault) => {
      const file = join(folder(), 'office.db')
      await expectHonestFailure(file, failing(file, call, fault))
    },
    20_000,
  )
})
