import type { Command } from 'commander'
import {
  dueOf,
  explainDue,
  hourText,
  isMotcuaError,
  startClock,
  termText,
  text,
  type Clock,
  type DueStep,
  type DueStepKind,
  type Instrument,
  type RollRule,
  type StartRule,
  type Term,
  type Text,
  type WorkingCalendar,
} from '@motcua/core'
import { calendarOf } from '../asked/calendar-file.js'
import { dayAsked, hourAsked } from '../asked/day.js'
import { choiceAsked } from '../asked/choice.js'
import { Misuse, needed } from '../asked/misuse.js'
import { hostOf } from '../asked/regime-module.js'
import { termAsked } from '../asked/term.js'
import { pathOf, print, printJson, say, widthOf, type Session } from '../session.js'
import { dayIn, spanIn, weekdayIn } from '../speaking/dates.js'
import { assumedLines, basisIn } from '../speaking/basis.js'
import { described, lawOptions, type CommandWords } from '../speaking/help.js'
import { table } from '../speaking/table.js'

interface DueAsked {
  readonly from?: string
  readonly term?: string
  readonly time?: string
  readonly explain?: boolean
  readonly startRule?: string
  readonly roll?: string
  readonly cutOff?: boolean
  readonly calendar?: string
  readonly regime?: string
  readonly json?: boolean
}

const startRulesOf = ({ unit }: Term): readonly StartRule[] =>
  unit === 'working-hour' ? ['at-once'] : ['next-day', 'same-day']
const rollRules: readonly RollRule[] = ['next', 'previous', 'none']

const kinds: Readonly<Record<DueStepKind, Text>> = {
  start: text('bắt đầu', 'start'),
  counted: text('tính', 'counted'),
  skipped: text('không tính', 'skipped'),
  suspended: text('tạm dừng', 'suspended'),
  rolled: text('dời', 'moved'),
  extended: text('gia hạn', 'extended'),
  reappointed: text('hẹn lại', 'promised'),
  named: text('ấn định', 'named'),
}

interface Law {
  readonly calendar: WorkingCalendar
  readonly instruments: readonly Instrument[]
}

const lawOf = async (session: Session, asked: DueAsked): Promise<Law> => {
  const path = (file: string | undefined) =>
    file === undefined ? undefined : pathOf(session, file)
  const { regime } = await hostOf(path(asked.regime))
  const file = path(asked.calendar)
  const calendar = file === undefined ? regime.calendar : await calendarOf(file)
  return { calendar, instruments: regime.instruments }
}

const clockOf = (asked: DueAsked, calendar: WorkingCalendar): Clock => {
  const { time, startRule, roll } = asked
  const term = termAsked(needed(asked.term, '--term'))
  const opening = calendar.hours[0]?.from ?? 0
  return startClock({
    term,
    at: {
      date: dayAsked(needed(asked.from, '--from'), '--from'),
      minutes: time === undefined ? opening : hourAsked(time, '--time'),
    },
    cutOff: asked.cutOff === true,
    ...(startRule === undefined
      ? {}
      : { startRule: choiceAsked(startRule, startRulesOf(term), '--start-rule') }),
    ...(roll === undefined ? {} : { rollRule: choiceAsked(roll, rollRules, '--roll') }),
  })
}

interface Counting {
  readonly calendar: WorkingCalendar
  readonly clock: Clock
}

/** What the calendar does not know, told of the option that leads there. */
function beyond(cause: unknown, asked: DueAsked, { calendar, clock }: Counting): unknown {
  if (!isMotcuaError(cause, 'calendar-unknown')) return cause
  const { edition, knownFrom, knownThrough } = calendar
  const { date } = clock.startedAt
  const isFrom = date < knownFrom || knownThrough < date
  const known = { from: knownFrom, through: knownThrough }
  const [vi, en] = [spanIn('vi', known), spanIn('en', known)]
  const got = isFrom ? asked.from : asked.term
  return new Misuse('calendar-unknown', {
    field: isFrom ? '--from' : '--term',
    ...(got === undefined ? {} : { got }),
    cure: text(
      `Lịch ${edition} biết ${vi}; đưa lịch khác bằng --calendar.`,
      `Calendar ${edition} knows ${en}; give another by --calendar.`,
    ),
    cause,
  })
}

