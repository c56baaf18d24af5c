import type { Text } from '@motcua/core'

/** The languages a person may be answered in. */
export type Language = 'vi' | 'en'

/** Says words in the language of the person. */
export type Say = (words: Text) => string

type Environment = Readonly<Record<string, string | undefined>>

/** The language asked for by `--lang`, wherever it stands; what follows `--` is not looked at. */
const asked = (args: readonly string[]): string | undefined => {
  const end = args.indexOf('--')
  const options = end === -1 ? args : args.slice(0, end)
  const at = options.findLastIndex((it) => it === '--lang' || it.startsWith('--lang='))
  const option = options[at]
  return option === '--lang' ? options[at + 1] : option?.slice('--lang='.length)
}

/**
 * The language to answer in: the one asked for, else that of the environment as POSIX reads it, else Vietnamese. It is
 * known before anything else is, because help and errors are said in it.
 */
export function languageOf(args: readonly string[], env: Environment): Language {
  const given = asked(args) ?? (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG']) ?? ''
  return /^en(?:[_.@-]|$)/i.test(given) ? 'en' : 'vi'
}
