import { cite, type Citation } from '../model/citation.js'
import { text, type Text } from '../model/text.js'
import type { PlainDate } from '../model/time.js'
import type { Clock, GroundText } from './clock.js'
import { hourText, printedDate } from './local-moment.js'
import { comparePoints, endOfDay, measureOf, type Point } from './measure.js'
import type { Count, CountedSegment, Segment, StartSegment } from './count.js'
import { termText, type Term } from './term.js'
import type { WorkingCalendar } from './working-calendar.js'

/** What happened to one day on the way to the due day. `named`: the rule itself names the day, nothing is counted. */
export type DueStepKind =
  'start' | 'counted' | 'skipped' | 'suspended' | 'rolled' | 'extended' | 'reappointed' | 'named'

/** One day of the explanation of a due day. */
export interface DueStep {
  readonly date: PlainDate
  readonly kind: DueStepKind
  /** Of a counted day: how much of the term or extension is counted by its end, in the unit of that term. */
  readonly count?: number
  readonly why: Text
  readonly basis?: Citation
}

const dayAfter = cite('civil-code-2015', 'Art 147', 'B')
const workingDayAfter = cite(
  'civil-code-2015',
  'Art 147',
  'C',
  'a term in working days counts from the working day after the event; no definition was found',
)

/** The clause by which a term counts from the day after the event. */
export const dayAfterRule = ({ unit }: Term): Citation =>
  unit === 'working-day' ? workingDayAfter : dayAfter

const rollsOn = cite('civil-code-2015', 'Art 148.5', 'B')

const join = (...parts: readonly Text[]): Text =>
  text(parts.map(({ vi }) => vi).join('; '), parts.map(({ en }) => en).join('; '))

const withBasis = (step: DueStep, basis: Citation | undefined): DueStep =>
  basis === undefined ? step : { ...step, basis }

const ofGround = (vi: string, en: string, ground: GroundText): Text =>
  typeof ground === 'string'
    ? text(`${vi}: ${ground}`, `${en}: ${ground}`)
    : text(`${vi}: ${ground.vi}`, `${en}: ${ground.en}`)

const firstDay = ({ day, minutes }: Point): number => (minutes < endOfDay ? day : day + 1)

const lastDay = ({ day, minutes }: Point): number => (minutes > 0 ? day : day - 1)

const eachDay = <T>(from: number, to: number, step: (day: number) => T): readonly T[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => step(from + index))

const startWords = (clock: Clock, calendar: WorkingCalendar, segment: StartSegment): Text => {
  const hour = hourText(segment.at.minutes)
  const base = calendar.dateOf(segment.base)
  const moved = text(`tính như nhận ngày ${printedDate(base)}`, `counts as received on ${base}`)
  if (segment.late === 'day-off') {
    return join(text(`Nhận vào ngày nghỉ lúc ${hour}`, `Received on a day off at ${hour}`), moved)
  }
  if (segment.late === 'after-cut-off') {
    const cutOff = hourText(calendar.cutOff)
    const words = text(
      `Nhận lúc ${hour}, sau ${cutOff}`,
      `Received at ${hour}, after the cut-off at ${cutOff}`,
    )
    return join(words, moved)
  }
  if (clock.startRule === 'at-once') {
    return text(`Nhận lúc ${hour}; tính ngay`, `Received at ${hour}; counts at once`)
  }
  return clock.startRule === 'same-day'
    ? text('Ngày nhận; tính từ chính ngày này', 'Day of the event; counts from this very day')
    : text('Ngày nhận; không tính ngày này', 'Day of the event; not counted')
}

const restartWords = (clock: Clock, segment: StartSegment): readonly Text[] => {
  if (segment.restart === null) return []
  const first = clock.startedAt.date
  return [
    ofGround('Tính lại từ đầu', 'Counted again from the start', segment.restart.ground),
    text(`nhận lần đầu ngày ${printedDate(first)}`, `first received on ${first}`),
  ]
}

const startSteps = (clock: Clock, calendar: WorkingCalendar, segment: StartSegment): DueStep[] => {
  const why = join(...restartWords(clock, segment), startWords(clock, calendar, segment))
  const rule = clock.startRule === 'same-day' ? undefined : dayAfterRule(clock.term)
  const basis = segment.late === null ? rule : calendar.basis.cutOff
  const start: DueStep = { date: calendar.dateOf(segment.day), kind: 'start', why }
  if (segment.late === null) return [withBasis(start, basis)]
  const waiting = eachDay(segment.day + 1, segment.base - 1, (day) => skipped(day, calendar))
  const counts = { ...segment, day: segment.base, late: null, restart: null }
  const from = clock.startRule === 'at-once' ? [] : startSteps(clock, calendar, counts)
  return [withBasis(start, basis), ...waiting, ...from]
}

const skipped = (day: number, calendar: WorkingCalendar): DueStep => {
  const date = calendar.dateOf(day)
  const { working, why, basis } = calendar.dayNote(date)
  const outside = text('Ngoài giờ làm việc', 'Outside office hours')
  return withBasis({ date, kind: 'skipped', why: working ? outside : why }, basis)
}

