import { addDays, plainDate, text, type PlainDate, type Regime } from '@motcua/core'
import { obligations, obligationsCalendar, type Obligation } from '@motcua/core/reports'
import { nearest } from '../asked/nearest.js'
import { Misuse } from '../asked/misuse.js'
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

const checkUnit = ({ regime, unit }: ObligationsAsked): void => {
  const ids = regime.units.map(({ id }) => id)
  if (ids.includes(unit)) return
  throw new Misuse('unknown-unit', { field: '--due-of', got: unit, cure: nearest(unit, ids) })
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
  checkUnit(asked)
  const { regime, unit } = asked
  const today = regime.calendar.localTime(session.time.now()).date
  const from = asked.from ?? today
  const to = asked.to ?? plainDate(`${from.slice(0, 4)}-12-31`)
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
