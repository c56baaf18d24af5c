import { describe, expect, it, vi } from 'vitest'
import {
  actor,
  createEngine,
  instant,
  isMotcuaError,
  type Actor,
  type CaseView,
  type Engine,
} from '@motcua/core'
import { manualTime, memoryStore, sequentialIds } from '@motcua/core/memory'
import { thadsWith } from '@motcua/core/thads'
import { dice, type Dice } from './dice.js'

// Thousands of decisions; a busy machine may need longer than the usual time.
vi.setConfig({ testTimeout: 60_000 })

const offices = ['phu-yen', 'phu-yen/tuy-hoa', 'phu-yen/song-cau', 'phu-yen/tuy-an'] as const
const roles = ['one-stop-officer', 'handling-officer', 'enforcer', 'head', 'applicant'] as const

const paper = { components: [{ id: 'request', form: 'original' }], channel: 'counter' }
const request = { procedure: 'confirm-result', ...paper }

const counterOf = (unit: string): Actor =>
  actor('Nguyễn Mẫu Hoa', { unit, roles: ['one-stop-officer'] })

const asking = {
  ...{ service: 'confirm-result', channel: 'form', applicant: { name: 'Bốn' } },
  fields: { 'judgment-number': '12/2019/DS-ST', 'what-to-confirm': 'Đã nộp đủ' },
}
const message = { channel: 'software', sender: { name: 'Năm' }, content: 'Đề nghị trả lời' }

/**
 * What lies in each office: dossiers that are checked, received and refused, requests that are received and appointed,
 * and feedback that is received and classified.
 */
const province = async () => {
  const time = manualTime(instant('2020-10-05T01:30:00.000Z'))
  const regime = thadsWith({ ladder: [] })
  const engine = createEngine({ regime, store: memoryStore(), time, ids: sequentialIds() })
  const views: CaseView[] = []
  for (const unit of offices) {
    const by = counterOf(unit)
    const open = (name: string) =>
      engine.open('dossier', { ...request, applicant: { name } }, { by })
    const [checked, received, refused] = [await open('Một'), await open('Hai'), await open('Ba')]
    const no = { ground: 'not-entitled', explanation: 'Không phải đương sự' }
    views.push(
      checked,
      await engine.send(received.id, { type: 'accept' }, { by }),
      await engine.send(refused.id, { type: 'refuse', data: no }, { by }),
      await engine.open('support', asking, { by }),
      await appointed(engine, by),
      await engine.open('feedback', message, { by }),
      await classified(engine, by),
    )
  }
  return { engine, views, time }
}

const appointed = async (engine: Engine, by: Actor): Promise<CaseView> => {
  const { id } = await engine.open('support', asking, { by })
  const data = { date: '2020-10-07', hour: '08:00' }
  return engine.send(id, { type: 'appoint', data }, { by })
}

const classified = async (engine: Engine, by: Actor): Promise<CaseView> => {
  const { id } = await engine.open('feedback', message, { by })
  const data = { sort: 'petition', topic: 'dossier' }
  return engine.send(id, { type: 'classify', data }, { by })
}

/** Who may see what lies in an office, told anew: the office itself and those above it, but no applicant. */
const mayRead = (by: Actor, unit: string): boolean =>
  by.roles.some((role) => role !== 'applicant') &&
  (by.unit === unit || by.unit === 'tong-cuc-thads' || unit.startsWith(`${by.unit}/`))

const somebody = (chance: Dice): Actor => {
  const some = roles.filter(() => chance.chance(30))
  return actor('Ai Đó', {
    unit: chance.pick([...offices, 'tong-cuc-thads']),
    roles: some.length > 0 ? some : [chance.pick(roles)],
    person: `p${String(chance.int(5))}`,
  })
}

const outcomeOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'told',
    (error: unknown) => {
      if (isMotcuaError(error)) return error.code
      throw error
    },
  )

