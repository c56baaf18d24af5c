import { MotcuaError } from '../errors.js'
import type { Text } from '../model/text.js'
import { isPlainDate, type PlainDate } from '../model/time.js'
import { compareMoments, hourText, isLocalMoment, type LocalMoment } from './local-moment.js'
import { checkTerm, type Term } from './term.js'

/**
 * Which day is the first of a term. `next-day`: the one after the event (Civil Code Art 147, the rule for days,
 * months and years). `same-day`: the day of the event itself. `at-once`: the very minute (hours only).
 */
export type StartRule = 'next-day' | 'same-day' | 'at-once'

/**
 * Where a term or an extension ends whose last day is off: `next` working day (Civil Code Art 148.5), the
 * `previous` one but never before the event, or `none`, the day itself. A count of working days or hours ends
 * in working time in any case.
 */
export type RollRule = 'none' | 'next' | 'previous'

/** Why something was done to a clock: words in both languages, or one person's own words. */
export type GroundText = string | Text

/**
 * A pause. In terms of days, months and years the days after `from` up to and including the day of `through`
 * are not counted: the day of the request for a supplement counts, the day it arrives does not. In terms of
 * hours the minutes between the two are not counted. `through` is null while the clock is suspended.
 */
export interface Suspension {
  readonly from: LocalMoment
  readonly through: LocalMoment | null
  readonly ground: GroundText
}

/** More time, counted from the end of what it extends. */
export interface Extension {
  readonly term: Term
  readonly ground: GroundText
  readonly on: LocalMoment
}

/** The term counted again from its start, as if received at `on`. */
export interface Restart {
  readonly on: LocalMoment
  readonly ground: GroundText
  /** How many entries of each list came before, and so no longer count. */
  readonly spent: {
    readonly suspensions: number
    readonly extensions: number
    readonly reappointments: number
  }
}

/** A new promised day in place of the counted one. */
export interface Reappointment {
  readonly date: PlainDate
  readonly ground: GroundText
  readonly on: LocalMoment
  /** How many extensions came before, and so are replaced by it. */
  readonly replaces: number
}

/**
 * The ledger of one running term: plain data, stored inside a case. It holds what happened; the due day is
 * derived by `dueOf`. Entries are only ever added, in order of time.
 */
export interface Clock {
  readonly term: Term
  /** The event that set the term running, as first received. */
  readonly startedAt: LocalMoment
  readonly startRule: StartRule
  readonly rollRule: RollRule
  /**
   * Whether what is received after the calendar's cut-off hour, or on a day that is not worked, counts as
   * received at the opening of the next working day.
   */
  readonly cutOff: boolean
  readonly suspensions: readonly Suspension[]
  readonly extensions: readonly Extension[]
  readonly restarts: readonly Restart[]
  readonly reappointments: readonly Reappointment[]
  readonly stoppedAt: LocalMoment | null
}

/** What is needed to start a clock; the rules default to those of the unit of the term. */
export interface ClockStart {
  readonly term: Term
  readonly at: LocalMoment
  /** Default `next-day`; `at-once` for working hours, which have no other. */
  readonly startRule?: StartRule
  /** Default `next`; `none` for working hours, which end in office time in any case. */
  readonly rollRule?: RollRule
  /** Default false. */
  readonly cutOff?: boolean
}

/** When something is done to a clock, and why. */
export interface ClockAct {
  readonly on: LocalMoment
  readonly ground: GroundText
}

const shown = ({ date, minutes }: LocalMoment): string => `${date} ${hourText(minutes)}`

const refuse = (field: string, got: string): never => {
  throw new MotcuaError('invalid-clock', { field, got })
}

const checkMoment = (moment: LocalMoment, field: string): void => {
  if (!isLocalMoment(moment)) {
    const got = `${String(moment.date)} ${String(moment.minutes)}`
    throw new MotcuaError('invalid-date', { field, got })
  }
}

const wordsOf = (ground: GroundText): string => (typeof ground === 'string' ? ground : ground.en)

const checkGround = (ground: GroundText): void => {
  if (wordsOf(ground).trim() === '') refuse('ground', 'no ground is given')
}

const lastActOf = (clock: Clock): LocalMoment =>
  [
    ...clock.suspensions.map(({ from, through }) => through ?? from),
    ...clock.extensions.map(({ on }) => on),
    ...clock.restarts.map(({ on }) => on),
    ...clock.reappointments.map(({ on }) => on),
  ].reduce((last, on) => (compareMoments(on, last) > 0 ? on : last), clock.startedAt)

const checkAct = (clock: Clock, on: LocalMoment): void => {
  checkMoment(on, 'on')
  if (clock.stoppedAt !== null) refuse('on', `the clock stopped at ${shown(clock.stoppedAt)}`)
  const last = lastActOf(clock)
  if (compareMoments(on, last) < 0) refuse('on', `${shown(on)} is before ${shown(last)}`)
}

/** The pause the clock is in, or null when it is not suspended. */
export function openSuspension(clock: Clock): Suspension | null {
  const last = clock.suspensions.at(-1)
  return last !== undefined && last.through === null ? last : null
}

