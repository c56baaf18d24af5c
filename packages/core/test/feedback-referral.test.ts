import { describe, expect, it } from 'vitest'
import { defineRegime, plainDate } from '@motcua/core'
import { thads } from '@motcua/core/thads'
import { dice } from './dice.js'
import { deeds, feedbackDesk, message, staff } from './feedback-desk.js'
import { codeAndField, refusedBy } from './failures.js'
import { people, request, type Act } from './office.js'

const { sender } = message
const districts = ['tuy-hoa', 'song-cau', 'tuy-an', 'son-hoa']

describe('feedback that another office is competent for', () => {
  it('is referred from the district to the national unit and received there as its own case, linked both ways', async () => {
    const { engine, on, send, act, facts } = feedbackDesk()
    const dossier = await engine.open('dossier', request, { by: people.counter })
    const view = await send([deeds.asSoftware], { about: dossier.id })
    on('2020-10-07')
    const referred = await act(view, deeds.referUp)
    expect([referred.state, referred.facts.verdict]).toEqual(['closed.referred', 'early'])
    await engine.pump()
    const other = await engine.get(String(referred.data['transferredTo']))
    expect([other.kind, other.unit, other.state, other.code]).toEqual([
      ...['feedback', 'tong-cuc-thads', 'received', 'PA.TC00-201007-0001'],
    ])
    expect(other.due?.date).toBe('2020-10-14')
    expect(await facts(other)).toMatchObject({
      ...{ sender, content: message.content, publishable: true, about: dossier.id },
      from: {
        ...{ case: view.id, unit: 'phu-yen/tuy-hoa', receivedOn: '2020-10-05' },
        path: ['phu-yen/tuy-hoa'],
      },
    })
    await act(other, ['classify', staff.centre, { sort: 'feedback', topic: 'software' }])
    await act(other, ['answer', staff.centre, { text: 'Đã sửa lỗi phần mềm.' }])
    expect((await act(other, ['approveAnswer', staff.nationalHead])).state).toBe('answered')
    for (const { id } of [view, other]) expect((await engine.verify(id)).faults).toEqual([])
  })

  it('is received there even when the channel it came by is open no more', async () => {
    const [version] = thads.feedback ?? []
    if (version === undefined) throw new RangeError('no version')
    const through = plainDate('2020-10-05')
    const channels = version.channels.map((channel) => ({ ...channel, through }))
    const regime = defineRegime({ ...thads, ladder: [], feedback: [{ ...version, channels }] })
    const { engine, on, send, act } = feedbackDesk({ regime })
    const view = await send([deeds.asSoftware])
    on('2020-10-06')
    expect(await codeAndField(send())).toBe('invalid-input data.channel')
    const { data } = await act(view, deeds.referUp)
    await engine.pump()
    expect((await engine.get(String(data['transferredTo']))).state).toBe('received')
  })

  it('is offered to be referred only where an office there is has not had it', async () => {
    const { engine, send, act } = feedbackDesk()
    const national = { unit: 'tong-cuc-thads' }
    const counter = { ...people.counter, ...national }
    const view = await send([['classify', counter, deeds.asSoftware[2]]], national)
    const may = (await engine.can(view.id, counter)).find(({ command }) => command === 'refer')
    expect(may).toMatchObject({ allowed: false, reasons: [{ rule: 'otherIsCompetent' }] })
    const refer: Act = ['refer', counter, { unit: 'phu-yen', reason: 'Chuyển' }]
    expect(await refusedBy(act(view, refer))).toEqual(['otherIsCompetent'])
    const district = await send([deeds.asSoftware])
    const up = (await engine.can(district.id, people.counter)).find(
      ({ command }) => command === 'refer',
    )
    expect(up?.allowed).toBe(true)
  })

  it('keeps its way and its first day of receipt through every office', async () => {
    const { engine, on, send, act, facts } = feedbackDesk()
    const first = await send([deeds.asConduct])
    on('2020-10-06')
    const up = await act(first, ['refer', people.counter, { unit: 'phu-yen', reason: 'Cấp trên' }])
    await engine.pump()
    const second = await engine.get(String(up.data['transferredTo']))
    await act(second, ['classify', staff.provinceHandler, { sort: 'petition', topic: 'dossier' }])
    const refer = (unit: string) =>
      act(second, ['refer', staff.provinceHead, { unit, reason: 'Chuyển' }])
    expect(await codeAndField(refer('phu-yen/tuy-hoa'))).toBe('invalid-input data.unit')
    const on2 = await refer('phu-yen/tuy-an')
    await engine.pump()
    const third = await facts({ id: String(on2.data['transferredTo']) })
    expect(third.from).toEqual({
      ...{ case: second.id, unit: 'phu-yen', receivedOn: '2020-10-05' },
      path: ['phu-yen/tuy-hoa', 'phu-yen'],
    })
  })
})

