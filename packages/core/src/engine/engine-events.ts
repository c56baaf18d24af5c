import { EventEmitter } from 'eventemitter3'
import type { Entry } from '../model/case.js'
import type { CaseView } from './case-view.js'

/** A command that was refused. */
export interface Refusal {
  readonly case: string
  readonly command: string
  readonly error: Error
}

/** What an engine tells its listeners, after the fact. */
export interface EngineEvents {
  /** An entry was committed. */
  entry(entry: Entry, view: CaseView): void
  /** A command was refused. */
  refused(refusal: Refusal): void
}

const safely = (tell: () => void): void => {
  try {
    tell()
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
  }
}

/** Listeners of one engine. One that throws changes nothing for others: its error surfaces as an uncaught one. */
export class Listeners {
  readonly #emitter = new EventEmitter<EngineEvents>()

  /** Adds listeners; the returned function takes them away. */
  on({ entry, refused }: Partial<EngineEvents>): () => void {
    if (entry !== undefined) this.#emitter.on('entry', entry)
    if (refused !== undefined) this.#emitter.on('refused', refused)
    return () => {
      if (entry !== undefined) this.#emitter.off('entry', entry)
      if (refused !== undefined) this.#emitter.off('refused', refused)
    }
  }

  /** Tells of a committed entry. */
  entry(entry: Entry, view: CaseView): void {
    for (const tell of this.#emitter.listeners('entry')) safely(() => tell(entry, view))
  }

  /** Tells of a refused command. */
  refused(refusal: Refusal): void {
    for (const tell of this.#emitter.listeners('refused')) safely(() => tell(refusal))
  }
}
