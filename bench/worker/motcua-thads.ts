import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import {
  actor,
  createEngine,
  instant,
  type Actor,
  type CaseStore,
  type Command,
  type Unit,
} from '@motcua/core'
import { manualTime } from '@motcua/core/memory'
import { thads } from '@motcua/core/thads'
import { sqliteStore } from '@motcua/storage-sqlite'
import type { Subject } from './drive.js'
import { caseOf, type StorePlace } from './motcua-w2.js'

const now = instant('2017-06-01T08:30:00.000+07:00')

const today = thads.calendar.localTime(now).date
const isOpen = ({ from, through }: Unit): boolean =>
  from <= today && (through === null || today <= through)
const districts = thads.units.filter((unit) => unit.level === 'district' && isOpen(unit))

const people = {
  'one-stop-officer': 'Nguyễn Thị Hoa',
  'handling-officer': 'Trần Văn Đức',
  head: 'Phạm Quốc Bảo',
} as const

type Role = keyof typeof people

const giver = (role: Role, i: number): Actor =>
  actor(people[role], { unit: districts[i % districts.length]?.id ?? '', roles: [role] })

const request = {
  procedure: 'confirm-result',
  channel: 'counter',
  applicant: { name: 'Võ Thị Lan', phone: '0905 123 456' },
  components: [{ id: 'request', form: 'original' }],
}

/** A command and the role that gives it. */
export interface ThadsAct extends Command {
  readonly role: Role
}

const acts = (i: number): readonly ThadsAct[] => {
  const { person: id, name } = giver('handling-officer', i)
  return [
    { role: 'one-stop-officer', type: 'open', data: request },
    { role: 'one-stop-officer', type: 'accept' },
    { role: 'one-stop-officer', type: 'handOver' },
    { role: 'head', type: 'assign', data: { officer: { id, name } } },
    {
      role: 'handling-officer',
      type: 'settle',
      data: { outcome: 'granted', summary: 'Đã thi hành xong' },
    },
    { role: 'head', type: 'approve' },
    { role: 'one-stop-officer', type: 'notifyReady' },
    { role: 'one-stop-officer', type: 'returnResult', data: { receiver: 'Võ Thị Lan' } },
  ]
}

const steps = acts(0).length

/** The real dossier of a THADS office on a SQLite file. */
export function motcuaThads({ dir, durability }: StorePlace): Subject<ThadsAct> {
  rmSync(dir, { recursive: true, force: true })
  mkdirSync(dir, { recursive: true })
  return thadsSubject(sqliteStore({ file: join(dir, 'thads.db'), durability }))
}

/** The real dossier of a THADS office, `confirm-result` from the counter to its result, clocks and numbers included. */
export function thadsSubject(store: CaseStore): Subject<ThadsAct> {
  const engine = createEngine({ regime: thads, store, time: manualTime(now) })
  return {
    steps,
    command: (i, step) => acts(i)[step] ?? { role: 'head', type: 'none' },
    send: (act, i, step) => {
      const by = giver(act.role, i)
      const id = caseOf(i)
      if (step === 0) return engine.open('dossier', act.data, { by, commandId: id })
      const { type, data = {} } = act
      return engine.send(id, { type, data }, { by, commandId: `c-${i}-${step}` })
    },
    check: async (i) => {
      const id = caseOf(i)
      const { state, due } = await engine.get(id)
      const types = (await engine.journal(id)).map(({ command }) => command.type).join()
      const { faults } = await engine.verify(id)
      const sent = acts(i).map(({ type }) => type)
      if (state !== 'closed.returned' || types !== sent.join() || faults.length > 0) {
        throw new Error(`dossier ${i}: ${state}, ${types}, ${JSON.stringify({ due, faults })}`)
      }
    },
    close: () => engine.close(),
  }
}
