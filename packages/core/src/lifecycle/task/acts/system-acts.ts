import type { TaskEventOf } from '../task-commands.js'
import type { TaskData } from '../task-data.js'
import type { Change } from './planning-acts.js'

/** The day before which it was to be done has passed: noted, once. */
export const lapse = (data: TaskData, event: TaskEventOf<'lapse'>): Change => ({
  lapses: [...data.lapses, event.data],
})

/** A moment before that day was reached at which somebody must know: noted, once. */
export const remind = (data: TaskData, event: TaskEventOf<'remind'>): Change => ({
  reminders: [...data.reminders, event.data],
})

/** The working calendar was corrected: days that plans name stay, the moments before them are found anew. */
export const reproject = (event: TaskEventOf<'reproject'>): Change => ({
  calendar: event.calendar.edition,
})
