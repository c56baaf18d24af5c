import { describe, expect, it } from 'vitest'
import type { Actor, Engine } from '@motcua/core'
import { acts, desk, upTo } from './acts.js'
import { others } from './crowd.js'
import { codeAndField } from './failures.js'
import { people } from './office.js'

const lines = async (engine: Engine, by: Actor) =>
  (await engine.worklist(by)).map(({ code, commands, due, daysLeft }) =>
    [
      code ?? '-',
      commands.map(({ command }) => command).join('+'),
      due ?? '-',
      daysLeft ?? '-',
    ].join(' '),
  )

describe('a work list', () => {
  it('has for each person what waits for them, and nothing else', async () => {
    const { begin, engine } = desk()
    const accepted = await begin([acts.accept])
    const handed = await begin(upTo('handOver'))
    const assigned = await begin(upTo('assign'))
    const settled = await begin(upTo('settle'))
    const of = (view: { readonly code: string | null }) => String(view.code)
    expect(await lines(engine, people.counter)).toEqual([`${of(accepted)} handOver 2017-06-01 0`])
    expect(await lines(engine, people.handler)).toEqual([`${of(assigned)} settle 2017-06-08 5`])
    expect(await lines(engine, others.handler)).toEqual([])
    expect(await lines(engine, people.head)).toEqual([
      `${of(handed)} assign 2017-06-08 5`,
      `${of(settled)} approve 2017-06-08 5`,
    ])
  })

  it('begins with what is late, then with what ends first', async () => {
    const { begin, on, engine } = desk()
    const first = await begin(upTo('assign'))
    on('2017-06-05')
    const second = await begin(upTo('assign'))
    on('2017-06-12')
    const third = await begin(upTo('assign'))
    expect(await lines(engine, people.handler)).toEqual([
      `${String(first.code)} settle 2017-06-08 -2`,
      `${String(second.code)} settle 2017-06-12 0`,
      `${String(third.code)} settle 2017-06-19 5`,
    ])
  })

  it('shows an incomplete dossier at the counter as one to be completed', async () => {
    const { begin, engine } = desk()
    await begin([], { components: [] })
    const [item] = await engine.worklist(people.counter)
    expect(item).toMatchObject({ code: null, title: 'Võ Thị Lan', due: null, deadline: null })
    expect(item?.commands).toEqual([
      {
        command: 'requestSupplement',
        label: {
          vi: 'Yêu cầu bổ sung, hoàn thiện hồ sơ',
          en: 'Ask to complete the dossier',
        },
      },
    ])
  })

  it('says in words what ends, and in which state the case is', async () => {
    const { begin, engine } = desk()
    await begin(upTo('handOver'))
    const [item] = await engine.worklist(people.head)
    expect(item?.deadline).toEqual({ vi: 'thời hạn giải quyết', en: 'time for settlement' })
    expect(item?.state.vi).toBe('Phân công công chức xử lý hồ sơ')
  })

  it('of another office shows nothing of this one', async () => {
    const { begin, engine } = desk()
    await begin(upTo('handOver'))
    expect(await engine.worklist({ ...people.head, unit: 'phu-yen/song-cau' })).toEqual([])
    expect(await engine.worklist({ ...people.head, unit: 'phu-yen' })).toEqual([])
  })

  it('holds no more than was asked for, the most urgent of it', async () => {
    const { begin, on, engine } = desk()
    for (const day of ['01', '02', '05']) {
      on(`2017-06-${day}`)
      await begin(upTo('assign'))
    }
    const two = await engine.worklist(people.handler, { limit: 2 })
    expect(two.map(({ due }) => due)).toEqual(['2017-06-08', '2017-06-09'])
    expect(await codeAndField(engine.worklist(people.handler, { limit: 0 }))).toBe(
      'invalid-input options.limit',
    )
  })
})
