import { MotcuaError } from '../errors.js'
import type { Actor } from '../model/actor.js'
import type { Situation } from '../lifecycle/situation.js'
import { boundToUnit } from './authorise.js'
import type { Asked } from './deciding.js'
import type { EngineParts } from './engine-parts.js'
import { situationOf } from './standing.js'

/** Asks the host's directory. @throws `directory-failed` when it does not answer */
export async function askDirectory<T>(question: () => Promise<T>): Promise<T> {
  try {
    return await question()
  } catch (cause) {
    const got = cause instanceof Error ? cause.message : String(cause)
    throw new MotcuaError('directory-failed', { field: 'options.directory', got, cause })
  }
}

/**
 * The roles in which this person may act in the name of the one they name. Null, without a promise, where nobody is
 * named, or where the directory does not know of delegations.
 */
export function delegatedRoles(
  { directory }: Pick<EngineParts, 'directory'>,
  { by, local }: Situation,
): Promise<readonly string[]> | null {
  const { person, unit, onBehalfOf, capacity = null } = by
  if (onBehalfOf === undefined || directory?.mayActFor === undefined) return null
  const ask = directory.mayActFor.bind(directory)
  const principal = onBehalfOf.id
  const answers = by.roles.filter(boundToUnit).map(async (role) => {
    const query = { person, principal, unit, role, capacity, on: local.date }
    return (await askDirectory(() => ask(query))) ? [role] : []
  })
  return Promise.all(answers).then((roles) => roles.flat())
}

/** Somebody who asks now what they may do. @throws `invalid-input`, `unknown-role`, `unknown-unit`, `directory-failed` */
export async function askedBy(parts: EngineParts, by: Actor): Promise<Asked> {
  const situation = situationOf(parts, by)
  const delegated = await delegatedRoles(parts, situation)
  return { situation, regime: parts.regime, delegated }
}
