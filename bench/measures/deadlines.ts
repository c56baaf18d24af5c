import { join } from 'node:path'
import { z } from 'zod'
import type { Measure } from '../harness/bench.js'
import { jobArgs, runJob } from '../harness/run-worker.js'

const shape = z.array(
  z.object({
    days: z.number(),
    due: z.string(),
    noted: z.array(z.string()),
    firedEarly: z.number(),
  }),
)

/** Deadlines further away than a timer of the platform reaches (24.8 days): row 21, a check. */
export const deadlines: Measure = {
  name: 'deadlines',
  run: async ({ data, workers }) => {
    const dir = join(data, 'deadlines')
    const found = await runJob({
      shape,
      command: [process.execPath, workers.main, ...jobArgs('deadlines', { dir })],
    })
    return {
      goals: found.map(({ days, due, noted, firedEarly }) => ({
        row: '21',
        goal: `a deadline ${days} days away fires on the right day`,
        floor: 'once, as the day after it begins',
        aim: '',
        measured: `due ${due}; noted ${noted.join(', ')}; ${firedEarly} early`,
        verdict: noted.length === 1 && firedEarly === 0 ? 'met' : '**missed**',
      })),
      figures: [],
      notes: [
        'The store was closed and opened again every day of the wait, and looked into in the last millisecond of the ' +
          'due day, the first of the next, and a day later.',
      ],
    }
  },
}
