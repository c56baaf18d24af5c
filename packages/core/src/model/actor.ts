import { z } from 'zod'
import { demand, line, parseInput, slug } from './input.js'
import { fold } from './text.js'

/** A person by stable id and by the name shown to people. */
export interface Person {
  readonly id: string
  readonly name: string
}

/** Who acts: a person, in one unit, in some roles, perhaps on behalf of another person. */
export interface Actor {
  /** Stable id of the person; separation of duties compares this, never the role. */
  readonly person: string
  /** Name as printed, Unicode NFC. */
  readonly name: string
  /** Id of the unit the person acts for. */
  readonly unit: string
  readonly roles: readonly string[]
  /** The person whose authority is used, when acting by delegation. */
  readonly onBehalfOf?: Person
}

/** What {@link actor} needs besides the name. */
export interface ActorOptions {
  readonly unit: string
  readonly roles: readonly string[]
  /** Defaults to the folded name under the unit; give one where two people share a name. */
  readonly person?: string
  readonly onBehalfOf?: Person
}

/** Schema of the id of a person. */
export const personId = z.string().regex(/^[\p{L}\p{N}._@:/-]{1,120}$/u, 'is not a person id')

const actorSchema = z.strictObject({
  person: personId,
  name: line(),
  unit: slug(),
  roles: z.array(slug()).min(1).max(20),
  onBehalfOf: z.strictObject({ id: personId, name: line() }).optional(),
})

const checked = new WeakSet<Actor>()

const keyOf = (name: string): string => fold(name).replace(/[^\p{L}\p{N}]+/gu, '-')

/**
 * Describes who acts.
 * @throws `invalid-input` naming the field
 */
export function actor(name: string, options: ActorOptions): Actor {
  demand(options, ['unit', 'roles'], 'options')
  const person = options.person ?? `${options.unit}/${keyOf(parseInput(line(), name, 'by.name'))}`
  const { unit, roles, onBehalfOf } = options
  return checkActor(
    onBehalfOf === undefined
      ? { person, name, unit, roles }
      : { person, name, unit, roles, onBehalfOf },
  )
}

/**
 * The same actor, checked and frozen; one that was checked before is returned as it is.
 * @throws `invalid-input` naming the field
 */
export function checkActor(value: Actor): Actor {
  if (checked.has(value)) return value
  const { person, name, unit, roles, onBehalfOf } = parseInput(actorSchema, value, 'by')
  Object.freeze(roles)
  const by: Actor =
    onBehalfOf === undefined
      ? { person, name, unit, roles }
      : { person, name, unit, roles, onBehalfOf }
  Object.freeze(by)
  checked.add(by)
  return by
}

/** The engine itself, when a deadline passes with nobody acting. */
export const systemActor = (unit: string): Actor =>
  checkActor({ person: 'system', name: 'Motcua', unit, roles: ['system'] })

/** The person behind an actor. */
export const personOf = (by: Actor): Person => ({ id: by.person, name: by.name })
