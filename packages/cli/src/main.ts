#!/usr/bin/env node
import { run } from './run.js'
import { exitCodes } from './speaking/failure.js'

// Whoever reads may stop early, as `head` does; a disk may be full.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCodes.right)
    if (stream === process.stdout) process.stderr.write(`motcua: ${error.message} [system]\n`)
    process.exit(exitCodes.outside)
  })
}

// Ending by way of `exit` lets what was copied to look at be removed.
process.once('SIGINT', () => process.exit(130))
process.once('SIGTERM', () => process.exit(143))

try {
  process.exitCode = await run(process.argv.slice(2), {
    out: process.stdout,
    err: process.stderr,
    env: process.env,
  })
} catch (error) {
  process.exitCode = exitCodes.internal
  process.stderr.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
}
