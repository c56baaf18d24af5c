import { cite } from '../model/citation.js'
import { plainDate } from '../model/time.js'
import type { Rung } from '../notification/ladder.js'

const always = { from: plainDate('2017-06-01'), through: null } as const

const assumed = (what: string) =>
  cite(
    'letter-2017',
    'L6',
    'C',
    `Assumed: ${what} The letter asks to track dossiers and names no reminder.`,
  )

/** When somebody must know of a due day, before and after it. Hosts may put their own in its place. */
export const reminderLadder: readonly Rung[] = Object.freeze([
  {
    ...{ id: 'due-soon', clock: 'settlement', ...always },
    moment: { on: 'working-days-before', count: 2 },
    basis: assumed('two working days before the due day are early enough to act.'),
  },
  {
    ...{ id: 'apology', clock: 'settlement', ...always },
    moment: { on: 'last-day-to-apologise' },
    basis: cite(
      'nd-61-2018',
      'Art 19.9',
      'C',
      'Assumed: that the day before the due day, when off, means the last working day before it; and that it held before the decree.',
    ),
  },
  {
    ...{ id: 'due', clock: 'settlement', ...always },
    moment: { on: 'due-day' },
    basis: assumed('the morning of the due day is worth a word.'),
  },
  {
    ...{ id: 'superior', clock: 'settlement', ...always },
    moment: { on: 'working-days-after', count: 3 },
    basis: assumed('three working days after the due day the office above is told.'),
  },
  {
    ...{ id: 'due-soon', clock: 'consultation', ...always },
    moment: { on: 'working-days-before', count: 1 },
    basis: assumed('one working day before an answer is due the officer asks again.'),
  },
])
