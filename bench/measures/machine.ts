import { z } from 'zod'
import type { Measure } from '../harness/bench.js'
import { goalRow, type NumberGoal } from '../harness/goal.js'
import { alternate, ratioOf } from '../harness/rounds.js'
import { jobArgs, runJob } from '../harness/run-worker.js'
import { timedContender, timedFigures, type TimedRun } from './timed.js'

const subjects = [
  'motcua-step',
  'xstate-transition',
  'xstate-actor',
  'motcua-stored',
  'xstate-stored',
]

const more = { better: 'more', unit: ' ×' } as const

const goals: readonly (NumberGoal & { candidate: string; reference: string })[] = [
  {
    row: '13',
    goal: "a step vs XState's `transition()`",
    floor: 10,
    aim: 50,
    ...more,
    candidate: 'motcua-step',
    reference: 'xstate-transition',
  },
  {
    row: '13',
    goal: 'a step vs a live actor',
    floor: 3,
    aim: 12,
    ...more,
    candidate: 'motcua-step',
    reference: 'xstate-actor',
  },
  {
    row: '14',
    goal: 'restore + step + serialise vs `createActor({ snapshot })`',
    floor: 5,
    aim: 12,
    ...more,
    candidate: 'motcua-stored',
    reference: 'xstate-stored',
  },
]

/** The compiled machine against XState on the same machine: rows 13 and 14. */
export const machine: Measure = {
  name: 'machine',
  run: async (bench) => {
    const { peers, workers } = bench
    const runs = await alternate(
      bench.rounds,
      subjects.map((subject) => timedContender(bench, { job: 'machine', subject })),
    )
    const { steps } = await runJob({
      shape: z.object({ steps: z.number() }),
      command: [process.execPath, workers.main, ...jobArgs('machine-check', { peers })],
    })
    const read = (run: TimedRun): number => run.perSecond
    return {
      goals: goals.map((goal) => goalRow(goal, ratioOf(runs, goal, read))),
      figures: [timedFigures(runs, 'Steps/s')],
      notes: [
        `Over ${steps.toLocaleString('en')} random steps, refused ones included, the compiled machine and XState agreed ` +
          "on state and data. The machine is the peers', its context factory tolerates a missing input, which favours XState.",
      ],
    }
  },
}
