import { printable } from '@motcua/core/documents'
import type { FlowMove } from '@motcua/core/proof'

/** The language of conditions: FEEL, the expression language of DMN, by the address the standard gave it. */
export const feel = 'https://www.omg.org/spec/DMN/20191111/FEEL/'

const quoted = (words: string): string =>
  `"${printable(words).replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n')}"`

/**
 * When a choice goes the way of a move: the command that was given decides, and the state it led to where the same command
 * leads to several.
 */
export function conditionOf(move: FlowMove, moves: readonly FlowMove[]): string {
  const alike = moves.filter(({ from, to, command }) => {
    return from === move.from && to !== from && command === move.command
  })
  const command = `command = ${quoted(move.command)}`
  return alike.length > 1 ? `${command} and state = ${quoted(move.to)}` : command
}
