import { addDays, plainDate, type PlainDate, type Regime } from '@motcua/core'
import { inventName, inventPhone } from '../arrivals/applicant-names.js'
import { randomFrom, type Random } from '../arrivals/random.js'
import type {
  FeedbackMessage,
  FeedbackStory,
  OnlineRequest,
  Sender,
  SupportRequest,
  SupportStory,
} from './requests.js'

/** A time in which requests come in. */
interface Chapter {
  readonly from: PlainDate
  readonly through: PlainDate
  readonly support: number
  readonly feedback: number
  readonly channels: readonly (readonly [channel: SupportRequest['channel'], weight: number])[]
}

const bySoftware: Chapter['channels'] = [
  ['form', 84],
  ['email', 9],
  ['phone', 7],
]

/** By telephone and e-mail from June 2017 on, by the software from 1 October 2020 on. */
const chapters: readonly Chapter[] = [
  {
    ...{ from: plainDate('2017-06-05'), through: plainDate('2017-10-27') },
    ...{ support: 14, feedback: 0 },
    channels: [
      ['phone', 8],
      ['email', 6],
    ],
  },
  {
    ...{ from: plainDate('2020-10-01'), through: plainDate('2020-12-18') },
    ...{ support: 96, feedback: 34, channels: bySoftware },
  },
  {
    ...{ from: plainDate('2020-12-21'), through: plainDate('2021-09-24') },
    ...{ support: 250, feedback: 80, channels: bySoftware },
  },
]

const seed = 20201001

const offices = [
  ['phu-yen', 10],
  ['phu-yen/tuy-hoa', 32],
  ['phu-yen/dong-hoa', 11],
  ['phu-yen/tay-hoa', 8],
  ['phu-yen/phu-hoa', 9],
  ['phu-yen/tuy-an', 8],
  ['phu-yen/song-cau', 9],
  ['phu-yen/dong-xuan', 5],
  ['phu-yen/son-hoa', 4],
  ['phu-yen/song-hinh', 4],
] as const

const services = [
  ['enforcement-request', 58],
  ['confirm-result', 30],
  ['complaint-guidance', 12],
] as const

const stories: readonly (readonly [story: SupportStory, weight: number])[] = [
  ['brought', 40],
  ['differing', 8],
  ['completed', 18],
  ['moved', 6],
  ['posted', 7],
  ['missed', 5],
  ['given-up', 5],
  ['withdrawn', 4],
  ['elsewhere', 5],
  ['answered-late', 3],
]

const answers: readonly (readonly [story: FeedbackStory, weight: number])[] = [
  ['published', 8],
  ['answered', 7],
  ['sent-back', 3],
  ['referred', 4],
  ['guided', 3],
  ['filed', 3],
  ['complaint', 3],
  ['denunciation', 2],
  ['late', 2],
]

const daysOf = ({ from, through }: Chapter): readonly PlainDate[] => {
  const days: PlainDate[] = []
  for (let day = from; day <= through; day = addDays(day, 1)) days.push(day)
  return days
}

const inventSender = (random: Random, number: number): Sender => ({
  name: inventName(random),
  phone: inventPhone(random),
  email: `mau${String(number)}@example.vn`,
})

// The software takes what is sent at any hour; the telephone is answered while the counter is open.
const anyMoment = (random: Random, chapter: Chapter) => ({
  day: random.oneOf(daysOf(chapter)),
  minutes: random.whole(6 * 60, 23 * 60),
})

const openMoment = (random: Random, chapter: Chapter, { calendar }: Regime) => ({
  day: random.oneOf(daysOf(chapter).filter((day) => calendar.isWorking(day))),
  minutes: random.whole(8 * 60, 10 * 60 + 30),
})

const inventSupport = (random: Random, chapter: Chapter, regime: Regime): SupportRequest => {
  const service = random.weighted(services)
  const channel = random.weighted(chapter.channels)
  const story = service === 'complaint-guidance' ? 'explained' : random.weighted(stories)
  return {
    ...{ kind: 'support', number: 0, service, channel, story },
    ...(channel === 'form' ? anyMoment(random, chapter) : openMoment(random, chapter, regime)),
    unit: random.weighted(offices),
    sender: inventSender(random, random.whole(1, 9999)),
    wait: random.whole(1, 4),
  }
}

const inventFeedback = (random: Random, chapter: Chapter): FeedbackMessage => ({
  ...{ kind: 'feedback', number: 0, story: random.weighted(answers) },
  ...anyMoment(random, chapter),
  unit: random.weighted(offices),
  sender: inventSender(random, random.whole(1, 9999)),
  wait: random.whole(1, 2),
})

const isBefore = (one: OnlineRequest, other: OnlineRequest): number =>
  one.day === other.day ? one.minutes - other.minutes : one.day < other.day ? -1 : 1

/** Invents what comes in online, in order of time: the same in every run. */
export function inventRequests(regime: Regime): readonly OnlineRequest[] {
  const random = randomFrom(seed)
  const all = chapters.flatMap((chapter): readonly OnlineRequest[] => [
    ...Array.from({ length: chapter.support }, () => inventSupport(random, chapter, regime)),
    ...Array.from({ length: chapter.feedback }, () => inventFeedback(random, chapter)),
  ])
  return all.toSorted(isBefore).map((request, index) => ({ ...request, number: index + 1 }))
}
