import { MotcuaError } from '../../errors.js'
import type { PlainDate } from '../../model/time.js'
import type { FeedbackTopic, FeedbackVersion } from '../../procedure/feedback-rules.js'
import type { Regime } from '../../procedure/regime.js'
import type { Unit } from '../../procedure/unit.js'
import type { FeedbackData } from './feedback-data.js'

/** The law a case of feedback runs under: one version of the rules, in a regime. */
export interface FeedbackLaw {
  readonly regime: Regime
  readonly version: FeedbackVersion
}

/** Where feedback lies, and on which day. */
export interface FeedbackPlace {
  readonly unit: string
  readonly on: PlainDate
}

/**
 * The topic of that name, which the version must have.
 * @throws `invalid-input` listing the topics there are
 */
export function namedTopic({ version }: FeedbackLaw, topic: string): FeedbackTopic {
  const named = version.topics.find(({ id }) => id === topic)
  if (named !== undefined) return named
  const known = version.topics.map(({ id }) => id).join(', ')
  const got = `${topic}; the version has: ${known}`
  throw new MotcuaError('invalid-input', { field: 'data.topic', got })
}

/** The office that holds the cases of this one on the day; undefined when there is none. */
const officeOn = (regime: Pick<Regime, 'units' | 'heirOf'>, { unit, on }: FeedbackPlace) => {
  const id = regime.heirOf(unit, on)
  return regime.units.find((office) => office.id === id)
}

/** Whether the office is of a level that answers the topic itself. */
export const isCompetent = (
  regime: Pick<Regime, 'units' | 'heirOf'>,
  topic: Pick<FeedbackTopic, 'competent'>,
  place: FeedbackPlace,
): boolean => {
  const level = officeOn(regime, place)?.level
  return level !== undefined && topic.competent.includes(level)
}

/**
 * The office that answers the topic: this one where its level is competent, else the nearest one above it that is;
 * null where there is none on that day.
 */
export function competentUnit(
  regime: Pick<Regime, 'units' | 'heirOf'>,
  topic: Pick<FeedbackTopic, 'competent'>,
  { unit, on }: FeedbackPlace,
): Unit | null {
  const seen = new Set<string>()
  let office = officeOn(regime, { unit, on })
  while (office !== undefined && !seen.has(office.id)) {
    if (topic.competent.includes(office.level)) return office
    seen.add(office.id)
    office = office.parent === null ? undefined : officeOn(regime, { unit: office.parent, on })
  }
  return null
}

/** Every office it came through, the first one first, with the one it is at. */
export const wayTo = ({ from, unit }: Pick<FeedbackData, 'from' | 'unit'>): readonly string[] => [
  ...(from?.path ?? []),
  unit,
]

/** The offices that have or had it, and their heirs: it is referred to none of them. */
export const officesOf = (
  regime: Pick<Regime, 'heirOf'>,
  data: Pick<FeedbackData, 'from' | 'unit'>,
  on: PlainDate,
): readonly (string | null)[] => wayTo(data).flatMap((id) => [id, regime.heirOf(id, on)])
