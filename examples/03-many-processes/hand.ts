import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Reply, Request, Said } from './requests.js'

type Settle = (reply: Reply | null) => void

/** Told what a process does by itself. */
export interface Overseer {
  /** A message was handed to the far end, which in this rehearsal is the overseer. */
  received(message: string): void
  /** The process is gone. */
  gone(hand: Hand): void
}

/** One process of a crew. */
export class Hand {
  readonly #process: ChildProcess
  readonly #waiting = new Map<number, Settle>()
  readonly #ready: Promise<unknown>

  constructor(connection: string, overseer: Overseer) {
    this.#process = fork(join(import.meta.dirname, 'worker.ts'), [connection], {
      execArgv: ['--import', 'tsx', '-C', '@motcua/source'],
    })
    this.#ready = Promise.race([once(this.#process, 'message'), once(this.#process, 'exit')])
    this.#process.on('message', (said: Said) => {
      if ('message' in said) overseer.received(said.message)
      else this.#settle(said)
    })
    this.#process.once('exit', () => {
      for (const settle of this.#waiting.values()) settle(null)
      this.#waiting.clear()
      overseer.gone(this)
    })
  }

  /** What became of a request; null when the process died before it said so. */
  async give(request: Request): Promise<Reply | null> {
    await this.#ready
    return new Promise((resolve) => {
      if (!this.#process.connected) {
        resolve(null)
        return
      }
      this.#waiting.set(request.number, resolve)
      this.#process.send(request, (error) => {
        if (error !== null) resolve(null)
      })
    })
  }

  kill(): void {
    this.#process.kill('SIGKILL')
  }

  /** Stands still for so many milliseconds, as a machine does that is out of breath. */
  freeze(milliseconds: number): void {
    this.#process.kill('SIGSTOP')
    setTimeout(() => this.#process.kill('SIGCONT'), milliseconds)
  }

  async end(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return
    const ended = once(this.#process, 'exit')
    this.#process.disconnect()
    await ended
  }

  #settle(reply: Reply): void {
    this.#waiting.get(reply.number)?.(reply)
    this.#waiting.delete(reply.number)
  }
}
