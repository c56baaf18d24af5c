import { describe, expect, it } from 'vitest'
import { thads } from '../catalog/thads.js'
import { definitionsOf } from './definitions-of.js'
import { flowOf, type Flow } from './flow.js'

const flowNamed = (key: string): Flow => {
  const source = definitionsOf(thads).find((candidate) => candidate.key === key)
  if (source === undefined) throw new Error(`no definition ${key}`)
  return flowOf(source.define(), thads.roles)
}

describe('The flow of a dossier', () => {
  const { states, moves, lanes } = flowNamed('dossier@confirm-result/2018')
  const state = (id: string) => states.find((candidate) => candidate.id === id)

  it('tells of each state who moves the dossier on, and how long the work may take', () => {
    expect(states.filter(({ kind }) => kind === 'work').map(({ id, lane }) => [id, lane])).toEqual([
      ['intake.submitted', 'one-stop-officer'],
      ['intake.checking', 'one-stop-officer'],
      ['settlement.hand-over', 'one-stop-officer'],
      ['settlement.assign', 'head'],
      ['settlement.settle', 'handling-officer'],
      ['settlement.sign', 'head'],
      ['settlement.consulting', 'handling-officer'],
      ['result.ready', 'one-stop-officer'],
      ['result.correcting', 'head'],
    ])
    expect(state('settlement.sign')?.budget).toEqual({ unit: 'working-hour', count: 8 })
    expect(state('settlement.sign')?.stage?.name.vi).toBe('Giải quyết')
  })

  it('waits for the applicant to supplement, and ends where the counter returned the result', () => {
    expect(state('intake.awaitingSupplement')).toMatchObject({ kind: 'wait', lane: 'applicant' })
    expect(state('closed.returned')).toMatchObject({ kind: 'end', lane: 'one-stop-officer' })
    expect(state('new')).toMatchObject({ kind: 'start', lane: 'applicant', stage: null })
  })

  it('has each move once, with its words, roles, branches and clause', () => {
    const names = moves.map(({ from, command, to }) => `${from} ${command} ${to}`)
    expect(new Set(names).size).toBe(names.length)
    const at = moves.find(({ command }) => command === 'giveImmediateResult')
    expect(at?.branches.map((guards) => guards.map(({ id }) => id))).toEqual([
      ['componentsComplete', 'slipAsked'],
      ['componentsComplete'],
    ])
    const supplement = moves.find(
      ({ command, from }) => command === 'requestSupplement' && from === 'settlement.settle',
    )
    expect(supplement).toMatchObject({ ordinary: false, to: 'settlement.awaitingSupplement' })
    expect(supplement?.branches[0]?.map(({ text }) => text.vi)).not.toContain('supplementLeft')
  })

  it('names the lanes by the roles of the regime', () => {
    expect(lanes.map(({ id }) => id)).toEqual([
      'applicant',
      'one-stop-officer',
      'head',
      'handling-officer',
    ])
    expect(lanes[2]?.name.vi).toBe('Thủ trưởng cơ quan thi hành án dân sự')
  })
})

describe('The definitions of a regime', () => {
  it('all have a flow without a nameless state, command or role', () => {
    const definitions = definitionsOf(thads)
    expect(new Set(definitions.map(({ kind }) => kind)).size).toBe(5)
    for (const { key, define } of definitions) {
      const flow = flowOf(define(), thads.roles)
      for (const { id, name } of flow.states) expect(name.vi, `${key} ${id}`).not.toBe(id)
      for (const { command, label } of flow.moves)
        expect(label.vi, `${key} ${command}`).not.toBe(command)
      for (const { id, name } of flow.lanes) expect(name.vi, `${key} ${id}`).not.toBe(id)
    }
  })
})
