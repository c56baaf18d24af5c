import {
  MotcuaError,
  type CaseDefinition,
  type Instant,
  type PlainDate,
  type Regime,
} from '@motcua/core'
import { definitionsOf } from '@motcua/core/proof'
import { rulesOf } from './coverage/clauses.js'
import { regimeExamples } from './examples/regime-examples.js'
import type { Causes, Examples } from './examples/examples.js'
import { castOf, officeOn, type Cast } from './paths/cast.js'
import { correctedEdition, officeMoment, type Model } from './paths/model.js'

/** What a simulation is told besides the regime and the definition; nothing of it is needed for a regime’s own kinds. */
export interface Surroundings {
  /** The host’s own kinds of case. */
  readonly kinds?: readonly CaseDefinition[]
  /** Examples by command; those given take the place of what the regime’s own data would give. */
  readonly examples?: Examples
  /** Causes by command, likewise. */
  readonly causes?: Causes
  /** Moment at which every path begins; the first office hour under the definition when left out. */
  readonly start?: Instant
  /** Id of the office; the first of the lowest level there is when left out. */
  readonly unit?: string
  /** The people; one for each role when left out. */
  readonly cast?: Cast
}

const firstMoment = (regime: Regime, from: PlainDate): Instant => {
  const { calendar } = regime
  const known = from < calendar.knownFrom ? calendar.knownFrom : from
  return officeMoment(calendar, calendar.startOfDay(known))
}

/** The model of a definition of a regime or of a host’s own kind. @throws `unknown-definition` naming those there are */
export function modelOf(regime: Regime, key: string, given: Surroundings = {}): Model {
  const own = given.kinds?.find((kind) => kind.key === key)
  const known = definitionsOf(regime)
  const found = known.find((definition) => definition.key === key)
  if (own === undefined && found === undefined) {
    const names = [...known, ...(given.kinds ?? [])].map((definition) => definition.key)
    const got = `${key}; there are: ${names.join(', ')}`
    throw new MotcuaError('unknown-definition', { field: 'key', got })
  }
  const definition = own ?? found?.define()
  if (definition === undefined) throw new MotcuaError('unknown-definition', { field: 'key' })
  const shipped = regimeExamples(regime, key)
  const { calendar } = regime
  const start =
    given.start ?? firstMoment(regime, shipped.from ?? found?.from ?? calendar.knownFrom)
  const unit = given.unit ?? officeOn(regime, calendar.localTime(start).date)
  return {
    ...{
      definition,
      regime,
      calendar,
      start,
      rules: rulesOf({ definition, regime }),
      corrected: correctedEdition(calendar),
    },
    cast: given.cast ?? castOf(regime, unit),
    examples: { ...shipped.examples, ...given.examples },
    causes: { ...shipped.causes, ...given.causes },
  }
}
