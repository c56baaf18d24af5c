import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { folder } from './support/folder.js'
import { faultsOf, Ledger } from './support/ledger.js'
import { startOffice } from './support/process.js'

const kills = 30
const lanes = 2
const killsOnOneFile = 5

async function killOnce(file: string, ledger: Ledger, tag: string): Promise<boolean> {
  const office = startOffice(['work', file, tag])
  await office.says('ready')
  await pause(randomInt(5, 150))
  office.process.kill('SIGKILL')
  const open = (): number => ledger.sent.size - ledger.acknowledged.size
  const before = open()
  ledger.add(await office.ended())
  return open() > before
}

async function lane(path: string): Promise<{ inFlight: number; acknowledged: number }> {
  let ledger = new Ledger()
  let inFlight = 0
  let acknowledged = 0
  for (let round = 0; round < kills / lanes; round++) {
    if (round % killsOnOneFile === 0) ledger = new Ledger()
    const before = ledger.acknowledged.size
    const file = join(path, `office-${Math.floor(round / killsOnOneFile)}.db`)
    if (await killOnce(file, ledger, `r${round}`)) inFlight++
    acknowledged += ledger.acknowledged.size - before
    expect(await faultsOf(file, ledger)).toEqual([])
  }
  return { inFlight, acknowledged }
}

test('a killed process loses no acknowledged commit and leaves no half of one', async () => {
  const results = await Promise.all(Array.from({ length: lanes }, () => lane(folder())))
  const sum = (key: 'inFlight' | 'acknowledged'): number =>
    results.reduce((total, result) => total + result[key], 0)
  expect(sum('inFlight')).toBeGreaterThanOrEqual(kills * 0.8)
  expect(sum('acknowledged')).toBeGreaterThan(kills * 64)
}, 60_000)
