import type { Language } from '@motcua/core/documents'
import { definitionsOf, flowOf, type Flow } from '@motcua/core/proof'
import { thads } from '@motcua/core/thads'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stateDiagram, swimLanes, type WantedMoves } from '@motcua/diagram'
import { faultsSeen } from './reading/faults-seen.js'
import { seen } from './reading/look-at.js'
import { movesMissed } from './reading/moves-seen.js'
import { someFlow } from './reading/some-flow.js'

const flows = definitionsOf(thads).map(({ define }) => flowOf(define(), thads.roles))
// Versions that differ in their clauses alone look alike; what is drawn is drawn once.
const looks = [
  ...new Map(
    flows.map((flow) => [JSON.stringify({ ...flow, key: flow.key.split('/')[0] }), flow]),
  ).values(),
]
const languages: readonly Language[] = ['vi', 'en']
const bothModes: readonly WantedMoves[] = ['ordinary', 'all']
const leading = ({ moves }: Flow) => moves.filter(({ from, to }) => from !== to)

const flowNamed = (key: string): Flow => {
  const flow = flows.find((one) => one.key === key)
  if (flow === undefined) throw new Error(`no flow ${key}`)
  return flow
}

const confirming = flowNamed('dossier@confirm-result/2018')

describe('A state diagram', () => {
  it('of every definition is clear to the eye, in both languages, on the width of a page', () => {
    for (const flow of looks) {
      for (const language of languages) {
        for (const moves of bothModes) {
          const view = seen(stateDiagram(flow, { language, moves }))
          expect(faultsSeen(view), `${flow.key} ${language} ${moves}`).toEqual([])
          expect(view.drawing.width).toBe(468)
          expect(view.drawing.height, flow.key).toBeLessThan(770)
        }
      }
    }
  })

  it('of every definition has each state, and each move with its words', () => {
    for (const flow of looks) {
      for (const language of languages) {
        const view = seen(stateDiagram(flow, { language }))
        expect(view.boxes.map(({ words }) => words).toSorted()).toEqual(
          flow.states.map(({ name }) => name[language]).toSorted(),
        )
        expect(movesMissed(flow, leading(flow), { view, language, named: true }), flow.key).toEqual(
          [],
        )
      }
    }
  })

  it('of any flow is clear to the eye, with each state and move', () => {
    fc.assert(
      fc.property(someFlow, (flow) => {
        const view = seen(stateDiagram(flow, { language: 'vi' }))
        expect(faultsSeen(view)).toEqual([])
        expect(view.boxes).toHaveLength(flow.states.length)
        expect(movesMissed(flow, leading(flow), { view, language: 'vi', named: true })).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('has the ordinary way straight down the middle', () => {
    const { lines, boxes } = seen(stateDiagram(confirming, { language: 'vi' }))
    const main = lines.filter(({ weight }) => weight > 1.5)
    const [first] = main
    expect(main).toHaveLength(8)
    for (const { points } of main) {
      expect(points).toHaveLength(2)
      for (const [x] of points) expect(x).toBe(first?.points[0]?.[0])
    }
    const middle = first?.points[0]?.[0] ?? 0
    const upon = boxes.filter(({ left, right }) => left < middle && middle < right)
    expect(
      upon
        .toSorted((a, b) => a.top - b.top)
        .map(({ words }) => words)
        .slice(0, 4),
    ).toEqual([
      'Chưa nộp',
      'Mới gửi đến',
      'Đang kiểm tra hồ sơ',
      'Chuyển hồ sơ đến Thủ trưởng cơ quan để phân công, kèm Phiếu kiểm soát hồ sơ',
    ])
  })

  it('frames the states of a stage, and says once what each of them may come to', () => {
    const { frames, told, boxes } = seen(stateDiagram(confirming, { language: 'vi' }))
    expect(frames).toHaveLength(4)
    for (const { left, right } of boxes) {
      expect(left).toBeGreaterThan(frames[0]?.left ?? 0)
      expect(right).toBeLessThan(frames[0]?.right ?? 0)
    }
    expect(told.split('Ở mọi bước: Cho rút hồ sơ')).toHaveLength(3)
    expect(told.split('Cho rút hồ sơ')).toHaveLength(3)
  })

  it('of the ordinary way leaves out what is out of the ordinary, but not the way back from a wait', () => {
    const { told } = seen(stateDiagram(confirming, { language: 'vi', moves: 'ordinary' }))
    expect(told).toContain('Chờ bổ sung để tiếp nhận')
    expect(told).toContain('Nộp bổ sung')
    expect(told).not.toContain('Tạm dừng giải quyết')
    expect(told).not.toContain('Cho rút hồ sơ')
  })

  it('tells waits and ends from work by their outline, and what the engine does by dashes', () => {
    const { parts } = stateDiagram(flowNamed('report@notice-2020/2026'), { language: 'vi' })
    const outlines = parts.flatMap((part) =>
      part.part === 'box' && part.tone !== 'lane' ? [`${part.tone} ${part.outline}`] : [],
    )
    expect([...new Set(outlines)].toSorted()).toEqual([
      'end double',
      'start solid',
      'wait dashed',
      'work solid',
    ])
    const dashed = parts.filter((part) => part.part === 'line' && part.stroke === 'dashed')
    expect(dashed.length).toBeGreaterThan(4)
  })
})

describe('Swim lanes', () => {
  it('of every definition are clear to the eye, in both languages, upright and across', () => {
    for (const flow of looks) {
      for (const language of languages) {
        for (const [moves, width] of [
          ['ordinary', 468],
          ['all', 468],
          ['ordinary', 720],
        ] as const) {
          const view = seen(swimLanes(flow, { language, moves, width }))
          expect(faultsSeen(view), `${flow.key} ${language} ${moves}`).toEqual([])
          expect(view.drawing.width).toBe(width)
        }
      }
    }
  })

  it('of any flow are clear to the eye', () => {
    fc.assert(
      fc.property(someFlow, fc.constantFrom(...bothModes), (flow, moves) => {
        expect(faultsSeen(seen(swimLanes(flow, { language: 'vi', moves })))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('have each step in the lane of its role, with its time and clause', () => {
    const view = seen(swimLanes(confirming, { language: 'vi' }))
    const heads = confirming.lanes.map(({ name }) => {
      const [word = ''] = name.vi.split(' ').slice(-1)
      const head = view.words.find(({ text, top }) => top < 40 && text.includes(word))
      return head === undefined ? 0 : (head.left + head.right) / 2
    })
    const sign = view.boxes.find(({ words }) => words.startsWith('Ký, ban hành'))
    expect(sign?.words).toBe('Ký, ban hành kết quả giải quyết 8 giờ làm việc')
    const english = seen(swimLanes(confirming, { language: 'en' }))
    expect(english.boxes.some(({ words }) => words.endsWith('B4 onward, signature'))).toBe(true)
    expect(heads).toHaveLength(4)
    expect(((sign?.left ?? 0) + (sign?.right ?? 0)) / 2).toBeCloseTo(heads[2] ?? 0, 0)
  })

  it('lead from the start to the end, each step below the one before', () => {
    for (const flow of looks) {
      const { lines } = seen(swimLanes(flow, { language: 'vi' }))
      const main = lines.filter(({ weight }) => weight > 1.5)
      expect(main.length).toBeGreaterThan(1)
      for (const { points } of main)
        expect(points.at(-1)?.[1] ?? 0).toBeGreaterThan(points[0]?.[1] ?? 0)
    }
  })

  it('say below what every state of a stage may come to', () => {
    const { told } = seen(swimLanes(confirming, { language: 'vi', moves: 'all' }))
    expect(told).toContain('Ở mọi bước (Tiếp nhận, Giải quyết): Cho rút hồ sơ → Đã rút hồ sơ')
  })

  it('have each move that leads elsewhere', () => {
    for (const flow of looks) {
      const view = seen(swimLanes(flow, { language: 'vi', moves: 'all' }))
      const shown = leading(flow).filter(({ to }) =>
        view.boxes.some(({ words }) =>
          words.startsWith(flow.states.find(({ id }) => id === to)?.name.vi ?? ''),
        ),
      )
      expect(movesMissed(flow, shown, { view, language: 'vi', named: false }), flow.key).toEqual([])
    }
  })
})

describe('A diagram', () => {
  it('is the same each time', () => {
    expect(stateDiagram(confirming, { language: 'vi' })).toEqual(
      stateDiagram(confirming, { language: 'vi' }),
    )
    expect(swimLanes(confirming, { language: 'en' })).toEqual(
      swimLanes(confirming, { language: 'en' }),
    )
  })
})
