import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GoalRow, Measure } from '../harness/bench.js'
import { goalRow, type NumberGoal } from '../harness/goal.js'
import { install } from '../harness/install.js'
import { alternate, ratioOf } from '../harness/rounds.js'
import { timedContender, timedFigures, type TimedRun } from './timed.js'

const library = 'luxon-business-days'
const packages = ['luxon-business-days@3.0.1', 'luxon@3.7.2']

interface DayGoal extends NumberGoal {
  readonly candidate: string
  readonly reference: string
}

const more = { better: 'more', unit: ' ×' } as const

const goals: readonly DayGoal[] = [
  {
    row: '22',
    goal: 'working days, dates in and out, vs luxon-business-days',
    floor: 500,
    aim: 1500,
    ...more,
    candidate: 'motcua-dates',
    reference: library,
  },
  {
    row: '23',
    goal: 'working days, day numbers, vs prefix sums',
    floor: 0.5,
    aim: 0.9,
    ...more,
    candidate: 'motcua-days',
    reference: 'prefix-sums',
  },
]

const own = ['prefix-sums', 'motcua-days', 'motcua-dates', 'motcua-due', 'motcua-due-trace']

const left = (goal: DayGoal, reason: string): GoalRow => ({
  row: goal.row,
  goal: goal.goal,
  floor: `${goal.floor} ×`,
  aim: `${goal.aim} ×`,
  measured: 'not measured',
  verdict: reason,
})

/** Thirty working days later, with sixteen years of holidays: rows 22 and 23. */
export const workingDays: Measure = {
  name: 'working-days',
  run: async (bench) => {
    const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'))
    try {
      const missing = await install(folder, packages)
      const subjects = missing === undefined ? [...own, library] : own
      const runs = await alternate(
        bench.rounds,
        subjects.map((subject) =>
          timedContender(bench, { job: 'working-days', subject, packages: folder }),
        ),
      )
      const read = (run: TimedRun): number => run.perSecond
      return {
        goals: goals.map((goal) =>
          missing !== undefined && goal.reference === library
            ? left(goal, missing)
            : goalRow(goal, ratioOf(runs, goal, read)),
        ),
        figures: [timedFigures(runs, 'Answers/s')],
        notes: [
          '`motcua-due` is the due day of a clock with a term of 30 working days, `motcua-due-trace` the same day ' +
            'explained day by day. Every way was first compared with counting day by day.',
        ],
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
