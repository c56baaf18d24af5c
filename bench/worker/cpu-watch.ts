import { readdirSync, readFileSync } from 'node:fs'

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

/** Fields of a process's line after its name: parent, then at 11 to 14 the ticks of it and of the children it buried. */
function statOf(pid: string): readonly string[] {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

const ticksIn = (stat: readonly string[], places: readonly number[]): number =>
  places.reduce((sum, place) => sum + Number(stat[place] ?? 0), 0)

/** Processor time of a process and all its children, the dead ones included, in ticks; 0 without a process. */
function familyTicks(pid: number): number {
  if (pid === 0) return 0
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(statOf)
    .filter((stat) => stat[1] === String(pid))
  return children.reduce(
    (sum, stat) => sum + ticksIn(stat, [11, 12]),
    ticksIn(statOf(String(pid)), [11, 12, 13, 14]),
  )
}

/** What was used since the watch began. */
export interface CpuUse {
  /** Share of the machine that other processes took. */
  readonly foreign: number
  /** Processor time of this process, all its threads together, in microseconds. */
  readonly own: number
  /** The same of the server that is watched with it. */
  readonly server: number
}

/** A stopwatch of processor time. */
export interface CpuWatch {
  used(): CpuUse
}

/** Watches processor time from now on, that of the server with this process id included. */
export function cpuWatch(serverPid = 0): CpuWatch {
  const machine = machineTicks()
  const serverBefore = familyTicks(serverPid)
  const before = process.cpuUsage()
  return {
    used: () => {
      const { user, system } = process.cpuUsage(before)
      const now = machineTicks()
      const own = user + system
      const serverTicks = familyTicks(serverPid) - serverBefore
      const server = (serverTicks / ticksPerSecond) * 1e6
      if (machine === undefined || now === undefined) return { foreign: Number.NaN, own, server }
      const total = now.total - machine.total
      const others = now.busy - machine.busy - (own / 1e6) * ticksPerSecond - serverTicks
      return { foreign: total === 0 ? 0 : Math.max(0, others / total), own, server }
    },
  }
}
