import type { Channel } from '@motcua/core'
import type { Random } from './random.js'
import type { StoryName } from './stories.js'

interface Occasion {
  readonly procedure: string
  readonly channel: Channel
  readonly story: StoryName
}

const now = <T>(random: Random, perCent: number, item: T): readonly T[] =>
  random.whole(1, 100) <= perCent ? [item] : []

const whole: Readonly<Record<string, (random: Random) => readonly string[]>> = {
  'enforcement-request': (random) => [
    'request:original',
    'judgment:original',
    ...now(random, 12, 'authorisation:certified-copy'),
    ...now(random, 20, 'related-papers:copy'),
  ],
  'confirm-result': (random) => [
    'request:original',
    ...now(random, 10, 'authorisation:certified-copy'),
  ],
  'change-enforcer': () => ['request:original'],
  'coercion-cost-relief': (random) => [
    'application:original',
    random.weighted([
      ['hardship-confirmation:original', 60],
      ['policy-paper:original', 25],
      ['medical-file:certified-copy', 15],
    ]),
  ],
  'enforcement-fee-relief': (random) => [
    'application:original',
    random.weighted([
      ['evidence:certified-copy', 65],
      ['evidence:original', 35],
    ]),
  ],
}

/** Invents what is handed in at first; who has to complete the dossier lacks a paper that is required. */
export function inventPapers(random: Random, { procedure, channel, story }: Occasion): string {
  const papers = whole[procedure]?.(random) ?? []
  if (story === 'supplement-at-counter' || story === 'supplement-then-withdrawn') {
    return procedure === 'enforcement-request' ? 'request:original' : papers.slice(1).join(' ')
  }
  const sent = channel === 'online' && procedure === 'confirm-result'
  return sent ? 'request:copy' : papers.join(' ')
}
