import { MotcuaError } from '@motcua/core'

/**
 * Refuses the length of a page when it is not a whole number from 1 to 1000.
 * @throws `invalid-input`
 */
export function checkLimit(limit: number): void {
  if (Number.isInteger(limit) && limit >= 1 && limit <= 1000) return
  throw new MotcuaError('invalid-input', { field: 'limit', got: String(limit) })
}
