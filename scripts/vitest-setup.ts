import { afterAll, afterEach, expect } from 'vitest'

const printed: string[] = []

/** Throws where the line is printed, and is remembered in case the code under test swallows the error. */
const refuse =
  (method: string) =>
  (...values: unknown[]): never => {
    const line = `console.${method}: ${values.map(String).join(' ')}`
    printed.push(line)
    throw new Error(`A test printed. Return a value or emit an event instead. ${line}`)
  }

for (const [method, value] of Object.entries(console))
  if (typeof value === 'function') Reflect.set(console, method, refuse(method))

for (const stream of [process.stdout, process.stderr]) {
  const write = stream.write.bind(stream)
  stream.write = (chunk: string | Uint8Array, ...rest: never[]) => {
    printed.push(String(chunk).trimEnd())
    return write(chunk, ...rest)
  }
}

const expectSilence = () => {
  expect(printed.splice(0), 'what was printed; tests print nothing').toEqual([])
}

afterEach(expectSilence)
afterAll(expectSilence)