function counted(asked: DueAsked, { calendar, clock }: Counting) {
  try {
    const due = dueOf(clock, calendar)
    if (due.date === null) throw new Error('a clock that was never suspended has no due day')
    const steps = asked.explain === true ? explainDue(clock, calendar) : []
    return { due, steps }
  } catch (error) {
    throw beyond(error, asked, { calendar, clock })
  }
}

const stepRows =
  (session: Session, { instruments }: Law) =>
  ({ date, kind, why, basis }: DueStep): readonly string[] => {
    const { language } = session
    const source = basis === undefined ? '' : ` — ${basisIn(session, basis, instruments)}`
    return [
      `  ${dayIn(language, date)}`,
      weekdayIn(language, date),
      say(session, kinds[kind]),
      `${say(session, why)}${source}`,
    ]
  }

async function tellDue(session: Session, asked: DueAsked): Promise<void> {
  const law = await lawOf(session, asked)
  const clock = clockOf(asked, law.calendar)
  const { due, steps } = counted(asked, { calendar: law.calendar, clock })
  if (asked.json === true) {
    const { term, startedAt, startRule, rollRule, cutOff } = clock
    const given = { term, startedAt, startRule, rollRule, cutOff, calendar: law.calendar.edition }
    const { date, minutes, at } = due
    const known = { date, ...(minutes === undefined ? {} : { minutes }), at }
    printJson(session, { due: known, ...given, ...(asked.explain === true ? { steps } : {}) })
    return
  }
  const { language, out } = session
  const hour = due.minutes === undefined ? '' : ` ${hourText(due.minutes)}`
  const from = `${dayIn(language, clock.startedAt.date)} ${hourText(clock.startedAt.minutes)}`
  const term = termText(clock.term)
  const of = text(`${term.vi} kể từ ${from}`, `${term.en} from ${from}`)
  const day = `${dayIn(language, due.date)}${hour}`
  print(session, [
    `${day}  ${weekdayIn(language, due.date)}, ${say(session, of)}`,
    ...table(steps.map(stepRows(session, law)), widthOf(out)),
    ...assumedLines(
      session,
      steps.flatMap(({ basis }) => basis ?? []),
    ),
  ])
}

const words: CommandWords = {
  summary: text('Tính ngày đến hạn, và vì sao', 'The due day of a term, and why'),
  options: [
    [
      '--from <day>',
      text(
        'Ngày nhận: 2017-06-01 hoặc 01/06/2017',
        'Day of receipt: 2017-06-01 or 01/06/2017, day first',
      ),
    ],
    [
      '--term <term>',
      text(
        'Thời hạn: 5wd ngày làm việc, 15d ngày, 6mo tháng, 1y năm, 4wh giờ làm việc',
        'Term: 5wd working days, 15d days, 6mo months, 1y years, 4wh working hours',
      ),
    ],
    [
      '--time <hour>',
      text(
        'Giờ nhận HH:MM; mặc định giờ mở cửa',
        'Hour of receipt HH:MM; opening hour unless given',
      ),
    ],
    [
      '--explain',
      text(
        'Từng ngày được tính hay không, vì sao, theo điều nào',
        'Each day counted or skipped, why, and by which clause',
      ),
    ],
    [
      '--cut-off',
      text(
        'Nhận sau giờ chốt hoặc ngày nghỉ thì tính như nhận ngày làm việc sau',
        'What comes after the cut-off hour or on a day off counts as received on the next working day',
      ),
    ],
    [
      '--start-rule <rule>',
      text(
        'next-day (mặc định), same-day; với giờ: at-once',
        'next-day (unless given), same-day; for hours: at-once',
      ),
    ],
    [
      '--roll <rule>',
      text(
        'Ngày cuối là ngày nghỉ thì: next (mặc định), previous, none',
        'When the last day is off: next (unless given), previous, none',
      ),
    ],
    lawOptions.calendar,
    lawOptions.regime,
  ],
  examples: [
    'motcua due --from 2017-06-01 --term 5wd',
    'motcua due --from 01/06/2017 --time 15:30 --cut-off --term 5wd --explain',
    'motcua due --from 2026-04-24 --term 4wh --json',
  ],
}

/** `motcua due`: the due day of a term, and each day on the way to it. */
export function addDue(program: Command, session: Session): void {
  described(program.command('due'), session, words).action((asked: DueAsked) =>
    tellDue(session, asked),
  )
}
