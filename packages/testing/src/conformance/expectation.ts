import { isMotcuaError, type ErrorCode } from '@motcua/core'

/** The adapter did not do what its contract says. */
export class ExpectationError extends Error {
  override readonly name = 'ExpectationError'
  /** What the contract asks for. */
  readonly expected: unknown
  /** What the adapter gave. */
  readonly came: unknown

  constructor(promise: string, expected: unknown, came: unknown) {
    super(
      `${promise}\n  expected: ${show(expected)}\n  came:     ${show(came)}${gap(expected, came)}`,
    )
    this.expected = expected
    this.came = came
  }
}

function show(value: unknown): string {
  if (value instanceof Error) return `${value.name}: ${value.message}`
  if (value === undefined) return 'undefined'
  const text = JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'bigint' ? `${item}n` : item,
  )
  return text.length > 400 ? `${text.slice(0, 400)}… (${text.length} characters)` : text
}

function gap(expected: unknown, came: unknown): string {
  if (typeof expected !== 'string' || typeof came !== 'string') return ''
  let at = 0
  while (at < expected.length && expected[at] === came[at]) at += 1
  const near = (text: string) => JSON.stringify(text.slice(at, at + 24))
  return `\n  differs at character ${at}: ${near(expected)} became ${near(came)}`
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (!isRecord(one) || !isRecord(other)) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && same(one[key], other[key]))
  )
}

/** Asks that what came equals what is expected, field by field. */
export function expectSame(promise: string, came: unknown, expected: unknown): void {
  if (!same(came, expected)) throw new ExpectationError(promise, expected, came)
}

/** Asks that the act fails with one code of the error family. */
export async function expectFailure(
  promise: string,
  act: Promise<unknown>,
  code: ErrorCode,
): Promise<void> {
  const came = await failureOf(act)
  if (!isMotcuaError(came, code)) throw new ExpectationError(promise, `error ${code}`, came)
}

/** Asks that the act fails with `invalid-input` and names the field. */
export async function expectFault(
  promise: string,
  act: Promise<unknown>,
  field: string,
): Promise<void> {
  const came = await failureOf(act)
  if (isMotcuaError(came, 'invalid-input') && came.field === field) return
  throw new ExpectationError(promise, `error invalid-input of the field ${field}`, came)
}

/** What the act rejects with, or `'no error'`. */
export const failureOf = (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => 'no error',
    (error: unknown) => error,
  )
