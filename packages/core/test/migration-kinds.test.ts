import { describe, expect, it } from 'vitest'
import {
  actor,
  cite,
  createEngine,
  defineCase,
  instant,
  plainDate,
  type Adoption,
  type CaseDefinition,
  type CaseSpec,
  type MigrationAsked,
} from '@motcua/core'
import { manualTime, memoryStore, sequentialIds } from '@motcua/core/memory'
import { thads } from '@motcua/core/thads'
import { codeAndField } from './failures.js'
import { command, machine, office, permit } from './sound-office.js'

const by = actor('Phạm Quốc Bảo', { unit: office, roles: ['head'] })

interface Version {
  readonly step: string
  readonly blank: CaseSpec['blank']
  readonly adopts: Adoption['adopt']
}

const kind = (version: string, { step, blank, adopts }: Version): CaseDefinition => {
  const states = {
    new: { on: { apply: step } },
    [step]: { on: { grant: 'ended', migrate: step } },
    ended: {},
  }
  const spec: CaseSpec = {
    ...{ ...permit, version, machine: machine(states), blank },
    commands: { apply: command, grant: command, migrate: command },
  }
  return defineCase({
    ...spec,
    adoption: {
      ...{ family: 'permit', from: plainDate('2026-07-01'), steps: [step] },
      inHindsight: () => defineCase(spec).chart,
      recall: (data) => data,
      adopt: adopts,
      promisedOn: () => null,
      ahead: () => [],
    },
  })
}

const first = kind('1', {
  ...{ step: 'asked', blank: { note: 'none', fee: 0 } },
  adopts: () => null,
})
const second = kind('2', {
  ...{ step: 'heard', blank: { grade: 'low', fee: 0, note: 'none' } },
  adopts: () => ({ fee: 5 }),
})

const toSecond: MigrationAsked = {
  ...{ from: first.key, to: second.key, clock: 'keep', reason: 'Quy định mới' },
  ...{ states: { asked: 'heard' }, ground: cite('nd-152-2026', 'Art 115', 'B') },
}

const moved = async (kinds: readonly CaseDefinition[] = [second, first]) => {
  const time = manualTime(instant('2026-07-01T01:30:00.000Z'))
  const engine = createEngine({
    ...{ regime: thads, store: memoryStore(), ids: sequentialIds(), time, kinds },
  })
  const { id } = await engine.open('permit', {}, { by })
  const plan = () => engine.planMigration(toSecond)
  return { engine, id, time, plan }
}

describe('a case of a host’s own kind', () => {
  it('is moved with all its facts and those that are new, and the journal says the same', async () => {
    const { engine, id, time, plan } = await moved()
    time.set(instant('2026-07-02T01:30:00.000Z'))
    expect((await engine.migrate(await plan(), { by })).moved).toBe(1)
    const now = await engine.get(id)
    expect([now.state, now.data]).toEqual(['heard', { grade: 'low', fee: 5, note: 'none' }])
    expect((await engine.verify(id)).faults).toEqual([])
    expect((await engine.stateAt(id, '2026-07-01T12:00:00.000Z'))?.data).toEqual({
      ...{ note: 'none', fee: 0 },
    })
    expect((await engine.send(id, { type: 'grant' }, { by })).closed).toBe(true)
    expect((await engine.verify(id)).faults).toEqual([])
  })

  it('is as it was when the move is taken back, and keeps what only the other version knows', async () => {
    const { engine, id, plan } = await moved()
    await engine.migrate(await plan(), { by })
    const back = await engine.revertMigration(id, { by, reason: 'Chưa áp dụng' })
    expect([back.state, back.data]).toEqual(['asked', { note: 'none', fee: 0, grade: 'low' }])
    expect((await engine.verify(id)).faults).toEqual([])
  })

  it('stays where a version would lose a fact of it', async () => {
    const poorer = kind('2', { step: 'heard', blank: { fee: 0 }, adopts: (data) => data })
    const { plan } = await moved([poorer, first])
    expect(await codeAndField(plan())).toBe('invalid-input asked.to')
  })

  it('was not moved by a command that only has that name', async () => {
    const { engine, id } = await moved()
    await engine.send(id, { type: 'migrate' }, { by })
    const back = engine.revertMigration(id, { by, reason: 'Nhầm' })
    expect(await codeAndField(back)).toBe('invalid-input id')
    expect((await engine.verify(id)).faults).toEqual([])
  })
})
