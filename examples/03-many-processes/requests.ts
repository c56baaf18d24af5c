import type { Actor, Command, Instant } from '@motcua/core'

/** What a process of the crew is asked to do. */
export type Task =
  | { readonly do: 'open'; readonly data: unknown; readonly by: Actor; readonly commandId: string }
  | {
      readonly do: 'send'
      readonly id: string
      readonly command: Command
      readonly by: Actor
      readonly commandId: string
    }
  | { readonly do: 'pump' }

/** A task on its way to a process, at one moment of the play. */
export interface Request {
  readonly number: number
  readonly at: Instant
  readonly task: Task
}

/** What became of it: how much was done, or why nothing. */
export type Reply =
  | { readonly number: number; readonly done: number }
  | { readonly number: number; readonly code: string; readonly why: string }

/** What a process says: an answer, or the id of a message it hands to the far end. */
export type Said = Reply | { readonly message: string }
