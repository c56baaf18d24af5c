import { text } from '@motcua/core'
import { Misuse } from './misuse.js'

/**
 * Reads one of the words there are.
 * @throws `invalid-input` naming the option and all of them
 */
export function choiceAsked<Choice extends string>(
  value: string,
  choices: readonly Choice[],
  field: string,
): Choice {
  const found = choices.find((choice) => choice === value)
  if (found !== undefined) return found
  const all = choices.join(', ')
  const cure = text(`Dùng một trong: ${all}.`, `Use one of: ${all}.`)
  throw new Misuse('invalid-input', { field, got: value, cure })
}
