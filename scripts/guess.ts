/**
 * Guesses at the dossiers of an office and tells what came of it: `npm run guess -- --tries 1000000`. Ends with 1 when
 * anything was disclosed.
 */
import { parseArgs } from 'node:util'
import { guess, type Guessed } from './guess/guessers.js'

const { values } = parseArgs({
  options: { tries: { type: 'string', default: '1000000' } },
})
const tries = Number(values.tries)
if (!Number.isInteger(tries) || tries < 1) {
  console.error(`--tries ${values.tries} is not a whole number of at least 1`)
  process.exit(2)
}

const onProgress = (done: number): void => {
  if (done > 0 && done % 100_000 === 0) console.error(`${done.toLocaleString('en')} guesses`)
}

const told = (name: string, { compared, disclosed, meanMs, ...rest }: Guessed): string =>
  [
    `${name}: ${rest.tries.toLocaleString('en')} guesses, ${compared.toLocaleString('en')} compared, ${String(disclosed)} disclosed`,
    `  right proofs in between: ${String(rest.rightAnswered)} of ${String(rest.rightShown)} answered`,
    `  time for a code there is over time for one there is not: ${(meanMs.hit / meanMs.miss).toFixed(3)}`,
  ].join('\n')

const open = await guess({ tries, limits: 'open', random: Math.random, onProgress })
console.log(told('every guess compared', open))
const guarded = await guess({ tries, limits: 'guarded', random: Math.random, onProgress })
console.log(told('within the limits, in one day', guarded))
if (open.disclosed + guarded.disclosed > 0) process.exitCode = 1
