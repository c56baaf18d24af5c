import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

/** A running office process, and what it said so far. */
export interface Office {
  readonly process: ChildProcess
  /** Resolves when it says a line that begins so; rejects when it ends first. */
  says(start: string): Promise<string>
  /** Resolves when it has ended well or was killed, with every line it said. */
  ended(): Promise<readonly string[]>
}

/** How to run an office process. */
export interface OfficeOptions {
  /** Words before `node`, as in `['strace', '-f']`. */
  readonly wrap?: readonly string[]
  /** The program, beside this file; `office.ts` when left out. */
  readonly script?: string
  /** User to run as, when root. */
  readonly uid?: number
}

const root = fileURLToPath(new URL('../../../..', import.meta.url))

/** Ends the process and what it was wrapped in, if they still run. */
function killGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL')
}

/** Starts an office process; the arguments are those of its script. */
export function startOffice(args: readonly string[], options: OfficeOptions = {}): Office {
  const { wrap = [], uid } = options
  const script = fileURLToPath(new URL(options.script ?? 'office.ts', import.meta.url))
  const node = [process.execPath, '--import', 'tsx', '-C', '@motcua/source', script, ...args]
  const [command = '', ...rest] = [...wrap, ...node]
  const child = spawn(command, rest, {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  let said = ''
  let complaint = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
  const closed = once(child, 'close')
  onTestFinished(() => killGroup(child))
  const whole = (): readonly string[] => said.split('\n').slice(0, -1)
  return {
    process: child,
    says: (start) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const line = whole().find((text) => text.startsWith(start))
          if (line !== undefined) resolve(line)
        }
        child.stdout.on('data', look)
        look()
        closed.then(
          () => reject(new Error(`ended without "${start}": ${said.slice(0, 200)} ${complaint}`)),
          reject,
        )
      }),
    ended: async () => {
      await closed
      if (child.exitCode) throw new Error(`ended with ${child.exitCode}: ${complaint}`)
      return whole()
    },
  }
}
