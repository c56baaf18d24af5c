import { z } from 'zod'
import { demand, line, parseInput, slug } from './input.js'
import { fold } from './text.js'

/** A person by stable id and by the name shown to people. */
export interface Person {
  readonly id: string
  readonly name: string
}

/** The person in whose name somebody acts. */
export interface Principal extends Person {
  /** Title of that person as printed, such as `Chi cục trưởng`. */
  readonly title?: string
}

/** The ways to sign that a signature names. */
export const capacities = ['KT', 'TL', 'TUQ', 'Q'] as const

/**
 * In which capacity a person signs: `KT` a deputy for the head (ký thay), `TL` by order of the head (thừa lệnh), `TUQ`
 * by written and limited authority of the head (thừa ủy quyền), `Q` as acting head (quyền). Source: NĐ 30/2020 Art 13.
 */
export type Capacity = (typeof capacities)[number]

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
  readonly onBehalfOf?: Principal
  /** The person's own title as printed, such as `Phó Chi cục trưởng`. */
  readonly title?: string
  /** `KT`, `TL` and `TUQ` need `onBehalfOf` with its title; `Q` needs `title` and nobody behind it. */
  readonly capacity?: Capacity
}

/** What {@link actor} needs besides the name. */
export interface ActorOptions extends Pick<
  Actor,
  'unit' | 'roles' | 'onBehalfOf' | 'title' | 'capacity'
> {
  /** Defaults to the folded name under the unit; give one where two people share a name. */
  readonly person?: string
}

/** Schema of the id of a person. */
export const personId = z.string().regex(/^[\p{L}\p{N}._@:/-]{1,120}$/u, 'is not a person id')

const actorParts = z.strictObject({
  person: personId,
  name: line(),
  unit: slug(),
  roles: z.array(slug()).min(1).max(20),
  onBehalfOf: z.strictObject({ id: personId, name: line(), title: line().optional() }).optional(),
  title: line().optional(),
  capacity: z.enum(capacities).optional(),
})

type Given = z.output<typeof actorParts>

interface Lack {
  readonly path: string[]
  readonly message: string
}

const lackOf = ({ capacity, title, onBehalfOf }: Given): Lack | null => {
  if (capacity === undefined) return null
  if (capacity === 'Q') {
    if (onBehalfOf !== undefined) {
      return { path: ['onBehalfOf'], message: 'is not allowed: an acting head signs for nobody' }
    }
    return title === undefined
      ? { path: ['title'], message: 'is required from an acting head' }
      : null
  }
  if (onBehalfOf === undefined) {
    return { path: ['onBehalfOf'], message: `is required to sign as ${capacity}` }
  }
  return onBehalfOf.title === undefined
    ? { path: ['onBehalfOf', 'title'], message: `is required to sign as ${capacity}` }
    : null
}

const actorSchema = actorParts.superRefine((given, context) => {
  const lack = lackOf(given)
  if (lack !== null) context.addIssue({ code: 'custom', ...lack })
})

const checked = new WeakSet<Actor>()

const keyOf = (name: string): string => fold(name).replace(/[^\p{L}\p{N}]+/gu, '-')

const principal = ({ id, name, title }: NonNullable<Given['onBehalfOf']>): Principal =>
  title === undefined ? { id, name } : { id, name, title }

// What is not given leaves no key, so that the entries of before read and decide as they did.
const assembled = (given: Given): Actor => {
  const { person, name, unit, roles, onBehalfOf, title, capacity } = given
  return {
    ...{ person, name, unit, roles },
    ...(onBehalfOf === undefined ? {} : { onBehalfOf: principal(onBehalfOf) }),
    ...(title === undefined ? {} : { title }),
    ...(capacity === undefined ? {} : { capacity }),
  }
}

/**
 * Describes who acts.
 * @throws `invalid-input` naming the field
 */
export function actor(name: string, options: ActorOptions): Actor {
  demand(options, ['unit', 'roles'], 'options')
  const person = options.person ?? `${options.unit}/${keyOf(parseInput(line(), name, 'by.name'))}`
  const { unit, roles, onBehalfOf, title, capacity } = options
  return checkActor({
    ...{ person, name, unit, roles },
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    ...(title === undefined ? {} : { title }),
    ...(capacity === undefined ? {} : { capacity }),
  })
}

/**
 * The same actor, checked and frozen; one that was checked before is returned as it is.
 * @throws `invalid-input` naming the field
 */
export function checkActor(value: Actor): Actor {
  if (checked.has(value)) return value
  const by = assembled(parseInput(actorSchema, value, 'by'))
  Object.freeze(by.roles)
  Object.freeze(by)
  checked.add(by)
  return by
}

/** The engine itself, when a deadline passes with nobody acting. */
export const systemActor = (unit: string): Actor =>
  checkActor({ person: 'system', name: 'Motcua', unit, roles: ['system'] })

/** The person behind an actor. */
export const personOf = (by: Actor): Person => ({ id: by.person, name: by.name })
