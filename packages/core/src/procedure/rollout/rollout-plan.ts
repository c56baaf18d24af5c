import type { Citation } from '../../model/citation.js'
import type { Text } from '../../model/text.js'
import type { PlainDate } from '../../model/time.js'
import type { UnitLevel } from '../unit.js'
import type { RolloutTime } from './rollout-time.js'

/** Who has a part in a task: an office by its level, a named part of one, or another body, which has no level. */
export interface RolloutParty {
  readonly level: UnitLevel | null
  readonly name: Text
}

/** What a finished piece of work is shown by: evidence in words, a plan with number and date, or a contact point. */
export type RolloutProof = 'evidence' | 'plan' | 'contact-point'

/** A piece of a task with a time of its own: what one case follows for one office and year. */
export interface RolloutItem {
  /** Unique in the plan: the `task` of the cases, e.g. `contact-point`. */
  readonly id: string
  readonly title: Text
  readonly time: RolloutTime
  readonly proof: RolloutProof
  /** First and last year of its cases; no last year for what enters every yearly reform plan. */
  readonly years: { readonly from: number; readonly through: number | null }
  /** Of the time, and of the years. */
  readonly basis: Citation
}

/** A task of the plan, or a duty the plan or the letter lays down besides. */
export interface RolloutTask {
  /** As it is cited: `P1` to `P6` for the tasks, `III.3`, `L5` and `L8` for the duties. */
  readonly id: string
  readonly title: Text
  /** What is to be done. */
  readonly text: Text
  /** Who carries it out (thực hiện); offices of these levels have cases of it. */
  readonly performs: readonly RolloutParty[]
  /** Who is in charge (chủ trì). */
  readonly chairs: readonly RolloutParty[]
  /** Who advises (tham mưu). */
  readonly advises: readonly RolloutParty[]
  /** Who works along (phối hợp). */
  readonly coordinates: readonly RolloutParty[]
  readonly items: readonly RolloutItem[]
  readonly basis: Citation
}

/** A point of the letter that goes with the plan. */
export interface RolloutPoint {
  /** As it is cited: `L1` to `L8`. */
  readonly id: string
  readonly text: Text
  /** Offices it is addressed to. */
  readonly performs: readonly RolloutParty[]
  /** The time the point itself gives; null where it leaves that to its tasks. */
  readonly time: RolloutTime | null
  /** Ids of the items it leads to, in the order of the point. */
  readonly leadsTo: readonly string[]
  /** Id of the reporting rules that go on with it; null when none do. */
  readonly reporting: string | null
  readonly basis: Citation
}

/** A plan by which offices put something new into practice, and the letter that goes with it. */
export interface RolloutPlan {
  /** Short and unique: the year it was issued. */
  readonly id: string
  /** As printed on the plan. */
  readonly number: string
  readonly name: Text
  /** First day a task of it may be opened. */
  readonly issuedOn: PlainDate
  /** Id of the office that issued it; the plan is for this one and those below. */
  readonly unit: string
  /** First year whose tasks stand in the yearly reform plan. */
  readonly reform: { readonly from: number; readonly basis: Citation }
  /** What the address of a contact point ends with, after the `@`. */
  readonly mail: { readonly domain: string; readonly basis: Citation }
  readonly points: readonly RolloutPoint[]
  readonly tasks: readonly RolloutTask[]
  /** What is to be done besides the tasks. */
  readonly duties: readonly RolloutTask[]
  readonly basis: Citation
}

/** A piece of work with the task or duty it belongs to. */
export interface PlacedItem {
  readonly task: RolloutTask
  readonly item: RolloutItem
}

/** Every piece of work of the plan: those of the tasks first, then those of the duties. */
export const itemsOf = ({
  tasks,
  duties,
}: Pick<RolloutPlan, 'tasks' | 'duties'>): readonly PlacedItem[] =>
  [...tasks, ...duties].flatMap((task) => task.items.map((item) => ({ task, item })))

/** Whether there are cases of it for that year. */
export const isOfYear = ({ years }: Pick<RolloutItem, 'years'>, year: number): boolean =>
  years.from <= year && (years.through === null || year <= years.through)

/** Whether an office of the level carries it out. */
export const isForLevel = (
  { performs }: { readonly performs: readonly RolloutParty[] },
  level: UnitLevel,
): boolean => performs.some((party) => party.level === level)

/** Whether it has an end of its own: a day before which it is done, or a paper it is finished with. */
export const hasEnd = ({ time, proof }: Pick<RolloutItem, 'time' | 'proof'>): boolean =>
  time.kind === 'before' || proof !== 'evidence'
