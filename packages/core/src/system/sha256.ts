import { hash } from 'node:crypto'

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export const sha256 = (value: string): string => hash('sha256', value, 'hex')
