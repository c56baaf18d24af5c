import { describe, expect, it } from 'vitest'
import { actor, createEngine, defineCase, instant } from '@motcua/core'
import { manualTime, memoryStore, sequentialIds } from '@motcua/core/memory'
import { thads } from '@motcua/core/thads'
import { codeAndField, refusedBy } from './failures.js'
import { people } from './office.js'
import { permit, permitSpec } from './permit.js'

const setup = () => {
  const time = manualTime(instant('2017-06-01T01:30:00.000Z'))
  const store = memoryStore()
  const engine = createEngine({
    ...{ regime: thads, store, time, ids: sequentialIds(), kinds: [permit] },
  })
  const ask = (holder = 'Võ Thị Lan') =>
    engine.open('parking-permit', { holder }, { by: people.applicant })
  return { engine, time, store, ask }
}

describe('a kind of case the host brings', () => {
  it('is opened by its own command, granted with numbers, and closed', async () => {
    const { engine, ask } = setup()
    const asked = await ask()
    expect([asked.state, asked.definition]).toEqual(['asked', 'parking-permit@1'])
    const held = await engine.send(asked.id, { type: 'grant' }, { by: people.head })
    expect(held.data).toMatchObject({ number: 'P-001', line: 1 })
    const second = await engine.send((await ask()).id, { type: 'grant' }, { by: people.head })
    expect(second.data).toMatchObject({ number: 'P-002', line: 2 })
    const ended = await engine.send(held.id, { type: 'giveBack' }, { by: people.applicant })
    expect(ended.closed).toBe(true)
    const entries = await engine.journal(held.id)
    expect(entries.map(({ command, numbers }) => [command.type, numbers])).toEqual([
      ['apply', []],
      ['grant', [1, 1]],
      ['giveBack', []],
    ])
    expect(entries[1]?.set).toEqual({ number: 'P-001', line: 1 })
    expect(await engine.verify(held.id)).toEqual({ entries: 3, faults: [] })
  })

  it('is numbered apart in each office', async () => {
    const { engine } = setup()
    const unit = 'phu-yen/song-cau'
    const resident = actor('Hồ Văn Xa', { unit, roles: ['applicant'] })
    const head = actor('Hồ Thị Sáu', { unit, roles: ['head'] })
    const asked = await engine.open('parking-permit', { holder: 'Xa' }, { by: resident })
    const held = await engine.send(asked.id, { type: 'grant' }, { by: head })
    expect(held.data['number']).toBe('P-001')
    expect(await refusedBy(engine.send(asked.id, { type: 'grant' }, { by: people.head }))).toEqual([
      'unit',
    ])
  })

  it('owes its deadline, which is noted once', async () => {
    const { engine, time, ask } = setup()
    const asked = await ask()
    const granted = await ask()
    await engine.send(granted.id, { type: 'grant' }, { by: people.head })
    expect(asked.deadlines).toEqual([
      { name: 'decision', due: '2017-06-04', at: '2017-06-04T17:00:00.000Z' },
    ])
    time.set(instant('2017-06-04T16:59:59.999Z'))
    expect(await engine.pump()).toBe(0)
    time.set(instant('2017-06-20T00:00:00.000Z'))
    expect(await engine.pump()).toBe(1)
    expect(await engine.pump()).toBe(0)
    expect((await engine.get(asked.id)).data['late']).toEqual(['2017-06-04'])
    const waive = engine.send(asked.id, { type: 'waive' }, { by: people.head })
    expect(await refusedBy(waive)).toEqual(['nobodyWaits'])
  })

  it('tells what may be done and why not, in its own words', async () => {
    const { engine, ask } = setup()
    const answers = await engine.can((await ask()).id, people.head)
    expect(answers.map(({ command, allowed }) => [command, allowed])).toEqual([
      ...[
        ['apply', false],
        ['grant', true],
        ['waive', true],
        ['giveBack', false],
      ],
      ['lapse', false],
    ])
  })

  it('is found beside the dossiers, and left alone when a calendar is corrected', async () => {
    const { engine, ask } = setup()
    const asked = await ask('Nguyễn Huệ')
    const { rows } = await engine.find({ kind: 'parking-permit', state: 'asked' })
    expect(rows.map(({ id, title, subject }) => [id, title, subject])).toEqual([
      [asked.id, 'Nguyễn Huệ', 'parking'],
    ])
    expect(await engine.reproject()).toBe(0)
  })

  it('opens under its last version, while old cases keep theirs', async () => {
    const { engine, store, time, ask } = setup()
    const old = await ask()
    const next = defineCase({ ...permitSpec, version: '2' })
    const kinds = [permit, next]
    const later = createEngine({ regime: thads, store, time, ids: sequentialIds(5), kinds })
    const by = people.applicant
    const young = await later.open('parking-permit', { holder: 'Lan' }, { by })
    expect(young.definition).toBe('parking-permit@2')
    expect((await later.get(old.id)).definition).toBe('parking-permit@1')
    expect((await engine.get(old.id)).seq).toBe(1)
  })

  it('checks what comes in by its own schema, and is not known without being named', async () => {
    const { engine, time } = setup()
    const by = people.applicant
    const open = (kind: string, data: object) => engine.open(kind, data, { by })
    expect(await codeAndField(open('parking-permit', { holder: '' }))).toBe(
      'invalid-input data.holder',
    )
    expect(await codeAndField(open('fishing-permit', { holder: 'Lan' }))).toBe('unknown-kind kind')
    const { regime } = engine
    const without = createEngine({ regime, time, store: memoryStore() })
    const known = without.open('parking-permit', { holder: 'Lan' }, { by })
    expect(await codeAndField(known)).toBe('unknown-kind kind')
  })

  it('is not given twice under one key, nor under the name of the dossier', async () => {
    const make = (kinds: readonly (typeof permit)[]) => () =>
      createEngine({ regime: thads, store: memoryStore(), kinds })
    expect(await codeAndField(make([permit, permit]))).toBe('invalid-definition kinds')
    const dossier = defineCase({ ...permitSpec, kind: 'dossier' })
    expect(await codeAndField(make([dossier]))).toBe('invalid-definition kinds')
  })
})
