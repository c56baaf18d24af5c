const longestMs = 24 * 60 * 60 * 1000
const seconds = /^\d+$/
const weekday = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? /

const dateOf = (value: string): number =>
  // The oldest of the three forms of a date names no zone and means GMT.
  weekday.test(value) ? Date.parse(value.endsWith(' GMT') ? value : `${value} GMT`) : Number.NaN

/**
 * Milliseconds to wait that a `Retry-After` header asks for, in seconds or as a date: 0 to 24 hours. `undefined` when there is
 * none, or none that can be read.
 * @param now milliseconds since 1970
 */
export function retryAfter(header: string | undefined, now: () => number): number | undefined {
  const value = (header ?? '').trim()
  const wait = seconds.test(value) ? Number(value) * 1000 : dateOf(value) - now()
  return Number.isNaN(wait) ? undefined : Math.max(0, Math.min(wait, longestMs))
}
