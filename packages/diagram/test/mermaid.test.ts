import { definitionsOf, flowOf } from '@motcua/core/proof'
import { thads } from '@motcua/core/thads'
import { describe, expect, it } from 'vitest'
import { mermaidOf } from '@motcua/diagram'

const confirmed = definitionsOf(thads).find(({ key }) => key === 'dossier@confirm-result/2018')

describe('A flow as Mermaid', () => {
  it('names every state and leads from the start to the ends', () => {
    if (confirmed === undefined) throw new Error('no such definition')
    const flow = flowOf(confirmed.define(), thads.roles)
    const lines = mermaidOf(flow, { language: 'vi' }).split('\n')
    expect(lines.slice(0, 2)).toEqual(['stateDiagram-v2', '  state "Chưa nộp" as s0'])
    expect(lines.filter((line) => line.startsWith('  state '))).toHaveLength(flow.states.length)
    expect(lines.filter((line) => line.endsWith('--> [*]'))).toHaveLength(5)
    expect(lines).toContain('  s2 --> s4: Tiếp nhận và hẹn trả kết quả')
  })
})