describe('a denunciation that is found to be one after it was referred', () => {
  const viaProvince = async () => {
    const at = feedbackDesk()
    const { engine, send, act } = at
    const refer = async (id: string, unit: string, by = people.counter) => {
      const { data } = await act(await engine.get(id), ['refer', by, { unit, reason: 'Chuyển' }])
      await engine.pump()
      return String(data['transferredTo'])
    }
    const first = await send([deeds.asConduct])
    const second = await refer(first.id, 'phu-yen')
    const classify = (id: string, data: object) =>
      engine.send(id, { type: 'classify', data }, { by: staff.provinceHandler })
    return { ...at, refer, first, second, classify }
  }
  const titles = async ({ engine }: ReturnType<typeof feedbackDesk>) =>
    (await engine.find({ kind: 'feedback' })).rows.map(({ title }) => title)

  it('names its sender in the list and search of no office it came through', async () => {
    const at = await viaProvince()
    const { engine, act, refer, first, second, classify, facts } = at
    await classify(second, { sort: 'petition', topic: 'software' })
    const third = await refer(second, 'tong-cuc-thads', staff.provinceHandler)
    expect(await titles(at)).toEqual(Array(3).fill('Võ Thị Lan'))
    await act(await engine.get(third), ['classify', staff.centre, { sort: 'denunciation' }])
    await engine.pump()
    expect(await titles(at)).toEqual(Array(3).fill('Tố cáo'))
    expect((await engine.find({ text: 'vo thi lan' })).rows).toEqual([])
    for (const id of [first.id, second]) {
      expect(await facts({ id })).toMatchObject({ outcome: 'referred', foundToBe: 'denunciation' })
    }
    for (const id of [first.id, second, third]) {
      expect((await engine.verify(id)).faults).toEqual([])
    }
  })

  it('is told to the office before it alone, once, and a complaint hides nobody', async () => {
    const at = await viaProvince()
    const { engine, first, second, classify, facts } = at
    await classify(second, { sort: 'complaint' })
    await engine.pump()
    expect((await facts(first)).foundToBe).toBe('complaint')
    expect(await titles(at)).toEqual(['Võ Thị Lan', 'Võ Thị Lan'])
    const told = (await engine.journal(first.id)).filter(
      ({ command }) => command.type === 'noteSort',
    )
    expect(told).toHaveLength(1)
  })

  it('is told of no case that was not referred, and by nobody but the engine', async () => {
    const { engine, send, act } = feedbackDesk()
    const view = await send([deeds.classify])
    const data = { sort: 'denunciation' }
    expect(await refusedBy(act(view, ['noteSort', people.head, data]))).toContain('role')
    const alone = await send([deeds.asDenunciation])
    const effects = (await engine.journal(alone.id)).at(-1)?.effects ?? []
    expect(effects.filter(({ type }) => type === 'inform')).toEqual([])
  })
})

describe('feedback that is referred at random', () => {
  it('never comes back to an office that had it, and so ends', async () => {
    const units = ['phu-yen', 'tong-cuc-thads', ...districts.map((key) => `phu-yen/${key}`)]
    for (let seed = 1; seed <= 8; seed++) {
      const chance = dice(seed)
      const { engine, send, act, facts } = feedbackDesk()
      let view = await send()
      const been = [view.unit]
      for (let tries = 0; tries < 40; tries++) {
        const by = { ...people.counter, unit: view.unit }
        if (view.state === 'received') {
          view = await act(view, ['classify', by, { sort: 'feedback', topic: 'dossier' }])
        }
        const unit = chance.pick(units)
        const refer = act(view, ['refer', by, { unit, reason: 'Chuyển' }])
        if (been.includes(unit)) {
          expect(await codeAndField(refer)).toBe('invalid-input data.unit')
          continue
        }
        const { data } = await refer
        await engine.pump()
        view = await engine.get(String(data['transferredTo']))
        been.push(view.unit)
        expect((await facts(view)).from?.path).toEqual(been.slice(0, -1))
      }
      expect(new Set(been).size).toBe(been.length)
    }
  })
})
