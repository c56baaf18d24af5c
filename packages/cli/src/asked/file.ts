import { statSync } from 'node:fs'
import { text } from '@motcua/core'
import { Misuse } from './misuse.js'

/**
 * The path of a file there is.
 * @throws `invalid-input` naming the option
 */
export function fileAsked(path: string, field: string): string {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() === true) return path
  throw new Misuse('invalid-input', {
    field,
    got: path,
    problem: text('Không có tệp này.', 'There is no such file.'),
    cure: text('Kiểm tra đường dẫn.', 'Check the path.'),
  })
}