const closed = (clock: Clock, on: LocalMoment): readonly Suspension[] =>
  clock.suspensions.map((pause) => (pause.through === null ? { ...pause, through: on } : pause))

const usualStart = (term: Term): StartRule =>
  term.unit === 'working-hour' ? 'at-once' : 'next-day'

const usualRoll = (term: Term): RollRule => (term.unit === 'working-hour' ? 'none' : 'next')

/**
 * A clock that starts to run.
 * @throws `invalid-term`, `invalid-date`, or `invalid-clock` when the start rule does not go with the unit:
 * `at-once` is for working hours, and for nothing else
 */
export function startClock(start: ClockStart): Clock {
  const term = checkTerm(start.term)
  checkMoment(start.at, 'at')
  const startRule = start.startRule ?? usualStart(term)
  if ((startRule === 'at-once') !== (term.unit === 'working-hour')) {
    refuse('startRule', `${startRule} for a term in ${term.unit}s`)
  }
  return {
    term,
    startedAt: start.at,
    startRule,
    rollRule: start.rollRule ?? usualRoll(term),
    cutOff: start.cutOff ?? false,
    suspensions: [],
    extensions: [],
    restarts: [],
    reappointments: [],
    stoppedAt: null,
  }
}

/**
 * Pauses the clock, as {@link Suspension} says. A pause that begins after the due day changes nothing; one that
 * begins on it leaves the rest of that day, to be used on the day the clock resumes.
 * @throws `invalid-clock` when already suspended, stopped, without a ground, or earlier than the last entry
 */
export function suspendClock(clock: Clock, { on, ground }: ClockAct): Clock {
  checkAct(clock, on)
  checkGround(ground)
  const open = openSuspension(clock)
  if (open !== null)
    refuse('on', `suspended already since ${shown(open.from)}: ${wordsOf(open.ground)}`)
  return { ...clock, suspensions: [...clock.suspensions, { from: on, through: null, ground }] }
}

/** Ends the pause. @throws `invalid-clock` when not suspended, stopped, or earlier than the last entry */
export function resumeClock(clock: Clock, { on }: Pick<ClockAct, 'on'>): Clock {
  checkAct(clock, on)
  if (openSuspension(clock) === null) refuse('on', `not suspended at ${shown(on)}`)
  return { ...clock, suspensions: closed(clock, on) }
}

/**
 * Counts the term again from its start (NĐ 61/2018 Art 19.4). What was suspended, extended or promised before
 * no longer counts; a pause still open ends here.
 * @throws `invalid-clock` when stopped, without a ground, or earlier than the last entry
 */
export function restartClock(clock: Clock, { on, ground }: ClockAct): Clock {
  checkAct(clock, on)
  checkGround(ground)
  const spent = {
    suspensions: clock.suspensions.length,
    extensions: clock.extensions.length,
    reappointments: clock.reappointments.length,
  }
  return {
    ...clock,
    suspensions: closed(clock, on),
    restarts: [...clock.restarts, { on, ground, spent }],
  }
}

/**
 * Gives more time, counted from the end of the term, of the extension or of the promised day before it.
 * @throws `invalid-term`; `invalid-clock` when the extension is empty, mixes hours with days, or the clock is
 * stopped, the ground missing, the moment earlier than the last entry
 */
export function extendClock(clock: Clock, { term, on, ground }: ClockAct & { term: Term }): Clock {
  checkAct(clock, on)
  checkGround(ground)
  checkTerm(term)
  if (term.count === 0) refuse('term', 'an extension of no time')
  if ((term.unit === 'working-hour') !== (clock.term.unit === 'working-hour')) {
    refuse('term', `${term.unit}s added to a term in ${clock.term.unit}s`)
  }
  return { ...clock, extensions: [...clock.extensions, { term, ground, on }] }
}

/**
 * Promises a new day (NĐ 61/2018 Art 19.9). It holds as promised, without rolling; a later pause moves it by the
 * time paused. How often this may be done is for the procedure to say.
 * @throws `invalid-clock` when the day is before the act, or the clock is suspended or stopped, the ground
 * missing, the moment earlier than the last entry
 */
export function reappointClock(
  clock: Clock,
  { date, on, ground }: ClockAct & { readonly date: PlainDate },
): Clock {
  checkAct(clock, on)
  checkGround(ground)
  if (!isPlainDate(date)) throw new MotcuaError('invalid-date', { field: 'date', got: date })
  if (date < on.date) refuse('date', `${date} is before ${shown(on)}`)
  const open = openSuspension(clock)
  if (open !== null) refuse('on', `suspended since ${shown(open.from)}: ${wordsOf(open.ground)}`)
  const promised = { date, ground, on, replaces: clock.extensions.length }
  return { ...clock, reappointments: [...clock.reappointments, promised] }
}

/**
 * Ends the clock; nothing can be done to it afterwards. A pause still open ends with it.
 * @throws `invalid-clock` when stopped already, or earlier than the last entry
 */
export function stopClock(clock: Clock, { on }: Pick<ClockAct, 'on'>): Clock {
  checkAct(clock, on)
  return { ...clock, suspensions: closed(clock, on), stoppedAt: on }
}
