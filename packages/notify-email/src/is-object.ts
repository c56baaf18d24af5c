/** True for an object; a caller without types may hand in anything. */
export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null
