import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import {
  actor,
  createEngine,
  idOf,
  type Actor,
  type CaseId,
  type CaseStore,
  type Engine,
} from '@motcua/core'
import { sqliteStore } from '@motcua/storage-sqlite'
import { benchRegime, unitId } from './bench-regime.js'
import type { Subject } from './drive.js'
import type { PeerCommand, PeerWork } from './peer-modules.js'
import { silentNotifier } from './silent-notifier.js'
import { w2Kind } from './w2-kind.js'

const unitCount = 700
const bornAt = Date.UTC(2026, 0, 5)

/** The id of dossier `i`, the same in every process: ids of later dossiers sort later. */
export function caseOf(i: number): CaseId {
  const entropy = new DataView(new ArrayBuffer(10))
  entropy.setUint32(0, Math.imul(i + 1, 0x9e3779b1) >>> 0)
  entropy.setUint32(6, i)
  return idOf(bornAt + i, new Uint8Array(entropy.buffer))
}

const giver = (name: string, i: number): Actor =>
  actor(name, {
    person: name,
    unit: unitId(i % unitCount),
    roles: [name.startsWith('citizen') ? 'applicant' : 'officer'],
  })

/** Where and how safely the store is kept. */
export interface StorePlace {
  readonly dir: string
  readonly fresh: boolean
  readonly durability: 'full' | 'process'
}

/** An engine for the peers' work; `telling`, it sets a job for each message, else messages stand in the journal alone. */
export const w2Engine = (store: CaseStore, telling = false): Engine =>
  createEngine({
    regime: benchRegime,
    store,
    kinds: [w2Kind],
    notifiers: telling ? [silentNotifier] : [],
  })

/** The engine on its store, with the peers' dossier as its only kind of case. */
export function openW2({ dir, fresh, durability }: StorePlace, telling = false): Engine {
  if (fresh) rmSync(dir, { recursive: true, force: true })
  mkdirSync(dir, { recursive: true })
  const store = sqliteStore({ file: join(dir, 'motcua.db'), durability })
  return w2Engine(store, telling)
}

/** Sends one command of the peers' work under its own id; who gives it is made anew each time. */
export function sendW2(engine: Engine, command: PeerCommand, i: number): Promise<unknown> {
  const by = giver(command.actor, i)
  const id = caseOf(i)
  if (command.type === 'receive') {
    return engine.open(w2Kind.kind, command.data, { by, commandId: id })
  }
  const { type, data, commandId } = command
  return engine.send(id, { type, data }, { by, commandId })
}

/** The engine doing the peers' work on its SQLite file. */
export const motcuaW2 = (
  work: PeerWork,
  place: StorePlace,
  telling = false,
): Subject<PeerCommand> => w2Subject(work, openW2(place, telling))

/** An engine doing the peers' work. A dossier is compared field by field; times are the engine's own. */
export function w2Subject(work: PeerWork, engine: Engine): Subject<PeerCommand> {
  const started = new Date().toISOString()
  const steps = work.STEPS.length
  return {
    steps,
    command: work.command,
    send: (command, i) => sendW2(engine, command, i),
    check: async (i) => {
      const id = caseOf(i)
      const view = await engine.get(id)
      const journal = await engine.journal(id)
      const moments = [started, ...journal.map(({ at }) => at), new Date().toISOString()]
      if (moments.join() !== moments.toSorted().join()) throw new Error(`dossier ${i}: wrong times`)
      const history = journal.map(({ command, by }, step) => ({
        type: command.type,
        at: work.command(i, step).at,
        actor: by.person,
        data: command.data,
      }))
      work.verify(i, steps, { state: view.state, history })
    },
    close: () => engine.close(),
  }
}
