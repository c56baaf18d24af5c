import type { Language } from '@motcua/core/documents'
import { definitionsOf, flowOf, type Flow, type RegimeDefinition } from '@motcua/core/proof'
import { thads } from '@motcua/core/thads'

/** Every definition of the catalogue. */
export const definitions: readonly RegimeDefinition[] = definitionsOf(thads)

/** The flow of a definition. */
export const flowOfDefinition = ({ define }: RegimeDefinition): Flow =>
  flowOf(define(), thads.roles)

/**
 * The flow of the definition with this key.
 * @throws Error where the catalogue has none
 */
export function flowNamed(key: string): Flow {
  const found = definitions.find((definition) => definition.key === key)
  if (found === undefined) throw new Error(`no definition ${key}`)
  return flowOfDefinition(found)
}

const structureOf = ({ states, moves, lanes }: Flow): string =>
  JSON.stringify([
    states.map(({ id, name, lane, budget }) => [id, name, lane, budget === null]),
    moves.map(({ from, command, to }) => [from, command, to]),
    lanes,
  ])

/** One definition of each structure: versions that differ by clauses and numbers alone are drawn alike. */
export const structures: readonly RegimeDefinition[] = [
  ...new Map(
    [...definitions]
      .reverse()
      .map((definition) => [structureOf(flowOfDefinition(definition)), definition]),
  ).values(),
].reverse()

/** The languages everything is written in. */
export const languages: readonly Language[] = ['vi', 'en']

/** A flow whose every word is another; ids and commands are words, too. */
export function withWords(flow: Flow, words: (index: number) => string): Flow {
  let index = 0
  const other = () => {
    index += 1
    return { vi: words(index), en: words(index) }
  }
  return {
    ...flow,
    lanes: flow.lanes.map((lane) => ({ ...lane, name: other() })),
    states: flow.states.map((state) => ({
      ...state,
      name: other(),
      stage: state.stage === null ? null : { ...state.stage, name: other() },
    })),
    moves: flow.moves.map((move) => ({ ...move, label: other() })),
  }
}

/** A flow whose states, commands and roles are named by these words, each followed by its number. */
export function withHostileIds(flow: Flow, words: (index: number) => string): Flow {
  const ids = [
    ...flow.states.map(({ id }) => id),
    ...flow.lanes.map(({ id }) => id),
    ...flow.moves.map(({ command }) => command),
  ]
  const other = (id: string): string => {
    const index = ids.indexOf(id)
    return `${words(index)}${String(index)}`
  }
  return {
    ...flow,
    key: words(0),
    lanes: flow.lanes.map((lane) => ({ ...lane, id: other(lane.id) })),
    states: flow.states.map((state) => ({
      ...state,
      id: other(state.id),
      lane: other(state.lane),
    })),
    moves: flow.moves.map((move) => ({
      ...move,
      from: other(move.from),
      to: other(move.to),
      command: other(move.command),
      roles: move.roles.map(other),
    })),
  }
}
