import type { Clock } from '../../calendar/clock.js'
import type { LocalMoment } from '../../calendar/local-moment.js'
import type { Verdict } from '../../calendar/verdict.js'
import { MotcuaError } from '../../errors.js'
import type { Person } from '../../model/actor.js'
import type { Signature } from '../../model/signature.js'
import type { Text } from '../../model/text.js'
import { plainDate, type PlainDate } from '../../model/time.js'
import type { TrackingProof } from '../engine-commands.js'
import type { Noted } from '../ladder.js'

/**
 * What a message turns out to be. Feedback and petitions are answered and entered in the register of feedback;
 * complaints and denunciations have procedures, terms and books of their own, and get guidance only.
 */
export type FeedbackSort = (typeof feedbackSorts)[number]

/** Every sort of message. */
export const feedbackSorts = ['feedback', 'petition', 'complaint', 'denunciation'] as const

/** The sorts that get guidance only. */
export const guidedSorts = ['complaint', 'denunciation'] as const satisfies readonly FeedbackSort[]

/** A sort that gets guidance only. */
export type GuidedSort = (typeof guidedSorts)[number]

/** Who sends it. Every part may be missing; without a name the sender is anonymous. */
export type Sender = Readonly<{
  name: string | null
  address: string | null
  phone: string | null
  email: string | null
}>

/** Where a case that was referred comes from. */
export type FeedbackOrigin = Readonly<{
  /** The case of the office that referred it. */
  case: string
  unit: string
  /** Day the first office received it. */
  receivedOn: PlainDate
  /** Every office it came through, the first one first, `unit` last. */
  path: readonly string[]
}>

/** A written reply that waits for approval. */
export type AnswerDraft = Readonly<{ text: string; by: Person; on: PlainDate }>

/** The written reply, as approved. */
export type FeedbackAnswer = Readonly<{
  text: string
  draftedBy: Person
  approvedBy: Person
  on: PlainDate
  /** The lines of the signature; left out where neither title nor capacity of who approved it is known. */
  signature?: Signature
}>

/** What the sender was told to do, and where. */
export type FeedbackGuidance = Readonly<{
  competentBody: string
  explanation: string
  on: PlainDate
  by: Person
}>

/** The office it was referred to, and why. */
export type FeedbackReferral = Readonly<{
  unit: string
  reason: string
  on: PlainDate
  by: Person
}>

/** Filed without an answer. */
export type FeedbackFiling = Readonly<{ ground: string; note: string; on: PlainDate; by: Person }>

/** What is published: question and answer without personal data, and nothing of who sent it. */
export type FeedbackPublication = Readonly<{
  question: string
  answer: string
  topic: string
  on: PlainDate
}>

/** A dossier the feedback is about. */
export type LinkedDossier = Readonly<{ case: string; on: PlainDate }>

/** A due day that moved because the working calendar was corrected. */
export type FeedbackRecount = Readonly<{
  on: PlainDate
  deadline: string
  from: string
  to: string
  was: PlainDate | null
  now: PlainDate | null
  why: Text
}>

/** How the office dealt with it. */
export type FeedbackOutcome = 'answered' | 'guided' | 'referred' | 'filed'

/** Everything known of a case of feedback. Plain JSON; every key is a unit of change in the journal. */
export type FeedbackData = Readonly<{
  version: string
  unit: string
  channel: string
  sender: Sender
  content: string
  /** Whether the sender allows question and answer to be published, without personal data. */
  publishable: boolean
  /** The dossier it is about, as the sender or the office that referred it says; told to the dossier once it is classified. */
  about: string | null
  dossiers: readonly LinkedDossier[]
  from: FeedbackOrigin | null
  receivedAt: LocalMoment
  code: string | null
  /** Line of the register of feedback of the unit and year; only feedback and petitions have one. */
  registerNumber: number | null
  sort: FeedbackSort | null
  topic: string | null
  classifiedOn: PlainDate | null
  classifiedBy: Person | null
  classificationClock: Clock | null
  answerClock: Clock | null
  publicationClock: Clock | null
  /** Day by which an answer was due when it was received. */
  answerBy: PlainDate | null
  draft: AnswerDraft | null
  /** Everybody who drafted the reply that waits, or in whose name; none of them may approve it. */
  drafters: readonly Person[]
  answer: FeedbackAnswer | null
  guidance: FeedbackGuidance | null
  referral: FeedbackReferral | null
  /** The case of the office it was referred to. */
  transferredTo: string | null
  /** What the office it was referred to found it to be, where that is neither feedback nor a petition. */
  foundToBe: GuidedSort | null
  filing: FeedbackFiling | null
  publication: FeedbackPublication | null
  /** Why an answer was not published. */
  unpublished: 'not-allowed' | 'no-public-interest' | null
  outcome: FeedbackOutcome | null
  finishedOn: PlainDate | null
  verdict: Verdict | null
  lapses: readonly Noted[]
  reminders: readonly Noted[]
  calendar: string
  recalculations: readonly FeedbackRecount[]
  tracking: TrackingProof | null
}>

const none: readonly never[] = Object.freeze([])

/** A case of feedback before its opening command. */
export const blankFeedback: FeedbackData = Object.freeze({
  version: '',
  unit: '',
  channel: '',
  sender: Object.freeze({ name: null, address: null, phone: null, email: null }),
  content: '',
  publishable: false,
  about: null,
  dossiers: none,
  from: null,
  receivedAt: Object.freeze({ date: plainDate('1970-01-01'), minutes: 0 }),
  code: null,
  registerNumber: null,
  sort: null,
  topic: null,
  classifiedOn: null,
  classifiedBy: null,
  classificationClock: null,
  answerClock: null,
  publicationClock: null,
  answerBy: null,
  draft: null,
  drafters: none,
  answer: null,
  guidance: null,
  referral: null,
  transferredTo: null,
  foundToBe: null,
  filing: null,
  publication: null,
  unpublished: null,
  outcome: null,
  finishedOn: null,
  verdict: null,
  lapses: none,
  reminders: none,
  calendar: '',
  recalculations: none,
  tracking: null,
})

const isFeedbackData = (data: object): data is FeedbackData =>
  'publishable' in data && 'answerClock' in data

/**
 * The data of a case as that of feedback.
 * @throws `unknown-kind` when the case is of another kind
 */
export function feedbackData(data: object): FeedbackData {
  if (isFeedbackData(data)) return data
  throw new MotcuaError('unknown-kind', { field: 'kind', got: 'a case that is no feedback' })
}

/** Whether it was classified as feedback or a petition, which alone are answered and counted. */
export const isOwnSort = (
  sort: FeedbackSort | null,
): sort is Exclude<FeedbackSort, 'complaint' | 'denunciation'> =>
  sort === 'feedback' || sort === 'petition'
