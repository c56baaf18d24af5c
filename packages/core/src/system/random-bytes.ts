import { randomBytes as bytes } from 'node:crypto'

/** Bytes fit for secrets. */
export const randomBytes = (count: number): Uint8Array => bytes(count)
