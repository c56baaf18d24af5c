import { z } from 'zod'
import { MotcuaError, type Fault } from '../errors.js'
import { isCaseId } from './ids.js'
import { isPlainDate, readInstant } from './time.js'

// Control, private and surrogate code points, invisible ones and those that turn the direction of writing have no
// place in names, notes or grounds.
const unprintable = /[\p{C}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]/u

// A name has none of what is left out or blank in print either; in prose it makes the look of an emoji.
const unseen = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u

// Nearly all that people here write; it spares the long test above.
const usual = /^[ -~\u00C0-\u024F\u1E00-\u1EFF]*$/

const words = (max: number, { never, blanks }: { never: RegExp; blanks: RegExp | null }) =>
  z.string().transform((value, context) => {
    const clean = value.length > max * 2 ? value : value.normalize('NFC').trim()
    const seen = blanks === null ? value : value.replace(blanks, ' ')
    const problem =
      clean.length > max
        ? `is longer than ${String(max)} characters`
        : clean === ''
          ? 'is empty'
          : usual.test(seen) || !never.test(seen)
            ? null
            : 'has control or invisible characters'
    if (problem === null) return clean
    context.addIssue({ code: 'custom', message: problem })
    return z.NEVER
  })

/** One line of words: trimmed, Unicode NFC, no control or invisible characters. */
export const line = (max = 200) => words(max, { never: unseen, blanks: null })

/** Several lines of words; line breaks and tabs are allowed. */
export const prose = (max = 4000) => words(max, { never: unprintable, blanks: /[\n\t]/g })

/** A key in a catalogue: kebab-case words, parts joined by `/` or `.`. */
export const slug = () =>
  z.string().regex(/^[a-z0-9]+(?:[-./][a-z0-9]+)*$/, 'is not a kebab-case key')

/** A civil day, `YYYY-MM-DD`. */
export const day = () => z.string().refine(isPlainDate, 'is not a day written YYYY-MM-DD')

/** A moment, ISO 8601 with its zone; kept in UTC with milliseconds. */
export const moment = () =>
  z.string().transform((value, context) => {
    const read = readInstant(value)
    if (read !== null) return read
    context.addIssue({ code: 'custom', message: 'is not a moment in ISO 8601 with its zone' })
    return z.NEVER
  })

/** The id of another case. */
export const otherCase = () => z.string().refine(isCaseId, 'is not a case id')

/** The same, or null when there is none; null when left out. */
export const orNull = <T extends z.ZodType>(schema: T) => schema.nullable().default(null)

/** A small whole number, at least `min`. */
export const whole = (min = 0, max = 100_000) => z.number().int().min(min).max(max)

const pathTo = (path: string, part: PropertyKey): string => {
  if (typeof part === 'number') return `${path}[${String(part)}]`
  return path === '' ? String(part) : `${path}.${String(part)}`
}

const faultOf = (issue: z.core.$ZodIssue): Fault => ({
  path: issue.path.reduce<string>(pathTo, ''),
  problem: issue.message,
})

/** What was read of untrusted data: the data, or every fault with its path, `''` for the whole. */
export type Read<T> =
  | { readonly data: T; readonly faults: null }
  | { readonly data: null; readonly faults: readonly Fault[] }

/** Reads untrusted data by a schema. */
export function readInput<T>(schema: z.ZodType<T>, value: unknown): Read<T> {
  const result = schema.safeParse(value)
  return result.success
    ? { data: result.data, faults: null }
    : { data: null, faults: result.error.issues.map(faultOf) }
}

const below = (root: string, path: string): string =>
  path === '' || path.startsWith('[') ? `${root}${path}` : `${root}.${path}`

/**
 * Checks untrusted data against a schema.
 * @throws `invalid-input` with every fault; `field` is the first one's path under `root`
 */
export function parseInput<T>(schema: z.ZodType<T>, value: unknown, root: string): T {
  const read = readInput(schema, value)
  if (read.faults === null) return read.data
  const faults = read.faults.map((fault) => ({ ...fault, path: below(root, fault.path) }))
  throw new MotcuaError('invalid-input', { field: faults[0]?.path ?? root, faults })
}

/** The parts an object from a caller without types lacks; all of it when it is no object. */
export function missingParts(
  value: unknown,
  parts: readonly string[],
  field: string,
): readonly Fault[] {
  const given: object | null = typeof value === 'object' ? value : null
  if (given === null) return [{ path: field, problem: 'is missing' }]
  return parts
    .filter((part) => Reflect.get(given, part) === undefined)
    .map((part) => ({ path: `${field}.${part}`, problem: 'is missing' }))
}

/**
 * Checks that a caller without types handed in an object with these parts, before anything is done with it.
 * @throws `invalid-input` naming every part that is missing
 */
export function demand(value: unknown, parts: readonly string[], field: string): void {
  const faults = missingParts(value, parts, field)
  if (faults.length > 0) {
    throw new MotcuaError('invalid-input', { field: faults[0]?.path ?? field, faults })
  }
}
