import { spawnSync } from 'node:child_process'

/** Runs a program and gives what it printed; a failure is an error that shows all of it. */
export function run(command: readonly string[], cwd: string): string {
  const [program = '', ...args] = command
  const done = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (done.error !== undefined) throw done.error
  if (done.status !== 0)
    throw new Error(`${command.join(' ')} failed in ${cwd}:\n${done.stdout}${done.stderr}`)
  return done.stdout
}
