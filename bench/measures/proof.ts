import { z } from 'zod'
import type { Bench, Measure } from '../harness/bench.js'
import { goalRow, short, shares, type NumberGoal } from '../harness/goal.js'
import { alternate, runsOf, spreadOf, type Contender } from '../harness/rounds.js'
import { jobArgs, runJob } from '../harness/run-worker.js'

const shape = z.object({ firstMs: z.number(), perSecond: z.number(), foreign: z.number() })

const subjects = ['40-states', 'thads']

const contender = (
  { workers, seconds }: Bench,
  subject: string,
): Contender<z.infer<typeof shape>> => ({
  name: subject,
  run: () =>
    runJob({
      shape,
      command: [process.execPath, workers.main, ...jobArgs('proof', { subject, seconds })],
    }),
})

const goal: NumberGoal = {
  ...{ row: '28', goal: 'proof of a procedure of 40 states', floor: 50, aim: 25 },
  ...{ better: 'less', unit: ' ms' },
}

/** How long the proof of a procedure of 40 states takes, and that of the whole catalogue. */
export const proof: Measure = {
  name: 'proof',
  run: async (bench) => {
    const runs = await alternate(
      bench.rounds,
      subjects.map((subject) => contender(bench, subject)),
    )
    const msOf = (subject: string) =>
      spreadOf(runsOf(runs, subject).map(({ perSecond }) => 1000 / perSecond))
    return {
      goals: [goalRow(goal, msOf('40-states'))],
      figures: [
        {
          head: ['Proof of', 'ms', 'first of a process, ms', 'CPU of others'],
          rows: subjects.map((subject) => {
            const own = runsOf(runs, subject)
            const first = spreadOf(own.map(({ firstMs }) => firstMs))
            const others = shares(own.map(({ foreign }) => foreign))
            return [subject, short(msOf(subject).median), short(first.median), others]
          }),
        },
      ],
      notes: [
        '`40-states` is one version of a procedure of the catalogue with 26 steps, compiled and walked; `thads` is the ' +
          'whole catalogue with every version of every kind of case it brings.',
      ],
    }
  },
}
