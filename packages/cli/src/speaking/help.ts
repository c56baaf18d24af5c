import { Command, Help, type HelpConfiguration } from 'commander'
import { text, type Text } from '@motcua/core'
import { say, type Session } from '../session.js'

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Đối số:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Lệnh:',
}

const inVietnamese = (line: string): string =>
  line.replaceAll('[options]', '[tùy chọn]').replaceAll('[command]', '[lệnh]')

const usual = new Help()

const vietnameseHelp: HelpConfiguration = {
  styleTitle: (title) => titles[title] ?? title,
  commandUsage: (command) => inVietnamese(usual.commandUsage(command)),
  subcommandTerm: (command) => inVietnamese(usual.subcommandTerm(command)),
}

const helpText = text('Hiện hướng dẫn này', 'Show this help')

/** The command all others hang on: it prints to the session, in its language, and throws instead of ending the process. */
export function rootCommand(name: string, session: Session): Command {
  const { out, err, language } = session
  const root = new Command(name)
    .exitOverride()
    .helpOption('-h, --help', say(session, helpText))
    .helpCommand(
      'help [command]',
      say(session, text('Hiện hướng dẫn của lệnh', 'Show the help of a command')),
    )
    .configureOutput({
      writeOut: (words) => void out.write(words),
      writeErr: (words) => void err.write(words),
      // What went wrong is told once, by whoever ends the run.
      outputError: () => undefined,
      getOutHelpWidth: () => out.columns ?? 100,
      getErrHelpWidth: () => err.columns ?? 100,
    })
  return language === 'vi' ? root.configureHelp(vietnameseHelp) : root
}

/** An option or argument as it is typed, and what it is for. */
export type Asked = readonly [flags: string, words: Text]

/** What a command is for, what it takes, and lines that can be typed. */
export interface CommandWords {
  readonly summary: Text
  readonly arguments?: readonly Asked[]
  readonly options: readonly Asked[]
  readonly examples: readonly string[]
}

/** Options of the commands that speak of a host's own law. */
export const lawOptions = {
  calendar: [
    '--calendar <file>',
    text('Lịch làm việc khác, tệp JSON', 'Another working calendar, a JSON file'),
  ],
  regime: [
    '--regime <module>',
    text(
      'Chế độ của cơ quan khác, mô-đun JavaScript; mặc định danh mục THADS',
      'The regime of another host, a JavaScript module; the THADS catalogue unless given',
    ),
  ],
} as const satisfies Record<string, Asked>

const everywhere: readonly Asked[] = [
  [
    '--json',
    text(
      'In JSON: ngày theo ISO 8601, mọi chữ có cả vi và en',
      'Print JSON: days in ISO 8601, every text in vi and en',
    ),
  ],
  [
    '--lang <language>',
    text('vi hoặc en; mặc định theo LANG, không thì vi', 'vi or en; by LANG unless given, else vi'),
  ],
]

/** Gives a command its words, what it takes, and the options every command has. */
export function described(command: Command, session: Session, words: CommandWords): Command {
  const examples = say(session, text('Ví dụ:', 'Examples:'))
  command
    .description(say(session, words.summary))
    .addHelpText('after', ['', examples, ...words.examples.map((line) => `  $ ${line}`)].join('\n'))
  for (const [name, about] of words.arguments ?? []) command.argument(name, say(session, about))
  for (const [flags, about] of [...words.options, ...everywhere]) {
    command.option(flags, say(session, about))
  }
  return command
}
