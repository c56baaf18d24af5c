import {
  calendarDays,
  cite,
  defineProcedure,
  defineRegime,
  text,
  workingDays,
  workingHours,
  type Procedure,
  type ProcedureVersion,
  type Regime,
  type Step,
} from '@motcua/core'
import { confirmResult, thads, thadsCalendar, thadsCalendarWith } from '@motcua/core/thads'

const basis = cite('nd-61-2018', 'Art 19', 'C', 'Assumed: for a test of every rule there is.')
const named = (id: string) => ({ id, name: text(id, id), basis })

const review: Step = {
  ...named('review'),
  kind: 'review',
  role: 'enforcer',
  budget: workingHours(4),
}

const enriched = (version: ProcedureVersion): ProcedureVersion => ({
  ...version,
  channels: ['counter', 'post', 'online', 'on-site'],
  components: [
    ...version.components,
    {
      ...named('judgment'),
      ...{ forms: ['original', 'copy'], copies: 1, required: false, handedBack: true },
    },
  ],
  limit: workingDays(10),
  extension: { times: 1, term: workingDays(5), basis },
  supplement: { ...version.supplement, wait: calendarDays(30) },
  steps: version.steps.flatMap((step) => (step.kind === 'sign' ? [review, step] : [step])),
  suspensionGrounds: [named('awaiting-court'), named('force-majeure')],
  stopGrounds: [named('applicant-deceased')],
})

/** A procedure with every rule a version can have: a review, a wait, suspension, extension, grounds to stop. */
export const richProcedure: Procedure = defineProcedure({
  ...confirmResult,
  id: 'rich',
  versions: confirmResult.versions.map(enriched),
})

/** The regime of the offices with {@link richProcedure}, and both editions of the calendar of 2026. */
export const richRegime: Regime = defineRegime({
  ...thads,
  id: 'rich',
  calendars: [thadsCalendar, thadsCalendarWith({ swapNovember2026: true })],
  procedures: [...thads.procedures, richProcedure],
})
