import { describe, expect, it } from 'vitest'
import { mermaidOf } from '@motcua/diagram'
import { flowNamed } from './reading/flows.js'

const flow = flowNamed('dossier@confirm-result/2018')
const lines = mermaidOf(flow, { language: 'vi' })
  .split('\n')
  .map((line) => line.trim())

describe('A flow as Mermaid', () => {
  it('names every state, once, within its stage', () => {
    expect(lines.slice(0, 6)).toEqual([
      'stateDiagram-v2',
      'direction TB',
      'state "Chưa nộp" as s0',
      'state "Tiếp nhận" as g1 {',
      'state "Mới gửi đến" as s1',
      'state "Đang kiểm tra hồ sơ" as s2',
    ])
    const named = lines.flatMap((line) => /^state ".*" as (s\d+)$/.exec(line)?.[1] ?? [])
    const timed = lines.flatMap((line) => /^(s\d+): /.exec(line)?.[1] ?? [])
    expect(new Set([...named, ...timed]).size).toBe(flow.states.length)
    expect(lines.filter((line) => line === '}')).toHaveLength(4)
  })

  it('tells how long the work of a state may take', () => {
    expect(lines.filter((line) => line.startsWith('s7:'))).toEqual([
      's7: Ký, ban hành kết quả giải quyết',
      's7: 8 giờ làm việc',
    ])
  })

  it('leads from the start to the ends, ordinary moves first', () => {
    expect(lines).toContain('[*] --> s0')
    expect(lines.filter((line) => line.endsWith('--> [*]'))).toHaveLength(5)
    const place = (move: string): number => lines.indexOf(move)
    expect(place('s2 --> s4: Tiếp nhận và hẹn trả kết quả')).toBeGreaterThan(0)
    expect(place('s2 --> s4: Tiếp nhận và hẹn trả kết quả')).toBeLessThan(
      place('s2 --> s14: Từ chối tiếp nhận'),
    )
  })

  it('draws once, from the stage, what can be done in all of its states', () => {
    expect(lines.filter((line) => line.endsWith(': Cho rút hồ sơ'))).toEqual([
      'g1 --> s16: Cho rút hồ sơ',
      'g2 --> s16: Cho rút hồ sơ',
    ])
  })

  it('draws the moves of the engine, too, and no move that stays where it is', () => {
    const report = flowNamed('report@notice-2020/2026')
    const drawn = mermaidOf(report, { language: 'vi' }).split('\n')
    expect(drawn).toContain('  s1 --> s2: Ghi nhận mốc đã đến')
    expect(drawn.filter((line) => /(s\d+) --> \1:/.test(line))).toEqual([])
  })

  it('dashes the states that wait, and runs to the right where it is asked to', () => {
    const wide = mermaidOf(flow, { language: 'vi', direction: 'LR' })
    expect(wide).toContain('\n  direction LR\n')
    expect(wide).toContain('\n  class s3,s8,s9 wait\n')
  })
})
