import { readFileSync } from 'node:fs'

interface Ticks {
  readonly busy: number
  readonly total: number
}

const ticksPerSecond = 100

/** Processor time of the whole machine since it started; nothing where the system does not tell. */
function machineTicks(): Ticks | undefined {
  try {
    const line = readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? ''
    const [user = 0, nice = 0, system = 0, idle = 0, wait = 0, irq = 0, soft = 0, stolen = 0] = line
      .trim()
      .split(/\s+/)
      .slice(1)
      .map(Number)
    const busy = user + nice + system + irq + soft + stolen
    return { busy, total: busy + idle + wait }
  } catch {
    return undefined
  }
}

/** What was used since the watch began. */
export interface CpuUse {
  /** Share of the machine that other processes took. */
  readonly foreign: number
  /** Processor time of this process, all its threads together, in microseconds. */
  readonly own: number
}

/** A stopwatch of processor time. */
export interface CpuWatch {
  used(): CpuUse
}

/** Watches processor time from now on. */
export function cpuWatch(): CpuWatch {
  const machine = machineTicks()
  const before = process.cpuUsage()
  return {
    used: () => {
      const now = machineTicks()
      const { user, system } = process.cpuUsage(before)
      const own = user + system
      if (machine === undefined || now === undefined) return { foreign: Number.NaN, own }
      const total = now.total - machine.total
      const others = now.busy - machine.busy - (own / 1e6) * ticksPerSecond
      return { foreign: total === 0 ? 0 : Math.max(0, others / total), own }
    },
  }
}
