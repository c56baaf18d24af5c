import { writeSync } from 'node:fs'

const nap = new Int32Array(new SharedArrayBuffer(4))

/** Writes what fits into the pipe; waits while it is full. */
function push(bytes: Buffer): number {
  try {
    return writeSync(1, bytes)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error
    Atomics.wait(nap, 0, 0, 1)
    return 0
  }
}

/** Writes a line to the standard output before anything else happens. */
export const say = (...words: readonly (string | number)[]): void => {
  let rest = Buffer.from(`${words.join(' ')}\n`)
  while (rest.length > 0) rest = rest.subarray(push(rest))
}
