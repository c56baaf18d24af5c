import type { Command } from 'commander'
import {
  decidedDays,
  hourText,
  plainDate,
  text,
  type DecidedDays,
  type PlainDate,
  type Regime,
  type Text,
  type WorkingCalendar,
} from '@motcua/core'
import { daysOffCalendar } from '@motcua/core/reports'
import { calendarOf } from '../asked/calendar-file.js'
import { dayAsked, yearAsked } from '../asked/day.js'
import { Misuse } from '../asked/misuse.js'
import { hostOf } from '../asked/regime-module.js'
import { pathOf, print, printJson, say, widthOf, type Session } from '../session.js'
import { spanIn, weekdayIn } from '../speaking/dates.js'
import { assumedLines } from '../speaking/basis.js'
import { described, lawOptions } from '../speaking/help.js'
import { table } from '../speaking/table.js'
import { tellObligations } from './obligations.js'

interface CalendarAsked {
  readonly year?: string
  readonly ical?: boolean
  readonly calendar?: string
  readonly regime?: string
  readonly dueOf?: string
  readonly from?: string
  readonly to?: string
  readonly json?: boolean
}

/** A working calendar, and a year of it. */
interface YearOf {
  readonly regime: Regime
  readonly calendar: WorkingCalendar
  readonly from: PlainDate
  readonly through: PlainDate
  readonly decided: readonly DecidedDays[]
}

const monthsOf = ({ calendar, from, through }: YearOf): readonly number[] => {
  const counts = Array.from({ length: 12 }, () => 0)
  for (let day = calendar.dayOf(from); day <= calendar.dayOf(through); day++) {
    const month = Number(calendar.dateOf(day).slice(5, 7)) - 1
    if (calendar.days.isWorking(day)) counts[month] = (counts[month] ?? 0) + 1
  }
  return counts
}

const hoursText = ({ hours }: WorkingCalendar): string =>
  hours.map(({ from, to }) => `${hourText(from)}–${hourText(to)}`).join(', ')

const headLines = (session: Session, { calendar, regime }: YearOf): readonly string[] => {
  const { edition, zone } = calendar
  const known = spanIn(session.language, {
    from: calendar.knownFrom,
    through: calendar.knownThrough,
  })
  const editions = regime.calendars.map((it) => it.edition).join(', ')
  const cutOff = hourText(calendar.cutOff)
  return [
    text(`Lịch làm việc ${edition}, biết ${known}`, `Working calendar ${edition}, known ${known}`),
    text(`Bản lịch trong chế độ: ${editions}`, `Editions of the regime: ${editions}`),
    text(
      `Giờ làm việc ${hoursText(calendar)}; giờ chốt ${cutOff}; múi giờ ${zone}`,
      `Office hours ${hoursText(calendar)}; cut-off ${cutOff}; zone ${zone}`,
    ),
    ...calendar.assumptions.map(({ note = '' }) => text(`Giả định: ${note}`, `Assumed: ${note}`)),
  ].map((line) => say(session, line))
}

const tellYear = (session: Session, found: YearOf): void => {
  const { language, out } = session
  const months = monthsOf(found)
  const year = found.from.slice(0, 4)
  const total = String(months.reduce((sum, count) => sum + count, 0))
  const rows = found.decided.map(({ from, through, working, why, basis }) => [
    `  ${spanIn(language, { from, through })}`,
    from === through ? weekdayIn(language, from) : '',
    say(session, working ? text('làm việc', 'worked') : text('nghỉ', 'off')),
    `${say(session, why)} (${basis.grade})`,
  ])
  const numbers = [months.map((_, at) => String(at + 1)), months.map(String)]
  const [labels = [], counts = []] = numbers.map((row) => row.map((it) => it.padStart(2)))
  print(session, [
    ...headLines(session, found),
    '',
    say(session, text(`Năm ${year}: ${total} ngày làm việc`, `${year}: ${total} working days`)),
    ...table(
      [
        [`  ${say(session, text('Tháng', 'Month'))}`, labels.join('  ')],
        [`  ${say(session, text('Ngày làm việc', 'Working days'))}`, counts.join('  ')],
      ],
      undefined,
    ),
    '',
    ...table(rows, widthOf(out)),
    ...assumedLines(
      session,
      found.decided.map(({ basis }) => basis),
    ),
  ])
}

const jsonOf = (found: YearOf): unknown => {
  const { calendar, regime, from, through, decided } = found
  const { edition, zone, knownFrom, knownThrough, hours, cutOff, assumptions } = calendar
  return {
    ...{ edition, zone, knownFrom, knownThrough, hours, cutOff, assumptions },
    editions: regime.calendars.map((it) => it.edition),
    from,
    through,
    workingDays: monthsOf(found),
    decided,
  }
}

