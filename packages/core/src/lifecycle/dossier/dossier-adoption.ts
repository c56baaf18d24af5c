import {
  restartClock,
  startClock,
  suspendClock,
  openSuspension,
  type Clock,
} from '../../calendar/clock.js'
import { dueOf } from '../../calendar/due.js'
import type { LocalMoment } from '../../calendar/local-moment.js'
import type { WorkingCalendar } from '../../calendar/working-calendar.js'
import type { PlainDate } from '../../model/time.js'
import type { Adoption, Move, StateOf } from '../migration/adoption.js'
import type { Statechart } from '../statechart.js'
import { dossierData, type DossierData, type SupplementRound } from './dossier-data.js'
import type { DossierLaw } from './dossier-law.js'

const stage = 'settlement.'

const stepOf = (step: string | null, stateOf: StateOf): string | null => {
  if (step === null) return null
  const state = stateOf(`${stage}${step}`)
  return state.startsWith(stage) ? state.slice(stage.length) : state
}

const clockOf = (law: DossierLaw, clock: Clock, { clock: choice, on, ground }: Move): Clock => {
  if (choice === 'keep' || clock.stoppedAt !== null) return clock
  const { term, startRule, rollRule } = startClock({ term: law.version.limit, at: clock.startedAt })
  const counted = { ...clock, term, startRule, rollRule }
  if (choice === 'recompute') return counted
  const waits = openSuspension(clock)
  const anew = restartClock(counted, { on, ground })
  return waits === null ? anew : suspendClock(anew, { on, ground: waits.ground })
}

const limitBasisOf = (law: DossierLaw, data: DossierData, { clock }: Move) => {
  if (data.clock === null) return data.limitBasis
  if (data.clock.stoppedAt === null && clock !== 'keep') return null
  const held = law.procedure.versions.find(({ id }) => id === data.version)
  return data.limitBasis ?? held?.limitBasis ?? null
}

const waitUntil = (
  law: DossierLaw,
  from: LocalMoment,
  calendar: WorkingCalendar,
): PlainDate | null => {
  const { wait } = law.version.supplement
  return wait === null ? null : dueOf(startClock({ term: wait, at: from }), calendar).date
}

const supplementsOf = (
  law: DossierLaw,
  rounds: readonly SupplementRound[],
  { clock, on, calendar }: Move,
): readonly SupplementRound[] => {
  const open = (round: SupplementRound): boolean => round.suppliedOn === null
  if (clock === 'keep' || !rounds.some(open)) return rounds
  return rounds.map((round) => {
    if (!open(round)) return round
    const from = clock === 'restart' ? on : { date: round.requestedOn, minutes: 0 }
    return { ...round, waitUntil: waitUntil(law, from, calendar) }
  })
}

const adopt = (law: DossierLaw, data: DossierData, move: Move): DossierData | null => {
  const step = stepOf(data.step, move.stateOf)
  if (step !== null && !law.version.steps.some(({ id }) => id === step)) return null
  return {
    ...data,
    version: law.version.id,
    step,
    clock: data.clock === null ? null : clockOf(law, data.clock, move),
    limitBasis: limitBasisOf(law, data, move),
    supplements: supplementsOf(law, data.supplements, move),
  }
}

/** How a version of a procedure takes over dossiers of another version of it. */
export const dossierAdoption = (law: DossierLaw, inHindsight: () => Statechart): Adoption => ({
  family: `dossier@${law.procedure.id}`,
  from: law.version.from,
  steps: law.version.steps.map(({ id }) => `${stage}${id}`),
  inHindsight,
  recall: (data, stateOf) => ({
    ...data,
    version: law.version.id,
    step: stepOf(dossierData(data).step, stateOf),
  }),
  adopt: (data, move) => adopt(law, dossierData(data), move),
  promisedOn: (data) => dossierData(data).promisedOn,
  ahead: (data) => {
    const { step } = dossierData(data)
    const here = law.version.steps.findIndex(({ id }) => id === step)
    return here < 0 ? [] : law.version.steps.slice(here).map(({ budget }) => budget)
  },
})
