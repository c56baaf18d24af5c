import { instantOfEpoch, type Instant, type PlainDate } from '@motcua/core'

/** Milliseconds by which the clocks of a zone are ahead of UTC at a moment. */
function aheadOf(formatter: Intl.DateTimeFormat, ms: number): number {
  const parts = new Map(formatter.formatToParts(ms).map(({ type, value }) => [type, Number(value)]))
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0
  const day = Date.UTC(part('year'), part('month') - 1, part('day'))
  const wall = day + ((part('hour') * 60 + part('minute')) * 60 + part('second')) * 1000
  return wall - Math.floor(ms / 1000) * 1000
}

/**
 * The moment at which the clocks of a zone show so many minutes after midnight of a day. Of an hour that comes twice it is
 * the first; for one that is left out, the moment after the gap by as much.
 * @throws RangeError when the zone is not known
 */
export function localInstant(date: PlainDate, minutes: number, zone: string): Instant {
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  const wall = Date.parse(date) + minutes * 60_000
  const day = 86_400_000
  const candidates = [wall - day, wall + day].map((near) => wall - aheadOf(formatter, near))
  const fits = candidates.filter((ms) => ms + aheadOf(formatter, ms) === wall)
  return instantOfEpoch(fits.length > 0 ? Math.min(...fits) : Math.max(...candidates))
}
