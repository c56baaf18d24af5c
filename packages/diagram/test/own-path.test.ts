import { actor, createEngine, instant, type Engine, type Entry } from '@motcua/core'
import { manualTime, memoryStore } from '@motcua/core/memory'
import { definitionsOf, flowOf } from '@motcua/core/proof'
import { thads, thadsCalendar } from '@motcua/core/thads'
import { beforeAll, describe, expect, it } from 'vitest'
import { ownPath } from '@motcua/diagram'
import { faultsSeen } from './reading/faults-seen.js'
import { seen, type Seen } from './reading/look-at.js'

const unit = 'phu-yen/tuy-hoa'
const counter = actor('Nguyễn Thị Hoa', { unit, roles: ['one-stop-officer'] })
const head = actor('Trần Văn Bình', { unit, roles: ['head'] })
const handler = actor('Lê Thị Thu', { unit, roles: ['handling-officer'] })

const source = definitionsOf(thads).find(({ key }) => key === 'dossier@confirm-result/2018')

const steps = [
  ['2018-07-02T09:00', 'requestSupplement', counter, { items: ['Bản án'], reason: 'Thiếu bản án' }],
  ['2018-07-04T09:00', 'supply', counter, { components: [] }],
  ['2018-07-04T09:30', 'accept', counter, undefined],
  ['2018-07-04T14:00', 'handOver', counter, undefined],
  ['2018-07-05T08:00', 'assign', head, { officer: { id: handler.person, name: handler.name } }],
  ['2018-07-10T10:00', 'settle', handler, { outcome: 'granted', summary: 'Đã thi hành xong' }],
  ['2018-07-10T15:00', 'approve', head, undefined],
] as const

async function lived(): Promise<readonly Entry[]> {
  const time = manualTime(instant('2018-07-02T08:00:00+07:00'))
  const engine: Engine = createEngine({ regime: thads, store: memoryStore(), time })
  const request = {
    procedure: 'confirm-result',
    channel: 'counter',
    applicant: { name: 'Võ Thị Lan', phone: '0905 123 456' },
    components: [{ id: 'request', form: 'original' }],
  }
  const { id } = await engine.open('dossier', request, { by: counter })
  for (const [at, type, by, data] of steps) {
    time.set(instant(`${at}:00+07:00`))
    await engine.send(id, { type, data }, { by })
  }
  return engine.journal(id)
}

const flow = (() => {
  if (source === undefined) throw new Error('no such definition')
  return flowOf(source.define(), thads.roles)
})()

describe('The own path of a dossier', () => {
  let journal: readonly Entry[] = []
  let view: Seen = seen({ is: 'drawing', width: 0, height: 0, parts: [] })
  const row = (name: string): string => {
    const box = view.boxes.find(({ words }) => words === name)
    const beside = view.words.filter(
      ({ top, bottom }) =>
        box !== undefined && (top + bottom) / 2 > box.top && (top + bottom) / 2 < box.bottom,
    )
    return beside
      .toSorted((a, b) => a.left - b.left)
      .map(({ text }) => text)
      .join(' | ')
  }

  beforeAll(async () => {
    journal = await lived()
    view = seen(
      ownPath(flow, journal, {
        language: 'vi',
        calendar: thadsCalendar,
        now: instant('2018-07-11T08:00:00+07:00'),
      }),
    )
  })

  it('has each state it was in, in its order', () => {
    expect(view.boxes.map(({ words }) => words)).toEqual([
      'Chưa nộp',
      'Đang kiểm tra hồ sơ',
      'Chờ bổ sung để tiếp nhận',
      'Đang kiểm tra hồ sơ',
      'Chuyển hồ sơ đến Thủ trưởng cơ quan để phân công, kèm Phiếu kiểm soát hồ sơ',
      'Phân công công chức xử lý hồ sơ',
      'Xem xét, thẩm định hồ sơ, dự thảo và trình kết quả giải quyết',
      'Ký, ban hành kết quả giải quyết',
      'Đã có kết quả, chờ trả',
    ])
  })

  it('tells since when, how long in office time, and of how much', () => {
    expect(row('Ký, ban hành kết quả giải quyết')).toContain('10/7/2018')
    expect(row('Ký, ban hành kết quả giải quyết')).toContain('trong 8 giờ làm việc')
    expect(row('Đã có kết quả, chờ trả')).toContain('đến nay')
  })

  it('tells what led on, and in which role', () => {
    expect(view.told).toContain('Duyệt, ký kết quả — Thủ trưởng cơ quan thi hành án dân sự')
    expect(view.told).toContain('Chuyển hồ sơ giải quyết — Công chức Bộ phận một cửa')
    expect(view.told).not.toContain('Nguyễn Thị Hoa')
  })

  it('tells waits apart, and marks the step that took too long', () => {
    expect(row('Chờ bổ sung để tiếp nhận')).toContain('Chờ 2 ngày làm việc')
    const drawing = ownPath(flow, journal, { language: 'vi', calendar: thadsCalendar })
    const late = drawing.parts.filter((part) => part.part === 'box' && part.tone === 'accent')
    expect(late).toHaveLength(1)
    expect(row('Xem xét, thẩm định hồ sơ, dự thảo và trình kết quả giải quyết')).toContain('Quá')
    expect(view.told).toContain('chờ: 2 ngày làm việc')
  })

  it('tells no times without a calendar, and is clear to the eye either way, in both languages', () => {
    const bare = seen(ownPath(flow, journal, { language: 'vi' }))
    expect(bare.told).not.toMatch(/\d{4}|giờ làm việc/)
    expect(bare.told).toContain('Đang ở bước này')
    for (const language of ['vi', 'en'] as const) {
      const drawn = seen(ownPath(flow, journal, { language, calendar: thadsCalendar }))
      expect(faultsSeen(drawn)).toEqual([])
    }
    expect(faultsSeen(view)).toEqual([])
    expect(faultsSeen(bare)).toEqual([])
  })

  it('of nothing done yet is its start alone', () => {
    expect(seen(ownPath(flow, [], { language: 'en' })).boxes).toHaveLength(1)
  })

  it('refuses days the calendar does not know', () => {
    const last = journal.map((entry) => ({ ...entry, at: instant('2199-01-01T08:00:00+07:00') }))
    expect(() => ownPath(flow, last, { language: 'vi', calendar: thadsCalendar })).toThrow(
      expect.objectContaining({ code: 'calendar-unknown' }),
    )
  })
})
