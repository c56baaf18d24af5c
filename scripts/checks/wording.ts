import { lineAt, textFiles, type Check, type Finding } from './repo.js'

interface Rule {
  readonly pattern: RegExp
  readonly where?: RegExp
  readonly advice: string
}

const code = /^(?:packages|examples|scripts|bench)\//u
const tests = /\.test\.ts$|^packages\/[^/]+\/test\//u

/** The patterns are spelled so that none of them matches its own line. */
const rules: readonly Rule[] = [
  {
    pattern: /(?<![\w.~)\]}/-])\/(?:work|root|home|Users)\/[\w.-]+/gu,
    advice: 'is a path of one machine. Write it relative to the project.',
  },
  {
    pattern: /\bfile:\/\/\/\w+/gu,
    advice: 'is a path of one machine. Write it relative to the project.',
  },
  {
    pattern:
      /https?:\/\/[^\s/"'`)]*(?:registry|artifactory|nexus|verdaccio|npm|mirror|proxy)[^\s"'`)]*/giu,
    advice: 'is the address of a registry. Leave it to the settings of the machine.',
  },
  {
    pattern: /\bregistry\.[a-z0-9-]+\.[a-z]{2,}\b/giu,
    advice: 'is the name of a registry host. Leave it to the settings of the machine.',
  },
  {
    pattern:
      /^\s*(?:@[\w-]+:)?registry\s*=.*$|"resolved":\s*"[a-z+]+:.*$|_auth(?:Token)?\s*=.*$/gmu,
    advice: 'ties the project to one registry. Remove it; the lock file needs no addresses.',
  },
  {
    pattern: /\b(?:lorem (?:ipsum)|as an (?:ai)|language (?:model))\b/giu,
    advice: 'is no wording for this project. Say what is meant.',
  },
  {
    pattern: /\b(?:TO(?:DO)|FIX(?:ME)|X{3})\b|place(?:holder)/giu,
    where: code,
    advice: 'marks unfinished work. Finish it, or take it out and open an issue.',
  },
  {
    pattern:
      /\b(?:it|test|describe|suite|bench)(?:\.\w+)*\.(?:skip|only|to(?:do))\b|\bx(?:it|describe)\(/gu,
    where: tests,
    advice: 'leaves tests out. Make them run, or delete them.',
  },
]

/** No machine, no registry, no unfinished work and no skipped test in what is committed. */
export const wording: Check = (repo) =>
  textFiles(repo).flatMap((file) => {
    const text = repo.read(file)
    return rules
      .filter(({ where }) => where?.test(file) ?? true)
      .flatMap(({ pattern, advice }) =>
        [...text.matchAll(pattern)].map((match): Finding => {
          return {
            file,
            line: lineAt(text, match.index),
            message: `"${match[0].trim()}" ${advice}`,
          }
        }),
      )
  })
