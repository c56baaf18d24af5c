import { describe, expect, it } from 'vitest'
import { defineTask } from '../../lifecycle/task/task.js'
import { taskCommandWords, taskGuardWords } from '../../lifecycle/task/task-words.js'
import type { Citation } from '../../model/citation.js'
import { itemsOf } from '../../procedure/rollout/rollout-plan.js'
import { rolloutDue, rolloutTimeText } from '../../procedure/rollout/rollout-time.js'
import { thads } from '../thads.js'
import { rolloutNotices, rolloutRungs, rolloutTemplates } from './rollout-messages.js'
import { rollout2017 } from './rollout.js'

const { points, tasks, duties } = rollout2017

const isCitation = (value: object): value is Citation => 'instrument' in value && 'grade' in value
const citationsIn = (value: unknown): readonly Citation[] => {
  if (typeof value !== 'object' || value === null) return []
  return isCitation(value) ? [value] : Object.values(value).flatMap(citationsIn)
}
const cited = citationsIn([rollout2017, rolloutNotices, rolloutRungs, rolloutTemplates])

describe('plan 157', () => {
  it('has six tasks, the second with two times, in four kinds of time', () => {
    expect(tasks.map(({ id }) => id)).toEqual(['P1', 'P2', 'P3', 'P4', 'P5', 'P6'])
    const times = tasks.flatMap(({ id, items }) =>
      items.map(({ time }) => [id, rolloutTimeText(time).vi, rolloutDue(time, thads.calendar)]),
    )
    expect(times).toEqual([
      ['P1', 'Trước ngày 01/6/2017', '2017-05-31'],
      ['P2', 'Trước ngày 01/6/2017', '2017-05-31'],
      ['P2', 'Trước ngày 07/6/2017', '2017-06-06'],
      ['P3', 'Trước ngày 01/6/2017', '2017-05-31'],
      ['P4', 'Thực hiện ngay, thường xuyên', null],
      ['P5', 'Bắt đầu từ ngày 01/6/2017, thực hiện thường xuyên', null],
      ['P6', 'Thường xuyên', null],
    ])
  })

  it('names who carries out, is in charge, advises and works along', () => {
    const said = (id: string, part: 'performs' | 'chairs' | 'advises' | 'coordinates') =>
      tasks.find((task) => task.id === id)?.[part].map(({ name }) => name.vi)
    for (const { id, performs, chairs } of tasks) {
      expect(
        performs.map(({ level }) => level),
        id,
      ).toEqual(['province', 'district'])
      expect(chairs, id).toEqual(performs)
    }
    const district = 'Chi cục THADS huyện, thị xã, thành phố thuộc tỉnh'
    const secretariat = 'Văn phòng Cục THADS'
    expect(said('P1', 'advises')).toEqual([secretariat, district])
    expect(said('P2', 'advises')).toEqual([
      ...[secretariat, 'Phòng Tổ chức cán bộ Cục THADS', district],
    ])
    expect(said('P6', 'advises')).toEqual([secretariat, 'Phòng KT-GQKN,TC Cục THADS', district])
    expect(said('P3', 'coordinates')).toEqual(['Các phòng chuyên môn thuộc Cục', district])
    expect(said('P4', 'coordinates')).toEqual(['Các sở, ban, ngành có liên quan'])
    expect(tasks[3]?.coordinates[0]?.level).toBeNull()
  })

  it('asks for the own plan of each sub-department before 7 June 2017', () => {
    const [own] = duties
    expect([own?.id, own?.items[0]?.proof, own?.performs.map(({ level }) => level)]).toEqual([
      ...['III.3', 'plan', ['district']],
    ])
    expect(own?.items[0]?.time).toEqual({ kind: 'before', date: '2017-06-07' })
  })
})

describe('the letter', () => {
  it('has eight points for the sub-departments, each with the work it leads to', () => {
    expect(points.map(({ id, leadsTo }) => [id, leadsTo.join()])).toEqual([
      ['L1', 'orientation,own-plan'],
      ['L2', 'staffing,contact-point'],
      ['L3', 'facilities'],
      ['L4', 'publicity'],
      ['L5', 'register'],
      ['L6', 'operation'],
      ['L7', 'checking'],
      ['L8', 'reform-plan'],
    ])
    expect(points.flatMap(({ performs }) => performs.map(({ level }) => level))).toEqual(
      Array.from({ length: 8 }, () => 'district'),
    )
    const led = points.flatMap(({ leadsTo }) => leadsTo)
    expect(itemsOf(rollout2017).filter(({ item }) => !led.includes(item.id))).toEqual([])
  })
})

describe('the citations of the rollout', () => {
  it('say what is assumed, and give grade A to letter and plan alone', () => {
    expect(cited.length).toBeGreaterThan(40)
    for (const { grade, note = '' } of cited) {
      expect(/^Assumed: \S.{10,}\.$/.test(note)).toBe(grade === 'C')
    }
    const seeds = cited.filter(({ grade }) => grade === 'A').map(({ instrument }) => instrument)
    expect(new Set(seeds)).toEqual(new Set(['plan-157', 'letter-2017']))
    expect(cited.filter(({ grade }) => grade === 'B')).toEqual([])
  })

  it('stand behind the commands of a task', () => {
    const { commands, guards } = defineTask({ regime: thads, plan: rollout2017 })
    const clause = (name: string) => commands.get(name)?.basis?.clause
    expect(['selfCheck', 'inspect', 'reportDifficulty', 'finish', 'lapse'].map(clause)).toEqual([
      ...['L7', 'II.6', 'L8', 'whole', undefined],
    ])
    expect(guards['canEnd']?.basis?.grade).toBe('C')
  })
})

describe('a task has words in both languages', () => {
  it('for every command, guard and state', () => {
    const { states, chart, commands, guards } = defineTask({ regime: thads, plan: rollout2017 })
    expect(Object.keys(states).toSorted()).toEqual([...chart.states].toSorted())
    expect([...commands.keys()]).toEqual(Object.keys(taskCommandWords))
    expect(Object.keys(guards)).toEqual(Object.keys(taskGuardWords))
    const words = [
      ...Object.values(taskCommandWords).map(({ label }) => label),
      ...Object.values(taskGuardWords).map(({ text }) => text),
      ...Object.values(states),
      ...[...points, ...tasks, ...duties].map(({ text }) => text),
      ...itemsOf(rollout2017).map(({ item }) => item.title),
    ]
    for (const { vi, en } of words) {
      expect([vi, en]).not.toContain('')
      expect(vi).not.toBe(en)
    }
  })
})
