import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dossierData, plainDate } from '@motcua/core'
import {
  consolidatedTable,
  figureSetNamed,
  figureSets,
  missingIn,
  reportData,
  sumOfLines,
} from '@motcua/core/reports'
import { memoryStore } from '@motcua/core/memory'
import { thads } from '@motcua/core/thads'
import { htmlRenderer } from '@motcua/render-html'
import { beforeAll, describe, expect, it } from 'vitest'
import { readArrivals } from '../arrivals/arrivals.js'
import { brokenLinks, memoryPress } from '../documents/kept.js'
import { noProgress } from '../report/progress.js'
import { runOffices, type RunResult } from '../run-offices.js'
import { onlinePages } from './chapter.js'
import { inventRequests } from './invent-requests.js'

const file = readFileSync(join(import.meta.dirname, '..', 'arrivals.csv'), 'utf8')
const all = readArrivals(file, thads)
const threeWeeks = plainDate('2017-06-21')
const first = all.filter(({ day }) => day <= threeWeeks)

describe('the second chapter', () => {
  const { press, files } = memoryPress([htmlRenderer()])
  let result: RunResult
  beforeAll(async () => {
    result = await runOffices({
      ...{ arrivals: first, requests: inventRequests(thads), store: memoryStore() },
      ...{ through: threeWeeks, progress: noProgress, press },
    })
  }, 120_000)

  it('brings requests of every story to an end that shows in the register', () => {
    const states = new Set(result.online?.requests.map(({ view }) => view.state))
    const ends = ['opened', 'answered', 'redirected', 'withdrawn', 'lapsed']
    expect([...states].toSorted()).toEqual(ends.map((end) => `closed.${end}`).toSorted())
    expect(result.online?.requests.some(({ data }) => data.differences.length > 0)).toBe(true)
    expect(result.online?.requests.some(({ data }) => data.verdict === 'late')).toBe(true)
  })

  it('links every request with the dossier it led to, both ways', () => {
    const opened = result.online?.requests.filter(({ data }) => data.dossier !== null) ?? []
    expect(opened.length).toBeGreaterThan(50)
    for (const { view, data } of opened) {
      const dossier = result.online?.dossiers.find(({ id }) => id === data.dossier)
      expect(dossierData(dossier?.data ?? {}).request?.case).toBe(view.id)
      expect(dossier?.state).toBe('closed.returned')
    }
  })

  it('gives no two people one place at a counter', () => {
    const given = (result.online?.requests ?? []).flatMap(({ data }) =>
      data.appointment === null ? [] : [JSON.stringify({ ...data.appointment, givenOn: null })],
    )
    expect(new Set(given).size).toBe(given.length)
  })

  it('tells complaints and denunciations their procedure and keeps them out of the book', () => {
    const secret = (result.online?.messages ?? []).filter(
      ({ data }) => data.registerNumber === null,
    )
    expect(secret.length).toBeGreaterThan(2)
    for (const { view, data } of secret) {
      expect(view.state).toBe('closed.guided')
      expect(result.pages.get('phan-anh.md')).not.toContain(view.code)
      expect(['complaint', 'denunciation']).toContain(data.sort)
    }
  })

  it('refers what is about the software to the national office, which answers', () => {
    const above = (result.online?.messages ?? []).filter(({ data }) => data.from !== null)
    expect(above.length).toBeGreaterThan(0)
    for (const { view } of above) {
      expect([view.unit, view.state]).toEqual(['tong-cuc-thads', 'closed.answered'])
    }
  })

  it('publishes nothing of who sent it', () => {
    const published = (result.online?.messages ?? []).filter(
      ({ data }) => data.publication !== null,
    )
    expect(published.length).toBeGreaterThan(0)
    for (const { data } of published) {
      expect(JSON.stringify(data.publication)).not.toContain(data.sender.name)
    }
  })

  it('reports four times to the top, with what is missing far below', () => {
    const reported = result.online?.reporting.reported ?? []
    const top = reported.filter(({ obligation }) => obligation.unit === 'tong-cuc-thads')
    expect(top.map(({ obligation, view }) => [obligation.form, view.state])).toEqual(
      ['3-month', '6-month', '10-month', '12-month'].map((form) => [form, 'locked']),
    )
    expect(top.map(({ view }) => missingIn(reportData(view.data).consolidation))).toEqual([
      ...[[], ['phu-yen/dong-xuan'], [], []],
    ])
    const [, , , year] = top
    const own = reportData(year?.view.data ?? {})
    const [support] = consolidatedTable(own)
    const sum =
      support === undefined ? {} : sumOfLines(figureSetNamed(figureSets, 'support'), support.sum)
    const received = result.online?.requests.filter(
      ({ data }) => '2020-10-01' <= data.receivedAt.date && data.receivedAt.date < '2021-10-01',
    )
    expect(sum['received']).toBe(received?.length)
    expect(result.online?.reporting.differing).toEqual([])
  })

  it('prints the notices of a request, the slips it led to, the morning and the calendar', () => {
    const index = result.pages.get('index.html') ?? ''
    expect(brokenLinks(index, [files, result.pages])).toEqual([])
    const [, code = ''] = /Yêu cầu hỗ trợ trực tuyến: (HT\.[\w-]+)/.exec(index) ?? []
    const [, dossier = ''] = /Hồ sơ mở từ yêu cầu ấy: ([\w-]+)/.exec(index) ?? []
    const slips = [`${code}-huong-dan`, `${code}-lich-hen`, `${dossier}-giay-hen`]
    const names = [
      ...slips.map((name) => `phieu/${name}`),
      ...['viec-can-lam/2020-11-24', 'lich-bao-cao/2021'],
    ]
    for (const name of names) expect([...files.keys()]).toContain(`van-ban/${name}.html`)
    const list = new TextDecoder().decode(files.get('van-ban/viec-can-lam/2020-11-24.html'))
    expect(list).toContain(`Cộng ${result.online?.morning.worklist.length ?? 0} việc`)
  })

  it('replays to the same journals, every one, and leaves its pages', () => {
    expect(result.online?.replay.differing).toEqual([])
    for (const page of onlinePages) expect(result.pages.get(page)).toContain('giả định')
    expect(result.pages.get('bieu-II06a-2020.md')).toContain('đúng ở mọi dòng')
    expect(result.pages.get('bieu-II06a-2020.md')).toContain('05/01/2021')
    expect(result.pages.get('buoi-sang.md')).toContain('Được')
  })
})
