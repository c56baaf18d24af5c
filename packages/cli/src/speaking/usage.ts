import type { CommanderError } from 'commander'
import { text, type Text } from '@motcua/core'
import { Misuse } from '../asked/misuse.js'

const problems: Readonly<Record<string, Text>> = {
  'commander.unknownCommand': text('Không có lệnh này.', 'There is no such command.'),
  'commander.unknownOption': text('Không có tùy chọn này.', 'There is no such option.'),
  'commander.missingArgument': text('Thiếu đối số.', 'An argument is missing.'),
  'commander.optionMissingArgument': text('Tùy chọn thiếu giá trị.', 'The option lacks its value.'),
  'commander.excessArguments': text('Thừa đối số.', 'There are too many arguments.'),
}

/** What was typed wrongly, in words of both languages; the parser tells it in English text alone. */
export function misuseOf({ code, message }: CommanderError): Misuse {
  const [, named = 'motcua'] = /'([^']+)'/.exec(message) ?? []
  const suggestion = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1]
  const option = named.split(' ').find((word) => word.startsWith('--'))
  return new Misuse('invalid-input', {
    ...(code === 'commander.unknownCommand'
      ? { field: 'command', got: named }
      : { field: option ?? named }),
    problem: problems[code] ?? text('Lệnh viết sai.', 'The command is written wrongly.'),
    cure:
      suggestion === undefined
        ? text('Xem hướng dẫn bằng --help.', 'See --help.')
        : text(`Có phải là ${suggestion}?`, `Did you mean ${suggestion}?`),
  })
}
