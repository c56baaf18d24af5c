import { resolve } from 'node:path'
import type { Text, TimeSource } from '@motcua/core'
import type { Language } from './speaking/language.js'

/** Where lines go: a stream of the process, or anything that takes text. */
export interface Output {
  /** Writes it as it is, without a line end of its own. */
  write(text: string): unknown
  /** True for a terminal: progress is shown, and long lines are wrapped. */
  readonly isTTY?: boolean
  /** Width of the terminal in characters. */
  readonly columns?: number
}

/** What a command works with. */
export interface Session {
  readonly language: Language
  readonly out: Output
  readonly err: Output
  readonly time: TimeSource
  /** The folder paths begin at. */
  readonly cwd: string
}

/** Says words in the language of the session. */
export const say = ({ language }: Session, words: Text): string => words[language]

/** A path as typed, from the folder of the session. */
export const pathOf = ({ cwd }: Session, path: string): string => resolve(cwd, path)

/** Prints lines. */
export const print = ({ out }: Session, lines: readonly string[]): void => {
  if (lines.length > 0) out.write(`${lines.join('\n')}\n`)
}

/** Prints a value as JSON, two spaces deep. */
export const printJson = ({ out }: Session, value: unknown): void => {
  out.write(`${JSON.stringify(value, null, 2)}\n`)
}

/** The width lines are wrapped at; none when the output is no terminal. */
export const widthOf = ({ isTTY, columns }: Output): number | undefined =>
  isTTY === true ? columns : undefined
