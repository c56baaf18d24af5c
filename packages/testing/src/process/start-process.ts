import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A running process, and what it said so far. */
export interface RunningProcess {
  readonly process: ChildProcess
  /** Resolves when it says a line that begins so; rejects when it ends first. */
  says(start: string): Promise<string>
  /** Resolves when it has ended well or was killed, with every line it said. */
  ended(): Promise<readonly string[]>
  /** Ends it and what it was wrapped in, if they still run. */
  kill(): void
}

/** How to run a process. */
export interface ProcessOptions {
  /** Words before `node`, as in `['strace', '-f']`. */
  readonly wrap?: readonly string[]
  /** Folder to run in; that of the parent when left out. */
  readonly cwd?: string
  /** User to run as, when root. */
  readonly uid?: number
}

function killGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL')
}

/** Starts Node on a script in TypeScript, in a process group of its own, so that it can be killed whole at any moment. */
export function startProcess(
  script: URL,
  args: readonly string[],
  options: ProcessOptions = {},
): RunningProcess {
  const { wrap = [], uid, cwd } = options
  const source = ['--import', 'tsx', '-C', '@motcua/source', fileURLToPath(script)]
  const [command = '', ...rest] = [...wrap, process.execPath, ...source, ...args]
  const child = spawn(command, rest, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd === undefined ? {} : { cwd }),
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  let said = ''
  let complaint = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
  const closed = once(child, 'close')
  const whole = (): readonly string[] => said.split('\n').slice(0, -1)
  return {
    process: child,
    kill: () => killGroup(child),
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
