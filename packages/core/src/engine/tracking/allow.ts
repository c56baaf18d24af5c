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

/** Who asks for which code. */
interface Call {
  readonly code: string
  readonly from: string
}

const take = async (
  { limiter, digest }: Pick<EngineParts, 'limiter' | 'digest'>,
  { name }: Limits,
  [what, value, limit]: readonly [what: string, value: string, limit: Limit],
): Promise<boolean> => limiter.take(`${name}:${what}:${digest(value)}`, limit)

/**
 * Counts an attempt, before anything is looked up and so alike for every code. An address over its limit is not counted
 * against the codes it names: it would keep others from their own. Of a code that too many have asked for the error is
 * returned and not thrown, for who can prove more than a guess may.
 * @throws `too-many-attempts` for the address
 */
export async function attempted(
  parts: Pick<EngineParts, 'limiter' | 'digest'>,
  limits: Limits,
  { code, from }: Call,
): Promise<MotcuaError | null> {
  if (!(await take(parts, limits, ['address', from, limits.address]))) {
    throw new MotcuaError('too-many-attempts', { field: 'query.from' })
  }
  const prefix = code.replace(/\d+$/, '')
  const left =
    (await take(parts, limits, ['prefix', prefix, limits.prefix])) &&
    (await take(parts, limits, ['code', code, limits.code]))
  return left ? null : new MotcuaError('too-many-attempts', { field: 'query.code' })
}

/** Counts an attempt, as {@link attempted}. @throws `too-many-attempts` */
export async function allow(
  parts: Pick<EngineParts, 'limiter' | 'digest'>,
  limits: Limits,
  call: Call,
): Promise<void> {
  const over = await attempted(parts, limits, call)
  if (over !== null) throw over
}
