import type { Text } from '../../../model/text.js'
import type { PlainDate } from '../../../model/time.js'
import { itemsOf } from '../../../procedure/rollout/rollout-plan.js'
import type { ContactPoint } from '../task-data.js'
import { planOf, type RolloutRegime } from '../task-law.js'
import { rolloutTable, type RolloutScope } from './rollout-table.js'
import { tasksIn, type RolloutState, type TaskCase } from './task-standing.js'

/** The contact point of an office, as it was sent to the office above. */
export interface ContactRow extends ContactPoint {
  readonly unit: string
  readonly unitName: Text
  readonly sentOn: PlainDate
  /** Sent after the day before which it was to be. */
  readonly late: boolean
  readonly case: string
}

/** An office that has not sent its contact point. */
export interface MissingContact {
  readonly unit: string
  readonly unitName: Text
  readonly state: RolloutState
  readonly due: PlainDate | null
  readonly late: boolean
  /** Null where no task was opened. */
  readonly case: string | null
}

/** The contact points of an office and all below it, in the order of the offices, and who is missing. */
export interface ContactPoints {
  readonly points: readonly ContactRow[]
  readonly missing: readonly MissingContact[]
}

/**
 * The contact points compiled upward: those of an office and all below it, of the year they were asked for, and the
 * offices that have sent none by the end of the day. A contact point that was changed later is shown as it is now.
 * @throws `procedure-not-in-force` without a plan; `unknown-kind` when a case is no task
 */
export function contactPoints(
  regime: RolloutRegime,
  cases: Iterable<TaskCase>,
  { on, unit }: Omit<RolloutScope, 'year'>,
): ContactPoints {
  const all = [...cases]
  const known = tasksIn(all)
  const asked = itemsOf(planOf(regime)).filter(({ item }) => item.proof === 'contact-point')
  const points: ContactRow[] = []
  const missing: MissingContact[] = []
  for (const { item } of asked) {
    const scope = { year: item.years.from, on, unit }
    for (const row of rolloutTable(regime, all, scope)) {
      const [work] = row.work
      if (row.source === 'point' || work?.task !== item.id) continue
      const { state, due, late, finishedOn } = work
      const place = { unit: row.unit, unitName: row.unitName, late }
      const contact = known.find((each) => each.case === work.case)?.data.completion?.contact
      if (work.case === null || finishedOn === null || contact === null || contact === undefined) {
        missing.push({ ...place, state, due, case: work.case })
      } else {
        points.push({ ...place, ...contact, sentOn: finishedOn, case: work.case })
      }
    }
  }
  return { points, missing }
}
