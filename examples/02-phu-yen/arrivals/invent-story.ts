import type { Channel, PlainDate } from '@motcua/core'
import type { Random } from './random.js'
import type { StoryName } from './stories.js'

interface Occasion {
  readonly unit: string
  readonly procedure: string
  readonly channel: Channel
  readonly day: PlainDate
  /** Working days the law gives. */
  readonly limit: number
}

/** What will come of a dossier, and the working days it takes. */
export interface Life {
  readonly story: StoryName
  readonly work: number
  readonly wait: number
  readonly collect: number
}

const usual: readonly (readonly [story: StoryName, weight: number])[] = [
  ['plain', 600],
  ['by-proxy', 45],
  ['not-collected', 14],
  ['late-hand-over', 10],
  ['supplement-at-counter', 52],
  ['supplement-then-withdrawn', 6],
  ['supplement-while-settling', 42],
  ['supplement-no-answer', 6],
  ['refused-at-counter', 18],
  ['guided', 22],
  ['refused-after-appraisal', 26],
  ['consulted', 32],
  ['consulted-no-answer', 7],
  ['apologised', 30],
  ['withdrawn', 12],
  ['withdrawal-declined', 5],
  ['sent-back', 24],
  ['reassigned', 12],
  ['lost', 4],
  ['corrected', 8],
]

// One of the two officers of Đồng Xuân is away for these weeks, so that the tables have something to show.
const shortOfStaff = ({ unit, day }: Occasion): boolean =>
  unit === 'phu-yen/dong-xuan' && day >= '2017-08-07' && day <= '2017-09-29'

const storyOf = (random: Random, occasion: Occasion): StoryName => {
  const { procedure, channel } = occasion
  const onTheSpot = procedure === 'confirm-result' && channel === 'counter'
  const late = shortOfStaff(occasion) ? 120 : 0
  return random.weighted([
    ...usual,
    ...(onTheSpot ? ([['immediate', 220]] as const) : []),
    ['apologised', late],
  ])
}

const inTime = (random: Random, limit: number): number =>
  Math.max(2, limit - random.weighted([0, 1, 2, 3].map((days) => [days, 10 - 2 * days] as const)))

const workOf = (random: Random, story: StoryName, occasion: Occasion): number => {
  const { limit } = occasion
  const late = random.whole(1, 1000) <= (shortOfStaff(occasion) ? 350 : 28)
  const over = random.whole(1, 4)
  if (story === 'consulted-no-answer') return limit + over
  if (story === 'consulted' || story === 'lost') return late ? limit + over : limit
  return late ? limit + over : inTime(random, limit)
}

const waits: Readonly<Partial<Record<StoryName, readonly [from: number, to: number]>>> = {
  'supplement-at-counter': [1, 8],
  'supplement-then-withdrawn': [2, 6],
  'supplement-while-settling': [1, 10],
  consulted: [1, 3],
  apologised: [2, 5],
  withdrawn: [1, 3],
  lost: [1, 2],
  corrected: [2, 9],
}

/** Invents what will come of a dossier. */
export function inventStory(random: Random, occasion: Occasion): Life {
  const story = storyOf(random, occasion)
  const [from, to] = waits[story] ?? [0, 0]
  const wait = random.whole(from, to)
  const kept = random.whole(1, 100) <= 85
  const work =
    story === 'apologised'
      ? occasion.limit + wait + (kept ? 0 : random.whole(1, 2))
      : workOf(random, story, occasion)
  const collect = random.weighted([0, 1, 2, 3, 6].map((days) => [days, 12 - 2 * days + 1] as const))
  return { story, work, wait, collect }
}
