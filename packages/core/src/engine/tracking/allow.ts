import { MotcuaError } from '../../errors.js'
import type { Limit } from '../../ports/limiter.js'
import type { EngineParts } from '../engine-parts.js'

/** How often one address may ask, and how often one code and all codes of one day and unit may be asked for. */
interface Limits {
  readonly name: string
  readonly address: Limit
  readonly prefix: Limit
  readonly code: Limit
}

const minuteMs = 60_000
const dayMs = 1440 * minuteMs
const per = (most: number, minutes: number): Limit => ({ most, perMs: minutes * minuteMs })

/** Limits on proofs: secrets, one-time codes and ratings. */
export const proofLimits: Limits = {
  name: 'track',
  address: per(30, 15),
  prefix: per(300, 15),
  code: per(10, 15),
}

/** Limits on sending one-time codes. */
export const sendLimits: Limits = {
  name: 'send-code',
  address: per(10, 60),
  prefix: per(100, 60),
  code: { most: 5, perMs: dayMs },
}

/**
 * Counts an attempt, before anything is looked up and so alike for every code. An address over its limit is not counted
 * against the codes it names: it would keep others from their own.
 * @throws `too-many-attempts`
 */
export async function allow(
  { limiter, digest }: Pick<EngineParts, 'limiter' | 'digest'>,
  limits: Limits,
  { code, from }: { readonly code: string; readonly from: string },
): Promise<void> {
  const counted = [
    ['address', 'query.from', from],
    ['prefix', 'query.code', code.replace(/\d+$/, '')],
    ['code', 'query.code', code],
  ] as const
  for (const [what, field, value] of counted) {
    const key = `${limits.name}:${what}:${digest(value)}`
    if (!(await limiter.take(key, limits[what]))) {
      throw new MotcuaError('too-many-attempts', { field })
    }
  }
}
