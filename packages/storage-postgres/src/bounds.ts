import { MotcuaError } from '@motcua/core'

/** An input that is refused. */
export const invalid = (field: string, got: unknown): MotcuaError =>
  new MotcuaError('invalid-input', { field, got: String(got) })

/**
 * Checks how many rows are asked for.
 * @throws `invalid-input` outside 1 to 1000
 */
export function checkLimit(limit: number): void {
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw invalid('limit', limit)
}
