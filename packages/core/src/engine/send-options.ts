import { MotcuaError } from '../errors.js'
import type { Actor } from '../model/actor.js'
import { commandId, type CommandId } from '../model/ids.js'

/** Who gives a command, and under which name it may be retried. */
export interface SendOptions {
  readonly by: Actor
  /**
   * Name of the command within the case. Sending it again under the same name and with the same data changes
   * nothing and answers with the case as it is. To open a case, an id from `newId()`, which becomes the case's.
   */
  readonly commandId?: string
  /** Number of entries the case had when it was read; the command fails with `stale` if it has moved since. */
  readonly expectedSeq?: number
}

// The engine names its own commands so; a host's command under such a name would keep a deadline from being noted.
const ownId = /^(?:lapse|remind|inform|migrate|revert):/

/** The name a host gives a command. @throws `invalid-id` */
export const hostCommandId = (value: string): CommandId => {
  if (ownId.test(value)) throw new MotcuaError('invalid-id', { field: 'commandId', got: value })
  return commandId(value)
}
