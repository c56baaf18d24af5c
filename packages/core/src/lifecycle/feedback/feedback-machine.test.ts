import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { crowd } from '../../../test/crowd.js'
import { dice, type Dice } from '../../../test/dice.js'
import { staff, standInHead } from '../../../test/feedback-desk.js'
import { tableTells, xstateTells } from '../../../test/twin.js'
import { thadsCalendar, thadsCalendarWith } from '../../catalog/calendar.js'
import { thadsWith } from '../../catalog/thads.js'
import { systemActor } from '../../model/actor.js'
import type { CaseData } from '../../model/case.js'
import { caseId } from '../../model/ids.js'
import { epochOfInstant, instantOfEpoch, type Instant } from '../../model/time.js'
import type { CaseEvent } from '../situation.js'
import { feedbackSchemas, isFeedbackCommand, type FeedbackCommand } from './feedback-commands.js'
import { feedbackData, feedbackSorts, guidedSorts } from './feedback-data.js'
import { defineFeedback } from './feedback.js'
import type { FeedbackLaw } from './feedback-law.js'
import { feedbackMachine } from './feedback-machine.js'

const swapped = thadsCalendarWith({ swapNovember2026: true })
const regime = thadsWith({ calendars: [thadsCalendar, swapped] })
const laws = (regime.feedback ?? []).map((version) => {
  const law: FeedbackLaw = { regime, version }
  return { key: version.id, law, definition: defineFeedback(law) }
})

const commands = Object.keys(feedbackSchemas).filter(isFeedbackCommand)
const givers = [...crowd, ...Object.values(staff), standInHead, systemActor('phu-yen/tuy-hoa')]
const nobody = caseId('0'.repeat(26))
const other = caseId(`${'0'.repeat(25)}1`)

interface Walk {
  readonly law: FeedbackLaw
  readonly definition: ReturnType<typeof defineFeedback>
  readonly chance: Dice
  state: string
  data: CaseData
  now: Instant
}

const units = ['phu-yen/tuy-hoa', 'phu-yen', 'tong-cuc-thads', 'dak-lak', 'cuc-quan-ly-thads']

const payload = (type: FeedbackCommand, walk: Walk): object => {
  const { chance, law, definition, now } = walk
  const { calendar } = regime
  const pick = chance.pick
  const sort = pick(feedbackSorts)
  const own = sort === 'feedback' || sort === 'petition'
  const noted = (list: 'deadlines' | 'reminders'): object => {
    const running = walk.state === 'new' ? [] : definition[list](walk.data, calendar)
    const today = calendar.localTime(now).date
    const { name, due } = pick([...running, { name: 'feedback-answer', due: today }])
    return { deadline: name, due }
  }
  const data: Readonly<Record<FeedbackCommand, () => object>> = {
    receive: () => ({
      unit: now < '2025-07-01' ? 'phu-yen/tuy-hoa' : 'dak-lak',
      channel: chance.chance(90) ? 'software' : 'pigeon',
      sender: chance.chance(80) ? { name: 'Võ Thị Lan', phone: '0905123456' } : {},
      content: 'Võ Thị Lan, 0905123456',
      publishable: chance.chance(70),
      about: chance.chance(50) ? other : null,
    }),
    classify: () => ({ sort, topic: own ? pick(law.version.topics).id : null }),
    link: () => ({ dossier: pick([nobody, other]) }),
    answer: () => ({ text: 'Trả lời bà Võ Thị Lan' }),
    sendBack: () => ({ reason: 'Viết lại' }),
    approveAnswer: () => ({}),
    guide: () => ({ competentBody: 'Tòa án', explanation: 'Gửi đơn' }),
    noteSort: () => ({ sort: pick(guidedSorts) }),
    refer: () => ({ unit: pick(units), reason: 'Chuyển' }),
    file: () => ({ ground: pick(['already-answered', 'anonymous', 'none']), note: 'Lưu' }),
    publish: () => (chance.chance(70) ? {} : { answer: 'Gọi 0905 123 456' }),
    close: () => ({ reason: pick(['not-allowed', 'no-public-interest']) }),
    issueTracking: () => ({ digest: 'a'.repeat(64) }),
    lapse: () => noted('deadlines'),
    remind: () => noted('reminders'),
    reproject: () => ({}),
    transfer: () => ({ to: pick(units) }),
  }
  return data[type]()
}

const endings: readonly string[] = ['guide', 'refer', 'file', 'link', 'issueTracking']

const eventOf = (walk: Walk, type: FeedbackCommand): CaseEvent => {
  const calendar = walk.chance.pick(regime.calendars)
  const { now, chance } = walk
  const data = feedbackSchemas[type].parse(payload(type, walk))
  const by = chance.pick(givers)
  return { case: nobody, at: now, local: calendar.localTime(now), by, calendar, type, data }
}

