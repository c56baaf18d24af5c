import type { CaseData, Engine, Instant, PlainDate, WorkingCalendar } from '@motcua/core'
import type { Cast } from '../paths/cast.js'

/** What an example may look at: the case before the command, and the day. */
export interface Scene {
  readonly state: string
  readonly data: CaseData
  readonly at: Instant
  /** The day, in the zone of the office. */
  readonly today: PlainDate
  readonly calendar: WorkingCalendar
  readonly cast: Cast
}

/**
 * Data to try each command with, by its name: a list, or a list for the scene. Every one is tried in every state, so a
 * command whose guards look at its data needs one for each answer. A command without examples is tried with `{}`.
 */
export type Examples = Readonly<
  Record<string, readonly unknown[] | ((scene: Scene) => readonly unknown[])>
>

/** The data to try a command with in a scene. */
export function examplesFor(examples: Examples, command: string, scene: Scene): readonly unknown[] {
  const given = Object.hasOwn(examples, command) ? examples[command] : undefined
  if (given === undefined) return [{}]
  return typeof given === 'function' ? given(scene) : given
}

/** Where a cause acts: the engine that plays the path, the case, and the people. */
export interface Stage {
  readonly engine: Engine
  /** Id of the case. */
  readonly id: string
  readonly cast: Cast
}

/** What makes the engine give a command that nobody else may, such as another case that tells this one. */
export interface Cause {
  /** Data of the command, as far as guards look at it. */
  readonly data: unknown
  /** Brings it about. */
  readonly act: (stage: Stage) => Promise<void>
}

/** Causes by the command they lead to. Deadlines, reminders, corrections, mergers and absences need none. */
export type Causes = Readonly<Record<string, Cause>>
