import { spawn } from 'node:child_process'
import type { z } from 'zod'

/** A process to run, and what its last line of output looks like. */
export interface Job<T> {
  readonly shape: z.ZodType<T>
  readonly command: readonly string[]
  /** Variables of its environment, beside those of this process. */
  readonly env?: Readonly<Record<string, string>>
}

/** The arguments of a worker job. */
export const jobArgs = (
  name: string,
  options: Readonly<Record<string, string | number>>,
): readonly string[] => [
  name,
  ...Object.entries(options).flatMap(([key, value]) => [`--${key}`, String(value)]),
]

/** Runs a program and returns what it printed. @throws when it fails, with its complaint */
export function outputOf(
  [program = '', ...args]: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    })
    let out = ''
    let complaint = ''
    child.stdout.on('data', (data: Buffer) => (out += data.toString()))
    child.stderr.on('data', (data: Buffer) => (complaint += data.toString()))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(out)
      else reject(new Error(`${[program, ...args].join(' ')}\n${complaint.slice(-2000)}`))
    })
  })
}

/** Runs a process and reads its result. @throws when it fails or says something else */
export async function runJob<T>({ shape, command, env }: Job<T>): Promise<T> {
  const lines = (await outputOf(command, env)).trim().split('\n')
  const result: unknown = JSON.parse(lines.at(-1) ?? '')
  return shape.parse(result)
}
