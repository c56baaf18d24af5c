import { verdictOf } from '../../../calendar/verdict.js'
import { MotcuaError } from '../../../errors.js'
import type { RolloutProof } from '../../../procedure/rollout/rollout-plan.js'
import type { TaskEventOf, TaskInput } from '../task-commands.js'
import type { ContactPoint, TaskCompletion, TaskData } from '../task-data.js'
import type { TaskLaw } from '../task-law.js'
import { moved, signed, withHands, type Change } from './planning-acts.js'

const proofs = ['evidence', 'plan', 'contact'] as const

const asked: Readonly<Record<RolloutProof, (typeof proofs)[number]>> = {
  evidence: 'evidence',
  plan: 'plan',
  'contact-point': 'contact',
}

/**
 * Checks that the address of a contact point was issued by the ministry.
 * @throws `invalid-input` naming the field
 */
export function checkContact({ plan }: Pick<TaskLaw, 'plan'>, { email }: ContactPoint): void {
  const { domain } = plan.mail
  if (email.toLowerCase().endsWith(`@${domain}`)) return
  const got = `${email}, which was not issued by the ministry: it does not end with @${domain}`
  throw new MotcuaError('invalid-input', { field: 'data.contact.email', got })
}

const checkProof = ({ proof }: TaskData, given: TaskInput<'finish'>): void => {
  const wanted = asked[proof]
  for (const name of proofs) {
    const there = given[name] !== null
    const got = there ? 'given, and the task does not ask for it' : 'none, and the task asks for it'
    if (name === wanted ? there : !there || name === 'evidence') continue
    throw new MotcuaError('invalid-input', { field: `data.${name}`, got })
  }
}

const completionOf = (
  law: TaskLaw,
  data: TaskData,
  event: TaskEventOf<'finish'>,
): TaskCompletion => {
  checkProof(data, event.data)
  const { plan, contact } = event.data
  const today = event.local.date
  if (plan !== null && plan.date > today) {
    const got = `${plan.date}, and today is ${today}`
    throw new MotcuaError('invalid-input', { field: 'data.plan.date', got })
  }
  if (contact !== null) checkContact(law, contact)
  return { ...event.data, ...signed(event) }
}

/** The task is done, and shown to be. */
export function finish(law: TaskLaw, data: TaskData, event: TaskEventOf<'finish'>): Change {
  const completion = completionOf(law, data, event)
  const today = event.local.date
  const verdict = data.due === null ? null : verdictOf(data.due, today)
  return {
    ...{ completion, verdict, finishedOn: today },
    course: moved(data, 'done', { ...signed(event), verdict }),
    hands: withHands(data, event.by),
  }
}

/** It was not done after all: what showed it is taken back, and its day counts again. */
export const reopen = (data: TaskData, event: TaskEventOf<'reopen'>): Change => ({
  ...{ completion: null, verdict: null, finishedOn: null },
  course: moved(data, 'underWay', { ...signed(event), ground: event.data.ground }),
})

/** The office does not have it to do any more. */
export const cancel = (data: TaskData, event: TaskEventOf<'cancel'>): Change => ({
  cancelledOn: event.local.date,
  course: moved(data, 'cancelled', { ...signed(event), ground: event.data.ground }),
})
