import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { startProcess, type ProcessOptions, type RunningProcess } from '@motcua/testing/process'

/** How to run an office process. */
export interface OfficeOptions extends Omit<ProcessOptions, 'cwd'> {
  /** The program, beside this file; `office.ts` when left out. */
  readonly script?: string
}

const root = fileURLToPath(new URL('../../../..', import.meta.url))

/** Starts an office process, which ends with the test; the arguments are those of its script. */
export function startOffice(
  args: readonly string[],
  { script = 'office.ts', ...options }: OfficeOptions = {},
): RunningProcess {
  const started = startProcess(new URL(script, import.meta.url), args, { ...options, cwd: root })
  onTestFinished(() => started.kill())
  return started
}
