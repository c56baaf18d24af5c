import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { dossierData, isMotcuaError, type Engine } from '@motcua/core'
import { sqliteStore } from '@motcua/storage-sqlite'
import { expect, test } from 'vitest'
import { clerk, commands, counterOn, openDossier } from './support/dossiers.js'
import { folder } from './support/folder.js'
import { startOffice } from './support/process.js'

interface Ledger {
  readonly sent: ReadonlyMap<string, readonly string[]>
  readonly done: ReadonlyMap<string, readonly string[]>
}

const ledgerOf = (lines: readonly string[]): Ledger => {
  const ledger = { sent: new Map<string, string[]>(), done: new Map<string, string[]>() }
  for (const line of lines) {
    const [word, id, command] = line.split(' ')
    const column = word === 'sent' ? ledger.sent : word === 'done' ? ledger.done : undefined
    if (id === undefined || command === undefined) continue
    column?.set(id, [...(column.get(id) ?? []), command])
  }
  return ledger
}

const journalOf = async (engine: Engine, id: string): Promise<readonly string[]> => {
  try {
    return (await engine.journal(id)).map(({ command }) => command.type)
  } catch (error) {
    if (isMotcuaError(error, 'unknown-case')) return []
    throw error
  }
}

/** What a person would do after the power came back: everything in doubt is sent again under its name. */
async function sendAgain(engine: Engine, id: string): Promise<void> {
  await openDossier(engine, id)
  for (const type of commands) await engine.send(id, { type }, { by: clerk, commandId: type })
}

test('a killed counter loses no acknowledged command, and sending everything again is harmless', async () => {
  const file = join(folder(), 'office.db')
  const ids: string[] = []
  for (let kill = 0; kill < 6; kill++) {
    const counter = startOffice([file], { script: 'counter.ts' })
    await counter.says('ready')
    await pause(randomInt(50, 250))
    counter.process.kill('SIGKILL')
    const { sent, done } = ledgerOf(await counter.ended())
    const engine = counterOn(sqliteStore({ file }))
    for (const [id, commandsSent] of sent) {
      const kept = await journalOf(engine, id)
      expect(kept.slice(0, done.get(id)?.length ?? 0)).toEqual(done.get(id) ?? [])
      expect(commandsSent.slice(0, kept.length)).toEqual(kept)
      await sendAgain(engine, id)
      expect(await journalOf(engine, id)).toEqual(['open', ...commands])
      expect(await engine.verify(id)).toEqual({ entries: 3, faults: [] })
      ids.push(id)
    }
    await engine.close()
  }
  expect(ids.length).toBeGreaterThan(6)
  const engine = counterOn(sqliteStore({ file }))
  const views = await Promise.all(ids.map((id) => engine.get(id)))
  const numbers = views.map(({ data }) => dossierData(data).registerNumber ?? 0)
  expect(numbers.toSorted((a, b) => a - b)).toEqual(ids.map((_, index) => index + 1))
  await engine.close()
}, 60_000)
