import { readFileSync } from 'node:fs'

const pauseMs = 300
const most = 0.08
const patienceMs = 120_000

interface Ticks {
  readonly idle: number
  readonly total: number
}

function ticks(): Ticks | undefined {
  try {
    const line = readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? ''
    const all = line.trim().split(/\s+/).slice(1, 9).map(Number)
    const idle = (all[3] ?? 0) + (all[4] ?? 0)
    return { idle, total: all.reduce((sum, each) => sum + each, 0) }
  } catch {
    return undefined
  }
}

/** Waits until others leave the machine alone, two minutes at the most. */
export async function untilQuiet(): Promise<void> {
  const until = performance.now() + patienceMs
  while (performance.now() < until) {
    const before = ticks()
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    const after = ticks()
    if (before === undefined || after === undefined) return
    const busy = 1 - (after.idle - before.idle) / Math.max(1, after.total - before.total)
    if (busy <= most) return
  }
}