const countedWords = (count: number, total: number, { phase }: CountedSegment): Text => {
  const { unit } = phase.term
  const of = (vi: string, en: string): Text =>
    text(`${vi} ${String(count)}/${String(total)}`, `${en} ${String(count)} of ${String(total)}`)
  const words =
    unit === 'working-day'
      ? of('Ngày làm việc thứ', 'Working day')
      : unit === 'working-hour'
        ? of('Giờ làm việc thứ', 'Working hour')
        : of('Ngày thứ', 'Day')
  if (phase.kind === 'term') return words
  return phase.kind === 'extension'
    ? join(words, text('gia hạn', 'extension'))
    : join(words, text('phần còn lại đến ngày hẹn', 'what was left to the promised day'))
}

const countedSteps = (segment: CountedSegment, calendar: WorkingCalendar): readonly DueStep[] => {
  const { from, to, before, total, phase } = segment
  const measure = measureOf(phase.term.unit, calendar)
  const scale = measure.wholeDays ? 1 : 60
  const start = measure.passed(from)
  let counted = before
  return eachDay(firstDay(from), lastDay(to), (day) => {
    const end = { day, minutes: endOfDay }
    const sum = before + measure.passed(comparePoints(end, to) < 0 ? end : to) - start
    if (sum === counted) return skipped(day, calendar)
    counted = sum
    const date = calendar.dateOf(day)
    const note = calendar.dayNote(date)
    const words = countedWords(sum / scale, total / scale, segment)
    const named = note.basis !== undefined && phase.term.unit.startsWith('working')
    const why = named ? join(words, note.why) : words
    const step: DueStep = { date, kind: 'counted', count: sum / scale, why }
    return withBasis(step, named ? note.basis : undefined)
  })
}

type RolledSegment = Segment & { readonly kind: 'rolled' }

/** The days from a last day that is off, which is left out, to the day it moves to. */
export const rolledSteps = (
  segment: RolledSegment,
  calendar: WorkingCalendar,
): readonly DueStep[] => {
  const { from, to } = segment
  const back = comparePoints(to, from) < 0
  return eachDay(back ? to.day : firstDay(from), to.day, (day): DueStep => {
    const date = calendar.dateOf(day)
    const { working, why, basis } = calendar.dayNote(date)
    if (!working) return withBasis({ date, kind: 'rolled', why }, basis)
    if (segment.why === 'paused') {
      const rest = text(
        'Tạm dừng đúng ngày cuối; phần còn lại của ngày đó là hôm nay',
        'Paused on its last day; the rest of that day is today',
      )
      return { date, kind: 'rolled', why: rest }
    }
    const last = calendar.dateOf(from.day)
    const off = calendar.dayNote(last).why
    const moved = text(
      `Ngày cuối ${printedDate(last)} là ngày nghỉ (${off.vi}); ${back ? 'lùi về' : 'chuyển sang'} ngày làm việc này`,
      `The last day ${last} is off (${off.en}); moved ${back ? 'back' : 'on'} to this working day`,
    )
    return withBasis({ date, kind: 'rolled', why: moved }, back ? undefined : rollsOn)
  })
}

const pausedSteps = (
  segment: Segment & { readonly kind: 'suspended' },
  calendar: WorkingCalendar,
): readonly DueStep[] => {
  const why = ofGround('Tạm dừng', 'Suspended', segment.suspension.ground)
  return eachDay(firstDay(segment.from), lastDay(segment.to), (day) => {
    return { date: calendar.dateOf(day), kind: 'suspended', why }
  })
}

const stepsOf = (segment: Segment, clock: Clock, calendar: WorkingCalendar): readonly DueStep[] => {
  switch (segment.kind) {
    case 'start':
      return startSteps(clock, calendar, segment)
    case 'counted':
      return countedSteps(segment, calendar)
    case 'suspended':
      return pausedSteps(segment, calendar)
    case 'rolled':
      return rolledSteps(segment, calendar)
    case 'extended': {
      const { term, ground } = segment.extension
      const { vi, en } = termText(term)
      const why = ofGround(`Gia hạn ${vi}`, `Extended by ${en}`, ground)
      return [{ date: calendar.dateOf(segment.day), kind: 'extended', why }]
    }
    case 'promised':
    case 'awaited': {
      const { date, ground } = segment.promise
      const why = ofGround(`Hẹn lại ngày ${printedDate(date)}`, `Promised for ${date}`, ground)
      const { from, to } =
        segment.kind === 'awaited'
          ? { from: firstDay(segment.from), to: lastDay(segment.to) }
          : { from: segment.day, to: segment.day }
      return eachDay(from, to, (day) => ({ date: calendar.dateOf(day), kind: 'reappointed', why }))
    }
  }
}

/** The segments of a walk as days. */
export function expandSegments(
  { segments, open }: Count,
  clock: Clock,
  calendar: WorkingCalendar,
): readonly DueStep[] {
  const steps = segments.flatMap((segment) => stepsOf(segment, clock, calendar))
  if (open === null) return steps
  const why = ofGround(
    'Tạm dừng; chưa biết ngày đến hạn',
    'Suspended; the due day is not known',
    open.ground,
  )
  return [...steps, { date: open.from.date, kind: 'suspended', why }]
}