const yearIn = (session: Session, calendar: WorkingCalendar, asked: string | undefined): number => {
  const first = Number(calendar.knownFrom.slice(0, 4))
  const last = Number(calendar.knownThrough.slice(0, 4))
  if (asked === undefined) {
    const now = Number(calendar.localTime(session.time.now()).date.slice(0, 4))
    return Math.min(Math.max(now, first), last)
  }
  const year = yearAsked(asked, '--year')
  if (first <= year && year <= last) return year
  const known = `${String(first)}–${String(last)}`
  const cure = text(`Lịch này biết các năm ${known}.`, `This calendar knows the years ${known}.`)
  throw new Misuse('calendar-unknown', { field: '--year', got: asked, cure })
}

/** Refuses options that say nothing to each other, so that none is passed over in silence. */
function checkTogether({ dueOf, year, calendar, from, to, ical, json }: CalendarAsked): void {
  const refuse = (field: string, problem: Text, cure: Text): never => {
    throw new Misuse('invalid-input', { field, problem, cure })
  }
  const apart = (field: string, other: string): never =>
    refuse(
      field,
      text(`Không đi cùng ${other}.`, `The option does not go with ${other}.`),
      text('Bỏ một trong hai.', 'Leave one of them out.'),
    )
  if (ical === true && json === true) apart('--ical', '--json')
  if (dueOf !== undefined && year !== undefined) apart('--year', '--due-of')
  if (dueOf !== undefined && calendar !== undefined) apart('--calendar', '--due-of')
  if (dueOf !== undefined || (from ?? to) === undefined) return
  refuse(
    from === undefined ? '--to' : '--from',
    text('Tùy chọn này đi cùng --due-of.', 'The option goes with --due-of.'),
    text('Thêm --due-of, hoặc dùng --year.', 'Add --due-of, or use --year.'),
  )
}

async function tellCalendar(session: Session, asked: CalendarAsked): Promise<void> {
  const path = (file: string | undefined) =>
    file === undefined ? undefined : pathOf(session, file)
  checkTogether(asked)
  const { regime } = await hostOf(path(asked.regime))
  const { dueOf, json = false, ical = false } = asked
  if (dueOf !== undefined) {
    const [from, to] = [asked.from, asked.to].map((day, at) =>
      day === undefined ? undefined : dayAsked(day, at === 0 ? '--from' : '--to'),
    )
    tellObligations(session, { regime, unit: dueOf, from, to, json, ical })
    return
  }
  const file = path(asked.calendar)
  const calendar = file === undefined ? regime.calendar : await calendarOf(file)
  const year = String(yearIn(session, calendar, asked.year))
  const [first, last] = [plainDate(`${year}-01-01`), plainDate(`${year}-12-31`)]
  const from = first < calendar.knownFrom ? calendar.knownFrom : first
  const through = last > calendar.knownThrough ? calendar.knownThrough : last
  const decided = decidedDays(calendar, { from, through })
  const found = { regime, calendar, from, through, decided }
  if (json) printJson(session, jsonOf(found))
  else if (ical) {
    const { language: lang, time, out } = session
    const { instruments } = regime
    out.write(daysOffCalendar(decided, { lang, stamp: time.now(), instruments }))
  } else tellYear(session, found)
}

/** `motcua calendar`: working days and days off by their decisions, and the reports an office owes. */
export function addCalendar(program: Command, session: Session): void {
  described(program.command('calendar'), session, {
    summary: text(
      'Ngày làm việc, ngày nghỉ và làm bù theo từng quyết định; hạn báo cáo của đơn vị',
      'Working days, days off and worked by their decisions; due days of the reports of an office',
    ),
    options: [
      ['--year <year>', text('Năm; mặc định năm nay', 'Year; this year unless given')],
      ['--ical', text('In iCalendar (RFC 5545)', 'Print iCalendar (RFC 5545)')],
      [
        '--due-of <unit>',
        text('Báo cáo đơn vị này phải gửi, theo hạn', 'Reports this unit owes, by due day'),
      ],
      [
        '--from <day>',
        text(
          'Với --due-of: từ ngày; mặc định hôm nay',
          'With --due-of: from this day; today unless given',
        ),
      ],
      [
        '--to <day>',
        text(
          'Với --due-of: đến hết ngày; mặc định hết năm của --from',
          'With --due-of: through this day; the end of the year of --from unless given',
        ),
      ],
      lawOptions.calendar,
      lawOptions.regime,
    ],
    examples: [
      'motcua calendar --year 2026',
      'motcua calendar --year 2026 --ical > ngay-nghi-2026.ics',
      'motcua calendar --due-of phu-yen/tuy-hoa --from 2021-01-01 --to 2021-12-31',
    ],
  }).action((asked: CalendarAsked) => tellCalendar(session, asked))
}
