import { zoneOf } from '../../../calendar/zone.js'
import type { WorkingCalendar } from '../../../calendar/working-calendar.js'
import {
  dateOfDayNumber,
  epochOfInstant,
  type Instant,
  type PlainDate,
} from '../../../model/time.js'

const portalZone = zoneOf('Asia/Ho_Chi_Minh')

const two = (value: number): string => String(value).padStart(2, '0')

/** A moment as the portal writes it: `yyyyMMddHHmmss` in the zone of Hồ Chí Minh City; empty for none. */
export function portalStamp(at: Instant | null): string {
  if (at === null || portalZone === null) return ''
  const { day, minutes } = portalZone.localOf(epochOfInstant(at))
  const date = dateOfDayNumber(day).replaceAll('-', '')
  return `${date}${two(Math.floor(minutes / 60))}${two(minutes % 60)}${at.slice(17, 19)}`
}

/**
 * A promised day as the portal writes it: the hour the office closes (grade C: the portal asks for a time and the law
 * promises a day, which is kept until its end); empty for none.
 */
export const promiseStamp = (on: PlainDate | null, calendar: WorkingCalendar): string =>
  on === null ? '' : portalStamp(calendar.instantAt(on, calendar.hours.at(-1)?.to ?? 1440))
