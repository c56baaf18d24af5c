import { outputOf } from './run-worker.js'

/** Installs packages in a folder of their own; the reason why not when they cannot be had. */
export async function install(
  folder: string,
  packages: readonly string[],
): Promise<string | undefined> {
  const quiet = ['--no-save', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', folder]
  try {
    await outputOf(['npm', 'install', ...quiet, ...packages])
    return undefined
  } catch (error) {
    const lines = String(error).split('\n')
    return (lines.find((line) => line.includes('npm error')) ?? lines[0] ?? '').slice(0, 160)
  }
}
