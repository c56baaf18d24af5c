import { MotcuaError } from '../../errors.js'
import type { Clock } from '../../calendar/clock.js'
import type { Verdict } from '../../calendar/verdict.js'
import type { LocalMoment } from '../../calendar/local-moment.js'
import type { Person } from '../../model/actor.js'
import type { Signature } from '../../model/signature.js'
import type { SatisfactionAnswer } from '../../model/satisfaction.js'
import type { Citation } from '../../model/citation.js'
import type { Text } from '../../model/text.js'
import type { TrackingProof } from '../engine-commands.js'
import { plainDate, type PlainDate } from '../../model/time.js'
import type { Channel } from '../../procedure/procedure.js'
import { nobodyYet, type Applicant, type ReceivedComponent } from '../applicant.js'

/** An original the office holds and must give back (NĐ 61/2018 Art 20.2). */
export type HeldOriginal = Readonly<{
  component: string
  copies: number
  handedBackOn: PlainDate | null
}>

/** One request to complete the dossier, with the promised date before and after. */
export type SupplementRound = Readonly<{
  round: number
  /** Asked before or after the dossier was received. */
  stage: 'intake' | 'settlement'
  items: readonly string[]
  reason: string
  requestedBy: Person
  requestedOn: PlainDate
  /** True when it is the applicant's own fault, which does not use up a round. */
  applicantFault: boolean
  /** Last day of waiting, where a term is set. */
  waitUntil: PlainDate | null
  suppliedOn: PlainDate | null
  suppliedAt: LocalMoment | null
  promisedBefore: PlainDate | null
  promisedAfter: PlainDate | null
}>

/** The work of somebody who was away, given to who stood in (NĐ 61/2018 Art 12.8). */
export type StandIn = Readonly<{ on: PlainDate; from: Person; to: Person; reason: Text }>

/** A question to another body, with its own term (NĐ 61/2018 Art 19.5). Silence approves nothing. */
export type Consultation = Readonly<{
  number: number
  body: string
  question: string
  askedOn: PlainDate
  answerBy: PlainDate
  answeredOn: PlainDate | null
  answer: string | null
}>

/** An apology with a new date (NĐ 61/2018 Art 19.9). */
export type Reappointment = Readonly<{
  on: PlainDate
  by: Person
  reason: string
  from: PlainDate
  to: PlainDate
  /** Last day the apology was due. */
  apologyBy: PlainDate
  /** False when it came after that day. */
  inTime: boolean
}>

/** The applicant's wish to withdraw: a request, not yet the end. */
export type Withdrawal = Readonly<{
  requestedOn: PlainDate
  reason: string
  decidedOn: PlainDate | null
  granted: boolean | null
}>

/** A lost dossier or paper, and its remedy (NĐ 61/2018 Art 21). */
export type Loss = Readonly<{
  reportedOn: PlainDate
  what: string
  apology: string
  remedy: string | null
  remediedOn: PlainDate | null
}>

/** An error in a result, corrected at the cost of who made it (NĐ 61/2018 Art 21). */
export type Correction = Readonly<{
  openedOn: PlainDate
  error: string
  atCostOf: 'office' | 'applicant'
  correctedOn: PlainDate | null
  what: string | null
}>

/** A deadline that passed while it ran, noted once. */
export type Lapse = Readonly<{ deadline: string; due: PlainDate }>

/** A due day that moved because the working calendar was corrected. The slip keeps the day it was printed with. */
export type Recalculation = Readonly<{
  on: PlainDate
  /** Edition of the calendar the case was counted with before. */
  from: string
  to: string
  was: PlainDate | null
  now: PlainDate | null
  why: Text
}>

/** How the result left the house. */
export type Handout = Readonly<{
  on: PlainDate
  receiver: string
  proxy: boolean
  authorisation: string | null
  channel: 'counter' | 'post' | 'online'
}>

/** How the dossier ends without a result of settlement. */
export type Closing = Readonly<{
  on: PlainDate
  by: Person
  ground: string
  note: string | null
}>

/** A case of feedback about the dossier. */
export type LinkedFeedback = Readonly<{ case: string; on: PlainDate }>

/** The request for online support a dossier was opened from. */
export type SupportRequest = Readonly<{
  case: string
  sentAt: LocalMoment
  /** When its papers came in; null where there are none. */
  paperAt: LocalMoment | null
  /** What the limit is counted from: receipt of the papers, or the successful send of the request. */
  clockStart: 'paper' | 'send'
}>

/** What the applicant says of the service, once. */
export type Rating = Readonly<{
  answer: SatisfactionAnswer
  comment: string | null
  on: PlainDate
}>