describe('an officer of a sibling office', () => {
  it('sees what the rules let an officer see, by every query, over five thousand decisions', async () => {
    const { engine, views } = await province()
    const chance = dice(61)
    let told = 0
    for (let round = 0; round < 5_000; round++) {
      const view = chance.pick(views)
      const by = somebody(chance)
      const asked = chance.pick([
        () => engine.get(view.id, { by }),
        () => engine.journal(view.id, { by }),
        () => engine.stateAt(view.id, '2020-10-05T01:30:00.000Z', { by }),
      ])
      const outcome = await outcomeOf(asked())
      const question = `${by.roles.join('+')} of ${by.unit} reads a case of ${view.unit}`
      expect(outcome, question).toBe(mayRead(by, view.unit) ? 'told' : 'refused')
      if (outcome === 'told') told++
    }
    expect(told).toBeGreaterThan(500)
    expect(told).toBeLessThan(4_500)
  })

  it('is refused every command of every kind, over five thousand decisions, and changes nothing', async () => {
    const { engine, views } = await province()
    const chance = dice(818)
    for (let round = 0; round < 5_000; round++) {
      const view = chance.pick(views)
      const unit = chance.pick(offices.filter((office) => office !== view.unit))
      const held = roles.filter((role) => role !== 'applicant' && chance.chance(50))
      const by = actor('Ai Đó', { unit, roles: held.length > 0 ? held : ['head'] })
      if (mayRead(by, view.unit)) continue
      const type = chance.pick([...engine.definition(view.definition).commands.keys()])
      const question = `${by.roles.join('+')} of ${unit}: ${type} of a ${view.kind} of ${view.unit}`
      const outcome = await outcomeOf(engine.send(view.id, { type, data: {} }, { by }))
      expect(outcome, question).toBe('refused')
    }
    for (const { id, seq } of views) expect((await engine.get(id)).seq).toBe(seq)
  })

  it('finds in lists exactly what may be seen', async () => {
    const { engine, views } = await province()
    const chance = dice(157)
    for (let round = 0; round < 300; round++) {
      const by = somebody(chance)
      const outside = by.roles.every((role) => role === 'applicant')
      if (outside) {
        expect(await outcomeOf(engine.find({ by }))).toBe('refused')
        continue
      }
      const found = (await engine.find({ by })).rows.map(({ id }) => id)
      const seen = views.filter(({ unit }) => mayRead(by, unit)).map(({ id }) => id)
      expect(found.toSorted(), `${by.roles.join('+')} of ${by.unit}`).toEqual(seen.toSorted())
    }
  })

  it('has nothing of another office on the worklist', async () => {
    const { engine, views } = await province()
    const unitOf = new Map(views.map(({ id, unit }) => [id, unit]))
    for (const unit of offices) {
      const items = await engine.worklist(counterOf(unit))
      expect(items.length).toBeGreaterThan(0)
      for (const { id } of items) expect(unitOf.get(id)).toBe(unit)
    }
  })

  it('cannot open a dossier in another office', async () => {
    const { engine } = await province()
    const data = { ...request, applicant: { name: 'Bốn' }, unit: 'phu-yen/tuy-an' }
    const by = counterOf('phu-yen/song-cau')
    expect(await outcomeOf(engine.open('dossier', data, { by }))).toBe('refused')
  })

  it('is told by `can` neither what a case waits for nor what it is, and an applicant is not either', async () => {
    const { engine, views } = await province()
    for (const { id, unit, stateName } of views) {
      for (const role of ['head', 'applicant']) {
        const elsewhere = offices.find((office) => office !== unit && !unit.startsWith(office))
        const by = actor('Ai Đó', { unit: elsewhere ?? '', roles: [role] })
        const told = (await engine.can(id, by)).flatMap(({ reasons }) => reasons)
        expect(JSON.stringify(told)).not.toContain(stateName.vi)
      }
    }
  })

  it('enters nothing in the books of another office as an applicant besides', async () => {
    const { engine } = await province()
    const by = actor('Hồ Văn Xa', {
      ...{ unit: 'phu-yen/song-cau', roles: ['one-stop-officer', 'applicant'] },
    })
    const unit = 'phu-yen/tuy-an'
    const call = { ...asking, unit, channel: 'phone', received: '2020-10-02T01:30:00.000Z' }
    const letter = { ...message, unit, channel: 'letter-box', receivedAt: call.received }
    expect(await outcomeOf(engine.open('support', call, { by }))).toBe('refused')
    expect(await outcomeOf(engine.open('feedback', letter, { by }))).toBe('refused')
  })

  it('of the office that took over sees what was closed before', async () => {
    const { engine, views, time } = await province()
    time.set(instant('2025-07-02T01:30:00.000Z'))
    const by = actor('Trần Mẫu Bình', { unit: 'dak-lak', roles: ['head'] })
    for (const { id } of views) expect((await engine.get(id, { by })).id).toBe(id)
  })
})

describe('an applicant', () => {
  it('is told to track by code and secret', async () => {
    const { engine, views } = await province()
    const by = actor('Võ Thị Lan', { unit: 'phu-yen/tuy-hoa', roles: ['applicant'] })
    const [view] = views
    expect(await outcomeOf(engine.get(view?.id ?? '', { by }))).toBe('refused')
  })
})
