import { MotcuaError } from '../errors.js'
import type { PlainDate } from '../model/time.js'
import type { Regime } from '../procedure/regime.js'
import { governs, rulesNamed, type Occasion } from './obligations.js'
import { lastDayOf, windowOfDays } from './reporting-window.js'

/** Rules and form of a report that is asked for, and the days it counts: from `from` on, before `to`. */
export interface AskedOccasion {
  readonly rules: string
  readonly form: string
  readonly from: PlainDate
  readonly to: PlainDate
}

/**
 * The ad hoc form of that name for the days asked for, under the version that governs the last of them.
 * @throws `unknown-procedure` when there is no such form; `invalid-input` when it is owed by the calendar, so that nobody
 * names its days; `procedure-not-in-force` when no version with it governs the last day
 */
export function occasionAsked(
  regime: Regime,
  { rules: id, form: name, ...days }: AskedOccasion,
): Occasion {
  const rules = rulesNamed(regime, id)
  const named = rules.versions.flatMap((version) =>
    version.forms
      .filter((form) => form.id === name)
      .map((form) => ({ version, form, window: windowOfDays(version.year, days) })),
  )
  if (named.length === 0) {
    throw new MotcuaError('unknown-procedure', { field: 'data.form', got: name })
  }
  const found = named.find(({ version, window }) => governs(version, lastDayOf(window)))
  if (found === undefined) {
    const got = `${name} through ${lastDayOf({ year: 0, ...days })}`
    throw new MotcuaError('procedure-not-in-force', { field: 'data.asked.to', got })
  }
  if (found.form.window === null) return { regime, rules, ...found }
  const got = `days of one's own for ${name}, which has its window by the calendar`
  throw new MotcuaError('invalid-input', { field: 'data.asked', got })
}
