import { strFromU8, unzipSync } from 'fflate'

/** The parts of a Word file as text, by their path. */
export const partsOf = (file: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  )

/** One part of a Word file as text. */
export const partOf = (file: Uint8Array, name: string): string => partsOf(file)[name] ?? ''
