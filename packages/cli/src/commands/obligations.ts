import { addDays, plainDate, text, type PlainDate, type Regime } from '@motcua/core'
import { obligations, obligationsCalendar, type Obligation } from '@motcua/core/reports'
import { Misuse } from '../asked/misuse.js'
import { unitAsked } from '../asked/unit.js'
import { print, printJson, say, widthOf, type Session } from '../session.js'
import { dayIn, spanIn, weekdayIn } from '../speaking/dates.js'
import { table } from '../speaking/table.js'

/** Whose reports are asked for, and due when. */
export interface ObligationsAsked {
  readonly regime: Regime
  readonly unit: string
  /** Today when undefined. */
  readonly from: PlainDate | undefined
  /** The last day; the end of the year of `from` when undefined. */
  readonly to: PlainDate | undefined
  readonly json: boolean
  readonly ical: boolean
}

const lastDay = ({ to }: ObligationsAsked, from: PlainDate): PlainDate => {
  const last = to ?? plainDate(`${from.slice(0, 4)}-12-31`)
  if (from <= last) return last
  throw new Misuse('invalid-input', {
    field: '--to',
    got: last,
    problem: text('Ngày cuối ở trước ngày đầu.', 'The last day is before the first.'),
    cure: text(`Viết ngày từ ${from} trở đi.`, `Write ${from} or a later day.`),
  })
}

const rowOf =
  (session: Session) =>
  ({ due, formName, window, to }: Obligation): readonly string[] => {
    const days = { from: window.from, through: addDays(window.to, -1) }
    return [
      `  ${dayIn(session.language, due)}`,
      weekdayIn(session.language, due),
      spanIn(session.language, days),
      say(session, text(`${formName.vi}, gửi ${to.name.vi}`, `${formName.en}, to ${to.name.en}`)),
    ]
  }

/** Tells the reports a unit owes, as a table, as JSON or as iCalendar. */
export function tellObligations(session: Session, asked: ObligationsAsked): void {
  const { regime } = asked
  const unit = unitAsked(regime, asked.unit, '--due-of')
  const today = regime.calendar.localTime(session.time.now()).date
  const from = asked.from ?? today
  const to = lastDay(asked, from)
  const owed = obligations(regime, unit, { from, to: addDays(to, 1) })
  const { language: lang, out, time } = session
  if (asked.json) printJson(session, { unit, from, to, obligations: owed })
  else if (asked.ical) {
    const { instruments } = regime
    out.write(obligationsCalendar(owed, { lang, stamp: time.now(), instruments }))
  } else {
    const span = spanIn(lang, { from, through: to })
    const name = regime.units.find(({ id }) => id === unit)?.name ?? text(unit, unit)
    const count = String(owed.length)
    print(session, [
      say(
        session,
        text(
          `${name.vi}: ${count} báo cáo đến hạn, ${span}`,
          `${name.en}: ${count} reports due, ${span}`,
        ),
      ),
      ...table(owed.map(rowOf(session)), widthOf(out)),
    ])
  }
}
