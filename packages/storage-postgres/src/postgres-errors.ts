import { MotcuaError, type ErrorCode } from '@motcua/core'
import { DatabaseError } from 'pg'

/** What the server calls the failure; undefined when it did not say. */
export const stateOf = (error: unknown): string | undefined =>
  error instanceof DatabaseError ? error.code : undefined

const wordsOf = (error: unknown): string => {
  if (error instanceof AggregateError) return error.errors.map(wordsOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}

const coded = (code: ErrorCode, cause: unknown): MotcuaError =>
  new MotcuaError(code, { got: [stateOf(cause), wordsOf(cause)].join(' ').trim(), cause })

const openCodes: Readonly<Record<string, ErrorCode>> = {
  '3D000': 'store-missing',
  '3F000': 'store-missing',
  '42P01': 'store-missing',
  '42501': 'store-read-only',
  '25006': 'store-read-only',
}

/** The coded form of what failed while a store was opened; an error that has a code already is returned as it is. */
export function openFailure(error: unknown): unknown {
  if (error instanceof MotcuaError) return error
  return coded(openCodes[stateOf(error) ?? ''] ?? 'store-failed', error)
}

/** The coded form of what failed while a store was used; an error that has a code already is returned as it is. */
export function storeFailure(error: unknown): MotcuaError {
  if (error instanceof MotcuaError) return error
  return coded(/^XX00[12]/.test(stateOf(error) ?? '') ? 'store-corrupt' : 'store-failed', error)
}

/** True when the transaction was rolled back because of another one, and may simply be tried again. */
export const isCollision = (error: unknown): boolean =>
  ['40001', '40P01', '23505'].includes(stateOf(error) ?? '')

/** True when the server refused the values of a statement, and is well. */
export const isOwnFault = (error: unknown): boolean =>
  /^(?:22|23|42501|44|54)/.test(stateOf(error) ?? '')

/** The coded form of values that the server refused. */
export const valueFault = (error: unknown): MotcuaError =>
  new MotcuaError('invalid-input', { field: 'write', got: wordsOf(error), cause: error })

/** True when the session can be used on after this error. */
export const isSound = (error: unknown): boolean =>
  error instanceof DatabaseError &&
  error.severity === 'ERROR' &&
  !/^(?:57P|08|XX)/.test(error.code ?? '')
