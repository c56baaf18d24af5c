import { cpuWatch } from './cpu-watch.js'

/** How often something could be done. */
export interface Timed {
  readonly perSecond: number
  /** Share of the machine that other processes took. */
  readonly foreign: number
}

/** Repeats a pass of `count` operations for the given time, after one fifth of it as warm-up. */
export function timed(seconds: number, count: number, pass: () => void): Timed {
  const spin = (ms: number): number => {
    const from = performance.now()
    let passes = 0
    do {
      pass()
      passes++
    } while (performance.now() - from < ms)
    return (passes * count * 1000) / (performance.now() - from)
  }
  spin(seconds * 200)
  const cpu = cpuWatch()
  const perSecond = spin(seconds * 1000)
  return { perSecond, foreign: cpu.used().foreign }
}