/** Everything known of a dossier. Plain JSON; every key is a unit of change in the journal. */
export type DossierData = Readonly<{
  procedure: string
  version: string
  unit: string
  channel: Channel
  applicant: Applicant
  components: readonly ReceivedComponent[]
  submittedAt: LocalMoment
  /** Printed on the receipt slip; assigned on receipt. */
  code: string | null
  /** Line of the register of the unit and year. */
  registerNumber: number | null
  receivedAt: LocalMoment | null
  /** When the dossier must have left the counter (NĐ 61/2018 Art 18). */
  handoverBy: LocalMoment | null
  handedOverAt: LocalMoment | null
  /** The statutory clock; null until the dossier is received. */
  clock: Clock | null
  /** The clause its term is from, where the dossier was moved to another version and kept it. */
  limitBasis: Citation | null
  /** Date of return on the slip last printed. */
  promisedOn: PlainDate | null
  /** Day on which that date was promised. */
  promisedAt: PlainDate | null
  /** Step of settlement the dossier is in, or returns to after a wait. */
  step: string | null
  assignee: Person | null
  /** Each time an absence moved the dossier to another officer. */
  standIns: readonly StandIn[]
  supplements: readonly SupplementRound[]
  consultations: readonly Consultation[]
  reappointments: readonly Reappointment[]
  withdrawal: Withdrawal | null
  originals: readonly HeldOriginal[]
  losses: readonly Loss[]
  corrections: readonly Correction[]
  outcome: 'granted' | 'refused' | null
  refusalGround: string | null
  summary: string | null
  settledBy: Person | null
  /** Everybody who worked on the outcome, or in whose name; none of them may approve it. */
  settlers: readonly Person[]
  signedBy: Person | null
  /**
   * What the signature under the result shows, of its correction where there is one; null while nobody signed it, and
   * where neither title nor capacity of who signed is known.
   */
  signature: Signature | null
  finishedOn: PlainDate | null
  /** Judged by the day promised last, an apology's new date included. */
  verdict: Verdict | null
  /** Judged by the statutory limit, apologies left out: a late dossier stays late. */
  verdictByLimit: Verdict | null
  /** Day the applicant was told that the result is ready. */
  toldReadyOn: PlainDate | null
  handout: Handout | null
  /** True when the result was given on the spot, without a receipt slip (NĐ 61/2018 Art 17.4). */
  immediate: boolean
  closing: Closing | null
  lapses: readonly Lapse[]
  /** Rungs of the ladders reached, noted once; `due` is the promise they belong to. */
  reminders: readonly Lapse[]
  /** Edition of the working calendar the due day was last counted with. */
  calendar: string
  recalculations: readonly Recalculation[]
  /** Feedback about the dossier, in the order it was linked. */
  feedback: readonly LinkedFeedback[]
  /** The request for online support the dossier was opened from. */
  request: SupportRequest | null
  tracking: TrackingProof | null
  rating: Rating | null
}>

const none: readonly never[] = Object.freeze([])

/** A dossier before its opening command. */
export const blankDossier: DossierData = Object.freeze({
  procedure: '',
  version: '',
  unit: '',
  channel: 'counter',
  applicant: nobodyYet,
  components: none,
  submittedAt: Object.freeze({ date: plainDate('1970-01-01'), minutes: 0 }),
  code: null,
  registerNumber: null,
  receivedAt: null,
  handoverBy: null,
  handedOverAt: null,
  clock: null,
  limitBasis: null,
  promisedOn: null,
  promisedAt: null,
  step: null,
  assignee: null,
  standIns: none,
  supplements: none,
  consultations: none,
  reappointments: none,
  withdrawal: null,
  originals: none,
  losses: none,
  corrections: none,
  outcome: null,
  refusalGround: null,
  summary: null,
  settledBy: null,
  settlers: none,
  signedBy: null,
  signature: null,
  finishedOn: null,
  verdict: null,
  verdictByLimit: null,
  toldReadyOn: null,
  handout: null,
  immediate: false,
  closing: null,
  lapses: none,
  reminders: none,
  calendar: '',
  recalculations: none,
  feedback: none,
  request: null,
  tracking: null,
  rating: null,
})

const isDossier = (data: object): data is DossierData => 'procedure' in data && 'components' in data

/**
 * The data of a case as a dossier's.
 * @throws `unknown-kind` when the case is of another kind
 */
export function dossierData(data: object): DossierData {
  if (isDossier(data)) return data
  throw new MotcuaError('unknown-kind', { field: 'kind', got: 'a case that is no dossier' })
}