const nextCommand = ({ chance, definition, state }: Walk): FeedbackCommand => {
  const here = definition.chart.edges.filter(({ from }) => from === state)
  const known = here.map(({ event }) => event).filter(isFeedbackCommand)
  const lasting = known.filter((command) => !endings.includes(command) || chance.chance(30))
  return chance.pick(chance.chance(85) && lasting.length > 0 ? lasting : commands)
}

const dayMs = 86_400_000

const passTime = (walk: Walk): void => {
  const days = walk.chance.chance(70) ? 0 : walk.chance.int(4)
  const minutes = walk.chance.int(240)
  walk.now = instantOfEpoch(epochOfInstant(walk.now) + days * dayMs + minutes * 60_000)
}

const seen = { states: new Set<string>(), open: 0, refused: 0, threw: 0 }

const walkOnce = (
  { law, definition }: (typeof laws)[number],
  seed: number,
  met: (walk: Walk) => void,
): void => {
  const machine = feedbackMachine(law)
  const chance = dice(seed)
  const { chart } = definition
  const start = Date.parse(`${law.version.from}T01:00:00.000Z`) + chance.int(60) * dayMs
  const walk: Walk = {
    ...{ law, definition, chance, state: chart.initial, data: definition.blank },
    now: instantOfEpoch(start),
  }
  for (let step = 0; step < 30; step++) {
    const event = eventOf(walk, nextCommand(walk))
    const told = tableTells(chart, walk, event)
    const twin = xstateTells(machine, walk, event)
    if (!isDeepStrictEqual(told, twin)) {
      expect(told, `seed ${seed}, step ${step}: ${event.type} in ${walk.state}`).toEqual(twin)
    }
    if ('threw' in told) {
      seen.threw++
    } else {
      seen[told.open ? 'open' : 'refused']++
      seen.states.add(told.state)
      walk.state = told.state
      // What the store and the engine fill in.
      const numbered = walk.state === 'new' ? {} : { code: 'PA.PY01-201005-0001' }
      walk.data = { ...told.data, ...numbered }
      met(walk)
    }
    passTime(walk)
  }
}

const onward: readonly FeedbackCommand[] = [
  ...(['classify', 'answer', 'guide', 'approveAnswer', 'sendBack', 'publish', 'close'] as const),
]

/** Whether somebody can take it on. */
const goesOn = (walk: Walk): boolean =>
  onward.some((type) =>
    givers.some((by) => {
      const event = { ...eventOf(walk, type), by }
      const roles = walk.definition.commands.get(type)?.roles ?? []
      const may = by.roles.some((role) => roles.includes(role))
      return may && walk.definition.chart.refusals(walk.state, walk.data, event)?.length === 0
    }),
  )

describe('the machine of feedback', () => {
  it.each(laws)(
    'of $key takes every event as XState takes it',
    (law) => {
      for (let seed = 1; seed <= 100; seed++) walkOnce(law, seed, () => undefined)
    },
    60_000,
  )

  it('meets every state, and every answer, on these walks', () => {
    const states = laws.flatMap(({ definition }) => definition.chart.states)
    expect(states.filter((state) => state !== 'new' && !seen.states.has(state))).toEqual([])
    expect(Math.min(seen.open, seen.refused, seen.threw)).toBeGreaterThan(50)
  })

  it.each(laws)(
    'of $key never gets stuck, and gives a complaint no way but guidance and no line of the register',
    (law) => {
      for (let seed = 100; seed < 130; seed++) {
        walkOnce(law, seed, (walk) => {
          const { state, definition } = walk
          if (state === 'new' || definition.closedStates.has(state)) return
          expect(goesOn(walk), `seed ${seed}: ${state}`).toBe(true)
          const { sort } = feedbackData(walk.data)
          const kept = sort === 'complaint' || sort === 'denunciation'
          expect(kept, `seed ${seed}`).toBe(state === 'guidance')
        })
      }
    },
    60_000,
  )

  it('notes what another office found only where one was asked', () => {
    const [law] = laws
    if (law === undefined) throw new RangeError('no version')
    const { chart, blank } = law.definition
    const walk = { ...law, chance: dice(1), state: 'closed.referred', data: blank }
    const event = eventOf({ ...walk, now: instantOfEpoch(0) }, 'noteSort')
    const { date: on } = event.local
    const referral = { unit: 'phu-yen', reason: 'Chuyển', on, by: { id: 'x', name: 'X' } }
    expect(chart.refusals(walk.state, blank, event)).toContain('wasReferred')
    expect(chart.refusals(walk.state, { ...blank, referral }, event)).toEqual([])
  })

  it('draws a line of the register for feedback and petitions alone, whatever is done', () => {
    for (const { definition } of laws) {
      const drawing = definition.chart.edges.filter(({ event }) => event === 'classify')
      expect(drawing.map(({ to, guards }) => [to, guards])).toEqual([
        ['guidance', ['guidedAfterReferral']],
        ['guidance', ['notFeedback']],
        ['handling.classified', ['aboutDossier']],
        ['handling.classified', []],
      ])
    }
  })
})
