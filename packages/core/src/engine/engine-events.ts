import { EventEmitter } from 'eventemitter3'
import type { Entry } from '../model/case.js'
import type { CaseView } from './case-view.js'
import type { Delivery } from './jobs/deliver.js'
import type { CodeSent } from './tracking/send-code.js'
import type { JobFailure } from './jobs/work-job.js'

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
  /** A message was handed to its notifier, with what the far end said. */
  delivery(delivery: Delivery): void
  /** A one-time code was handed to a notifier, or could not be; it is not tried again by itself. */
  codeSent(sent: CodeSent): void
  /** A job failed; it is tried again unless it is dead. */
  jobFailed(failure: JobFailure): void
  /** The queue of jobs itself failed, as when its connection was lost; it goes on by itself. */
  queueFailed(error: Error): void
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
  on(listeners: Partial<EngineEvents>): () => void {
    const { entry, refused, delivery, codeSent, jobFailed, queueFailed } = listeners
    const emitter = this.#emitter
    const undo: (() => unknown)[] = []
    const add = (on: () => unknown, off: () => unknown): void => {
      on()
      undo.push(off)
    }
    if (entry)
      add(
        () => emitter.on('entry', entry),
        () => emitter.off('entry', entry),
      )
    if (refused)
      add(
        () => emitter.on('refused', refused),
        () => emitter.off('refused', refused),
      )
    if (delivery) {
      add(
        () => emitter.on('delivery', delivery),
        () => emitter.off('delivery', delivery),
      )
    }
    if (codeSent) {
      add(
        () => emitter.on('codeSent', codeSent),
        () => emitter.off('codeSent', codeSent),
      )
    }
    if (jobFailed) {
      add(
        () => emitter.on('jobFailed', jobFailed),
        () => emitter.off('jobFailed', jobFailed),
      )
    }
    if (queueFailed) {
      add(
        () => emitter.on('queueFailed', queueFailed),
        () => emitter.off('queueFailed', queueFailed),
      )
    }
    return () => {
      for (const takeAway of undo) takeAway()
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

  /** Tells of an attempt to deliver. */
  delivery(delivery: Delivery): void {
    for (const tell of this.#emitter.listeners('delivery')) safely(() => tell(delivery))
  }

  /** Tells of a one-time code. */
  codeSent(sent: CodeSent): void {
    for (const tell of this.#emitter.listeners('codeSent')) safely(() => tell(sent))
  }

  /** Tells of a failed job. */
  jobFailed(failure: JobFailure): void {
    for (const tell of this.#emitter.listeners('jobFailed')) safely(() => tell(failure))
  }

  /** Tells of a failure of the queue. */
  queueFailed(error: Error): void {
    for (const tell of this.#emitter.listeners('queueFailed')) safely(() => tell(error))
  }
}
