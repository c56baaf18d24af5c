import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { calendarDays, workingHours } from '../../calendar/term.js'
import { thads } from '../../catalog/thads.js'
import { cite } from '../../model/citation.js'
import { text } from '../../model/text.js'
import { plainDate } from '../../model/time.js'
import type { ProcedureVersion } from '../../procedure/procedure.js'
import { procedureSchema } from '../../procedure/procedure-schema.js'
import { diffProcedures } from './diff-procedures.js'

const basis = cite('decree', 'Art 1', 'C', 'Assumed: everything.')
const ground = (id: string) => ({ id, name: text(`Căn cứ ${id}`, `Ground ${id}`), basis })

/** A version in which everything that may be left out is there. */
const full: ProcedureVersion = {
  id: '2017',
  from: plainDate('2017-06-01'),
  through: plainDate('2018-06-20'),
  basis,
  channels: ['counter'],
  components: [
    {
      id: 'request',
      name: text('Đơn', 'Request'),
      forms: ['original'],
      copies: 1,
      required: false,
      when: text('Khi cần', 'When needed'),
      handedBack: false,
      basis,
    },
  ],
  limit: calendarDays(5),
  limitBasis: basis,
  supplement: {
    rounds: 1,
    clock: 'pause',
    checkTerm: calendarDays(3),
    wait: calendarDays(30),
    basis,
  },
  extension: { times: 1, term: calendarDays(2), basis },
  reappointments: { times: 1, basis },
  steps: [{ ...ground('settle'), kind: 'settle', role: 'officer', budget: workingHours(4) }],
  refusalGrounds: [{ ...ground('refuse'), at: 'both' }],
  stopGrounds: [ground('stop')],
  suspensionGrounds: [ground('suspend')],
  slips: ['receipt-slip'],
  results: [ground('result')],
  fee: { text: text('Không thu', 'None'), basis },
}

type Path = readonly (string | number)[]
type Shape = z.core.JSONSchema.BaseSchema
type Answer = boolean | Shape

/** Every place of the schema where a value stands, in its first item where it is a list. */
const placesIn = (shape: Answer | undefined, path: Path = []): readonly Path[] => {
  if (typeof shape !== 'object') return [path]
  const inner = shape.anyOf?.find((each) => typeof each === 'object' && each.type !== 'null')
  if (inner !== undefined) return placesIn(inner, path)
  if (shape.type === 'object') {
    const properties = Object.entries(shape.properties ?? {})
    return properties.flatMap(([key, value]) => placesIn(value, [...path, key]))
  }
  if (shape.type !== 'array' || Array.isArray(shape.items)) return [path]
  return placesIn(shape.items, [...path, 0])
}

const versionShape = (): Answer | undefined => {
  const { properties } = z.toJSONSchema(procedureSchema, { io: 'input', unrepresentable: 'any' })
  const versions = properties?.['versions']
  const items = typeof versions === 'object' ? versions.items : undefined
  return Array.isArray(items) ? undefined : items
}

/** What else may stand where a word is one of a few. */
const others = new Map([
  ['unit', 'working-day'],
  ['grade', 'B'],
  ['from', '2017-06-02'],
  ['through', '2018-06-19'],
  ['channels', 'online'],
  ['forms', 'copy'],
  ['clock', 'restart'],
  ['kind', 'review'],
  ['at', 'intake'],
])

const other = (value: unknown, field: string): unknown => {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  return others.get(field) ?? `${String(value)}-2`
}

const changedAt = (value: unknown, [key, ...rest]: Path, field = ''): unknown => {
  if (key === undefined) return other(value, field)
  const name = typeof key === 'string' ? key : field
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (index === key ? changedAt(item, rest, name) : item))
  }
  const held: readonly [string, unknown][] = Object.entries(value ?? {})
  return Object.fromEntries(
    held.map(([at, item]) => [at, at === key ? changedAt(item, rest, name) : item]),
  )
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (held, key) => (typeof held === 'object' && held !== null ? Reflect.get(held, key) : undefined),
    value,
  )

const versionOf = (value: unknown): ProcedureVersion => {
  const name = text('Thủ tục', 'Procedure')
  const [version] = procedureSchema.parse({ id: 'procedure', name, versions: [value] }).versions
  if (version === undefined) throw new Error('no version')
  return version
}

const places = placesIn(versionShape())

const versionsOf = (id: string): readonly ProcedureVersion[] => thads.procedure(id).versions
const version = (procedure: string, id: string): ProcedureVersion => {
  const found = versionsOf(procedure).find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`no version ${id}`)
  return found
}

