import { MotcuaError } from '../../../errors.js'
import type { TaskEventOf } from '../task-commands.js'
import type { TaskData } from '../task-data.js'
import type { TaskLaw } from '../task-law.js'
import { checkContact } from './ending-acts.js'
import { moved, signed, withHands, type Change } from './planning-acts.js'

/** The office begins. */
export const begin = (data: TaskData, event: TaskEventOf<'begin'>): Change => ({
  course: moved(data, 'underWay', signed(event)),
  hands: withHands(data, event.by),
})

/** Notes what was done so far. */
export const note = (data: TaskData, event: TaskEventOf<'note'>): Change => ({
  progress: [...data.progress, { ...event.data, ...signed(event) }],
  hands: withHands(data, event.by),
})

/** Notes what the office found when it checked itself. */
export const selfCheck = (data: TaskData, event: TaskEventOf<'selfCheck'>): Change => ({
  selfChecks: [...data.selfChecks, { ...event.data, ...signed(event) }],
  hands: withHands(data, event.by),
})

/** Notes what the office above found. */
export const inspect = (data: TaskData, event: TaskEventOf<'inspect'>): Change => ({
  inspections: [...data.inspections, { ...event.data, unit: event.by.unit, ...signed(event) }],
})

/**
 * Notes what is done otherwise from now on: by somebody else, or, of a contact point that was sent, with another number,
 * address or officer. The day it is due stays.
 */
export function adjust(law: TaskLaw, data: TaskData, event: TaskEventOf<'adjust'>): Change {
  const { change, ground, responsible, contact } = event.data
  const { completion } = data
  const adjustments = [...data.adjustments, { change, ground, ...signed(event) }]
  const named = responsible === null ? {} : { responsible }
  if (contact === null) return { adjustments, ...named }
  if (completion === null || completion.contact === null) {
    const got = 'a contact point, and none was sent that could be changed'
    throw new MotcuaError('invalid-input', { field: 'data.contact', got })
  }
  checkContact(law, contact)
  return { adjustments, ...named, completion: { ...completion, contact } }
}

/** Reports what stood in the way, and why. */
export const reportDifficulty = (
  data: TaskData,
  event: TaskEventOf<'reportDifficulty'>,
): Change => ({
  difficulties: [...data.difficulties, { ...event.data, ...signed(event) }],
  hands: withHands(data, event.by),
})

/** Proposes something to the office above. */
export const propose = (data: TaskData, event: TaskEventOf<'propose'>): Change => ({
  proposals: [
    ...data.proposals,
    { number: data.proposals.length + 1, ...event.data, ...signed(event), answer: null },
  ],
  hands: withHands(data, event.by),
})

/** The office above answers a proposal, once. */
export function answerProposal(data: TaskData, event: TaskEventOf<'answerProposal'>): Change {
  const { proposal: wanted, answer, decision } = event.data
  const found = data.proposals.find(({ number }) => number === wanted)
  if (found?.answer !== null) {
    const waiting = data.proposals.filter((each) => each.answer === null)
    const got = `${String(wanted)}; those that wait: ${waiting.map(({ number }) => number).join(', ')}`
    throw new MotcuaError('invalid-input', { field: 'data.proposal', got })
  }
  const given = { answer, decision, unit: event.by.unit, ...signed(event) }
  return {
    proposals: data.proposals.map((each) => (each === found ? { ...each, answer: given } : each)),
    answeredLast: wanted,
  }
}
