import { addDays, plainDate, type Channel, type PlainDate, type Regime } from '@motcua/core'
import { inventName, inventPhone } from './applicant-names.js'
import { columns } from './arrivals.js'
import { inventPapers } from './invent-papers.js'
import { inventStory } from './invent-story.js'
import { randomFrom, type Random } from './random.js'

/** Days on which people come, and how many of them. */
export interface Season {
  readonly from: PlainDate
  readonly through: PlainDate
  readonly count: number
  readonly seed: number
}

/** The five months of the committed file; its seed is the day the counters opened. */
export const firstSeason: Season = {
  ...{ from: plainDate('2017-06-01'), through: plainDate('2017-11-10') },
  ...{ count: 1000, seed: 20170601 },
}

/** From then to the end of the enforcement year of 2018. */
export const secondSeason: Season = {
  ...{ from: plainDate('2017-11-13'), through: plainDate('2018-09-28') },
  ...{ count: 1800, seed: 20171113 },
}

/** Each office, its share of the dossiers in per cent, and its district; the province has none of its own. */
const offices = [
  ['phu-yen', 12, ''],
  ['phu-yen/tuy-hoa', 27, 'thành phố Tuy Hòa'],
  ['phu-yen/dong-hoa', 11, 'huyện Đông Hòa'],
  ['phu-yen/tay-hoa', 9, 'huyện Tây Hòa'],
  ['phu-yen/phu-hoa', 9, 'huyện Phú Hòa'],
  ['phu-yen/tuy-an', 9, 'huyện Tuy An'],
  ['phu-yen/song-cau', 9, 'thị xã Sông Cầu'],
  ['phu-yen/dong-xuan', 5, 'huyện Đồng Xuân'],
  ['phu-yen/son-hoa', 5, 'huyện Sơn Hòa'],
  ['phu-yen/song-hinh', 4, 'huyện Sông Hinh'],
] as const

const procedures = [
  ['enforcement-request', 58],
  ['confirm-result', 27],
  ['enforcement-fee-relief', 6],
  ['coercion-cost-relief', 5],
  ['change-enforcer', 4],
] as const

type Shares = readonly (readonly [channel: Channel, share: number])[]

const channels: Readonly<Record<(typeof procedures)[number][0], Shares>> = {
  'enforcement-request': [
    ['counter', 76],
    ['post', 20],
    ['online', 4],
  ],
  'confirm-result': [
    ['counter', 72],
    ['post', 20],
    ['online', 8],
  ],
  'enforcement-fee-relief': [
    ['counter', 78],
    ['post', 22],
  ],
  'coercion-cost-relief': [
    ['counter', 78],
    ['post', 22],
  ],
  'change-enforcer': [
    ['counter', 78],
    ['post', 22],
  ],
}

type Weighted<T> = readonly (readonly [item: T, weight: number])[]

// Mondays are busy, Fridays quiet, and June is the month in which people first hear of the counter.
const mondayFirst = [1.3, 1.05, 1, 1, 0.85, 0, 0]

const dayWeight = (day: PlainDate, { calendar }: Regime): number => {
  if (!calendar.isWorking(day)) return 0
  const weekday = (new Date(`${day}T00:00:00.000Z`).getUTCDay() + 6) % 7
  return (mondayFirst[weekday] ?? 0) * (day < '2017-07-01' ? 0.75 : 1)
}

const everyDay = (
  { from, through }: Season,
  weigh: (day: PlainDate) => number,
): Weighted<PlainDate> => {
  const days: [PlainDate, number][] = []
  for (let day = from; day <= through; day = addDays(day, 1)) days.push([day, weigh(day)])
  return days
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

const hourText = (minutes: number): string =>
  `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`

const minuteOf = (channel: Channel, random: Random): number => {
  if (channel === 'online') return random.whole(6 * 60, 22 * 60 + 30)
  if (channel === 'post') return random.whole(8 * 60, 9 * 60 + 30)
  const morning = [7 * 60 + 35, 11 * 60 + 10] as const
  const afternoon = [13 * 60 + 5, 16 * 60 + 30] as const
  return random.whole(
    ...random.weighted([
      [morning, 58],
      [afternoon, 42],
    ]),
  )
}

interface Days {
  readonly open: Weighted<PlainDate>
  readonly all: Weighted<PlainDate>
}

const inventLine = (random: Random, days: Days, regime: Regime): readonly string[] => {
  const [unit, place] = random.weighted(
    offices.map(([id, share, where]) => [[id, where] as const, share] as const),
  )
  const home = place || random.oneOf(offices.slice(1))[2]
  const procedure = random.weighted(procedures)
  const channel = random.weighted(channels[procedure])
  const day = random.weighted(channel === 'online' ? days.all : days.open)
  const minutes = minuteOf(channel, random)
  const { limit } = regime.versionOn(procedure, day)
  const life = inventStory(random, { unit, procedure, channel, day, limit: limit.count })
  return [
    day,
    hourText(minutes),
    unit,
    channel,
    procedure,
    inventName(random),
    home,
    inventPhone(random),
    inventPapers(random, { procedure, channel, story: life.story }),
    life.story,
    String(life.work),
    String(life.wait),
    String(life.collect),
  ]
}

/** Invents an arrivals file: the same text in every run of one season, sorted by day and hour. */
export function inventArrivals(regime: Regime, season = firstSeason): string {
  const random = randomFrom(season.seed)
  const days = {
    open: everyDay(season, (day) => dayWeight(day, regime)),
    all: everyDay(season, () => 1),
  }
  const lines = Array.from({ length: season.count }, () =>
    inventLine(random, days, regime).join(','),
  )
  return `${[columns.join(','), ...lines.toSorted()].join('\n')}\n`
}
