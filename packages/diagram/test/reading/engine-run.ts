import { Engine, type BpmnEngineOptions } from 'bpmn-engine'

/** What a choice is told: the command that was given, and the state it led to. */
export interface Chosen {
  readonly command: string
  readonly state: string
}

/** A run of a BPMN document in bpmn-engine. */
export interface Run {
  /** Ids of the activities that wait for somebody. */
  readonly waiting: () => readonly string[]
  /** Ids of the events at which it ended so far. */
  readonly ended: () => readonly string[]
  /** Whether the process still runs. */
  readonly running: () => boolean
  /** Completes an activity with what was chosen. */
  readonly complete: (id: string, chosen: Chosen) => void
}

const comparison = /^command = "([^"]*)"(?: and state = "([^"]*)")?$/

/** Reads a condition in FEEL, as far as the documents use it. */
const holds = (condition: string, chosen: Chosen): boolean => {
  const [, command, state] = comparison.exec(condition) ?? []
  if (command === undefined) throw new Error(`not a comparison: ${condition}`)
  return command === chosen.command && (state === undefined || state === chosen.state)
}

interface Conditional {
  readonly id: string
  readonly behaviour?: { readonly conditionExpression?: { readonly body?: string } }
}

/** Lets the engine read conditions: it knows no language of its own but JavaScript. */
const scriptsFor = (chosen: () => Chosen) => ({
  register: () => undefined,
  getScript: (_language: string, { behaviour }: Conditional) => ({
    execute: (_scope: unknown, next: (error: Error | null, result: boolean) => void): void => {
      next(null, holds(behaviour?.conditionExpression?.body ?? '', chosen()))
    },
  }),
})

/** A document as the engine read it. */
export type EngineDocument = NonNullable<BpmnEngineOptions['sourceContext']>

/** Lets the engine read a document, with a reader of its own. */
export async function readByEngine(source: string): Promise<EngineDocument> {
  const [definition] = await new Engine({ source }).getDefinitions()
  if (definition === undefined) throw new Error('no definition')
  return definition.context.definitionContext
}

/** Starts a document in the engine, at one of its start events. */
export async function startRun(document: EngineDocument, start: string): Promise<Run> {
  let chosen: Chosen = { command: '', state: '' }
  const scripts = scriptsFor(() => chosen)
  const execution = await new Engine({ sourceContext: document, scripts }).execute()
  const [process] = execution.definitions.flatMap((definition) => definition.getProcesses())
  if (process === undefined) throw new Error('no process')
  const waiting = () => process.getPostponed(({ type }) => type !== 'bpmn:SequenceFlow')
  // A run begins at one start event; the engine makes all of them wait in one run.
  const isOther = ({ id, type }: { id: string; type: string }): boolean =>
    type === 'bpmn:MessageEventDefinition' && id !== start
  const ended: string[] = []
  process.on('activity.end', ({ id, type }: { id: string; type: string }) => {
    if (type === 'bpmn:EndEvent') ended.push(id)
  })
  return {
    waiting: () => waiting().flatMap((it) => (isOther(it) ? [] : [it.id])),
    ended: () => ended,
    running: () => process.isRunning,
    complete: (id, given) => {
      chosen = given
      const activity = waiting().find((candidate) => candidate.id === id)
      if (activity === undefined) throw new Error(`nobody waits at ${id}`)
      activity.signal()
      if (ended.length > 0) for (const other of waiting().filter(isOther)) other.discard()
    },
  }
}
