import { readFile } from 'node:fs/promises'
import { isMotcuaError, text, workingCalendar } from '@motcua/core'
import type { CalendarOptions, WorkingCalendar } from '@motcua/core'
import { fileAsked } from './file.js'
import { Misuse } from './misuse.js'

const isOptions = (value: unknown): value is CalendarOptions =>
  typeof value === 'object' && value !== null

const cure = text(
  'Tệp là JSON gồm edition, zone, knownFrom, knownThrough, week, hours, cutOff, decisions; xem README của @motcua/cli.',
  'The file is JSON with edition, zone, knownFrom, knownThrough, week, hours, cutOff, decisions; see the README of @motcua/cli.',
)

/**
 * Builds a working calendar from a JSON file of `CalendarOptions`.
 * @throws `invalid-calendar` listing every fault; `invalid-input` when there is no such file; what the system says of a file that cannot be read
 */
export async function calendarOf(file: string): Promise<WorkingCalendar> {
  const content = await readFile(fileAsked(file, '--calendar'), 'utf8')
  try {
    const read: unknown = JSON.parse(content)
    if (isOptions(read)) return workingCalendar(read)
    throw new TypeError('not an object')
  } catch (cause) {
    // The faults the library lists say more than ours; anything else is a file of another shape.
    const got = isMotcuaError(cause) ? file : `${file}: ${String(cause)}`
    throw new Misuse('invalid-calendar', { field: '--calendar', got, cure, cause })
  }
}
