import { parseArgs } from 'node:util'

/** Options of a worker, as `--name value`. */
export interface WorkerOptions {
  text(name: string): string
  number(name: string): number
}

/** Reads the options after the name of the job. */
export function readOptions(args: readonly string[]): WorkerOptions {
  const { tokens } = parseArgs({ args: [...args], strict: false, tokens: true })
  const values = new Map(
    tokens.flatMap((token, place) => {
      const next = tokens[place + 1]
      return token.kind === 'option'
        ? [[token.name, token.value ?? (next?.kind === 'positional' ? next.value : '')] as const]
        : []
    }),
  )
  const text = (name: string): string => {
    const value = values.get(name)
    if (value === undefined) throw new Error(`the worker needs --${name}`)
    return value
  }
  return { text, number: (name) => Number(text(name)) }
}
