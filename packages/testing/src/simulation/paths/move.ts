import type { Actor, Instant } from '@motcua/core'

/** Something that happens to a case in a simulation, at the moment it happens. */
export type Move =
  /** Somebody gives a command; the first one of a path opens the case. */
  | {
      readonly act: 'send'
      readonly at: Instant
      readonly command: string
      readonly data: unknown
      readonly by: Actor
    }
  /** Nobody does anything until then; the engine notes what it has to. */
  | { readonly act: 'wait'; readonly at: Instant }
  /** The calendar is corrected: another edition of it comes into use. */
  | { readonly act: 'correct'; readonly at: Instant }
  /** The officer is away, and the work is given to who stands in. */
  | { readonly act: 'cover'; readonly at: Instant }
  /** What gives a command that is the engine’s alone, as the host set it up. */
  | {
      readonly act: 'cause'
      readonly at: Instant
      readonly command: string
      readonly data: unknown
    }

/** What a move comes to. */
export interface Outcome {
  /** State after; the same as before when the command is refused. */
  readonly state: string
  /** Names of the guards, `state`, or `invalid-input` with the field, by which it is refused; none when it is done. */
  readonly refusedBy: readonly string[]
}

/** A move with what the model says it comes to. */
export interface PlannedMove {
  readonly move: Move
  readonly expected: Outcome
}
