import { CommanderError } from 'commander'
import { systemTime, type TimeSource } from '@motcua/core'
import { programOf } from './program.js'
import type { Output, Session } from './session.js'
import { exitCodes, failureOf, tellFailure } from './speaking/failure.js'
import { languageOf } from './speaking/language.js'
import { misuseOf } from './speaking/usage.js'

/** What a run of the command line is given by its process. */
export interface RunOptions {
  /** What was asked for goes here, and nothing else. */
  readonly out: Output
  /** Errors, and progress when it is a terminal. */
  readonly err: Output
  /** Read for the language: `LC_ALL`, `LC_MESSAGES`, `LANG`. Default: none, which means Vietnamese. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** The folder paths begin at; default that of the process. */
  readonly cwd?: string
  /** What today is, and the stamp of calendars; default the clock of the machine. */
  readonly time?: TimeSource
}

const helpCodes = /^commander\.(?:help|version)/

async function outcomeOf(args: readonly string[], session: Session): Promise<number> {
  let exit: number = exitCodes.right
  const program = programOf(session, (code) => {
    exit = code
  })
  try {
    await program.parseAsync(args, { from: 'user' })
    return exit
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (helpCodes.test(error.code)) return error.exitCode === 0 ? 0 : exitCodes.misuse
    throw misuseOf(error)
  }
}

/**
 * Runs `motcua` with the arguments after its name, and gives the exit code: 0 right, 1 what was asked for does not hold,
 * 2 wrong use or input, 3 a store, a disk or a server failed. What fails otherwise is a fault of the program and is thrown.
 *
 * `journal verify` reads the bytes of a SQLite file, which drops the locks this process holds on it: close a store that is
 * open on the same file before.
 */
export async function run(args: readonly string[], options: RunOptions): Promise<number> {
  const { out, err, env = {}, cwd = process.cwd(), time = systemTime } = options
  const session: Session = { language: languageOf(args, env), out, err, time, cwd }
  try {
    return await outcomeOf(args, session)
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null) throw error
    tellFailure(session, failure, args.includes('--json'))
    return failure.exit
  }
}
