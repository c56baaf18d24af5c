import { spawnSync } from 'node:child_process'

interface Where {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
}

/** Runs a program with its output shown, and ends this one with the same status if it fails. */
export function runShown([program = '', ...args]: readonly string[], where: Where): void {
  const { status } = spawnSync(program, args, { ...where, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