describe('The differences of two versions', () => {
  it('see every place of a version', () => {
    expect(places.length).toBeGreaterThan(60)
    const unseen = places.filter(
      (path) => diffProcedures(full, versionOf(changedAt(full, path))).length === 0,
    )
    expect(unseen).toEqual([])
    expect(places.filter((path) => valueAt(full, path) === undefined)).toEqual([])
  })

  it('are none between a version and itself', () => {
    const versions = [full, ...thads.procedures.flatMap((procedure) => procedure.versions)]
    for (const each of versions) expect(diffProcedures(each, structuredClone(each))).toEqual([])
  })

  it('are the same the other way round, with before and after exchanged', () => {
    const all = thads.procedures.flatMap((procedure) => procedure.versions)
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.constantFrom(...all), (a, b) => {
        const paths = (changes: ReturnType<typeof diffProcedures>) =>
          changes.map(({ path }) => path).toSorted()
        const there = diffProcedures(a, b)
        const back = diffProcedures(b, a)
        expect(paths(back)).toEqual(paths(there))
        for (const { path, before, after, basis } of there) {
          const other = back.find((change) => change.path === path)
          expect(other?.before).toEqual(after)
          expect(other?.after).toEqual(before)
          expect(other?.basis).toEqual({ before: basis.after, after: basis.before })
        }
      }),
    )
  })

  it('say what 1 July 2026 does to the confirmation of a result', () => {
    const changes = diffProcedures(
      version('confirm-result', '2025'),
      version('confirm-result', '2026'),
    )
    const line = (path: string) => {
      const found = changes.find((change) => change.path === path)
      return [found?.words.vi, found?.before?.vi, found?.after?.vi, found?.basis.after?.clause]
    }
    expect(line('limit')).toEqual([
      'Thời hạn giải quyết',
      '5 ngày làm việc',
      '3 ngày làm việc',
      'Art 32.3',
    ])
    expect(line('steps.settle.budget')).toEqual([
      'Bước “Xem xét, thẩm định hồ sơ, dự thảo và trình kết quả giải quyết”: thời gian',
      '24 giờ làm việc',
      '8 giờ làm việc',
      'B4',
    ])
    expect(line('results.confirmation.basis').slice(0, 1)).toEqual([
      'Kết quả “Giấy xác nhận kết quả thi hành án”: căn cứ pháp lý',
    ])
    expect(changes.map(({ path }) => path)).not.toContain('steps.sign.budget')
  })

  it('tell what came, what went and what stands elsewhere', () => {
    const [paper] = full.components
    const [step] = full.steps
    if (paper === undefined || step === undefined) throw new Error('no paper')
    const second = { ...step, id: 'sign', name: text('Ký', 'Sign') }
    const before = { ...full, steps: [step, second], extension: null }
    const after = {
      ...full,
      components: [{ ...paper, id: 'receipt', name: text('Biên lai', 'Receipt') }],
      steps: [second, step],
      slips: ['refusal-slip'],
    }
    const told = diffProcedures(before, after).map(({ path, before, after }) => [
      path,
      before?.en ?? null,
      after?.en ?? null,
    ])
    expect(told).toEqual([
      [
        'components.receipt',
        null,
        'name: Receipt; forms accepted: original; copies: 1; required: no; when it is needed: When needed; originals are handed back: no',
      ],
      [
        'components.request',
        'name: Request; forms accepted: original; copies: 1; required: no; when it is needed: When needed; originals are handed back: no',
        null,
      ],
      ['steps.order', 'Ground settle → Sign', 'Sign → Ground settle'],
      ['extension', null, 'how often: once; time each: 2 calendar days'],
      ['slips.refusal-slip', null, 'is used'],
      ['slips.receipt-slip', 'is used', null],
    ])
  })

  it('name the clause alone where only that changed', () => {
    const moved = { ...full, limitBasis: cite('decree', 'Art 2', 'B') }
    expect(diffProcedures(full, moved)).toEqual([
      {
        path: 'limitBasis',
        words: text(
          'Thời hạn giải quyết: căn cứ pháp lý',
          'The limit for settling: the clause behind it',
        ),
        before: text(
          'decree, Điều 1 (giả định, chưa kiểm chứng)',
          'decree, Art 1 (assumed, not verified). Assumed: everything.',
        ),
        after: text(
          'decree, Điều 2 (theo bản sao công khai)',
          'decree, Art 2 (found in a public copy).',
        ),
        basis: { before: full.limitBasis, after: moved.limitBasis },
      },
    ])
  })

  it('call forms and instruments by their names where these are given', () => {
    const [, before, after] = thads.procedure('confirm-result').versions
    if (before === undefined || after === undefined) throw new Error('a version is missing')
    const told = (...names: readonly (typeof thads)[]) =>
      diffProcedures(before, after, ...names).flatMap(({ path, words, after: now }) =>
        ['reappointments.basis', 'slips.stop-notice'].includes(path) ? [[words.vi, now?.vi]] : [],
      )
    expect(told()).toEqual([
      ['Xin lỗi và hẹn lại: căn cứ pháp lý', 'nd-118-2025 (giả định, chưa kiểm chứng)'],
      ['Phiếu “stop-notice”', 'được dùng'],
    ])
    expect(told(thads)).toEqual([
      ['Xin lỗi và hẹn lại: căn cứ pháp lý', '118/2025/NĐ-CP (giả định, chưa kiểm chứng)'],
      ['Biểu mẫu “Thông báo dừng giải quyết hồ sơ”', 'được dùng'],
    ])
  })
})
