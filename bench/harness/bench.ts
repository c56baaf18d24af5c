import type { Workers } from './build-worker.js'

/** What every measure works with. */
export interface Bench {
  /** Folder of the repository. */
  readonly root: string
  /** Folder of the measures' own files, on the disk that is measured. */
  readonly data: string
  readonly peers: string
  readonly workers: Workers
  readonly rounds: number
  /** Seconds of one measured run, and of the warm-up before it. */
  readonly seconds: number
  readonly warm: number
}

/** One line of the table of goals. */
export interface GoalRow {
  /** Number of the row in the list of goals. */
  readonly row: string
  readonly goal: string
  readonly floor: string
  readonly aim: string
  readonly measured: string
  readonly verdict: string
}

/** A table beside the goals: absolute figures of the same run. */
export interface FigureTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** What a measure found. */
export interface Findings {
  readonly goals: readonly GoalRow[]
  readonly figures: readonly FigureTable[]
  /** What a reader must know about this run. */
  readonly notes: readonly string[]
}

/** One measure: its name on the command line, and what it does. */
export interface Measure {
  readonly name: string
  run(bench: Bench): Promise<Findings>
}
