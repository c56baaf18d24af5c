import type { Clock } from '../../calendar/clock.js'
import type { LocalMoment } from '../../calendar/local-moment.js'
import type { Verdict } from '../../calendar/verdict.js'
import { MotcuaError } from '../../errors.js'
import type { Person } from '../../model/actor.js'
import { plainDate, type PlainDate } from '../../model/time.js'
import type { SupportChannel } from '../../procedure/support-service.js'
import { nobodyYet, type Applicant, type ReceivedComponent } from '../applicant.js'
import type { Recalculation } from '../dossier/dossier-data.js'
import type { TrackingProof } from '../engine-commands.js'
import type { Noted } from '../ladder.js'

/** What somebody states, by the id of the field. */
export type Stated = Readonly<Record<string, string>>

/** What the office told the applicant is missing, in plain words. */
export type Guidance = Readonly<{
  round: number
  items: readonly string[]
  explanation: string
  by: Person
  on: PlainDate
  completedOn: PlainDate | null
}>

/** An answer of the office, and how it stands to the term it was owed in. */
export type SupportAnswer = Readonly<{
  how: 'guided' | 'appointed' | 'opened' | 'answered' | 'redirected' | 'paper-received'
  by: Person
  on: PlainDate
  due: PlainDate
  verdict: Verdict
}>

/** An hour at the counter. */
export type CounterAppointment = Readonly<{
  /** Office whose counter it is: the one that holds the case on that day. */
  unit: string
  date: PlainDate
  /** Minutes after midnight, in the office's zone, at which it begins and ends. */
  minutes: number
  until: number
  /** One of the places of the hour, from 1. */
  place: number
  givenOn: PlainDate
}>

/** The papers as they came in. */
export type PaperReceipt = Readonly<{
  channel: 'counter' | 'post'
  at: LocalMoment
  by: Person
  /** Whether they were brought by an appointment. */
  byAppointment: boolean
  /** Who asks, and what the paper states. */
  applicant: Applicant
  fields: Stated
  components: readonly ReceivedComponent[]
}>

/** A fact that paper and request state differently; `field` is a field of the service or, say, `applicant.name`. */
export type Difference = Readonly<{ field: string; online: string | null; paper: string | null }>

/** How the request ends. */
export type SupportClosing = Readonly<{
  on: PlainDate
  by: Person
  /** Body that is competent, where the applicant was sent to one. */
  competentBody: string | null
  note: string | null
}>

/** Everything known of a request for online support. Plain JSON; every key is a unit of change in the journal. */
export type SupportData = Readonly<{
  service: string
  version: string
  unit: string
  channel: SupportChannel
  applicant: Applicant
  fields: Stated
  /** Papers sent along, where a request is opened as it was sent. */
  components: readonly ReceivedComponent[]
  code: string | null
  /** Line of the register of online support, of the unit and year. */
  registerNumber: number | null
  /** When it was entered; an e-mail or a call may have come before. */
  submittedAt: LocalMoment
  receivedAt: LocalMoment
  /** When what it states was sent last: the receipt, or its completion. */
  sentAt: LocalMoment
  /** The term the office answers in; stopped by the answer, new with a completion. */
  answerClock: Clock | null
  /** The day that term ended when it began. */
  answerBy: PlainDate | null
  /** The time the applicant is waited for; null while nobody waits. */
  waitClock: Clock | null
  /** The day that time ended when it began. */
  waitUntil: PlainDate | null
  /** The term in which papers that came in are compared with the request; null while there are none. */
  reconciliationClock: Clock | null
  /** The day that term ended when it began. */
  reconcileBy: PlainDate | null
  answers: readonly SupportAnswer[]
  /** Day of the last answer; null while one is owed. */
  finishedOn: PlainDate | null
  /** Of the last answer; late when any answer was. */
  verdict: Verdict | null
  guidance: readonly Guidance[]
  appointment: CounterAppointment | null
  paper: PaperReceipt | null
  differences: readonly Difference[]
  /** Why the differences do not stand in the way. */
  explanation: string | null
  /** Procedural guidance, where that is all there is. */
  answer: string | null
  /** Id of the dossier it was opened as. */
  dossier: string | null
  closing: SupportClosing | null
  lapses: readonly Noted[]
  reminders: readonly Noted[]
  /** Edition of the working calendar the terms were last counted with. */
  calendar: string
  recalculations: readonly Recalculation[]
  tracking: TrackingProof | null
}>

const none: readonly never[] = Object.freeze([])
const never = Object.freeze({ date: plainDate('1970-01-01'), minutes: 0 })

/** A request before its opening command. */
export const blankSupport: SupportData = Object.freeze({
  ...{ service: '', version: '', unit: '', channel: 'form', applicant: nobodyYet },
  ...{ fields: Object.freeze({}), components: none, code: null, registerNumber: null },
  ...{ submittedAt: never, receivedAt: never, sentAt: never },
  ...{ answerClock: null, answerBy: null, waitClock: null, waitUntil: null },
  ...{ reconciliationClock: null, reconcileBy: null },
  ...{ answers: none, finishedOn: null, verdict: null, guidance: none, appointment: null },
  ...{ paper: null, differences: none, explanation: null, answer: null, dossier: null },
  ...{ closing: null, lapses: none, reminders: none, calendar: '', recalculations: none },
  tracking: null,
})

const isSupport = (data: object): data is SupportData => 'service' in data && 'answers' in data

/**
 * The data of a case as that of a request for online support.
 * @throws `unknown-kind` when the case is of another kind
 */
export function supportData(data: object): SupportData {
  if (isSupport(data)) return data
  throw new MotcuaError('unknown-kind', { field: 'kind', got: 'a case that is no online support' })
}
