import { MotcuaError } from '../errors.js'

/** An object a host handed in; one in plain JavaScript may leave out what the types ask for. @throws `invalid-input` */
export const present = <T>(value: T, field: string): T => {
  if (typeof value === 'object' && value !== null) return value
  throw new MotcuaError('invalid-input', { field, got: String(value) })
}

/** Checks how many lines a host asks for. @throws `invalid-input` */
export const checkLimit = (limit: number): void => {
  if (Number.isInteger(limit) && limit >= 1 && limit <= 1000) return
  throw new MotcuaError('invalid-input', { field: 'options.limit', got: String(limit) })
}
